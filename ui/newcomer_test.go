package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTourIsShownAtTheFirstStartOnly(t *testing.T) {
	app := test.NewTempApp(t)
	start := func() *Window {
		w := New(app, "test")
		w.background = func(work func()) { work() }
		t.Cleanup(w.win.Close)
		w.Start("")
		return w
	}
	first := start()
	if first.win.Canvas().Overlays().Top() == nil {
		t.Fatal("no tour at the first start")
	}
	for _, step := range first.tourSteps()[1:] {
		if size := step.At.Size(); size.Width < 10 || size.Height < 10 {
			t.Errorf("%q lights a part of %v", step.Title, size)
		}
	}
	first.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if first.win.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape does not end the tour")
	}
	second := start()
	if second.win.Canvas().Overlays().Top() != nil {
		t.Error("the tour comes again at the second start")
	}
	second.run(cmdTour)
	if second.win.Canvas().Overlays().Top() == nil {
		t.Error("the menu does not show the tour")
	}
}
