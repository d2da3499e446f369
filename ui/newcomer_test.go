package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario/session"
	"spanwise/ui/uitest"
)

func TestTourIsShownAtTheFirstStartOnly(t *testing.T) {
	app := uitest.App(t)
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
	second.session = session.New(emptyDocument(), "") // nothing to be asked about
	second.close()
	if second.win.Canvas().Overlays().Top() != nil {
		t.Error("the tour keeps the window open")
	}
}

// In a narrow window the scenarios are folded, and the tour lights what is left of them.
func TestTourLightsTheColumnAsItStands(t *testing.T) {
	w := openFirm(t)
	w.win.Resize(fyne.NewSize(960, 540))
	w.run(cmdTour)
	scenarios := w.tourSteps()[1].At
	if w.side.Open() || scenarios.Size() != w.side.Object().Size() {
		t.Errorf("%v is lit of %v, open %v", scenarios.Size(), w.side.Object().Size(), w.side.Open())
	}
}
