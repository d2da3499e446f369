package ui

import (
	"slices"
	"testing"

	"spanwise/scenario/session"
)

// A hint on the baseline is tried on a copy.
func TestHintOnTheBaseline(t *testing.T) {
	w := openFirm(t)
	w.show(session.Baseline)
	first := w.hint("4", "3")
	if second := w.hint("4", "3"); len(first.Lines) < 2 || !slices.Equal(first.Lines, second.Lines) {
		t.Errorf("first %+v, then %+v", first, second)
	}
}
