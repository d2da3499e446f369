package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// views are the commands that open one, with what has the keys then.
func (w *Window) views() map[commandID]func() fyne.Focusable {
	return map[commandID]func() fyne.Focusable{
		cmdChart:     func() fyne.Focusable { return w.chart },
		cmdTable:     w.table.Focus,
		cmdRights:    w.rights.Focus,
		cmdOperating: w.operating.Focus,
		cmdResults:   w.results.Focus,
		cmdCompare:   w.compare.Focus,
	}
}

func TestAViewChosenByAKeyHasTheKeys(t *testing.T) {
	for name, simulated := range map[string]bool{"before a run": false, "after a run": true} {
		w := openFirm(t)
		w.drop("4", "3")
		if simulated {
			w.run(cmdSimulate)
		}
		for id, first := range w.views() {
			w.run(id)
			if got := w.win.Canvas().Focused(); got == nil || got != first() {
				t.Errorf("%s, %s: %T has the keys", name, w.command(id).label, got)
			}
		}
	}
}

func TestAViewTakesTheKeysFromWhatItHides(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.pick("4")
	w.run(cmdEdit)
	w.run(cmdSimulate) // ends in Results, which have no inspector
	if got := w.win.Canvas().Focused(); w.tabs.Selected() != tabResults || got != w.results.Focus() {
		t.Errorf("tab %d, %T has the keys", w.tabs.Selected(), got)
	}
	w.win.Canvas().Unfocus() // as a click on a tab does
	w.tabs.Select(tabChart)
	if got := w.win.Canvas().Focused(); got != nil {
		t.Errorf("%T took the keys that nothing had", got)
	}
}

func TestFiguresUnderWayGetTheKeysOnceTheyAreThere(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdResults)
	pending := delayed(w)
	w.run(cmdSimulate)
	if got := w.win.Canvas().Focused(); got != nil {
		t.Fatalf("%T has the keys while the figures are on their way", got)
	}
	letRun(pending)
	if got := w.win.Canvas().Focused(); got == nil || got != w.results.Focus() {
		t.Errorf("%T has the keys once they are there", got)
	}
}

func TestPageDownScrollsResultsAndCompareWhateverHasTheKeys(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdSimulate)
	w.win.Resize(fyne.NewSize(1000, 500))
	down := &fyne.KeyEvent{Name: fyne.KeyPageDown}
	for _, id := range []commandID{cmdResults, cmdCompare} {
		for _, unfocused := range []bool{false, true} {
			w.run(id)
			w.scrollView(fyne.KeyHome)
			c := w.win.Canvas()
			press := c.OnTypedKey()
			if unfocused {
				c.Unfocus() // before the picture is taken: the ring goes with the keys
			} else {
				press = c.Focused().TypedKey
			}
			before := w.scrolled()
			press(down)
			if w.scrolled() == before {
				t.Errorf("%s stands still, unfocused %v", w.command(id).label, unfocused)
			}
		}
	}
}

// scrolled is what the window shows, with the place of everything.
func (w *Window) scrolled() string { return test.RenderToMarkup(w.win.Canvas()) }
