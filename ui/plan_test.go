package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/colouring"
	"spanwise/ui/foundations"
	"spanwise/ui/uitest"
)

// planFirm opens the firm with a scenario of two moves, of which the second is planned
// for a wave.
func planFirm(t *testing.T) (*Window, scenario.ScenarioID) {
	t.Helper()
	w := openFirm(t)
	if err := w.apply(scenario.Move{Position: "5", Manager: "3"}); err != nil {
		t.Fatal(err)
	}
	if err := w.apply(scenario.Move{Position: "4", Manager: "3"}); err != nil {
		t.Fatal(err)
	}
	if err := w.session.Annotate(w.active, [][]int{{1}}, scenario.Annotation{Wave: scenario.Some("Spring"), Date: scenario.Some("2027-03-31")}); err != nil {
		t.Fatal(err)
	}
	return w, w.active
}

func TestAWaveIsShownReadOnly(t *testing.T) {
	w, id := planFirm(t)
	w.showWave(id, 0)
	if managerOf(t, w, "5") != "3" || managerOf(t, w, "4") == "3" {
		t.Fatal("the first wave is not what is done at once")
	}
	if !strings.Contains(w.waveNotice.words.Value(), "wave 1 of 2: At once") || w.fixed() == "" || w.whyNot(w.command(cmdMove)) == "" {
		t.Error("it is not said, or the wave can be changed")
	}
	if err := w.apply(scenario.Move{Position: "5", Manager: "1"}); err == nil {
		t.Error("a wave was changed")
	}
	w.showWave(id, 1)
	if managerOf(t, w, "4") != "3" || !strings.Contains(w.waveNotice.words.Value(), "Spring, done by 31 Mar 2027") {
		t.Error("the second wave is not the whole")
	}
	w.showWave(id, 1) // again: back to the whole
	if w.wave.on || w.fixed() != "" {
		t.Error("the wave is still shown")
	}
	w.showWave(id, 1)
	w.run(cmdUndo) // the plan: no wave is left to show beside what is done at once
	if w.wave.on || managerOf(t, w, "4") != "3" {
		t.Errorf("a wave that is gone is shown: %v", w.wave.on)
	}
	w.showWave(id, 0)
	w.show(session.Baseline)
	if w.wave.on {
		t.Error("the baseline has a wave")
	}
}

func TestALockedScenarioIsNotChanged(t *testing.T) {
	w, id := planFirm(t)
	w.run(cmdLock)
	if !w.locked() || w.fixed() != lockedWords {
		t.Fatal("not locked")
	}
	for _, c := range []commandID{cmdAdd, cmdRename, cmdDelete, cmdNote, cmdFlatten} {
		if why := w.whyNot(w.command(c)); why != lockedWords && c != cmdFlatten {
			t.Errorf("%s: %q", w.command(c).label, why)
		}
	}
	if err := w.apply(scenario.Move{Position: "5", Manager: "1"}); err == nil || w.refuse("5", "1") == "" {
		t.Error("a locked scenario was changed")
	}
	w.run(cmdDuplicate)
	if w.active == id || w.locked() || w.fixed() != "" {
		t.Error("the copy cannot be changed")
	}
	w.show(id)
	w.run(cmdLock)
	if w.locked() {
		t.Error("still locked")
	}
}

func TestScenariosAreReorderedByKey(t *testing.T) {
	w, first := planFirm(t)
	w.run(cmdDuplicate)
	second := w.active
	w.run(cmdEarlier)
	if list := w.session.Scenarios(); list[0].ID != second || list[1].ID != first {
		t.Error("not moved up")
	}
	if w.whyNot(w.command(cmdEarlier)) == "" || w.whyNot(w.command(cmdLater)) != "" {
		t.Error("the first can go further up")
	}
	w.reorder(second, 1)
	if w.session.Scenarios()[1].ID != second {
		t.Error("not dropped where it was let go")
	}
}

func TestReadinessFollowsWhatIsSaid(t *testing.T) {
	w, id := planFirm(t)
	before := w.cardReady(id).Words
	w.run(cmdFoundations)
	top := w.win.Canvas().Overlays().Top()
	if top == nil || !strings.Contains(strings.Join(uitest.Words(top), "|"), "Neither purpose nor priorities") {
		t.Fatal("the checks do not show")
	}
	steps := len(w.session.Scenario(id).Edits)
	if err := w.apply(scenario.SetFoundations{Foundations: scenario.Foundations{
		Purpose: "Serve", Roles: "in the handbook", Priorities: []scenario.Priority{{Name: "Speed"}},
	}}); err != nil {
		t.Fatal(err)
	}
	if words := strings.Join(uitest.Words(top), "|"); strings.Contains(words, "Neither purpose nor priorities") || len(w.session.Scenario(id).Edits) != steps+1 {
		t.Error("the checks say what they said before")
	}
	if after := w.cardReady(id).Words; after == before || !strings.Contains(before, "not ready") {
		t.Errorf("the card says %q, and before %q", after, before)
	}
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the panel")
	}
}

func TestMovesArePlannedFromTheMenu(t *testing.T) {
	w, _ := planFirm(t)
	w.run(cmdMoves)
	words := strings.Join(uitest.Words(w.win.Canvas().Overlays().Top()), "|")
	if !strings.Contains(words, "Move ") || !strings.Contains(words, "Spring|2027-03-31") {
		t.Error(words)
	}
}

func TestEveryCheckLeadsSomewhere(t *testing.T) {
	w, id := planFirm(t)
	fields := map[string]foundations.Field{"direction": foundations.FieldPurpose, "expectations": foundations.FieldUntil, "roles": foundations.FieldRoles}
	for _, c := range w.judge(id).Checks {
		if want, ok := fields[c.Said.Code()]; ok && fieldOf(c) != want {
			t.Errorf("%s leads to field %d", c.Said.Code(), fieldOf(c))
		}
	}
}

func TestClarityTellsWhatItStandsOn(t *testing.T) {
	w, _ := planFirm(t)
	w.run(cmdOperating)
	tells := func(words string) bool {
		return strings.Contains(strings.Join(uitest.Words(w.operating.Object()), "|"), words)
	}
	if !tells("Nothing supports it yet") {
		t.Error("clarity stands on nothing, and that is not said")
	}
	if err := w.apply(scenario.SetFoundations{Foundations: scenario.Foundations{Roles: "in the handbook"}}); err != nil {
		t.Fatal(err)
	}
	if !tells("Stands on roles that are written down") {
		t.Error("the roles are not told")
	}
	w.show(session.Baseline)
	if tells("Nothing supports it") {
		t.Error("the baseline is asked for its foundations")
	}
}

func TestNamesOfAScenarioThatFitsNoLonger(t *testing.T) {
	w := openFirm(t)
	if got := w.calledIn("gone")("new"); got != "new" {
		t.Errorf("called %q", got)
	}
}

func TestAnotherDocumentIsJudgedAnew(t *testing.T) {
	w, id := planFirm(t)
	w.judge(id)
	w.light(1)
	w.adopt(firm(t), source{})
	if _, judged := w.figures.Judged(id); judged || len(w.colours.lit) > 0 {
		t.Error("reports or lights of the document before are kept")
	}
}

func TestAWaveIsNotGivenTheSendersOfTheWhole(t *testing.T) {
	w, id := planFirm(t)
	w.pick("3")
	if len(w.subjectOf(mustPosition(t, w, "3")).Senders) != 4 {
		t.Fatal("the reports of the whole scenario are not listed")
	}
	w.showWave(id, 0)
	if got := w.subjectOf(mustPosition(t, w, "3")).Senders; len(got) != 0 {
		t.Errorf("a wave in which 3 reports are there lists %d", len(got))
	}
}

func mustPosition(t *testing.T, w *Window, id scenario.PositionID) scenario.Position {
	t.Helper()
	p, ok := w.org().Position(id)
	if !ok {
		t.Fatalf("there is no position %q", id)
	}
	return p
}

func TestTheTrayFollowsPeople(t *testing.T) {
	w := openFirm(t)
	tray := func() bool {
		return slices.ContainsFunc(uitest.Words(w.sidebar.Object()), func(s string) bool { return s == "UNPLACED 1" })
	}
	w.drop("5", "3")
	w.unseat("p4")
	if !tray() {
		t.Error("who was unseated is not in the tray")
	}
	w.drop("6", "2")
	if !tray() {
		t.Error("another edit emptied the tray")
	}
	w.run(cmdUndo)
	w.run(cmdUndo)
	if tray() {
		t.Error("who sits again still waits")
	}
}

func TestWaveColoursFollowThePlan(t *testing.T) {
	w, id := planFirm(t)
	w.colourChart(colouring.ByWave)
	if err := w.session.Annotate(id, [][]int{{1}}, scenario.Annotation{Wave: scenario.Some("Autumn")}); err != nil {
		t.Fatal(err)
	}
	if got := w.scale().Groups[0].Label; got != "Autumn" {
		t.Errorf("the legend says %q", got)
	}
}
