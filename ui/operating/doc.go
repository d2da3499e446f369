// Package operating is the view of the operating model: every parameter as slider and
// number with its range, source and difference to the baseline, for the whole
// organisation or for a position and all below it; presets; and what a change makes of
// the estimated load while it is made.
//
//	view := operating.New(operating.Handlers{Set: set, Try: try, Reveal: reveal}, tips)
//	view.Show(operating.Subject{Title: "Flatter", State: state, Baseline: baseline, Estimate: now, Before: then})
//
// It imports scenario, scenario/escalation, scenario/plot, scenario/presets, ui/theme
// and ui/widgets.
package operating
