// Package compare shows the baseline and its scenarios side by side, in the order in which
// a board asks: what holds and how sure that is; what can be recommended, under which
// conditions; key figures by subject with paired differences; the load of every manager;
// the weeks; which assumptions decide; the moves.
//
//	view := compare.New(compare.Handlers{Simulate: run, Select: reveal})
//	view.SetComparison(c, false)
//
// Everything shown comes from the one comparison. It imports scenario,
// scenario/advice, scenario/compare, scenario/plot, scenario/sim, ui/plot, ui/theme and ui/widgets.
package compare
