package ui

import (
	"testing"

	"spanwise/scenario"
	"spanwise/ui/sidebar"
)

func TestAFreshScenarioIsNotFilledInRatherThanNotReady(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	if got := w.cardReady(w.active); got.Words != "2 checks to fill in" || got.Tone != sidebar.ToneOpen {
		t.Errorf("before anything was said: %+v", got)
	}
	if err := w.apply(scenario.SetFoundations{Foundations: scenario.Foundations{Roles: "in the handbook"}}); err != nil {
		t.Fatal(err)
	}
	if got := w.cardReady(w.active); got.Tone != sidebar.ToneBad {
		t.Errorf("with no purpose: %+v", got)
	}
	w.undo()
	if err := w.apply(scenario.Remove{Position: "2"}); err != nil { // leaves somebody without a seat
		t.Fatal(err)
	}
	if got := w.cardReady(w.active); got.Tone != sidebar.ToneBad {
		t.Errorf("with an outcome that is open: %+v", got)
	}
}
