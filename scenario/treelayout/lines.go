package treelayout

import "sort"

// Line is a straight piece of a connector, level or upright: X1 ≤ X2, Y1 ≤ Y2.
type Line struct{ X1, Y1, X2, Y2 float64 }

// anchor returns where the line from above meets an item: the middle of a card,
// the trunk of a column.
func (l *Layout) anchor(i Item) float64 {
	if c, ok := i.Column(); ok {
		return l.Columns[c].X + l.Style.Indent/2
	}
	return l.Boxes[i].CentreX()
}

// Lines yields every connector: one trunk per family, a drop for each item.
func (l *Layout) Lines(yield func(Line) bool) {
	for d := range l.Layers {
		for _, f := range l.Layers[d].Families {
			if !l.FamilyLines(d, f, 0, l.Width, yield) {
				return
			}
		}
	}
}

// FamilyLines yields the connectors of one family of the layer, without the drops
// to items outside x1 … x2. It returns false when yield did.
func (l *Layout) FamilyLines(layer int, f Family, x1, x2 float64, yield func(Line) bool) bool {
	items := l.Layers[layer+1].Items[f.From:f.To]
	parent := l.Boxes[f.Parent]
	from := f.Bus
	if f.Side {
		from = parent.Bottom()
	} else {
		middle := parent.CentreX()
		if !yield(Line{middle, parent.Bottom(), middle, f.Bus}) {
			return false
		}
		if f.X2 > f.X1 && !yield(Line{f.X1, f.Bus, f.X2, f.Bus}) {
			return false
		}
	}
	first := sort.Search(len(items), func(i int) bool { return l.ItemBox(items[i]).Right() >= x1 })
	for _, i := range items[first:] {
		if l.ItemBox(i).X > x2 {
			break
		}
		if !l.drop(i, from, yield) {
			return false
		}
	}
	return true
}

// drop yields the line down to an item and, for a column, the elbows to its leaves.
func (l *Layout) drop(i Item, from float64, yield func(Line) bool) bool {
	x := l.anchor(i)
	at, ok := i.Column()
	if !ok {
		return yield(Line{x, from, x, l.Boxes[i].Y})
	}
	c := l.Columns[at]
	last := l.Boxes[l.Leaves[c.To-1]]
	if !yield(Line{x, from, x, last.Y + last.H/2}) {
		return false
	}
	for _, leaf := range l.Leaves[c.From:c.To] {
		b := l.Boxes[leaf]
		if !yield(Line{x, b.Y + b.H/2, b.X, b.Y + b.H/2}) {
			return false
		}
	}
	return true
}
