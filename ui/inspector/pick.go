package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// pick is a line of the inspector that leads to a position.
type pick struct {
	widget.BaseWidget
	ground  *widgets.Panel
	tip     string
	tips    *widgets.Tips
	tapped  func()
	hovered bool
	focused bool
}

var _ fyne.Focusable = (*pick)(nil)

func newPick(content fyne.CanvasObject, tips *widgets.Tips, tip string, tapped func()) *pick {
	p := &pick{ground: widgets.NewPanel(content, pickStyle), tip: tip, tips: tips, tapped: tapped}
	p.ExtendBaseWidget(p)
	return p
}

var pickStyle = widgets.PanelStyle{Fill: theme.Surface, Radius: 5, Padding: 3}

func (p *pick) show() {
	style := pickStyle
	if p.hovered {
		style.Fill = theme.Sunken
	}
	if p.focused {
		style.Stroke, style.Width = theme.Accent, 2
	}
	p.ground.SetStyle(style)
}

// Tapped implements fyne.Tappable.
func (p *pick) Tapped(*fyne.PointEvent) { p.tips.Hide(); p.tapped() }

// MouseIn implements desktop.Hoverable.
func (p *pick) MouseIn(e *desktop.MouseEvent) {
	p.hovered = true
	p.show()
	p.tips.Wait(p.tip, e.AbsolutePosition)
}

// MouseMoved implements desktop.Hoverable.
func (p *pick) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *pick) MouseOut() { p.hovered = false; p.show(); p.tips.Hide() }

// Cursor implements desktop.Cursorable.
func (p *pick) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (p *pick) FocusGained() { p.focused = true; p.show(); widgets.Reveal(p) }

// FocusLost implements fyne.Focusable.
func (p *pick) FocusLost() { p.focused = false; p.show() }

// TypedRune implements fyne.Focusable.
func (p *pick) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: Space and Enter follow it.
func (p *pick) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.tapped()
	default:
		widgets.HandOn(p, e)
	}
}

// CreateRenderer implements fyne.Widget.
func (p *pick) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.ground) }
