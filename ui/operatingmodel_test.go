package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// openScenario opens the firm with a scenario of it, in the tab of a command.
func openScenario(t *testing.T, tab commandID) *Window {
	t.Helper()
	w := openFirm(t)
	id, err := w.session.AddScenario("Flatter", session.Baseline)
	if err != nil {
		t.Fatal(err)
	}
	w.show(id)
	w.run(tab)
	return w
}

// sliderAt returns the slider that stands at a value.
func sliderAt(t *testing.T, w *Window, value float64) *widgets.Slider {
	t.Helper()
	all := uitest.Find[*widgets.Slider](w.operating.Object())
	at := slices.IndexFunc(all, func(s *widgets.Slider) bool { return s.Number() == value })
	if at < 0 {
		t.Fatalf("no slider at %v among %d", value, len(all))
	}
	return all[at]
}

// slide takes a slider by its left end and lets it go at a share of its track.
func slide(s *widgets.Slider, share float32) {
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(9, 13)}, Button: desktop.MouseButtonPrimary})
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(9+share*(s.Size().Width-18), 13)}})
	s.DragEnd()
}

func stability(w *Window) float64 { return w.state().Model.Settings.Stability }

func TestASliderLetGoIsOneStepAndSoAreSeveralInARow(t *testing.T) {
	w := openScenario(t, cmdOperating)
	edits := func() int { return len(w.session.Scenario(w.active).Edits) }
	slide(sliderAt(t, w, 0.85), 0.9) // stability comes before the load limit
	if stability(w) != 0.9 || edits() != 1 {
		t.Fatalf("stability %v, %d edits", stability(w), edits())
	}
	slide(sliderAt(t, w, 0.4), 0.7) // coaching practised
	if w.state().Model.Settings.Practice != 0.7 || edits() != 2 {
		t.Fatalf("%+v, %d edits", w.state().Model.Settings, edits())
	}
	slide(sliderAt(t, w, 0.9), 0.95)
	slide(sliderAt(t, w, 0.95), 0.65)
	if stability(w) != 0.65 || edits() != 3 {
		t.Errorf("stability %v, %d edits", stability(w), edits())
	}
	w.run(cmdUndo)
	if stability(w) != 0.9 {
		t.Errorf("after one undo stability is %v", stability(w))
	}
}

func TestAPresetIsTakenBackAtOnce(t *testing.T) {
	w := openScenario(t, cmdOperating)
	before := w.state().Model.Settings
	test.Tap(uitest.Button(t, w.operating.Object(), "Presets…"))
	for _, item := range uitest.Find[*widgets.Item](openDialog(t, w)) {
		if strings.Contains(strings.Join(uitest.Words(item), ""), "Coaching built in") {
			test.Tap(item)
		}
	}
	pressAnswer(t, w, "Apply to “Flatter”")
	if s := w.state().Model.Settings; s.Embedded != 0.8 || s.AdminHours != 6 {
		t.Fatalf("settings %+v", s)
	}
	if name, _ := w.session.CanUndo(); name != "Preset “Coaching built in”" {
		t.Errorf("undo takes back %q", name)
	}
	w.run(cmdUndo)
	if w.state().Model.Settings != before {
		t.Errorf("settings %+v", w.state().Model.Settings)
	}
}

func TestAClickInTheMatrixIsAStepOfItsOwn(t *testing.T) {
	w := openScenario(t, cmdRights)
	matrix, ok := w.win.Canvas().Focused().(interface{ TypedKey(*fyne.KeyEvent) })
	if !ok {
		t.Fatal("the matrix does not have the keys")
	}
	authority := func() int { return w.state().Model.Classes[1].Authority }
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeySpace} {
		matrix.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if authority() != 0 {
		t.Fatalf("authority %d", authority())
	}
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn} {
		matrix.TypedKey(&fyne.KeyEvent{Name: k})
	}
	w.run(cmdUndo)
	if authority() != 0 {
		t.Errorf("after one undo authority is %d", authority())
	}
	w.run(cmdUndo)
	if authority() != 1 {
		t.Errorf("after two it is %d", authority())
	}
}

func TestSettingsOfTheBaselineAreNotEdited(t *testing.T) {
	w := openFirm(t)
	for _, tab := range []commandID{cmdOperating, cmdRights} {
		w.run(tab)
		view := w.operating.Object()
		if tab == cmdRights {
			view = w.rights.Object()
		}
		if all := strings.Join(uitest.Words(view), "|"); !strings.Contains(all, "The baseline is not edited: make a scenario of it") {
			t.Errorf("does not say why: %s", all)
		}
		for _, e := range uitest.Find[*widgets.Entry](view) {
			if !e.Disabled() {
				t.Errorf("the field with %q can be typed in", e.Text)
			}
		}
		test.Tap(uitest.Button(t, view, "New scenario…"))
		pressAnswer(t, w, "Cancel")
	}
	if err := w.adjust(scenario.SetModel{Parameter: "control", Value: "0.5"}); err == nil {
		t.Error("the baseline was changed")
	}
}

func TestAnOverrideIsRevealedInTheChart(t *testing.T) {
	w := openScenario(t, cmdOperating)
	if !w.do(scenario.SetModel{Position: "2", Parameter: "control", Value: "0.5"}) {
		t.Fatal("not set")
	}
	test.Tap(uitest.Button(t, w.operating.Object(), "Head of delivery"))
	if w.tabs.Selected() != tabChart || w.selected != "2" {
		t.Errorf("tab %d, selected %q", w.tabs.Selected(), w.selected)
	}
}

func TestTabsHaveTheirKeysInOrder(t *testing.T) {
	w := openFirm(t)
	keys := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6}
	for tab, id := range []commandID{cmdChart, cmdTable, cmdRights, cmdOperating, cmdResults, cmdCompare} {
		c := w.command(id)
		if key, ok := c.shortcut.(*desktop.CustomShortcut); !ok || key.KeyName != keys[tab] {
			t.Errorf("%s has the key %v", c.label, c.shortcut)
		}
		if w.run(id); w.tabs.Selected() != tab {
			t.Errorf("%s opens tab %d", c.label, w.tabs.Selected())
		}
	}
}
