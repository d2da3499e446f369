package orgchart

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"spanwise/scenario/treelayout"
)

// renderer hands Fyne the objects of the frame.
type renderer struct{ chart *Chart }

func (r *renderer) Objects() []fyne.CanvasObject { return r.chart.page.objects }
func (r *renderer) MinSize() fyne.Size           { return r.chart.MinSize() }
func (r *renderer) Destroy()                     { r.chart.stopAutopan() }

// Layout is called with every new size.
func (r *renderer) Layout(size fyne.Size) {
	c := r.chart
	if !c.opened && c.view.Org != nil {
		c.open()
	}
	c.map_.stale = true
	c.clamp()
	r.Refresh()
}

// Refresh draws the frame anew.
func (r *renderer) Refresh() {
	r.chart.draw()
	canvas.Refresh(r.chart)
}

// draw builds the objects of the frame.
func (c *Chart) draw() {
	p, size := c.page, c.Size()
	c.camera.scale = 1
	if on := fyne.CurrentApp().Driver().CanvasForObject(c); on != nil {
		c.camera.scale = float64(on.Scale())
	}
	p.begin()
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	if len(c.tops) == 0 {
		c.drawEmpty()
		return
	}
	p.fills = c.fills()
	w := c.visible()
	p.spans = c.spans(w, p.spans[:0])
	level := chooseDetail(c.camera.zoom, c.crowd(w, p.spans))
	dashed := level > asBlocks && c.hasDotted(w)
	traced := c.trace.Manager != "" && c.camera.zoom >= tracedFrom
	if level < asFull || dashed || traced {
		p.blocks.begin(size, c.camera.scale, p.ink.ground)
		p.objects = append(p.objects, p.blocks.object(size))
	}
	if level > asBlocks || c.camera.zoom >= linesFrom {
		c.drawLines(w, level)
	}
	if traced {
		c.drawTrace(w)
	}
	if dashed {
		c.drawDotted(w)
	}
	c.drawSeats(w, level)
	c.drawMarks(level)
	c.drawMap()
	c.drawLasso()
	c.drawDrag()
}

// linesFrom is the zoom below which connectors would only be a grey veil.
const linesFrom = 0.05

func (c *Chart) crowd(w window, spans []span) crowd {
	n := crowd{dims: len(c.lit) > 0, figures: c.view.Colouring != nil && !c.view.Colouring.Words || c.trace.Manager != ""}
	if c.camera.zoom < compactFrom {
		return n
	}
	changed := func(i int32) {
		if c.view.Changed != nil && c.camera.zoom >= fullFrom && c.view.Changed(c.seats[i].id) {
			n.changed++
		}
	}
	c.cards(w, spans, func(i int32) { n.managers++; changed(i) }, func(i int32) { n.leaves++; changed(i) })
	c.lines(w, func(treelayout.Line) { n.lines++ })
	return n
}

func (c *Chart) drawEmpty() {
	s := c.Size()
	c.page.text(cmp.Or(c.view.Empty, "There are no positions yet. Open a roster, or add the first position."),
		rect{20, s.Height/2 - 20, s.Width - 40, 40}, words{size: 13, color: c.page.ink.quiet, mid: true})
}

func (c *Chart) drawLines(w window, level detail) {
	m, p := &c.camera, c.page
	width := max(m.snap(1.4*m.zoom), m.snap(1), 1/float32(m.scale))
	colour := p.ink.connector
	if level == asBlocks {
		colour = p.ink.line
	}
	flat := toRGBA(colour)
	c.lines(w, func(l treelayout.Line) {
		x, y := m.snap(l.X1*m.zoom-m.x), m.snap(l.Y1*m.zoom-m.y)
		r := rect{x, y, m.snap(l.X2*m.zoom-m.x) - x + width, m.snap(l.Y2*m.zoom-m.y) - y + width}
		if level == asFull {
			p.fill(r, colour)
		} else {
			p.blocks.fill(r, flat)
		}
	})
}

func (c *Chart) drawSeats(w window, level detail) {
	p := c.page
	if level == asBlocks {
		c.drawBlocks(w)
		return
	}
	t := textZoom(c.camera.zoom)
	c.cards(w, p.spans, func(i int32) {
		if level == asCompact {
			c.drawCompact(i, t)
		} else {
			c.drawCard(i, t)
		}
	}, func(i int32) { c.drawLeaf(i, level) })
}

// textZooms are the zooms at which text is drawn: every size of a text costs a
// picture of it, so that there are few.
var textZooms = []float64{0.28, 0.34, 0.41, 0.5, 0.58, 0.66, 0.75, 0.87, 1, 1.2, 1.45, 1.75, 2}

// textZoom returns the largest of them that is no larger than the zoom.
func textZoom(zoom float64) float32 {
	best := textZooms[0]
	for _, z := range textZooms {
		if z <= zoom*1.001 {
			best = z
		}
	}
	return float32(best)
}
