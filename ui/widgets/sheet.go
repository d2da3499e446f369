package widgets

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
)

// Sheet is a page over the window that is closed when it was worked on: a heading, the
// page, and a line at the foot with the button that closes it, as Escape does.
type Sheet struct {
	Title  string
	Head   []fyne.CanvasObject // below the title
	Page   fyne.CanvasObject
	Foot   string         // beside the button, "" for nothing
	Closed func()         // called once it is gone; may be nil
	First  fyne.Focusable // has the keys at first, nil for the button

	over  fyne.Canvas
	cover *Cover
}

// Distances within a sheet.
const (
	SheetPadX = 24
	SheetPadY = 14
	sheetFoot = 10
)

// Show opens the sheet.
func (s *Sheet) Show(over fyne.Canvas) {
	s.over = over
	head := append([]fyne.CanvasObject{NewText(s.Title, Style{Size: theme.TextTitle, Bold: true, Elide: true})}, s.Head...)
	words := NewText(s.Foot, Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
	shut := NewPrimaryButton("Close", nil, nil, s.Close)
	foot := Frame{Right: shut, Centre: Inset(words, 7, 0)}.Object()
	s.cover = &Cover{Typed: s.typed, Content: Frame{
		Top:    Column(0, Inset(Column(3, head...), SheetPadY, SheetPadX), Rule()),
		Bottom: Column(0, Rule(), Inset(foot, sheetFoot, SheetPadX)),
		Centre: NewPanel(s.Page, PanelStyle{Fill: theme.Ground}),
	}.Object()}
	s.cover.Show(over)
	if s.First != nil {
		over.Focus(s.First)
		return
	}
	over.Focus(shut)
}

// Close takes the sheet away. What is being typed is taken over first.
func (s *Sheet) Close() {
	if !s.Shown() {
		return
	}
	if field, ok := s.over.Focused().(interface{ CommitNow() }); ok {
		field.CommitNow()
	}
	s.cover.Close()
	if s.Closed != nil {
		s.Closed()
	}
}

// Shown reports whether the sheet is over the window.
func (s *Sheet) Shown() bool { return s.cover != nil && s.cover.Shown() }

func (s *Sheet) typed(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		s.Close()
	}
}
