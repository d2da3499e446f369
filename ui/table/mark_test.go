package table

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestFocusStaysWhereAPositionWasRemoved(t *testing.T) {
	d := open(t)
	d.at("4", "title", 0, 0)
	if why := d.apply(scenario.Remove{Position: "4"}); why != "" {
		t.Fatal(why)
	}
	if d.view.grid.at != "10" || !slices.Equal(d.selected, []scenario.PositionID{"10"}) || !d.view.Focused() {
		t.Errorf("cursor at %q, selected %v", d.view.grid.at, d.selected)
	}
	d.undo()
	if d.view.rows.row("4") != 2 || d.view.grid.at != "10" {
		t.Errorf("after undo: row %d, cursor %q", d.view.rows.row("4"), d.view.grid.at)
	}
	d.win.Canvas().Unfocus() // as while a dialog asks what becomes of the reports
	if why := d.apply(scenario.Remove{Position: "10"}); why != "" {
		t.Fatal(why)
	}
	if d.view.grid.at != "3" || !slices.Equal(d.selected, []scenario.PositionID{"3"}) {
		t.Errorf("removed by a dialog: cursor at %q, selected %v", d.view.grid.at, d.selected)
	}
}

func TestAnotherScenarioSelectsNothingByItself(t *testing.T) {
	d := open(t)
	d.at("4", "title", 0, 0)
	state := d.state()
	if _, err := edit.Apply(&state, scenario.Edit{Do: scenario.Remove{Position: "4"}}); err != nil {
		t.Fatal(err)
	}
	d.selected = nil
	d.view.Set(*d.source, false)
	if d.selected != nil || len(d.view.Selection()) != 0 {
		t.Errorf("told of %v, marked %v", d.selected, d.view.Selection())
	}
}

func TestSeveralRowsAreSelected(t *testing.T) {
	d := open(t)
	d.at("2", "title", 0, 0)
	d.shift = fyne.KeyModifierShift
	d.press(fyne.KeyDown, fyne.KeyDown)
	d.shift = 0
	if !slices.Equal(d.selected, []scenario.PositionID{"2", "4", "10"}) {
		t.Fatalf("%v", d.selected)
	}
	row := d.view.rows.row("6")
	d.view.grid.MouseDown(&desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, float32(row)*rowHeight+5)}, Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShortcutDefault,
	})
	if !slices.Equal(d.selected, []scenario.PositionID{"2", "4", "10", "6"}) {
		t.Fatalf("%v", d.selected)
	}
	d.press(fyne.KeyEscape)
	if !slices.Equal(d.selected, []scenario.PositionID{"6"}) {
		t.Errorf("%v", d.selected)
	}
}

func TestSelectionFromElsewhere(t *testing.T) {
	d := open(t)
	d.view.SetSelection("3", "2", "3")
	if got := d.view.Selection(); !slices.Equal(got, []scenario.PositionID{"2", "3"}) || d.view.grid.at != "3" {
		t.Errorf("%v, cursor at %q", got, d.view.grid.at)
	}
	if d.selected != nil {
		t.Error("what was selected elsewhere must not be told back")
	}
}

func TestChangeTogether(t *testing.T) {
	d := open(t)
	d.at("2", "unit", 2, 0)
	d.view.AskChange()
	if words := strings.Join(uitest.Words(d.dialog()), "|"); !strings.Contains(words, "Change 3 positions") {
		t.Fatalf("%q", words)
	}
	entry := uitest.Find[*widgets.Entry](d.dialog())[0]
	entry.SetText("Supply")
	d.answer("Change")
	if d.position("2").Unit != "Supply" || d.position("10").Unit != "Supply" || len(d.undos) != 1 {
		t.Errorf("%q, %d steps", d.position("2").Unit, len(d.undos))
	}
	d.at("2", "fte", 2, 0)
	d.view.AskChange()
	uitest.Find[*widgets.Entry](d.dialog())[0].SetText("much")
	d.answer("Change")
	if words := strings.Join(uitest.Words(d.dialog()), "|"); !strings.Contains(words, "Nothing was changed") || len(d.undos) != 1 {
		t.Errorf("%q", words)
	}
}

func TestMenuOfARow(t *testing.T) {
	d := open(t)
	at := fyne.NewPos(20, 3*rowHeight+5)
	d.view.grid.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonSecondary})
	if !slices.Equal(d.menus, []scenario.PositionID{"10"}) || d.view.grid.at != "10" {
		t.Errorf("menus %v, cursor %q", d.menus, d.view.grid.at)
	}
}
