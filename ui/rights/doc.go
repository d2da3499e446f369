// Package rights is the view of the decision rights: which decision class may be
// decided from which authority grade on, as a matrix that is edited by a click or with
// the arrow keys; what that costs and gains, class by class; the words that make a right
// explicit; and where grades were raised.
//
//	view := rights.New(rights.Handlers{Do: apply, Reveal: reveal}, tips)
//	view.Show(rights.Subject{Title: "Flatter", State: state, Baseline: baseline, Positions: byGrade, Before: then, After: now})
//
// It imports scenario, scenario/escalation, scenario/phrase, scenario/plot, ui/theme and
// ui/widgets.
package rights
