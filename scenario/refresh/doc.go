// Package refresh puts a later roster under a document: it finds who is who on
// both sides, tells what differs, and replays every scenario on the new baseline.
// It also turns a roster that was edited in a spreadsheet into the edits of a
// scenario.
//
//	roster, origin = refresh.KeepIDs(doc.Baseline.Org, roster, origin)
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
// Positions are matched by id. Posts without an id of their own have one that the
// importer made from the number of their row, which says nothing in another file.
// They are matched by what they are, in this order, those of one FTE before others:
//
//  1. the same name, title, unit and pay grade under the same manager
//  2. the same title, unit and pay grade under another manager: they moved
//  3. the same title and pay grade under the same manager in another unit: it changed
//
// Only the surplus on either side joined or left. [KeepIDs] gives the posts that
// stayed the id that they had, and those that joined one that the old document does
// not have, so that no id means two posts and scenarios go on naming theirs.
//
// Everything is planned before anything is done: the document, the organisations
// and the matching that are passed in stay as they are.
//
// The package imports scenario, scenario/edit and the standard library.
package refresh
