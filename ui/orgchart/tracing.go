package orgchart

import (
	"maps"
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/treelayout"
)

// Trace is what climbs to one manager: how much a week each position sends up of it.
type Trace struct {
	Manager scenario.PositionID
	PerWeek map[scenario.PositionID]float64
}

// SetTrace lights the ways by which the escalations of a manager arrive, the thicker
// the more; the zero Trace lights none.
func (c *Chart) SetTrace(t Trace) {
	if c.trace.Manager == t.Manager && maps.Equal(c.trace.PerWeek, t.PerWeek) {
		return
	}
	c.trace = t
	c.Refresh()
}

// Widths of the ways in Fyne units at 100%.
const (
	streamMost  = 11
	streamLeast = 1.5
	tracedFrom  = 0.1 // zoom below which they are not drawn
)

// tracer paints the ways of one frame.
type tracer struct {
	*Chart
	most float64 // of what comes from one position, a week
}

// drawTrace paints the ways into the image, under the cards.
func (c *Chart) drawTrace(w window) {
	t := tracer{Chart: c}
	for _, v := range c.trace.PerWeek {
		t.most = max(t.most, v)
	}
	for d := range c.layout.Layers {
		l := &c.layout.Layers[d]
		if l.Top > w.y2 || d+1 == len(c.layout.Layers) || c.layout.Layers[d+1].Bottom < w.y1 {
			continue
		}
		for _, f := range l.Families {
			id := c.seats[f.Parent].id
			t.asides(id, f.Parent)
			if f.X1-cardW <= w.x2 && f.X2+cardW >= w.x1 && (id == c.trace.Manager || c.trace.PerWeek[id] > 0) {
				t.family(d, f)
			}
		}
	}
}

// asides paints what those beside a card send it.
func (t tracer) asides(id scenario.PositionID, card int32) {
	if len(t.layout.Asides[card]) == 0 || id != t.trace.Manager && !(t.trace.PerWeek[id] > 0) {
		return
	}
	t.layout.AsideLines(card, func(l treelayout.Line) bool {
		for _, i := range t.layout.Asides[card] {
			if b := t.layout.Boxes[i]; b.X == l.X2 && b.Y+b.H/2 == l.Y1 {
				t.paint(l, t.trace.PerWeek[t.seats[i].id])
			}
		}
		return true
	})
}

// family paints what the items of a family send: each down from the bus, and along it
// to the middle, where it adds up.
func (t tracer) family(layer int, f treelayout.Family) {
	items := t.layout.Layers[layer+1].Items[f.From:f.To]
	parent := t.layout.Boxes[f.Parent]
	if f.Side {
		t.column(items[0], parent.Bottom())
		return
	}
	middle := parent.CentreX()
	add := func(i int, sum *float64, next float64) { // from the outside in
		x := t.anchorOf(items[i])
		v := t.drop(items[i], f.Bus)
		*sum += v
		t.paint(level(f.Bus, x, next), *sum)
	}
	left, right := 0.0, 0.0
	for i := 0; i < len(items) && t.anchorOf(items[i]) <= middle; i++ {
		next := middle
		if i+1 < len(items) {
			next = min(middle, t.anchorOf(items[i+1]))
		}
		add(i, &left, next)
	}
	for i := len(items) - 1; i >= 0 && t.anchorOf(items[i]) > middle; i-- {
		next := middle
		if i > 0 {
			next = max(middle, t.anchorOf(items[i-1]))
		}
		add(i, &right, next)
	}
	t.paint(upright(middle, parent.Bottom(), f.Bus), left+right)
}

// drop paints the way from an item up to the bus and returns how much goes there.
func (t tracer) drop(it treelayout.Item, bus float64) float64 {
	if i, ok := it.Node(); ok {
		b := t.layout.Boxes[i]
		v := t.trace.PerWeek[t.seats[i].id]
		t.paint(upright(b.CentreX(), bus, b.Y), v)
		return v
	}
	return t.column(it, bus)
}

// column paints what the leaves of a column send along its trunk, from below, and
// returns how much.
func (t tracer) column(it treelayout.Item, top float64) float64 {
	at, _ := it.Column()
	col := t.layout.Columns[at]
	x := t.anchorOf(it)
	leaves := t.layout.Leaves[col.From:col.To]
	sum := 0.0
	for i := len(leaves) - 1; i >= 0; i-- {
		b := t.layout.Boxes[leaves[i]]
		v := t.trace.PerWeek[t.seats[leaves[i]].id]
		y, next := b.Y+b.H/2, top
		if i > 0 {
			above := t.layout.Boxes[leaves[i-1]]
			next = above.Y + above.H/2
		}
		sum += v
		t.paint(level(y, x, b.X), v)
		t.paint(upright(x, next, y), sum)
	}
	return sum
}

// anchorOf returns where the line from above meets an item.
func (t tracer) anchorOf(it treelayout.Item) float64 {
	if at, ok := it.Column(); ok {
		return t.layout.Columns[at].X + t.layout.Style.Indent/2
	}
	return t.layout.ItemBox(it).CentreX()
}

// paint paints a piece of a way, as wide as so much a week asks for.
func (t tracer) paint(l treelayout.Line, perWeek float64) {
	if !(perWeek > 0) {
		return
	}
	m := &t.camera
	wide := float32(min(max(streamMost*perWeek/t.most, streamLeast), 1.6*streamMost)) * float32(min(max(m.zoom, 0.35), 1))
	x1, y1 := float32(l.X1*m.zoom-m.x), float32(l.Y1*m.zoom-m.y)
	x2, y2 := float32(l.X2*m.zoom-m.x), float32(l.Y2*m.zoom-m.y)
	ink := mix(toRGBA(t.page.ink.ground), toRGBA(t.page.ink.accent), 0.55)
	t.page.blocks.fill(rect{x1 - wide/2, y1 - wide/2, x2 - x1 + wide, y2 - y1 + wide}, ink)
}

// drawStream writes how much a manager sends on its way up, on the upper edge of the
// card; leaves have it in the place of their title.
func (c *Chart) drawStream(i int32) {
	v := c.trace.PerWeek[c.seats[i].id]
	if !(v > 0) {
		return
	}
	p, r := c.page, c.camera.place(c.layout.Boxes[i])
	text := perWeek(v)
	size := point(11 * textZoom(c.camera.zoom))
	wide, high := p.letters.width(text, size, true)+8, p.letters.height(size)
	at := rect{r.x + (r.w-wide)/2, r.y - high*0.62, wide, high}
	p.rect(at, box{fill: p.ink.surface, stroke: p.ink.accent, width: 1, radius: high / 2})
	p.text(text, at, words{size: size, heavy: true, color: p.ink.accent, mid: true})
}

// perWeek writes a rate with as many digits as tell something: "12", "3.4", "0.06".
func perWeek(v float64) string {
	switch {
	case v >= 9.95:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case v >= 0.095:
		return strconv.FormatFloat(v, 'f', 1, 64)
	case v < 0.005:
		return "< 0.01"
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}
