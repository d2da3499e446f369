// Package results shows what the simulation found about one scenario: a sentence,
// its key figures with their half-widths, the most loaded managers, and how the
// figures run through the weeks.
//
//	view := results.New(results.Handlers{Simulate: run, Select: reveal})
//	view.SetResult("Six layers", result, state, 0.85, false)
//
// It draws the result it is given and computes nothing about the organisation. It
// imports scenario, scenario/advice and scenario/escalation (for what stands beside the
// result), scenario/compare (for the words), scenario/plot, scenario/sim, ui/plot,
// ui/theme and ui/widgets.
package results
