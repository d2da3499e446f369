// Package flattening is the panel in which an operation is chosen, given its
// parameters and looked at before it is applied: what it makes of the structure and of
// the estimated loads, who loses a team, who takes over what, and who stays and why.
//
//	flattening.Show(flattening.Input{Name: "Scenario 1", Baseline: baseline, State: state, Estimate: now}, flattening.RemoveLayer,
//		flattening.Surround{Canvas: canvas, Work: inBackground, Pick: pickPosition, Words: words, Apply: apply})
//
// It imports scenario, scenario/compare, scenario/displaced, scenario/edit,
// scenario/escalation, scenario/flatten, scenario/phrase, scenario/plot, ui/theme and
// ui/widgets.
package flattening
