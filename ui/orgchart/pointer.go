package orgchart

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/scenario"
)

// part is what of the chart the pointer is on.
type part int

const (
	onGround part = iota
	onCard
	onExpander
	onPerson // the handle of the person who sits there
	onMap
)

// hit is what stands at a point.
type hit struct {
	part part
	id   scenario.PositionID
}

// isCard reports whether a card, or the handle on it, stands there.
func (h hit) isCard() bool { return h.part == onCard || h.part == onPerson }

// press is what the primary button went down on.
type press struct {
	hit
	at        fyne.Position
	down      bool
	moved     bool // beyond the threshold
	shift     bool // Shift was held
	single    bool // one of several selected; alone, if released without a drag
	abandoned bool // by Escape; the rest of the gesture does nothing
}

// dragFrom is how far the pointer must move before a press becomes a drag.
const dragFrom = 4

var (
	_ desktop.Mouseable  = (*Chart)(nil)
	_ desktop.Hoverable  = (*Chart)(nil)
	_ desktop.Cursorable = (*Chart)(nil)
)

// at returns what stands at a point of the widget.
func (c *Chart) at(p fyne.Position) hit {
	if len(c.tops) == 0 {
		return hit{}
	}
	if r, ok := c.mapPanel(); ok && r.has(p) {
		return hit{part: onMap}
	}
	if i := c.expanderAt(p); i >= 0 {
		return hit{onExpander, c.seats[i].id}
	}
	if i := c.handleAt(p); i >= 0 {
		return hit{onPerson, c.seats[i].id}
	}
	x, y := c.camera.world(p)
	if i := c.seatAt(x, y); i >= 0 {
		return hit{onCard, c.seats[i].id}
	}
	return hit{}
}

func (c *Chart) expanderAt(p fyne.Position) int32 {
	if c.camera.zoom < compactFrom {
		return -1
	}
	const reach = expanderSize
	x, y := c.camera.world(p)
	found := int32(-1)
	w := window{x - reach, y - reach, x + reach, y + reach}
	c.cards(w, c.spans(w, nil), func(i int32) {
		if r, ok := c.expander(i, asCompact); ok && r.has(p) {
			found = i
		}
	}, func(int32) {})
	return found
}

// MouseDown selects, at once: waiting for a tap would wait for a double one too.
func (c *Chart) MouseDown(e *desktop.MouseEvent) {
	if on := fyne.CurrentApp().Driver().CanvasForObject(c); on != nil {
		on.Focus(c)
	}
	h := c.at(e.Position)
	if e.Button != desktop.MouseButtonPrimary {
		if h.isCard() {
			c.chooseForMenu(h.id)
		}
		return
	}
	c.press = press{hit: h, at: e.Position, down: true, shift: e.Modifier&fyne.KeyModifierShift != 0}
	switch h.part {
	case onCard, onPerson:
		c.pressCard(h.id, e.Modifier)
	case onExpander:
		c.Collapse(h.id, !c.Collapsed(h.id))
	case onMap:
		c.lookAt(e.Position)
	}
}

// MouseUp without a drag selects the card alone, on the ground nothing.
func (c *Chart) MouseUp(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary && c.press.down && !c.press.moved {
		switch {
		case c.press.single:
			c.choose(c.press.id)
		case c.press.part == onGround && !c.press.shift:
			c.choose("")
		}
	}
	if c.drag == nil {
		c.press.down = false
	}
}

// DoubleTapped edits the card.
func (c *Chart) DoubleTapped(e *fyne.PointEvent) {
	if h := c.at(e.Position); h.isCard() && c.on.Open != nil {
		c.on.Open(h.id)
	}
}

// TappedSecondary asks for the context menu.
func (c *Chart) TappedSecondary(e *fyne.PointEvent) {
	if h := c.at(e.Position); h.isCard() && c.on.Menu != nil {
		c.on.Menu(h.id, e.AbsolutePosition)
	}
}

// MouseIn and MouseMoved light what the pointer is on.
func (c *Chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved lights what the pointer is on.
func (c *Chart) MouseMoved(e *desktop.MouseEvent) {
	if c.drag != nil || c.lasso != nil {
		return
	}
	c.setHover(c.at(e.Position))
}

// MouseOut lights nothing.
func (c *Chart) MouseOut() { c.setHover(hit{}) }

func (c *Chart) setHover(h hit) {
	if h != c.hover {
		c.hover = h
		c.Refresh()
	}
}

// Cursor is a hand over what can be clicked.
func (c *Chart) Cursor() desktop.Cursor {
	if c.hover.isCard() || c.hover.part == onExpander {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Scrolled pans; with Shift sideways, with Ctrl it zooms around the pointer.
func (c *Chart) Scrolled(e *fyne.ScrollEvent) {
	const (
		notch = 25  // what one notch of a wheel reports on Linux
		pace  = 4   // Fyne units that the view moves for each
		zoom  = 1.2 // a notch
	)
	mod := c.modifiers()
	switch {
	case mod&fyne.KeyModifierShortcutDefault != 0:
		factor := math.Pow(zoom, float64(e.Scrolled.DY)/notch)
		c.zoomAt(e.Position, c.camera.zoom*min(max(factor, 0.5), 2))
	case mod&fyne.KeyModifierShift != 0:
		c.panBy(-pace*float64(e.Scrolled.DY+e.Scrolled.DX), 0)
	default:
		c.panBy(-pace*float64(e.Scrolled.DX), -pace*float64(e.Scrolled.DY))
	}
}

func driverModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
