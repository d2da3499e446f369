package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Press makes a panel that says something lead to what it speaks of, by pointer and by
// keyboard.
type Press struct {
	widget.BaseWidget
	Tip    string
	ground *Panel
	style  PanelStyle
	tips   *Tips
	tapped func()
}

// NewPress returns what is tapped like a button and looks like the panel. Tips may be nil.
func NewPress(ground *Panel, tips *Tips, tapped func()) *Press {
	p := &Press{ground: ground, style: ground.style, tips: tips, tapped: tapped}
	p.ExtendBaseWidget(p)
	return p
}

// edge draws a ring around what has the focus, a thin line under the pointer.
func (p *Press) edge(width float32) {
	style := p.style
	if width > 0 {
		style.Stroke, style.Width = theme.Accent, width
	}
	p.ground.SetStyle(style)
}

// CreateRenderer implements fyne.Widget.
func (p *Press) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.ground) }

// Tapped implements fyne.Tappable.
func (p *Press) Tapped(*fyne.PointEvent) { p.tips.Hide(); p.tapped() }

// MouseIn implements desktop.Hoverable.
func (p *Press) MouseIn(e *desktop.MouseEvent) {
	p.edge(1)
	p.tips.Wait(p.Tip, e.AbsolutePosition)
}

// MouseMoved implements desktop.Hoverable.
func (p *Press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *Press) MouseOut() { p.edge(0); p.tips.Hide() }

// Cursor implements desktop.Cursorable.
func (p *Press) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (p *Press) FocusGained() { p.edge(2); Reveal(p) }

// FocusLost implements fyne.Focusable.
func (p *Press) FocusLost() { p.edge(0) }

// TypedRune implements fyne.Focusable.
func (p *Press) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: Space and Enter press it.
func (p *Press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.Tapped(nil)
	default:
		HandOn(p, e)
	}
}
