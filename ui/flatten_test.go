package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/uitest"
)

func TestFlattenCommandsOpenTheirOperation(t *testing.T) {
	w := openFirm(t)
	for id, field := range map[commandID]string{
		cmdFlatten: "Layer, counted from the top", cmdRemoveLayer: "Layer, counted from the top", cmdCollapseChains: "Managers with at most",
		cmdMergeTeams: "Merged up to", cmdCapLayers: "At most", cmdWidenSpans: "Mean span to reach", cmdSplitTeam: "New teams of at most",
		cmdDelegate: "Down by", cmdDelegateClass: "Class of decisions", cmdTrackPosts: "They report to",
	} {
		w.run(id)
		if words := strings.Join(uitest.Words(openDialog(t, w)), "|"); !strings.Contains(words, "|"+field) {
			t.Errorf("%q does not ask for %q: %s", w.command(id).label, field, words)
		}
		w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.win.Canvas().Overlays().Top() != nil {
			t.Fatalf("Escape does not close %q", w.command(id).label)
		}
	}
	if len(w.session.Scenarios()) != 0 {
		t.Error("looking at operations made a scenario")
	}
}

func TestFlattenGoesIntoTheScenarioShownAsOneStep(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	id := w.active
	w.run(cmdRemoveLayer)
	pressAnswer(t, w, "Apply to “"+w.session.Title(id)+"”")
	if w.active != id || managerOf(t, w, "5") != "1" || len(w.session.Scenario(id).Edits) != 2 {
		t.Errorf("%q has %d edits", w.active, len(w.session.Scenario(id).Edits))
	}
	if got := w.status.said.Value(); got != "Done: Remove layer 2" {
		t.Errorf("status %q", got)
	}
	w.run(cmdUndo)
	if managerOf(t, w, "5") != "2" || managerOf(t, w, "4") != "3" {
		t.Error("undo took back too much, or too little")
	}
}

func TestFlattenKeepsTheBaseline(t *testing.T) {
	w := openFirm(t)
	w.run(cmdFlatten)
	pressAnswer(t, w, "Apply to a new scenario")
	baseline, _ := w.session.State(session.Baseline)
	if p, _ := baseline.Org.Position("4"); p.Manager != "2" || w.active == session.Baseline || managerOf(t, w, "4") != "1" {
		t.Error("the operation went into the baseline, or nowhere")
	}
	if got := w.status.said.Value(); !strings.Contains(got, "The baseline stays as it was") {
		t.Errorf("status %q", got)
	}
}

func TestFlattenOfTheBaselineIsCalledByWhatWasMade(t *testing.T) {
	w := openFirm(t)
	for _, tt := range []struct {
		operation commandID
		name      string
	}{
		{cmdRemoveLayer, "Without layer 2"},
		{cmdRemoveLayer, "Without layer 2 (2)"},
		{cmdDelegate, "Rights pushed down"},
		{cmdDelegate, "Rights pushed down 2"},
	} {
		w.show(session.Baseline)
		w.run(tt.operation)
		pressAnswer(t, w, "Apply to a new scenario")
		if got := w.session.Title(w.active); got != tt.name {
			t.Errorf("%q, want %q", got, tt.name)
		}
	}
}

func TestFlattenSaysWhoIsProtected(t *testing.T) {
	w := openFirm(t)
	for _, id := range []scenario.PositionID{"2", "3"} {
		if err := w.apply(scenario.Set{Position: id, Field: scenario.FieldProtected, Value: "true"}); err != nil {
			t.Fatal(err)
		}
	}
	w.run(cmdRemoveLayer)
	if !says(t, w, "This cannot be done here: Head of delivery (2) stays (protected), and 1 more.") {
		t.Errorf("%q", uitest.Words(openDialog(t, w)))
	}
}

func TestFlattenOfADocumentFrozenMeanwhileSaysWhyNot(t *testing.T) {
	w := openFirm(t)
	w.run(cmdRemoveLayer)
	w.freeze(onlyRead, "Read-only: "+onlyRead)
	pressAnswer(t, w, "Apply to a new scenario")
	if !says(t, w, onlyRead) || len(w.session.Scenarios()) != 0 {
		t.Error("a read-only document was changed, or nobody said why not")
	}
}

func TestNothingToFlattenWhileNothingIsOpen(t *testing.T) {
	w := openFirm(t)
	w.adopt(emptyDocument(), source{})
	w.run(cmdFlatten)
	if got := w.status.said.Value(); !strings.Contains(got, "open an organisation first") || w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("status %q", got)
	}
}
