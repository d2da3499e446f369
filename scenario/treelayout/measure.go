package treelayout

import (
	"math"
	"slices"
)

func (t *Tree) stacks(i int32) bool {
	return t.spots[i].Stack && t.layout.Style.StackMax > 0 && !t.aside(i)
}

// aside reports whether a node stands beside its parent.
func (t *Tree) aside(i int32) bool { return t.spots[i].Aside && t.spots[i].Parent >= 0 }

// blockShape is the width over height that a block of very many leaves tends to.
const blockShape = 2.2

// split says how many rows and columns the stacked ones of a family take.
func (t *Tree) split() (rows, columns int) {
	s, k := t.layout.Style, len(t.column)
	rows = s.StackMax
	if k > rows {
		leaf := t.spots[t.column[0]]
		w, h := leaf.W+s.Indent+s.GapX, leaf.H+s.StackGap
		rows = max(rows, int(math.Ceil(math.Sqrt(float64(k)*w/(blockShape*h)))))
	}
	columns = (k + rows - 1) / rows
	return (k + columns - 1) / columns, columns
}

// addColumns puts the columns of the stacked ones into a list of items.
func (t *Tree) addColumns(kids []int32, at int) []int32 {
	if len(t.column) == 0 {
		return kids
	}
	rows, _ := t.split()
	heads := t.column[:0]
	for leaves := range slices.Chunk(t.column, rows) {
		t.chain(leaves)
		heads = append(heads, leaves[0])
	}
	return slices.Insert(kids, at, heads...)
}

// chain makes a column of leaves, the first of which stands in for it.
func (t *Tree) chain(leaves []int32) {
	s := t.layout.Style
	wide, high := 0.0, 0.0
	for i, leaf := range leaves {
		spot := &t.spots[leaf]
		wide = max(wide, s.Indent+spot.W)
		high += spot.H + s.StackGap
		spot.next = -1
		if i+1 < len(leaves) {
			spot.next = leaves[i+1]
		}
	}
	head := &t.spots[leaves[0]]
	head.w, head.h, head.tail = wide+s.GapX, high-s.StackGap+s.GapY, 0
	t.touch(leaves[0]) // as an item it may be new
}

// measure sets the size of a card's item, gaps and those beside it included; that of a
// column is known to its leaves alone.
func (t *Tree) measure(i int32) {
	if i < 0 || t.stacks(i) {
		return
	}
	s, style := &t.spots[i], &t.layout.Style
	s.side = t.hangsAside(s)
	s.w, s.h, s.tail = s.W+style.GapX, s.H+style.GapY, 0
	if s.side {
		s.h = s.H + style.StackTop
	}
	t.measureAsides(i)
}

// hangsAside reports whether all below a card is one column that fits under it.
func (t *Tree) hangsAside(s *spot) bool {
	if len(s.kids) != 1 || !t.stacks(s.kids[0]) {
		return false
	}
	style := &t.layout.Style
	return t.spots[s.kids[0]].w-style.GapX <= s.W+style.Indent/2
}
