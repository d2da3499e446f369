package sidebar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// waveLine is a wave of a scenario, to be shown in the chart.
type waveLine struct {
	widget.BaseWidget
	ground           *widgets.Panel
	shown            bool
	hovered, focused bool
	tapped           func()
}

func newWaveLine(w Wave, tapped func()) *waveLine {
	l := &waveLine{shown: w.Shown, tapped: tapped}
	colour := theme.Ink
	if w.Shown {
		colour = theme.Accent
	}
	title := widgets.NewText(w.Title, widgets.Style{Size: theme.TextSmall, Color: colour, Bold: w.Shown, Elide: true})
	about := widgets.NewText(w.About, widgets.Style{Size: theme.TextCaption, Color: theme.Quiet})
	l.ground = widgets.NewPanel(widgets.Inset(container.NewBorder(nil, nil, nil, about, title), 3, 8), l.style())
	l.ExtendBaseWidget(l)
	return l
}

func (l *waveLine) style() widgets.PanelStyle {
	s := widgets.PanelStyle{Radius: 5}
	switch {
	case l.shown:
		s.Fill = theme.AccentSoft
	case l.hovered:
		s.Fill = theme.Sunken
	}
	if l.focused {
		s.Stroke, s.Width = theme.Accent, 2
	}
	return s
}

func (l *waveLine) restyle() { l.ground.SetStyle(l.style()) }

// CreateRenderer implements fyne.Widget.
func (l *waveLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.ground) }

// Tapped implements fyne.Tappable.
func (l *waveLine) Tapped(*fyne.PointEvent) { l.tapped() }

// MouseIn implements desktop.Hoverable.
func (l *waveLine) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.restyle() }

// MouseMoved implements desktop.Hoverable.
func (l *waveLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (l *waveLine) MouseOut() { l.hovered = false; l.restyle() }

// FocusGained implements fyne.Focusable.
func (l *waveLine) FocusGained() { l.focused = true; l.restyle(); widgets.Reveal(l) }

// FocusLost implements fyne.Focusable.
func (l *waveLine) FocusLost() { l.focused = false; l.restyle() }

// TypedRune implements fyne.Focusable.
func (l *waveLine) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (l *waveLine) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.tapped()
	default:
		widgets.HandOn(l, e)
	}
}

// smallLink is a line of small words that does something.
type smallLink struct {
	widget.BaseWidget
	text   *widgets.Text
	tip    string
	tips   *widgets.Tips
	tapped func()
}

func newSmallLink(words string, tips *widgets.Tips, tapped func()) *smallLink {
	l := &smallLink{text: widgets.NewText(words, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}), tips: tips, tapped: tapped}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *smallLink) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.text) }

// Tapped implements fyne.Tappable.
func (l *smallLink) Tapped(*fyne.PointEvent) { l.tips.Hide(); l.tapped() }

// MouseIn implements desktop.Hoverable.
func (l *smallLink) MouseIn(e *desktop.MouseEvent) {
	l.text.SetColor(theme.Accent)
	if e != nil {
		l.tips.Wait(l.tip, e.AbsolutePosition)
	}
}

// MouseMoved implements desktop.Hoverable.
func (l *smallLink) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (l *smallLink) MouseOut() { l.text.SetColor(theme.Quiet); l.tips.Hide() }

// Cursor implements desktop.Cursorable.
func (l *smallLink) Cursor() desktop.Cursor { return desktop.PointerCursor }
