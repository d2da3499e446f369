package treelayout

import (
	"math"
	"slices"
)

// place writes the rows and the boxes.
func (t *Tree) place() {
	l := &t.layout
	if n := len(t.spots) - len(l.Boxes); n > 0 {
		l.Boxes = append(l.Boxes, make([]Box, n)...)
	}
	l.Columns, l.Leaves, l.Layers = l.Columns[:0], l.Leaves[:0], l.Layers[:0]
	l.Width, l.Height, l.AsideWidth = 0, 0, 0
	low := t.spread()
	for d := len(l.Layers) - 1; d >= 0; d-- { // families need the boxes below them
		t.placeLayer(d, low)
	}
}

// spread lists the rows from the tops down and finds the left edge of every item. It
// returns the least.
func (t *Tree) spread() (low float64) {
	low = t.spreadBelow(-1, 0, math.Inf(1))
	for d := 0; d < len(t.layout.Layers); d++ {
		for _, it := range t.layout.Layers[d].Items {
			if i, ok := it.Node(); ok && len(t.spots[i].kids) > 0 {
				low = t.spreadBelow(i, d+1, low)
			}
		}
	}
	return low
}

func (t *Tree) spreadBelow(i int32, d int, low float64) float64 {
	s := t.spot(i)
	if len(s.kids) == 0 {
		return low
	}
	row := t.row(d)
	items := row.Items
	for _, k := range s.kids {
		kid := &t.spots[k]
		kid.x = s.x + kid.rel
		low = min(low, kid.x)
		item := Item(k)
		if t.stacks(k) {
			item = ^Item(t.addColumn(i, k))
		}
		items = append(items, item)
	}
	row.Items = items
	return low
}

// row returns a layer, empty when it is asked for the first time.
func (t *Tree) row(d int) *Layer {
	l := &t.layout
	if d == len(l.Layers) {
		l.Layers = slices.Grow(l.Layers, 1)[:d+1]
		row := &l.Layers[d]
		*row = Layer{Top: math.Inf(1), Items: row.Items[:0], Families: row.Families[:0]}
	}
	return &l.Layers[d]
}

// addColumn lists a column and its leaves, and returns its index.
func (t *Tree) addColumn(parent, first int32) int {
	l := &t.layout
	c := Column{Parent: parent, From: int32(len(l.Leaves))}
	for i := first; i >= 0; i = t.spots[i].next {
		l.Leaves = append(l.Leaves, i)
	}
	c.To = int32(len(l.Leaves))
	l.Columns = append(l.Columns, c)
	return len(l.Columns) - 1
}

// placeLayer writes the boxes of a row, its extent and its families.
func (t *Tree) placeLayer(d int, low float64) {
	l := &t.layout
	row := &l.Layers[d]
	from := int32(0) // in the row below
	for _, it := range row.Items {
		i, card := it.Node()
		if !card {
			b := t.placeColumn(int32(^it), low)
			row.Top, row.Bottom = min(row.Top, b.Y), max(row.Bottom, b.Bottom())
			continue
		}
		s := &t.spots[i]
		b := Box{s.x - low, s.y, s.W, s.H}
		l.Boxes[i] = b
		row.Top, row.Bottom = min(row.Top, b.Y), max(row.Bottom, b.Bottom())
		l.Width, l.Height = max(l.Width, b.X+s.w-l.Style.GapX), max(l.Height, b.Bottom())
		if s.tail > 0 {
			row.Bottom = max(row.Bottom, t.placeAsides(i))
		}
		if to := from + int32(len(s.kids)); to > from {
			row.Families = append(row.Families, t.family(i, d, from, to))
			from = to
		}
	}
}

// placeColumn writes the boxes of a column and its leaves.
func (t *Tree) placeColumn(at int32, low float64) Box {
	l := &t.layout
	c, style := &l.Columns[at], &l.Style
	leaves := l.Leaves[c.From:c.To]
	head := &t.spots[leaves[0]]
	x, y := head.x-low, head.y
	c.Box = Box{x, y, head.w - style.GapX, head.h - style.GapY}
	for _, leaf := range leaves {
		n := &t.spots[leaf].Node
		l.Boxes[leaf] = Box{x + style.Indent, y, n.W, n.H}
		y += n.H + style.StackGap
	}
	l.Width, l.Height = max(l.Width, c.Right()), max(l.Height, c.Bottom())
	return c.Box
}

func (t *Tree) family(p int32, d int, from, to int32) Family {
	l := &t.layout
	b, items := l.Boxes[p], l.Layers[d+1].Items
	fam := Family{Parent: p, From: from, To: to, Side: t.spots[p].side}
	fam.Bus = b.Bottom() + l.Style.GapY/2
	first, last := l.anchor(items[from]), l.anchor(items[to-1])
	fam.X1, fam.X2 = min(first, last), max(first, last)
	if !fam.Side {
		fam.X1, fam.X2 = min(fam.X1, b.CentreX()), max(fam.X2, b.CentreX())
	}
	return fam
}
