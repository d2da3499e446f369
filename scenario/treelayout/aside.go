package treelayout

// Those beside a card stand in columns at its right, as many below each other as are
// no higher than the card, so that rows stay as they are. Their room belongs to the
// item of the card: nothing else comes there, and the card stays centred over what is
// below it.

// listAsides finds who stands beside whom.
func (f *forest) listAsides() {
	for i := range f.nodes {
		if f.aside(i) {
			if f.out.Asides == nil {
				f.out.Asides = map[int32][]int32{}
			}
			p := f.nodes[i].Parent
			f.out.Asides[p] = append(f.out.Asides[p], int32(i))
		}
	}
}

// rows says how many of those beside card p stand in one column: at least one.
func (f *forest) rows(p int) int {
	list := f.out.Asides[int32(p)]
	high := f.nodes[list[0]].H
	rows := int((f.nodes[p].H + f.out.Style.StackGap) / (high + f.out.Style.StackGap))
	return min(max(rows, 1), len(list))
}

// measureAsides widens, and where need be heightens, the items of cards with others
// beside them.
func (f *forest) measureAsides() {
	if len(f.out.Asides) == 0 {
		return
	}
	f.tail = make([]float64, f.root)
	for p := range f.nodes {
		list := f.out.Asides[int32(p)]
		if len(list) == 0 {
			continue
		}
		rows := f.rows(p)
		high, wide, column := 0.0, 0.0, 0.0
		for at, i := range list {
			if at%rows == 0 {
				wide, column, high = wide+column, 0, 0
			}
			column = max(column, f.nodes[i].W+f.out.Style.GapX)
			high += f.nodes[i].H + f.out.Style.StackGap
			f.h[p] = max(f.h[p], f.h[p]-f.nodes[p].H+high-f.out.Style.StackGap)
		}
		f.tail[p] = wide + column
		f.w[p] += f.tail[p]
		f.out.AsideWidth = max(f.out.AsideWidth, f.tail[p])
	}
}

// placeAsides writes the boxes of those beside cards, centred in the height of the card
// where they fit into it.
func (f *forest) placeAsides() {
	l := f.out
	for p, list := range l.Asides {
		rows := f.rows(int(p))
		card := l.Boxes[p]
		x, wide := card.Right()+l.Style.GapX, 0.0
		y := 0.0
		for at, i := range list {
			n := f.nodes[i]
			if at%rows == 0 {
				x, wide = x+wide, 0
				y = card.Y + max(0, card.H-float64(rows)*(n.H+l.Style.StackGap)+l.Style.StackGap)/2
			}
			l.Boxes[i] = Box{x, y, n.W, n.H}
			wide = max(wide, n.W+l.Style.GapX)
			y += n.H + l.Style.StackGap
			l.Height = max(l.Height, l.Boxes[i].Bottom())
		}
	}
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
