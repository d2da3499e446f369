package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

// dragCard presses a card, carries it to another one in steps, does something there, and
// lets go.
func (w *Window) dragCard(t *testing.T, from, to scenario.PositionID, there func()) {
	t.Helper()
	start, ok := w.chart.Place(from)
	end, also := w.chart.Place(to)
	if !ok || !also {
		t.Fatalf("%s or %s is not in view", from, to)
	}
	mouse := func(at fyne.Position) *desktop.MouseEvent {
		return &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}}
	}
	w.chart.MouseDown(mouse(start))
	const steps = 5
	d := fyne.NewDelta((end.X-start.X)/steps, (end.Y-start.Y)/steps)
	for i := range steps {
		at := start.AddXY(d.DX*float32(i+1), d.DY*float32(i+1))
		w.chart.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Dragged: d})
	}
	if there != nil {
		there()
	}
	w.chart.MouseUp(mouse(end))
	w.chart.DragEnd()
}

func TestADragInTheWindow(t *testing.T) {
	w := openFirm(t)
	w.dragCard(t, "4", "3", func() { w.typeKey(fyne.KeyEscape) })
	if w.active != session.Baseline || managerOf(t, w, "4") != "2" {
		t.Fatal("a drag that was abandoned moved something")
	}
	w.dragCard(t, "2", "4", nil) // under its own report
	if w.active != session.Baseline || managerOf(t, w, "2") != "1" {
		t.Fatal("an impossible drop moved something")
	}
	w.dragCard(t, "4", "3", nil)
	if w.active == session.Baseline || managerOf(t, w, "4") != "3" || w.selected != "4" {
		t.Fatalf("shown %q, 4 reports to %q, selected %q", w.active, managerOf(t, w, "4"), w.selected)
	}
	w.dragCard(t, "5", "3", nil)
	w.run(cmdUndo)
	if managerOf(t, w, "5") != "2" || managerOf(t, w, "4") != "3" {
		t.Error("one undo takes back one drag")
	}
	w.run(cmdUndo)
	if w.active != session.Baseline || len(w.session.Scenarios()) != 0 {
		t.Errorf("after undo %d scenarios, shown %q", len(w.session.Scenarios()), w.active)
	}
}

func TestZoomIsNeverNothing(t *testing.T) {
	for zoom, want := range map[float32]string{0.0001: "< 1%", 0.01: "1%", 0.47: "47%", 2: "200%"} {
		if got := zoomText(zoom); got != want {
			t.Errorf("%v is written %q", zoom, got)
		}
	}
}
