// Package moves is the panel in which the edits of a scenario are given a reason, a
// wave and a date. Groups open into their edits; several can be planned at once. No
// edit is changed otherwise, and none is taken away.
//
//	view := moves.New(moves.Handlers{Annotate: annotate})
//	view.Set(moves.Source{Edits: sc.Edits, Called: called})
//	panel := moves.Show(canvas, "Moves of “Six layers”", view, nil)
//
// It imports scenario, scenario/edit, scenario/phrase, scenario/waves, ui/theme and ui/widgets.
package moves
