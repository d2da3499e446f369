package orgchart

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/scenario"
)

// FocusGained shows the ring.
func (c *Chart) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost hides the ring.
func (c *Chart) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune zooms: + and − by a step, 0 to fit. Runes, so that it works on every
// keyboard. Letters and other digits begin a search.
func (c *Chart) TypedRune(r rune) {
	switch r {
	case '+', '=':
		c.ZoomIn()
	case '-', '−':
		c.ZoomOut()
	case '0':
		c.Fit()
	default:
		if c.on.Search != nil && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			c.on.Search(r)
		}
	}
}

// TypedKey walks the tree. Keys that the chart does not use go to the window.
func (c *Chart) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && c.escape() {
		return
	}
	if c.view.Org != nil && len(c.tops) > 0 && (c.walk(e.Name) || c.act(e.Name)) {
		return
	}
	if on := fyne.CurrentApp().Driver().CanvasForObject(c); on != nil && on.OnTypedKey() != nil {
		on.OnTypedKey()(e)
	}
}

// escape abandons what is dragged, or selects the primary position alone. It reports
// whether there was one of these to do.
func (c *Chart) escape() bool {
	switch {
	case c.Dragging():
		c.abandon()
	case len(c.marks.ids) > 1:
		c.choose(c.selected)
	default:
		return false
	}
	return true
}

// walk goes to another card: up to the manager, down to the first report, left and
// right along the layer, Home to the top; with Shift it is added to the selection. It reports whether the key is one of these.
func (c *Chart) walk(key fyne.KeyName) bool {
	i := c.seatOf(c.selected)
	to := scenario.PositionID("")
	switch key {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		if i < 0 {
			to = c.seats[c.tops[0]].id
			break
		}
		to = c.neighbour(i, key)
	case fyne.KeyHome:
		to = c.seats[c.tops[0]].id
	case fyne.KeyPageUp:
		c.panBy(0, -float64(c.Size().Height)*0.8)
		return true
	case fyne.KeyPageDown:
		c.panBy(0, float64(c.Size().Height)*0.8)
		return true
	default:
		return false
	}
	if to != "" {
		if c.modifiers()&fyne.KeyModifierShift != 0 {
			c.chooseAll(to, c.marks.ids...)
		} else {
			c.choose(to)
		}
		c.reveal(to)
		c.Refresh()
	}
	return true
}

// neighbour returns the card that an arrow leads to, "" where there is none.
func (c *Chart) neighbour(i int32, key fyne.KeyName) scenario.PositionID {
	s := c.seats[i]
	switch key {
	case fyne.KeyUp:
		if s.parent >= 0 {
			return c.seats[s.parent].id
		}
	case fyne.KeyDown:
		if s.team {
			c.Collapse(s.id, false)
			return c.view.Org.Reports(s.id)[0]
		}
	case fyne.KeyLeft:
		if j := c.beside(i, -1); j >= 0 {
			return c.seats[j].id
		}
	case fyne.KeyRight:
		if j := c.beside(i, 1); j >= 0 {
			return c.seats[j].id
		}
	}
	return ""
}

// act does something to the selected card. It reports whether the key is used.
func (c *Chart) act(key fyne.KeyName) bool {
	id := c.selected
	if id == "" {
		return false
	}
	switch key {
	case fyne.KeySpace:
		c.Collapse(id, !c.Collapsed(id))
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.on.Open != nil {
			c.on.Open(id)
		}
	case desktop.KeyMenu:
		c.menu(id)
	case fyne.KeyF10:
		if c.modifiers()&fyne.KeyModifierShift == 0 {
			return false
		}
		c.menu(id)
	default:
		return false
	}
	return true
}

// menu asks for the context menu under a card.
func (c *Chart) menu(id scenario.PositionID) {
	i := c.seatOf(id)
	if i < 0 || c.on.Menu == nil {
		return
	}
	c.reveal(id)
	c.Refresh()
	r := c.camera.place(c.layout.Boxes[i])
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
	c.on.Menu(id, at.AddXY(r.x+r.w/2, r.y+r.h/2))
}
