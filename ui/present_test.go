package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/ui/uitest"
)

// What a room sees follows the main window, and names nobody until it is asked to.
func TestPresentationFollowsAndNamesNobody(t *testing.T) {
	w := openFirm(t)
	w.openDemonstration()
	w.run(cmdPresent)
	p := w.presentation
	if p == nil {
		t.Fatal("nothing is presented")
	}
	room := func() string { return strings.Join(uitest.Words(p.view.Object()), "|") + uitest.Drawn(p.chart) }
	name := w.org().HolderName(w.org().Tops()[0])
	if got := room(); !strings.Contains(got, "Baseline") || !strings.Contains(got, "1 of 5") || strings.Contains(got, name) {
		t.Errorf("the room sees %q", got)
	}
	p.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyN})
	if !p.named || !strings.Contains(room(), name) {
		t.Errorf("names were asked for, the room sees %q", room())
	}
	p.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if got := room(); w.active == "" || !strings.Contains(got, "2 of 5") || !strings.Contains(got, w.session.Title(w.active)) {
		t.Errorf("after one step the room sees %q", got)
	}
	p.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.presentation != nil {
		t.Error("Escape does not end it")
	}
	w.showAll() // with nothing presented any more
}
