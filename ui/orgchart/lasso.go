package orgchart

import (
	"strconv"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
)

// lasso is the frame that is drawn over cards to select them, with Shift held.
type lasso struct {
	from, to fyne.Position
	hits     []int32 // seats that it reaches
}

func (l *lasso) rect() rect {
	x, y := min(l.from.X, l.to.X), min(l.from.Y, l.to.Y)
	return rect{x, y, max(l.from.X, l.to.X) - x, max(l.from.Y, l.to.Y) - y}
}

// stretch moves the free corner of the lasso and finds what is in it.
func (c *Chart) stretch(to fyne.Position) {
	l := c.lasso
	l.to, l.hits = to, l.hits[:0]
	r := l.rect()
	x1, y1 := c.camera.world(fyne.NewPos(r.x, r.y))
	x2, y2 := c.camera.world(fyne.NewPos(r.right(), r.bottom()))
	w := window{x1, y1, x2, y2}
	within := func(i int32) {
		if b := c.layout.Boxes[i]; b.X <= x2 && b.Right() >= x1 && b.Y <= y2 && b.Bottom() >= y1 {
			l.hits = append(l.hits, i)
		}
	}
	c.cards(w, c.spans(w, nil), within, within)
	c.Refresh()
}

// gather adds what is in the lasso to the selection.
func (c *Chart) gather() {
	l := c.lasso
	c.lasso = nil
	ids := c.Selection()
	for _, i := range l.hits {
		ids = append(ids, c.seats[i].id)
	}
	c.Refresh()
	if len(l.hits) > 0 {
		c.chooseAll("", ids...)
	}
}

func (c *Chart) drawLasso() {
	if c.lasso == nil {
		return
	}
	p, r := c.page, c.lasso.rect()
	p.rect(r, box{fill: fade(p.ink.accent, 0.08), stroke: p.ink.accent, width: 1, radius: 2})
	if n := len(c.lasso.hits); n > 0 {
		c.drawBadge(strconv.Itoa(n), fyne.NewPos(c.lasso.to.X, c.lasso.to.Y-14))
	}
}

// drawBadge writes a number on the accent colour, in a pill around a point.
func (c *Chart) drawBadge(text string, at fyne.Position) {
	p := c.page
	const high, size = 18, 12
	wide := max(high, p.letters.width(text, size, true)+12)
	r := rect{at.X - wide/2, at.Y - high/2, wide, high}
	p.rect(r, box{fill: p.ink.accent, radius: high / 2})
	p.text(text, r, words{size: size, heavy: true, color: p.ink.onAccent, mid: true})
}

// heads returns what a drag of a card moves: all that is selected where the card is
// part of it, without what stands under another of them; else the card alone.
func (c *Chart) heads(id scenario.PositionID) []scenario.PositionID {
	if !c.marks.in[id] || len(c.marks.ids) < 2 {
		return []scenario.PositionID{id}
	}
	return Heads(c.view.Org, c.marks.ids)
}

// Heads returns those of the positions that stand under no other of them, in the
// order given: what moves when all of them are moved with their teams.
func Heads(org *scenario.Org, ids []scenario.PositionID) []scenario.PositionID {
	in := make(map[scenario.PositionID]bool, len(ids))
	for _, id := range ids {
		in[id] = true
	}
	var out []scenario.PositionID
	for _, id := range ids {
		if p, ok := org.Position(id); ok && !under(org, p.Manager, in) {
			out = append(out, id)
		}
	}
	return out
}

// under reports whether id or any position above it is in the set.
func under(org *scenario.Org, id scenario.PositionID, in map[scenario.PositionID]bool) bool {
	for p, ok := org.Position(id); ok; p, ok = org.Position(p.Manager) {
		if in[p.ID] {
			return true
		}
	}
	return false
}
