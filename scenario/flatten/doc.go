// Package flatten makes operations: groups of edits with parameters that change a
// whole structure, the rights in it or the way it is led. An operation is planned on a
// state, shown, and then applied as one edit.
//
//	op, err := flatten.Parse("max-layers:5,displaced=unplaced")
//	plan, err := flatten.On(baseline, op).Plan(ctx, state)
//	plan.Displaced // the managers who lose their team, in chart order
//	plan.Handovers // who takes over whose work; plan.Unowned is what nobody does
//	plan.Refused   // those who stay, each with the reason; plan.Notes says what else matters
//	plan.After     // the structure that comes of it
//	undo, err := edit.Apply(&state, plan.Edit)
//
// A layer is removed ([RemoveLayer]), chains collapse ([CollapseChains]), teams beside
// each other are merged ([MergeTeams]), layers are capped where it costs least load
// ([CapLayers]), spans widened to a target ([WidenSpans]), a team that is too wide is
// split ([SplitTeam]). Decision rights go down by grades ([Delegate]) or by class
// ([DelegateClass]); settings change for a subtree ([SetSettings]); track posts are
// opened for those displaced ([TrackPosts]). The rest are single edits.
//
// Who goes is settled by the structure before: first all of them, then each report
// moves once. A report that is protected cannot be moved, so its manager keeps the
// team, as does a manager who is protected. Only where one step depends on what the
// last made of the chart does an operation go by rounds, each settled in this way.
//
// No work vanishes: what a removed position decided goes to the receivers named in the
// edit, else by the rule of MODEL §3; where nobody is there the plan lists it.
//
// The package imports scenario, scenario/edit, scenario/displaced, scenario/escalation
// and scenario/phrase.
package flatten
