package table

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/ui/uitest"
)

func TestPasteShowsWhatItChanges(t *testing.T) {
	d := open(t)
	d.at("2", "title", 0, 0)
	d.clip("Head of supply\tSupply\nBuyer\tSupply\n")
	d.view.Paste()
	words := strings.Join(uitest.Words(d.dialog()), "|")
	if !strings.Contains(words, "4 cells change") || !strings.Contains(words, "Planner → Buyer") || len(d.undos) != 0 {
		t.Fatalf("the preview says %q", words)
	}
	d.answer("Paste")
	if d.position("2").Title != "Head of supply" || d.position("4").Unit != "Supply" || len(d.undos) != 1 {
		t.Fatalf("%q, %q, %d steps", d.position("2").Title, d.position("4").Unit, len(d.undos))
	}
	d.undo()
	if d.position("2").Title != "Head of delivery" || d.position("4").Unit != "Delivery" {
		t.Error("one undo must take the whole block back")
	}
}

func TestPasteIsAllOrNothing(t *testing.T) {
	d := open(t)
	d.at("2", "unit", 0, 0)
	d.clip("Supply\t1\nSupply\thalf\n")
	d.view.Paste()
	words := strings.Join(uitest.Words(d.dialog()), "|")
	if !strings.Contains(words, "1 cell is refused") || !strings.Contains(words, "not a number") {
		t.Fatalf("the preview says %q", words)
	}
	d.answer("Close")
	if len(d.undos) != 0 || d.position("2").Unit != "Delivery" {
		t.Error("nothing may be half applied")
	}
}

func TestPasteMindsTheShape(t *testing.T) {
	d := open(t)
	d.at("7", "unit", 0, 0)
	d.clip("a\nb\n")
	d.view.Paste()
	if !strings.Contains(d.said, "2 rows were copied, and from this cell down the table has 1") || d.win.Canvas().Overlays().Top() != nil {
		t.Errorf("said %q", d.said)
	}
}

func TestCopyGoesBackUnchanged(t *testing.T) {
	d := open(t)
	d.view.grid.selectAll()
	d.view.Copy()
	if block, err := parseBlock(fyne.CurrentApp().Clipboard().Content()); err != nil || len(block) != 7 || len(block[0]) != 7 {
		t.Fatalf("%v, %d rows", err, len(block))
	}
	d.view.Paste()
	if d.win.Canvas().Overlays().Top() != nil || len(d.undos) != 0 || !strings.Contains(d.said, "already") {
		t.Errorf("pasting a copy over itself changes something; said %q", d.said)
	}
}

func TestFillDown(t *testing.T) {
	d := open(t)
	d.at("3", "unit", 2, 0)
	d.view.FillDown()
	d.answer("Fill down")
	if d.position("7").Unit != "Product" || len(d.undos) != 1 {
		t.Errorf("unit %q", d.position("7").Unit)
	}
}
