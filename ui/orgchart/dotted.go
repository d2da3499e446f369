package orgchart

import (
	"image/color"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/treelayout"
)

// A position may report to further managers; those lines are dashed, and painted into
// the image, since every dash would be an object.

// dotted is one such line, by seats.
type dotted struct{ report, manager int32 }

// Dashes in Fyne units, and how far dotted lines stand off the solid ones, in the world.
const (
	dashOn, dashOff = 5, 4
	dottedAside     = 14  // from the middle of a card
	dottedBus       = 0.3 // of the gap below the manager, above the solid bus
	dottedTrunk     = 9   // right of a leaf
)

// DottedManagers returns the ids that the field of a position lists.
func DottedManagers(p scenario.Position) []scenario.PositionID {
	var out []scenario.PositionID
	for id := range strings.SplitSeq(p.Dotted, ":") {
		if id = strings.TrimSpace(id); id != "" {
			out = append(out, scenario.PositionID(id))
		}
	}
	return out
}

// listDotted finds the dotted lines between cards that are shown.
func (c *Chart) listDotted() {
	c.dotted = c.dotted[:0]
	for _, i := range c.dotters {
		p, _ := c.view.Org.Position(c.seats[i].id)
		for _, id := range DottedManagers(p) {
			if m := c.seatOf(id); m >= 0 && m != i {
				c.dotted = append(c.dotted, dotted{report: i, manager: m})
			}
		}
	}
}

// dottedLines calls do for every piece of a dotted line that reaches into the window.
func (c *Chart) dottedLines(w window, do func(treelayout.Line)) {
	for _, d := range c.dotted {
		for _, l := range c.dottedPath(d) {
			if l.X1 <= w.x2 && l.X2 >= w.x1 && l.Y1 <= w.y2 && l.Y2 >= w.y1 {
				do(l)
			}
		}
	}
}

// dottedPath leads from below the manager to the top of a card, or to the right side of
// a leaf, each piece level or upright.
func (c *Chart) dottedPath(d dotted) []treelayout.Line {
	from, to := c.layout.Boxes[d.manager], c.layout.Boxes[d.report]
	x, y := from.CentreX()+dottedAside, from.Bottom()+c.layout.Style.GapY*dottedBus
	trunk, end := to.CentreX()+dottedAside, to.Y
	if c.seats[d.report].leaf {
		trunk, end = to.Right()+dottedTrunk, to.Y+to.H/2
	}
	path := []treelayout.Line{upright(x, from.Bottom(), y), level(y, x, trunk), upright(trunk, y, end)}
	if c.seats[d.report].leaf {
		path = append(path, level(end, to.Right(), trunk))
	}
	return path
}

func upright(x, y1, y2 float64) treelayout.Line {
	return treelayout.Line{X1: x, Y1: min(y1, y2), X2: x, Y2: max(y1, y2)}
}

func level(y, x1, x2 float64) treelayout.Line {
	return treelayout.Line{X1: min(x1, x2), Y1: y, X2: max(x1, x2), Y2: y}
}

// drawDotted paints the dashes of what is in view.
func (c *Chart) drawDotted(w window) {
	m, ink := &c.camera, toRGBA(c.page.ink.quiet)
	width := max(m.snap(1.4*m.zoom), m.snap(1), 1/float32(m.scale))
	c.dottedLines(w, func(l treelayout.Line) {
		l.X1, l.X2 = max(l.X1, w.x1), min(l.X2, w.x2)
		l.Y1, l.Y2 = max(l.Y1, w.y1), min(l.Y2, w.y2)
		x, y := m.snap(l.X1*m.zoom-m.x), m.snap(l.Y1*m.zoom-m.y)
		c.dash(rect{x, y, m.snap(l.X2*m.zoom-m.x) - x, m.snap(l.Y2*m.zoom-m.y) - y}, width, ink)
	})
}

// dash paints dashes along the longer side of a line.
func (c *Chart) dash(r rect, width float32, ink color.RGBA) {
	for at := float32(0); at < r.w || at < r.h; at += dashOn + dashOff {
		if r.w >= r.h {
			c.page.blocks.fill(rect{r.x + at, r.y, min(dashOn, r.w-at), width}, ink)
		} else {
			c.page.blocks.fill(rect{r.x, r.y + at, width, min(dashOn, r.h-at)}, ink)
		}
	}
}

// hasDotted reports whether any dotted line reaches into the window.
func (c *Chart) hasDotted(w window) bool {
	found := false
	c.dottedLines(w, func(treelayout.Line) { found = true })
	return found
}
