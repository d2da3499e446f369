package ui

import (
	"context"
	"slices"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/session"
)

// The figures shown follow edits, hints and undo step by step; worked out as a whole
// they are the same.
func TestFiguresFollowEdits(t *testing.T) {
	w := openFirm(t)
	same := func(after string) {
		t.Helper()
		baseline, err := w.session.State(session.Baseline)
		if err != nil {
			t.Fatal(err)
		}
		want, err := escalation.Solve(baseline, w.state())
		if err != nil {
			t.Fatal(err)
		}
		got := w.figures.of(w.session, w.active)
		if !slices.Equal(got.estimate.Managers, want.Managers) || got.estimate.Organisation != want.Organisation {
			t.Errorf("after %s: %+v, worked out anew %+v", after, got.estimate, want)
		}
		for id, grade := range scenario.Grades(baseline, w.state()) {
			if g := got.grade(id); g != grade {
				t.Errorf("after %s: grade of %s is %d, worked out anew %d", after, id, g, grade)
			}
		}
	}
	same("opening")
	w.drop("4", "3")
	same("a move")
	w.hint("4", "2")
	same("a hint")
	if why := w.setField("4", scenario.FieldFTE, "0.5"); why != "" {
		t.Fatal(why)
	}
	w.session.Undo()
	same("undo")
	w.hint("4", "2")
	w.session.Undo()
	same("undo of the move")
}

// A hint on the baseline is tried on a copy.
func TestHintOnTheBaseline(t *testing.T) {
	w := openFirm(t)
	w.show(session.Baseline)
	first := w.hint("4", "3")
	if second := w.hint("4", "3"); len(first.Lines) < 2 || !slices.Equal(first.Lines, second.Lines) {
		t.Errorf("first %+v, then %+v", first, second)
	}
}

func TestPreparedFiguresAreThoseOfTheDocument(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	ready, err := prepare(context.Background(), w.session.Document())
	if err != nil || len(ready) != 2 {
		t.Fatalf("%v, %d prepared", err, len(ready))
	}
	f := newFigures()
	f.seed(w.session, ready)
	for _, id := range []scenario.ScenarioID{session.Baseline, w.active} {
		got, want := f.of(w.session, id), newFigures().of(w.session, id)
		if got.structure.SpanMean != want.structure.SpanMean || got.estimate.Organisation != want.estimate.Organisation || got.grade("3") != want.grade("3") {
			t.Errorf("%q: %+v, want %+v", id, got.structure, want.structure)
		}
	}
	w.drop("5", "3")
	f.touch(w.active, []scenario.Change{{Position: "5"}})
	if got := f.of(w.session, w.active); got.structure.SpanMax == ready[w.active].structure.SpanMax {
		t.Error("what was prepared is shown after a change")
	}
}
