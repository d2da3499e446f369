package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"spanwise/ui/theme"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestPressWorksByPointerAndKeys(t *testing.T) {
	uitest.Start(t)
	taps := 0
	p := widgets.NewPress(widgets.Badge("2 overloaded", theme.OverloadedSoft, theme.OverloadedText), nil, func() { taps++ })
	w := uitest.Window(t, p, 200, 60)
	ring := func() float32 { return uitest.Find[*canvas.Rectangle](p)[0].StrokeWidth }
	p.Tapped(nil)
	w.Canvas().Focus(p)
	if ring() == 0 {
		t.Error("the focus does not show")
	}
	for _, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyA} {
		p.TypedKey(&fyne.KeyEvent{Name: key})
	}
	w.Canvas().Unfocus()
	if taps != 4 || ring() != 0 {
		t.Errorf("%d taps, want 4; a ring of %v stays", taps, ring())
	}
}
