// Package colouring says what the colours of the chart stand for: a scale for each
// thing it can be coloured by, with its legend, and a simulated year that is replayed
// in the chart, week by week.
//
//	scale := colouring.Of(colouring.ByUnit, colouring.Subject{Org: org, Baseline: baseline, Scenario: sc, Layers: 7})
//	group, figure, ok := scale.Of(position)
//
// It imports scenario, scenario/phrase, scenario/plot, scenario/sim, ui/theme and
// ui/widgets.
package colouring
