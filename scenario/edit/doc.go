// Package edit gives the edits of a scenario their meaning: it checks each whole,
// applies it to a state and hands back what takes it back again.
//
//	undo, err := edit.Apply(&state, scenario.Edit{Do: scenario.Move{Position: "E42", Manager: "E7"}})
//	undo.Changes() // the positions to redraw
//	undo.Revert(&state)
//
// It imports scenario and the standard library.
package edit
