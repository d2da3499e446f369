package orgchart

import (
	"sort"

	"spanwise/scenario/treelayout"
)

// span is a run of items of one layer: Layers[layer].Items[from:to].
type span struct{ layer, from, to int }

// window is a part of the world.
type window struct{ x1, y1, x2, y2 float64 }

// visible returns the part of the world in view, with room around for lines that
// belong to a card just outside.
func (c *Chart) visible() window {
	m, s := &c.camera, c.Size()
	const around = 4
	return window{
		m.x/m.zoom - around, m.y/m.zoom - around,
		(m.x+float64(s.Width))/m.zoom + around, (m.y+float64(s.Height))/m.zoom + around,
	}
}

// spans returns the items that reach into the window, layer by layer. Items of a
// layer stand side by side, so that each layer is a binary search.
func (c *Chart) spans(w window, into []span) []span {
	for d := range c.layout.Layers {
		l := &c.layout.Layers[d]
		if l.Top > w.y2 || l.Bottom < w.y1 {
			continue
		}
		left := w.x1 - c.layout.AsideWidth // whoever stands beside a card may be in view without it
		from := sort.Search(len(l.Items), func(i int) bool { return c.layout.ItemBox(l.Items[i]).Right() >= left })
		to := from + sort.Search(len(l.Items)-from, func(i int) bool { return c.layout.ItemBox(l.Items[from+i]).X > w.x2 })
		if from < to {
			into = append(into, span{d, from, to})
		}
	}
	return into
}

// cards calls do for every card in the window: managers, then leaves.
func (c *Chart) cards(w window, spans []span, manager, leaf func(i int32)) {
	for _, s := range spans {
		for _, it := range c.layout.Layers[s.layer].Items[s.from:s.to] {
			if at, ok := it.Column(); ok {
				c.leaves(w, &c.layout.Columns[at], leaf)
				continue
			}
			if c.within(w, int32(it)) {
				manager(int32(it))
			}
			c.asides(w, int32(it), leaf)
		}
	}
}

// within reports whether a card reaches into the window.
func (c *Chart) within(w window, i int32) bool {
	b := &c.layout.Boxes[i]
	return b.Bottom() >= w.y1 && b.Y <= w.y2 && b.Right() >= w.x1 && b.X <= w.x2
}

// asides calls do for those beside a card that reach into the window.
func (c *Chart) asides(w window, card int32, do func(i int32)) {
	if len(c.layout.Asides) == 0 {
		return
	}
	for _, i := range c.layout.Asides[card] {
		if c.within(w, i) {
			do(i)
		}
	}
}

// leaves calls do for the leaves of a column that reach into the window.
func (c *Chart) leaves(w window, col *treelayout.Column, do func(i int32)) {
	step := leafH + c.layout.Style.StackGap
	n := int(col.To - col.From)
	from := min(max(int((w.y1-col.Y)/step), 0), n)
	to := min(max(int((w.y2-col.Y)/step)+1, from), n)
	for _, leaf := range c.layout.Leaves[int(col.From)+from : int(col.From)+to] {
		do(leaf)
	}
}

// lines calls do for every connector that reaches into the window, cut to it.
func (c *Chart) lines(w window, do func(treelayout.Line)) {
	c.asideLines(w, do)
	for d := range c.layout.Layers {
		l := &c.layout.Layers[d]
		if l.Top > w.y2 || d+1 == len(c.layout.Layers) {
			break
		}
		if c.layout.Layers[d+1].Bottom < w.y1 {
			continue
		}
		from := sort.Search(len(l.Families), func(i int) bool { return l.Families[i].X2+c.layout.Style.Indent >= w.x1 })
		for _, f := range l.Families[from:] {
			if f.X1-cardW > w.x2 {
				break
			}
			c.layout.FamilyLines(d, f, w.x1, w.x2, func(line treelayout.Line) bool {
				if line.X1 <= w.x2 && line.X2 >= w.x1 && line.Y1 <= w.y2 && line.Y2 >= w.y1 {
					line.X1, line.X2 = max(line.X1, w.x1), min(line.X2, w.x2)
					line.Y1, line.Y2 = max(line.Y1, w.y1), min(line.Y2, w.y2)
					do(line)
				}
				return true
			})
		}
	}
}

// asideLines calls do for the connectors of those beside cards, as lines does.
func (c *Chart) asideLines(w window, do func(treelayout.Line)) {
	if len(c.layout.Asides) == 0 {
		return
	}
	for _, s := range c.spans(w, nil) {
		for _, it := range c.layout.Layers[s.layer].Items[s.from:s.to] {
			if i, ok := it.Node(); ok {
				c.layout.AsideLines(i, func(l treelayout.Line) bool { do(l); return true })
			}
		}
	}
}

// seatAt returns the card at a point of the world, −1 where there is none.
func (c *Chart) seatAt(x, y float64) int32 {
	found := int32(-1)
	w := window{x, y, x, y}
	for _, s := range c.spans(w, nil) {
		c.cards(w, []span{s}, func(i int32) { found = c.ifAt(i, x, y, found) }, func(i int32) { found = c.ifAt(i, x, y, found) })
	}
	return found
}

func (c *Chart) ifAt(i int32, x, y float64, otherwise int32) int32 {
	b := c.layout.Boxes[i]
	if x >= b.X && x <= b.Right() && y >= b.Y && y <= b.Bottom() {
		return i
	}
	return otherwise
}

// nearestMiddle returns the card in view that is nearest the middle of the upper
// part, −1 where none is in view.
func (c *Chart) nearestMiddle() int32 {
	if c.camera.zoom <= 0 || c.Size().Width <= 0 {
		return -1
	}
	w := c.visible()
	mx, my := (w.x1+w.x2)/2, w.y1+(w.y2-w.y1)/3
	best, least := int32(-1), 0.0
	look := func(i int32) {
		b := c.layout.Boxes[i]
		dx, dy := b.CentreX()-mx, b.Y+b.H/2-my
		if d := dx*dx + dy*dy; best < 0 || d < least {
			best, least = i, d
		}
	}
	c.cards(w, c.spans(w, nil), look, look)
	return best
}
