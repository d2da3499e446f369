package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// Escape closes a sheet once, and takes over what is being typed.
func TestASheetClosesOnce(t *testing.T) {
	uitest.Start(t)
	w := uitest.Window(t, container.NewStack(), 900, 600)
	closed, field := 0, &typed{}
	field.ExtendBaseWidget(field)
	s := &widgets.Sheet{Title: "Moves", Page: field, Foot: "All of it", Closed: func() { closed++ }}
	if s.Shown() {
		t.Error("a sheet is shown before it is opened")
	}
	s.Show(w.Canvas())
	if !s.Shown() || w.Canvas().Overlays().Top() == nil {
		t.Fatal("the sheet is not over the window")
	}
	w.Canvas().Focus(field)
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.Close()
	if s.Shown() || closed != 1 || field.taken != 1 {
		t.Errorf("shown %v, closed %d times, taken over %d times", s.Shown(), closed, field.taken)
	}
}

// typed counts how often what is typed is taken over.
type typed struct {
	widgets.Entry
	taken int
}

func (e *typed) CommitNow() { e.taken++ }
