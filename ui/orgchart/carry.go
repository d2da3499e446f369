package orgchart

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
)

// A person is carried by the handle of a card, or from outside the chart, to another
// seat; the position stays where it is.

// Measures of the handle at 100%.
const (
	handleSize  = 20
	handleLeast = 13
	handleOut   = 0.8 // of its width, left of the card, so that it lies on no name
)

// handle returns where the person of a card is taken hold of, and false where nobody
// can be.
func (c *Chart) handle(i int32, level detail) (rect, bool) {
	if level == asBlocks || c.on.Seat == nil || !c.view.Org.Filled(c.seats[i].id) {
		return rect{}, false
	}
	r := c.camera.place(c.layout.Boxes[i])
	d := max(c.camera.snap(handleSize*c.camera.zoom), handleLeast)
	return rect{c.camera.snap(float64(r.x - handleOut*d)), c.camera.snap(float64(r.y + (r.h-d)/2)), d, d}, true
}

// handleShown reports whether the card shows its handle: under the pointer, and when
// it is selected alone.
func (c *Chart) handleShown(id scenario.PositionID) bool {
	return id == c.hover.id || id == c.selected && len(c.marks.ids) < 2
}

func (c *Chart) drawHandle(i int32, level detail) {
	id := c.seats[i].id
	r, ok := c.handle(i, level)
	if !ok || !c.handleShown(id) {
		return
	}
	p, edge := c.page, c.page.ink.line
	if c.hover.id == id && c.hover.part == onPerson {
		edge = p.ink.accent
	}
	p.rect(r, box{fill: p.ink.surface, stroke: edge, width: 1, radius: r.h / 2})
	c.drawPerson(r, p.ink.quiet)
}

// drawPerson draws head and shoulders within a circle.
func (c *Chart) drawPerson(r rect, ink colour) {
	head, wide, high := r.h*0.28, r.h*0.48, r.h*0.24
	c.page.rect(rect{r.x + (r.w-head)/2, r.y + r.h*0.2, head, head}, box{fill: ink, radius: head / 2})
	c.page.rect(rect{r.x + (r.w-wide)/2, r.y + r.h*0.54, wide, high}, box{fill: ink, radius: high / 2})
}

// handleAt returns the seat whose handle is at a point, −1 for none.
func (c *Chart) handleAt(p fyne.Position) int32 {
	if c.camera.zoom < compactFrom || c.on.Seat == nil {
		return -1
	}
	const reach = handleSize
	x, y := c.camera.world(p)
	found := int32(-1)
	look := func(i int32) {
		if r, ok := c.handle(i, asCompact); ok && c.handleShown(c.seats[i].id) && r.has(p) {
			found = i
		}
	}
	w := window{x - reach, y - reach, x + reach, y + reach}
	c.cards(w, c.spans(w, nil), look, look)
	return found
}

// personAt returns who sits in a position, "" for nobody.
func (c *Chart) personAt(id scenario.PositionID) scenario.PersonID {
	if holders := c.view.Org.Holders(id); len(holders) > 0 {
		return holders[0]
	}
	return ""
}

// Carry drags a person over the chart from outside of it, as from a list; at is the
// absolute place of the pointer on the canvas. [Chart.DropPerson] ends it.
func (c *Chart) Carry(person scenario.PersonID, at fyne.Position) {
	if c.view.Org == nil || c.press.abandoned {
		return
	}
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
	if c.drag == nil {
		c.press = press{down: true, moved: true}
		c.drag = &drag{person: person}
		c.hover = hit{}
	}
	c.dragTo(at.Subtract(corner))
}

// DropPerson ends [Chart.Carry] with a drop on the card under the pointer.
func (c *Chart) DropPerson() { c.DragEnd() }

// beginPerson takes the person of the pressed card.
func (c *Chart) beginPerson(at fyne.Position) {
	person := c.personAt(c.press.id)
	if person == "" {
		return
	}
	c.drag = &drag{person: person, seat: c.press.id}
	c.hover = hit{}
	c.dragTo(at)
}
