// Package session holds the open document. It is the one gate for changes: it
// applies edits, keeps the history, and tells subscribers what changed.
//
//	s := session.New(doc, "plan.spanwise")
//	stop := s.Subscribe(func(e session.Event) { redraw(e.Changes) })
//	err := s.Apply("s1", scenario.Edit{Do: scenario.Move{Position: "E42", Manager: "E7"}})
//	s.Undo()
//
// A session belongs to one goroutine. Long work on a scenario runs
// on a clone of its [Session.State]; the baseline's chart never changes.
// It imports scenario, scenario/edit, scenario/journal and scenario/store.
package session
