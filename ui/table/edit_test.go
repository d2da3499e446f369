package table

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/ui/uitest"
)

func TestTypingChangesACell(t *testing.T) {
	d := open(t)
	d.at("4", "unit", 0, 0)
	d.typed("Sup")
	d.typed("ply")
	d.press(fyne.KeyReturn)
	if got := d.position("4").Unit; got != "Supply" {
		t.Fatalf("unit %q", got)
	}
	if d.view.grid.at != "10" || !d.view.Focused() {
		t.Errorf("Enter must go on to the row below, cursor at %q", d.view.grid.at)
	}
	d.undo()
	if got := d.position("4").Unit; got != "Delivery" || !strings.Contains(uitest.Drawn(d.view.Object()), "Delivery") {
		t.Errorf("unit %q after undo", got)
	}
}

func TestEditingKeepsWhatTheCellHolds(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyF2, fyne.KeyReturn} {
		d := open(t)
		d.at("4", "unit", 0, 0)
		d.press(key)
		d.typed("!")
		d.press(fyne.KeyTab)
		if got := d.position("4").Unit; got != "Delivery!" || d.view.grid.cursor.column != 4 {
			t.Errorf("%s: unit %q, column %d", key, got, d.view.grid.cursor.column)
		}
	}
}

func TestEscapeLeavesTheCellAsItWas(t *testing.T) {
	d := open(t)
	d.at("4", "unit", 0, 0)
	d.typed("nonsense")
	d.press(fyne.KeyEscape)
	if d.position("4").Unit != "Delivery" || len(d.undos) != 0 || d.view.grid.editing != nil || !d.view.Focused() {
		t.Errorf("unit %q, %d edits, editing %v", d.position("4").Unit, len(d.undos), d.view.grid.editing != nil)
	}
}

func TestRefusedTextSaysWhyAndStays(t *testing.T) {
	d := open(t)
	d.at("4", "fte", 0, 0)
	d.typed("half")
	if words := uitest.Drawn(d.view.Object()); !strings.Contains(words, "is not a number") {
		t.Error("the reason is not shown while typing")
	}
	d.press(fyne.KeyReturn)
	if d.view.grid.editing == nil || len(d.undos) != 0 {
		t.Fatal("a refused text must stay to be mended")
	}
	d.press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	d.typed("0.7")
	d.press(fyne.KeyReturn)
	if d.position("4").FTE != 0.7 || strings.Contains(uitest.Drawn(d.view.Object()), "is not a number") {
		t.Errorf("FTE %v", d.position("4").FTE)
	}
}

func TestWhatCannotBeChangedSaysWhy(t *testing.T) {
	for key, want := range map[string]string{"id": "stays for life", "load": "follows from"} {
		d := open(t)
		d.at("2", key, 0, 0)
		d.typed("9")
		if d.view.grid.editing != nil || !strings.Contains(d.said, want) {
			t.Errorf("%s: said %q", key, d.said)
		}
	}
	d := open(t)
	frozen := *d.source
	frozen.Frozen = "the scenario is locked"
	d.view.Set(frozen, false)
	d.at("4", "unit", 0, 0)
	d.typed("x")
	if d.view.grid.editing != nil || !strings.Contains(d.said, "locked") || !strings.Contains(uitest.Drawn(d.view.Object()), "locked") {
		t.Errorf("said %q", d.said)
	}
}

func TestSpaceAndLettersChooseAmongFew(t *testing.T) {
	d := open(t)
	d.at("4", "protected", 0, 0)
	d.typed(" ")
	if !d.position("4").Protected {
		t.Fatal("Space must turn no into yes")
	}
	d.typed("n")
	if d.position("4").Protected {
		t.Error("n must choose no")
	}
	d.press(fyne.KeyReturn)
	if d.win.Canvas().Overlays().Top() == nil {
		t.Error("Enter must offer the choices")
	}
}
