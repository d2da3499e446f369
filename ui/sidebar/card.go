package sidebar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// card is a panel that can be chosen, and asked for its menu.
type card struct {
	widget.BaseWidget
	panel    *widgets.Panel
	selected bool
	hovered  bool
	focused  bool
	tapped   func()
	menu     func(fyne.Position)
	tip      string
	tips     *widgets.Tips
	drag     *drag // nil for a card that stays where it is
}

func newCard(tapped func(), menu func(fyne.Position)) *card {
	c := &card{}
	c.begin(tapped, menu)
	c.ExtendBaseWidget(c)
	return c
}

func (c *card) begin(tapped func(), menu func(fyne.Position)) {
	c.tapped, c.menu = tapped, menu
	c.panel = widgets.NewPanel(widgets.Space(0, 0), c.style())
}

// show replaces what the card says.
func (c *card) show(content fyne.CanvasObject, selected bool) {
	c.selected = selected
	c.panel.SetContent(content)
	c.restyle()
	c.Refresh()
}

func (c *card) style() widgets.PanelStyle {
	s := widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 10}
	switch {
	case c.selected:
		s.Fill, s.Stroke, s.Width = theme.AccentSoft, theme.Accent, 1.5
	case c.focused, c.hovered:
		s.Stroke = theme.Accent
	}
	if c.focused {
		s.Width = 2
	}
	return s
}

func (c *card) restyle() { c.panel.SetStyle(c.style()) }

// CreateRenderer implements fyne.Widget.
func (c *card) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.panel) }

// Tapped implements fyne.Tappable.
func (c *card) Tapped(*fyne.PointEvent) { c.tips.Hide(); c.tapped() }

// TappedSecondary implements fyne.SecondaryTappable.
func (c *card) TappedSecondary(e *fyne.PointEvent) { c.tips.Hide(); c.menu(e.AbsolutePosition) }

// MouseIn implements desktop.Hoverable.
func (c *card) MouseIn(e *desktop.MouseEvent) {
	c.hovered = true
	c.restyle()
	if e != nil {
		c.tips.Wait(c.tip, e.AbsolutePosition)
	}
}

// MouseMoved implements desktop.Hoverable.
func (c *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *card) MouseOut() { c.hovered = false; c.restyle(); c.tips.Hide() }

// Dragged implements fyne.Draggable.
func (c *card) Dragged(e *fyne.DragEvent) {
	c.tips.Hide()
	if c.drag != nil {
		c.drag.by(c, e.Dragged.DY)
	}
}

// DragEnd implements fyne.Draggable.
func (c *card) DragEnd() {
	if c.drag != nil && c.drag.card == c {
		c.drag.end()
	}
}

// FocusGained implements fyne.Focusable.
func (c *card) FocusGained() { c.focused = true; c.restyle(); widgets.Reveal(c) }

// FocusLost implements fyne.Focusable.
func (c *card) FocusLost() { c.focused = false; c.restyle() }

// TypedRune implements fyne.Focusable.
func (c *card) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *card) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.tapped()
	case desktop.KeyMenu:
		c.menu(below(c))
	}
}
