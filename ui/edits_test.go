package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestUndoFollowsToTheScenarioItBelongsTo(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	id := w.active
	w.drop("5", "3")
	w.show(session.Baseline)
	w.run(cmdUndo)
	if w.active != id || managerOf(t, w, "5") != "2" {
		t.Fatalf("active %q after undo, manager %q", w.active, managerOf(t, w, "5"))
	}
	w.run(cmdRedo)
	if managerOf(t, w, "5") != "3" {
		t.Error("redo did not move again")
	}
	w.run(cmdUndo)
	w.run(cmdUndo)
	if len(w.session.Scenarios()) != 0 || w.active != session.Baseline {
		t.Error("undoing everything must leave the baseline alone")
	}
}

func TestCutAndPasteMovesATeam(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	w.run(cmdCut)
	w.pick("3")
	w.run(cmdPaste)
	if managerOf(t, w, "2") != "3" || w.selected != "2" || w.cut != "" {
		t.Errorf("manager %q, selected %q, cut %q", managerOf(t, w, "2"), w.selected, w.cut)
	}
	w.run(cmdCut)
	w.pick("4")
	w.run(cmdPaste)
	if managerOf(t, w, "2") != "3" {
		t.Error("a team must not go under itself")
	}
}

func TestRefusalsSayWhy(t *testing.T) {
	w := openFirm(t)
	if why := w.setField("6", scenario.FieldProtected, "true"); why != "" {
		t.Fatal(why)
	}
	for name, c := range map[string]struct {
		position, manager scenario.PositionID
		want              string
	}{
		"own team":  {"2", "4", "is in this team"},
		"itself":    {"2", "2", "itself"},
		"there":     {"4", "2", "already"},
		"protected": {"6", "2", "protected"},
		"possible":  {"4", "3", ""},
	} {
		got := w.refuse(c.position, c.manager)
		if got == "" != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestFieldsRefuseWhatIsNotPossible(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	if why := w.setField("4", scenario.FieldFTE, "abc"); !strings.Contains(why, "abc") {
		t.Errorf("FTE abc: %q", why)
	}
	if why := w.setField("4", scenario.FieldFTE, "0.5"); why != "" {
		t.Errorf("FTE 0.5: %q", why)
	}
	if p, _ := w.org().Position("4"); p.FTE != 0.5 {
		t.Errorf("FTE %v", p.FTE)
	}
}

func TestHintNamesBothManagers(t *testing.T) {
	w := openFirm(t)
	h := w.hint("4", "3")
	if len(h.Lines) < 2 || h.Lines[0].Name != "Person 2" || h.Lines[1].Name != "Person 3" || !strings.Contains(h.Lines[1].Change, "→") {
		t.Errorf("%+v", h)
	}
	if h = w.hint("2", "4"); len(h.Lines) != 0 || !strings.Contains(h.Footer, "itself") {
		t.Errorf("an impossible move: %+v", h)
	}
	if managerOf(t, w, "4") != "2" {
		t.Error("a hint must change nothing")
	}
}

func TestRemoveAsksAndLeavesThePersonInTheTray(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	w.run(cmdRemove)
	pressAnswer(t, w, "Remove")
	if w.org().Has("2") || managerOf(t, w, "4") != "1" {
		t.Fatal("the position is still there, or its reports went elsewhere")
	}
	if tray := w.org().Unplaced(); len(tray) != 1 || tray[0].Name != "Person 2" {
		t.Errorf("tray: %+v", tray)
	}
	w.run(cmdUndo)
	if !w.org().Has("2") || managerOf(t, w, "4") != "2" || len(w.org().Unplaced()) != 0 {
		t.Error("undo must bring position, reports and person back")
	}
}

func TestAddSeatsANewPerson(t *testing.T) {
	w := openFirm(t)
	w.pick("3")
	w.run(cmdAdd)
	field(t, w, 0).SetText("Researcher")
	pressAnswer(t, w, "Add")
	p, ok := w.org().Position(w.selected)
	if !ok || p.Title != "Researcher" || p.Manager != "3" || !w.org().Filled(p.ID) {
		t.Errorf("%+v, filled %v", p, w.org().Filled(w.selected))
	}
}

func TestRemoveLayerShowsAPreviewFirst(t *testing.T) {
	w := openFirm(t)
	w.run(cmdRemoveLayer)
	if words := strings.Join(uitest.Words(openDialog(t, w)), "|"); !strings.Contains(words, "2 managers lose their team") || !strings.Contains(words, "Layers|3 → 2") {
		t.Error("the preview does not tell what would happen")
	}
	if w.active != session.Baseline {
		t.Error("a preview must change nothing")
	}
	pressAnswer(t, w, "Apply to a new scenario")
	if managerOf(t, w, "4") != "1" || managerOf(t, w, "2") != "1" {
		t.Error("the layer was not removed")
	}
	w.run(cmdUndo)
	if managerOf(t, w, "4") != "2" {
		t.Error("an operation is one undo step")
	}
}

func TestScenarioNamesAreKeptApart(t *testing.T) {
	w := openFirm(t)
	w.run(cmdNewScenario)
	field(t, w, 0).SetText("Flat")
	pressAnswer(t, w, "Create")
	w.run(cmdNewScenario)
	field(t, w, 0).SetText("Flat")
	pressAnswer(t, w, "Create")
	if !says(t, w, "Another scenario has this name") {
		t.Error("the dialog must say that the name is taken")
	}
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.run(cmdDuplicate)
	if got := w.session.Title(w.active); got != "Flat copy" {
		t.Errorf("the copy is called %q", got)
	}
}

func TestRemovedWorkCanGoToOnePosition(t *testing.T) {
	w := openFirm(t)
	w.pick("4")
	w.run(cmdRemove)
	var work *widgets.Select
	uitest.Each(openDialog(t, w), func(o fyne.CanvasObject) {
		if g, ok := o.(*widgets.Select); ok && slices.Contains(g.Options, workNamed) {
			work = g
		}
	})
	work.SetSelected(workNamed)
	pressAnswer(t, w, "Remove")
	if !says(t, w, "takes over the work") {
		t.Fatal("the dialog must ask for the receiver")
	}
	field(t, w, 0).SetText("Person 7")
	field(t, w, 1).SetText("3")
	pressAnswer(t, w, "Remove")
	if p, _ := w.org().Position("7"); p.TakenFTE != 1 || p.TakenHours != 3 {
		t.Errorf("receiver: %+v", p)
	}
}

func TestSeatHereTakesSomebodyFromTheTray(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	w.run(cmdUnseat)
	w.run(cmdSeat)
	pressAnswer(t, w, "Seat")
	if w.org().HolderName("2") != "Person 2" || len(w.org().Unplaced()) != 0 {
		t.Errorf("holder %q, %d unplaced", w.org().HolderName("2"), len(w.org().Unplaced()))
	}
}

func TestRefusedFieldSaysWhyInPlainWords(t *testing.T) {
	w := openFirm(t)
	if got := w.setField("4", scenario.FieldCost, "-5"); strings.Contains(got, "position") || !strings.HasPrefix(got, `"-5"`) {
		t.Errorf("%q", got)
	}
}

func TestTypedTextSurvivesTheEndOfARun(t *testing.T) {
	w := openFirm(t)
	w.pick("4")
	w.inspector.FocusFirst(w.win.Canvas())
	name := w.win.Canvas().Focused().(*widgets.Entry)
	name.SetText("half a na")
	w.showInspector() // as at the end of a run
	if name.Text != "half a na" {
		t.Errorf("the text became %q", name.Text)
	}
	w.pick("5")
	if name.Text != "Person 5" {
		t.Errorf("another position shows %q", name.Text)
	}
}

func TestRemoveMindsAnHeirThatIsMistyped(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	w.run(cmdRemove)
	field(t, w, 0).SetText("zzzz nobody")
	pressAnswer(t, w, "Remove")
	if !w.org().Has("2") || !says(t, w, "Choose a position") {
		t.Error("removed though nobody was found to take the reports")
	}
}
