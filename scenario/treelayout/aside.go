package treelayout

// Those beside a card stand in columns at its right, as many below each other as are
// no higher than the card, so that rows stay as they are. Their room belongs to the
// item of the card: nothing else comes there, and the card stays centred over what is
// below it.

// rows says how many of those beside card p stand in one column: at least one.
func (t *Tree) rows(p int32, list []int32) int {
	gap := t.layout.Style.StackGap
	rows := int((t.spots[p].H + gap) / (t.spots[list[0]].H + gap))
	return min(max(rows, 1), len(list))
}

// measureAsides widens, and where need be heightens, the item of a card with others
// beside it.
func (t *Tree) measureAsides(p int32) {
	list := t.layout.Asides[p]
	if len(list) == 0 {
		return
	}
	s, style := &t.spots[p], &t.layout.Style
	rows, own := t.rows(p, list), s.h-s.H
	high, wide, column := 0.0, 0.0, 0.0
	for at, i := range list {
		if at%rows == 0 {
			wide, column, high = wide+column, 0, 0
		}
		column = max(column, t.spots[i].W+style.GapX)
		high += t.spots[i].H + style.StackGap
		s.h = max(s.h, own+high-style.StackGap)
	}
	s.tail = wide + column
	s.w += s.tail
}

// placeAsides writes the boxes of those beside a card, centred in the height of the card
// where they fit into it, and returns the lower edge of the first column.
func (t *Tree) placeAsides(p int32) (bottom float64) {
	l, list := &t.layout, t.layout.Asides[p]
	rows, card := t.rows(p, list), l.Boxes[p]
	x, wide, y := card.Right()+l.Style.GapX, 0.0, 0.0
	for at, i := range list {
		n := &t.spots[i]
		if at%rows == 0 {
			x, wide = x+wide, 0
			y = card.Y + max(0, card.H-float64(rows)*(n.H+l.Style.StackGap)+l.Style.StackGap)/2
		}
		l.Boxes[i] = Box{x, y, n.W, n.H}
		wide = max(wide, n.W+l.Style.GapX)
		y += n.H + l.Style.StackGap
		l.Height = max(l.Height, l.Boxes[i].Bottom())
	}
	l.AsideWidth = max(l.AsideWidth, t.spots[p].tail)
	return l.Boxes[list[rows-1]].Bottom()
}

// AsideLines yields the connectors from a card to those beside it: one line at the
// height of each, behind those between.
func (l *Layout) AsideLines(p int32, yield func(Line) bool) bool {
	from := l.Boxes[p].Right()
	for _, i := range l.Asides[p] {
		b := l.Boxes[i]
		y := b.Y + b.H/2
		if !yield(Line{from, y, b.X, y}) {
			return false
		}
	}
	return true
}
