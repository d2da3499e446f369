package ui

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

// rightsShown returns what the window knows of the decision rights in the scenario shown, and
// in the baseline.
func (w *Window) rightsShown() (shown, baseline solvedRights) {
	base, _ := w.session.State(session.Baseline)
	return w.rightsIn(w.active, base, w.state()), w.rightsIn(session.Baseline, base, base)
}

func TestRightsAreSolvedOnceUntilSomethingChanges(t *testing.T) {
	w := openScenario(t, cmdRights)
	shown, baseline := w.rightsShown()
	w.tabs.Select(tabChart)
	w.tabs.Select(tabRights)
	if again, _ := w.rightsShown(); &again.classes[0] != &shown.classes[0] {
		t.Error("they were solved anew, and nothing had changed")
	}
	if why := w.apply(scenario.SetRights{Class: 0, Authority: 4}); why != nil {
		t.Fatal(why)
	}
	changed, same := w.rightsShown()
	if changed.classes[0] == shown.classes[0] {
		t.Error("they stay as they were, though another grade decides")
	}
	if &same.classes[0] != &baseline.classes[0] {
		t.Error("those of the baseline were solved anew")
	}
}

func TestRightsFollowEveryBaseline(t *testing.T) {
	w := openScenario(t, cmdRights)
	_, before := w.rightsShown()
	w.showRefresh(resultOf(t, laterRoster+"9,3,Person 9,Writer,,1\n"))
	pressAnswer(t, w, "Refresh the baseline")
	_, later := w.rightsShown()
	if later.classes[0] == before.classes[0] {
		t.Fatal("the later roster has the very same rights: this tests nothing")
	}
	w.run(cmdUndo)
	if shown, baseline := w.rightsShown(); baseline.classes[0] != before.classes[0] || shown.classes[0] != before.classes[0] {
		t.Errorf("after undo %+v, want %+v", baseline.classes[0], before.classes[0])
	}
}
