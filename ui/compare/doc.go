// Package compare shows the baseline and its scenarios side by side: a sentence,
// key figures with paired differences, the load of every manager, positions by
// layer, coaching skill through the year, who gains and loses load, spans, and which
// assumptions decide.
//
//	view := compare.New(compare.Handlers{Simulate: run, Select: reveal})
//	view.SetComparison(c, false)
//
// Everything shown comes from the one comparison. It imports scenario,
// scenario/advice, scenario/compare, scenario/plot, scenario/sim, ui/plot, ui/theme and ui/widgets.
package compare
