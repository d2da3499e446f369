package treelayout

// Tree is a chart that changes. What stands below a card is packed relative to that
// card, and the packing is kept, so that a change costs the packing of what it touched
// and of what stands above it, and one pass that places all cards.
//
//	t := NewTree(nodes, DefaultStyle)
//	t.Lay()
//	t.SetChildren(2, []int32{5, 7}) // 7 came from under 3
//	t.SetChildren(3, []int32{6})
//	t.Lay() // the same as of a tree made anew
type Tree struct {
	layout Layout
	spots  []spot // by node
	root   spot   // invisible, over all tops
	packs  [2]packing
	column []int32 // the stacked ones of the family that is being set
}

// spot is a node in its family. A stacked node stands in for the column that it is the
// first leaf of; further down a column a node is no item of its own.
type spot struct {
	x, y   float64
	rel    float64 // from its parent's left edge to its own
	kids   []int32 // items below: cards, and columns by their first leaves
	w, h   float64 // of the item, with the gap to the right and below
	tail   float64 // the part of w that those beside the card take
	next   int32   // next leaf of the column, −1 for none
	side   bool    // all below is one column that fits under the card
	marked bool    // is to be packed anew, which waits until it is placed
	Node
}

// NewTree returns the tree of nodes in chart order.
func NewTree(nodes []Node, style Style) *Tree {
	t := &Tree{spots: make([]spot, 0, len(nodes))}
	t.layout.Style, t.root.Parent = style, -1
	t.packs[0], t.packs[1] = packing{tree: t}, packing{tree: t, mirrored: true}
	first := make([]int32, len(nodes)+2)
	for i, n := range nodes {
		t.SetNode(int32(i), n)
		first[n.Parent+2]++
	}
	for i := range nodes {
		first[i+1] += first[i]
	}
	children, at := make([]int32, len(nodes)), first[:len(nodes)+1]
	kids := make([]int32, len(nodes)) // one block for all
	for i, n := range nodes {
		children[at[n.Parent+1]] = int32(i)
		at[n.Parent+1]++
	}
	from := int32(0)
	for p := int32(-1); p < int32(len(nodes)); p++ {
		if to := at[p+1]; to > from {
			t.spot(p).kids = kids[from:from:to]
			t.SetChildren(p, children[from:to])
			from = to
		}
	}
	return t
}

// spot returns a node, the root for −1.
func (t *Tree) spot(i int32) *spot {
	if i < 0 {
		return &t.root
	}
	return &t.spots[i]
}

// SetNode adds a node, or gives one another size or way to stand; its parent is set by
// SetChildren, which must follow for the parent, even where it has the children it had.
func (t *Tree) SetNode(i int32, n Node) {
	for int(i) >= len(t.spots) {
		t.spots = append(t.spots, spot{Node: Node{Parent: -1}})
	}
	t.spots[i].Node = n
	t.measure(i)
	t.touch(i) // its parent is marked with the children
}

// SetChildren says which nodes have the parent, −1 for the tops, from left to right.
// Whoever was under it and is under nobody now is no longer placed, nor are those below;
// a node must be under one parent when the tree is laid out.
func (t *Tree) SetChildren(parent int32, children []int32) {
	s := t.spot(parent)
	delete(t.layout.Asides, parent)
	s.kids, t.column = s.kids[:0], t.column[:0]
	at := 0 // where the columns come: in the place of the first stacked one
	for _, c := range children {
		t.spots[c].Parent = parent
		switch {
		case t.aside(c):
			if t.layout.Asides == nil {
				t.layout.Asides = map[int32][]int32{}
			}
			t.layout.Asides[parent] = append(t.layout.Asides[parent], c)
		case t.stacks(c):
			if len(t.column) == 0 {
				at = len(s.kids)
			}
			t.column = append(t.column, c)
		default:
			s.kids = append(s.kids, c)
		}
	}
	s.kids = t.addColumns(s.kids, at)
	t.measure(parent)
	t.mark(parent)
}

// touch notes that an item is to be packed anew.
func (t *Tree) touch(i int32) { t.spot(i).marked = true }

// mark notes that an item is to be packed anew, and all above it.
func (t *Tree) mark(i int32) {
	for s := t.spot(i); !s.marked; s = t.spot(i) {
		t.touch(i)
		if i < 0 {
			return
		}
		i = s.Parent
	}
}

// markAll notes that everything from i down is to be packed anew.
func (t *Tree) markAll(i int32) {
	t.touch(i)
	for _, k := range t.spot(i).kids {
		t.markAll(k)
	}
}

// Lay places the nodes. It writes over the layout that it returned before.
func (t *Tree) Lay() *Layout {
	if t.packs[0].worn() || t.packs[1].worn() {
		t.packs[0].copies, t.packs[1].copies = nil, nil
		t.markAll(-1)
	}
	t.dropRows(-1)
	mirrored := make(chan struct{})
	go func() { // the two share nothing that changes
		t.packs[1].pack()
		close(mirrored)
	}()
	t.packs[0].pack()
	<-mirrored
	if t.root.marked {
		t.settle(-1)
	}
	t.place()
	return &t.layout
}

// settle takes the mean of the two packings, the mirrored one turned back, for what was
// packed from a node down.
func (t *Tree) settle(i int32) {
	left, right := t.packs[0].knots, t.packs[1].knots
	s := t.spot(i)
	s.marked = false
	for _, k := range s.kids {
		kid := &t.spots[k]
		kid.rel = (left[k].rel - right[k].rel - kid.w + s.w) / 2
		if kid.marked {
			t.settle(k)
		}
	}
}

// dropRows sets y of what is to be packed below a node: every item stands right below
// its parent. What only moved up or down keeps its packing.
func (t *Tree) dropRows(i int32) {
	s := t.spot(i)
	y := s.y + s.h
	for _, k := range s.kids {
		if kid := &t.spots[k]; kid.marked || kid.y != y {
			kid.y = y
			t.dropRows(k)
		}
	}
}
