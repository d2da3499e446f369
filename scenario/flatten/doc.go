// Package flatten makes operations: groups of edits with parameters that take
// managers out of the line. An operation is planned on a state, shown, and then
// applied as one edit.
//
//	op, err := flatten.Parse("remove-layer:3@E42,displaced=unplaced")
//	plan, err := op.Plan(state)
//	plan.Displaced // the managers who lose their team, in chart order
//	plan.Refused   // those who stay, each with the reason
//	undo, err := edit.Apply(&state, plan.Edit)
//
// Every operation decides by the structure before it: who goes is settled first,
// then each report moves once, to the next manager above who stays. A report
// that is protected cannot be moved, so its manager keeps the team, as does a
// manager who is protected.
//
// The package imports scenario, scenario/edit, scenario/escalation and the standard
// library.
package flatten
