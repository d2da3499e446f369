package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
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

// An edit reaches a room that sees no names, without a new mask for all of it.
func TestPresentationFollowsAnEditWithoutNames(t *testing.T) {
	w := openFirm(t)
	w.run(cmdPresent)
	p := w.presentation
	org, top := w.org(), w.org().Tops()[0]
	last := org.Reports(top)[len(org.Reports(top))-1]
	w.do(scenario.Set{Position: top, Field: scenario.FieldTitle, Value: "Head of Otters"})
	if !strings.Contains(uitest.Drawn(p.chart), "Otters") {
		t.Errorf("after a new title the room sees %q", uitest.Drawn(p.chart))
	}
	masked, was := p.copy.Position(last), p.copy.Org()
	w.do(scenario.Move{Position: last, Manager: org.Reports(top)[0]})
	if now, _ := p.copy.Org().Position(masked); now.Manager != p.copy.Position(w.org().Reports(top)[0]) {
		t.Errorf("after a move the room sees %q under %q", last, now.Manager)
	}
	w.undo()
	if now, _ := p.copy.Org().Position(masked); now.Manager != p.copy.Position(top) {
		t.Errorf("after undo the room sees %q under %q", last, now.Manager)
	}
	if was != p.copy.Org() {
		t.Error("everybody was masked anew")
	}
}

// What a dialog is about stays shown while the room is led on.
func TestADialogKeepsItsScenarioInFront(t *testing.T) {
	w, id := planFirm(t)
	w.run(cmdPresent)
	w.run(cmdOutcomes)
	w.presentation.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if w.active != id {
		t.Fatal("what the dialog writes would go into another scenario")
	}
	pressAnswer(t, w, "Close")
	w.presentation.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if w.active == id {
		t.Error("the room cannot be led on any more")
	}
}

// A simulation is of the whole scenario: a wave of it is presented by the estimate.
func TestAWaveIsPresentedByTheEstimate(t *testing.T) {
	w, id := planFirm(t)
	w.run(cmdSimulate)
	if s := w.slide(); strings.Contains(s.Headline, "estimate") || len(s.Figures) != 6 {
		t.Fatalf("simulated: %+v", s)
	}
	w.showWave(id, 0)
	if s := w.slide(); !strings.HasPrefix(s.Headline, "By the estimate") || len(s.Figures) != 4 || !strings.HasSuffix(s.Title, ", wave 1 of 2") {
		t.Errorf("a wave: %+v", s)
	}
	if got := w.exported().Title; !strings.HasSuffix(got, ", wave 1 of 2") {
		t.Errorf("the picture of a wave is called %q", got)
	}
}
