// Package refresh puts a later roster under a document: it finds who is who on
// both sides, tells what differs, and replays every scenario on the new baseline.
// It also turns a roster that was edited in a spreadsheet into the edits of a
// scenario.
//
//	m := refresh.Match(doc.Baseline.Org, roster)
//	m = m.Confirm(m.Candidates...)           // once somebody has looked at them
//	plan := refresh.Replay(doc, roster, origin, m, nil)
//	plan.Joined, plan.Left                   // positions, by id
//	plan.Scenarios[0].Misfits                // edits that no longer apply, each with why
//	plan = refresh.Replay(doc, roster, origin, m, []refresh.Choice{
//		{Scenario: "s1", Path: []int{3}, Do: refresh.Retarget, Of: "E42", Position: "E17"},
//	})
//	plan.Document                            // ready to replace the one that is open
//
// Everything is planned before anything is done: the document, the organisations
// and the matching that are passed in stay as they are.
//
// The package imports scenario, scenario/edit and the standard library.
package refresh
