package ui

import (
	"testing"

	"spanwise/scenario/session"
	"spanwise/ui/uitest"
)

func TestNoteOfAScenarioIsOneStepAndMarksItsCard(t *testing.T) {
	w := openFirm(t)
	if w.command(cmdNote).why() == "" {
		t.Error("the baseline has no note")
	}
	w.drop("4", "3")
	id := w.active
	marked := func() bool {
		for _, word := range uitest.Words(w.sidebar.Object()) {
			if word == "note" {
				return true
			}
		}
		return false
	}
	if marked() {
		t.Fatal("a card without a note is marked")
	}
	w.run(cmdNote)
	field(t, w, 0).SetText("Agreed with the board.\nStill to be costed.")
	pressAnswer(t, w, "Keep")
	if got := w.session.Scenario(id).Note; got != "Agreed with the board.\nStill to be costed." || !marked() {
		t.Errorf("note %q, marked %v", got, marked())
	}
	w.run(cmdNote)
	if got := field(t, w, 0).Text; got != "Agreed with the board.\nStill to be costed." {
		t.Errorf("the dialog shows %q", got)
	}
	pressAnswer(t, w, "Cancel")
	w.run(cmdUndo)
	if w.session.Scenario(id).Note != "" || marked() || w.active == session.Baseline {
		t.Error("one undo does not take the note back alone")
	}
}
