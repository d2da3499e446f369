// Package readiness shows which foundations of a scenario stand, check by check, and
// leads to where each is set.
//
//	view := readiness.New(readiness.Handlers{Go: goTo})
//	view.Set(report)
//	panel := readiness.Show(canvas, "Is “Six layers” ready?", view, form)
//
// It imports scenario/readiness, ui/theme and ui/widgets.
package readiness
