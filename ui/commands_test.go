package ui

import (
	"path/filepath"
	"slices"
	"testing"

	"spanwise/ui/uitest"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/widgets"
)

func TestUndoGoesToTheFieldThatIsTypedIn(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.win.Canvas().Focus(w.toolbar.search.field)
	w.run(cmdUndo)
	if managerOf(t, w, "4") != "3" {
		t.Error("undo in a text field must not undo the document")
	}
}

func TestFindStepsThroughTheHits(t *testing.T) {
	w := openFirm(t)
	w.toolbar.search.field.SetText("head of")
	if w.selected != "2" {
		t.Fatalf("first hit %q", w.selected)
	}
	w.toolbar.search.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if w.selected != "3" {
		t.Errorf("second hit %q", w.selected)
	}
	w.toolbar.search.field.SetText("nobody like this")
	if w.selected != "3" {
		t.Error("a search without hits must keep the selection")
	}
}

func TestEveryCommandIsInAMenuWithoutDoubleShortcuts(t *testing.T) {
	w := openFirm(t)
	labels := map[string]bool{}
	var list func(*fyne.Menu)
	list = func(m *fyne.Menu) {
		for _, item := range m.Items {
			labels[item.Label] = true
			if item.ChildMenu != nil {
				list(item.ChildMenu)
			}
		}
	}
	for _, m := range w.win.MainMenu().Items {
		list(m)
	}
	seen := map[string]string{}
	for _, c := range w.commands {
		if !labels[c.label] {
			t.Errorf("%q is in no menu", c.label)
		}
		if keys := shortcutText(c.shortcut); keys != "" {
			if other, ok := seen[keys]; ok {
				t.Errorf("%s is both %q and %q", keys, other, c.label)
			}
			seen[keys] = c.label
		}
	}
}

func TestDarkAndLightKeepWhatIsShown(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	w.run(cmdDark)
	w.run(cmdLight)
	if w.selected != "2" || w.chart.Selected() != "2" {
		t.Error("the selection was lost")
	}
}

func TestNextOverloadedGoesRound(t *testing.T) {
	w := openFirm(t)
	if w.command(cmdNextOverloaded).why() == "" {
		t.Fatal("nobody is overloaded in a small firm")
	}
	for _, id := range []scenario.PositionID{"2", "3"} { // an hour a week for decisions
		if err := w.apply(scenario.SetModel{Position: id, Parameter: "own_work_hours", Value: "40"}); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []scenario.PositionID{"2", "3", "2"} {
		w.run(cmdNextOverloaded)
		if w.selected != want {
			t.Fatalf("selected %q, want %q", w.selected, want)
		}
	}
}

func TestShortcutTakesOverWhatIsBeingTyped(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.pick("4")
	w.inspector.FocusFirst(w.win.Canvas())
	name, ok := w.win.Canvas().Focused().(*widgets.Entry)
	if !ok {
		t.Fatal("no field has the focus")
	}
	name.SetText("Robin Planner")
	path := filepath.Join(t.TempDir(), "plan"+projectSuffix)
	w.run(cmdSaveAs)
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Save")
	state, err := w.session.State(w.active)
	if name := state.Org.HolderName("4"); err != nil || name != "Robin Planner" || w.session.Unsaved() {
		t.Errorf("%v, name %q, unsaved %v", err, name, w.session.Unsaved())
	}
}

func TestPickerChoosesNothingWhereNothingFits(t *testing.T) {
	w := openFirm(t)
	w.pick("4")
	w.run(cmdMove)
	field(t, w, 0).SetText("Person 3")
	field(t, w, 0).SetText("Person 3 nobody")
	pressAnswer(t, w, "Move")
	if managerOf(t, w, "4") != "2" || !says(t, w, "Choose a position") {
		t.Error("moved to a position that no longer fits the words")
	}
}

func TestMenuEntriesFollowWhatCanBeDone(t *testing.T) {
	w := openFirm(t)
	for item, c := range w.itemOf {
		if want := w.whyNot(c) != ""; item.Disabled != want {
			t.Errorf("%q disabled: %v", item.Label, item.Disabled)
		}
	}
	w.drop("4", "3")
	for item, c := range w.itemOf {
		if c.id == cmdDelete && item.Disabled {
			t.Error("a scenario can be deleted now")
		}
	}
}

func TestPickerListsManagersFirst(t *testing.T) {
	w := openFirm(t)
	w.pick("4")
	w.run(cmdMove)
	field(t, w, 0).SetText("p") // Head of product has a team, and everybody is a Person
	pressAnswer(t, w, "Move")
	if got := managerOf(t, w, "4"); got != "1" {
		t.Errorf("moved under %q, want the first who has a team", got)
	}
}

// The page of keys lists every shortcut of a command.
func TestEveryShortcutIsInTheHelp(t *testing.T) {
	w := openFirm(t)
	w.run(cmdKeys)
	words := uitest.Words(openDialog(t, w))
	for _, c := range w.commands {
		keys := shortcutText(c.shortcut)
		if keys != "" && !slices.Contains(colourCommands, c.id) && !slices.Contains(words, keys) {
			t.Errorf("%s, %q, is not listed", keys, c.label)
		}
	}
}
