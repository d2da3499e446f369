package orgchart

import "spanwise/ui/theme"

// What lies on the cards: folds, changes, the ring of the focus.

// expander is the round button on the lower edge of a manager's card.
const (
	expanderSize = 18 // at 100%
	expanderText = 12
	expanderDrop = 4 // its middle is so far below the edge, clear of the bar
)

// expander returns where the button of a seat is, and false where it has none.
func (c *Chart) expander(i int32, level detail) (rect, bool) {
	s := c.seats[i]
	if !s.team || level == asBlocks {
		return rect{}, false
	}
	r := c.camera.place(c.layout.Boxes[i])
	h := max(c.camera.snap(expanderSize*c.camera.zoom), 12)
	w := h
	if s.folded {
		w = max(h, c.page.letters.width(c.countText(s), c.expanderSize(), true)+h*0.8)
	}
	return rect{c.camera.snap(float64(r.x + (r.w-w)/2)), c.camera.snap(float64(r.bottom()-h/2) + expanderDrop*c.camera.zoom), w, h}, true
}

func (c *Chart) expanderSize() float32 {
	return point(min(expanderText*textZoom(c.camera.zoom), 16))
}

// drawMarks draws them for what is in view.
func (c *Chart) drawMarks(level detail) {
	if level == asBlocks {
		if i := c.seatOf(c.selected); i >= 0 && c.onScreen(i) {
			r := c.camera.place(c.layout.Boxes[i]).inset(-3)
			c.page.rect(r, box{stroke: c.page.ink.accent, width: 2, radius: 3})
		}
		c.drawFocus(level)
		return
	}
	w := c.visible()
	if c.trace.Manager != "" {
		c.cards(w, c.page.spans, c.drawStream, func(int32) {})
	}
	c.cards(w, c.page.spans, func(i int32) {
		c.drawChanged(i, level)
		s := c.seats[i]
		if s.folded || s.id == c.hover.id || s.id == c.selected {
			c.drawExpander(i, level)
		}
		c.drawHandle(i, level)
	}, func(i int32) {
		c.drawChanged(i, level)
		c.drawHandle(i, level)
	})
	c.drawFocus(level)
}

func (c *Chart) drawExpander(i int32, level detail) {
	r, ok := c.expander(i, level)
	if !ok {
		return
	}
	p, s := c.page, c.seats[i]
	edge := p.ink.line
	if c.hover.id == s.id && c.hover.part == onExpander {
		edge = p.ink.accent
	}
	p.rect(r, box{fill: p.ink.surface, stroke: edge, width: 1, radius: r.h / 2})
	if s.folded {
		colour := p.ink.accent
		if c.overBelow(s.id) > 0 {
			colour = p.ink.figure[theme.BandOverloaded]
		}
		p.text(c.countText(s), r, words{size: c.expanderSize(), heavy: true, color: colour, mid: true})
		return
	}
	w, thick := c.camera.snap(float64(r.h*0.45)), max(c.camera.snap(1.5*c.camera.zoom), 1)
	p.fill(rect{c.camera.snap(float64(r.x + (r.w-w)/2)), c.camera.snap(float64(r.y + (r.h-thick)/2)), w, thick}, p.ink.quiet)
}

// drawChanged puts a dot on the corner of a card that differs from the baseline.
func (c *Chart) drawChanged(i int32, level detail) {
	if c.view.Changed == nil || !c.view.Changed(c.seats[i].id) {
		return
	}
	r := c.camera.place(c.layout.Boxes[i])
	d := min(max(8*float32(c.camera.zoom), 5), 10)
	dot := rect{r.right() - d*0.7, r.y - d*0.3, d, d}
	if level < asFull && c.seats[i].leaf {
		c.page.blocks.fill(dot.inset(1), toRGBA(c.page.ink.accent)) // as large as the dot within its ring
		return
	}
	c.page.rect(dot, box{fill: c.page.ink.accent, stroke: c.page.ink.ground, width: 1, radius: d / 2})
}

// drawFocus shows that the keys go to the chart: a ring around the selected card,
// or around the chart where nothing is selected.
func (c *Chart) drawFocus(level detail) {
	if !c.focused {
		return
	}
	ring := box{stroke: fade(c.page.ink.accent, 0.35), width: 3, radius: (cardRadius + 3) * float32(c.camera.zoom)}
	i := c.seatOf(c.selected)
	if i < 0 {
		s := c.Size()
		ring.width, ring.radius = 2, 3
		c.page.rect(rect{1, 1, s.Width - 2, s.Height - 2}, ring)
		return
	}
	if c.onScreen(i) {
		c.page.rect(c.camera.place(c.layout.Boxes[i]).inset(-3), ring)
	}
}
