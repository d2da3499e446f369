package treelayout

import "math"

// packing places the subtrees side by side from left to right; mirrored, it sees the
// kids from right to left. What it knows of a subtree says nothing about what stands
// around it, and so stays true when that changes.
type packing struct {
	tree     *Tree
	mirrored bool
	knots    []knot
	copies   []edge
	fresh    int // copies after everything was packed
}

// knot is what is known of an item. Its frame starts at its own left edge.
type knot struct {
	prelim float64 // from where its kids' packing starts to its left edge
	rel    float64 // from its parent's left edge to its own
	sides  [2]edge // the first of its left and of its right contour: itself
}

// edge is an item on a contour, and how the contour goes on.
type edge struct {
	shift float64 // from the item's left edge to that of the next
	item  int32
	next  int32 // 2·item for an item's own left edge, 2·item + 1 for its right one, ^i for a copy
}

const ended = math.MinInt32 // as edge.next

// edgeAt is a place on a contour: an edge, and the left edge of its item in the frame of
// whoever looks.
type edgeAt struct {
	at int32
	x  float64
}

func (p *packing) edge(at int32) *edge {
	if at < 0 {
		return &p.copies[^at]
	}
	return &p.knots[at>>1].sides[at&1]
}

// on goes down the contour.
func (p *packing) on(c edgeAt) edgeAt {
	e := p.edge(c.at)
	return edgeAt{e.next, c.x + e.shift}
}

// worn reports whether most copies are left over from what was packed before.
func (p *packing) worn() bool { return len(p.copies) > 2*p.fresh+4096 }

// pack packs what is marked.
func (p *packing) pack() {
	if n := len(p.tree.spots) - len(p.knots); n > 0 {
		p.knots = append(p.knots, make([]knot, n)...)
	}
	all := len(p.copies) == 0
	if p.tree.root.marked {
		p.packBelow(-1)
	}
	if all {
		p.fresh = len(p.copies)
	}
}

func (p *packing) packBelow(i int32) {
	for _, k := range p.tree.spot(i).kids {
		if p.tree.spots[k].marked {
			p.packBelow(k)
		}
	}
	p.join(i)
}

// join moves the finished subtrees below i apart and centres i over them.
func (p *packing) join(i int32) {
	s := p.tree.spot(i)
	left, right, prelim := edgeAt{at: ended}, edgeAt{at: ended}, 0.0
	if len(s.kids) > 0 {
		left, right = p.row(s.kids)
		a, b := p.kid(s.kids, 0), p.kid(s.kids, len(s.kids)-1)
		prelim = (p.knots[a].rel+p.knots[b].rel+p.tree.spots[b].w)/2 - s.w/2 + p.off(s, a, b)
		for _, k := range s.kids {
			p.knots[k].rel -= prelim
		}
	}
	if i < 0 {
		return
	}
	k := &p.knots[i]
	k.prelim = prelim
	k.sides = [2]edge{{left.x - prelim, i, left.at}, {right.x - prelim, i, right.at}}
}

func (p *packing) kid(kids []int32, j int) int32 {
	if p.mirrored {
		return kids[len(kids)-1-j]
	}
	return kids[j]
}

// off is how far a card stands from the middle over its first and last kid, so that it
// is centred over their cards without what stands beside them: at the right, or at the
// left where the packing is mirrored.
func (p *packing) off(s *spot, a, b int32) float64 {
	if p.mirrored {
		return (p.tree.spots[a].tail - s.tail) / 2
	}
	return (s.tail - p.tree.spots[b].tail) / 2
}

// row puts the kids side by side, sets where each stands, and returns the contours of
// all of them.
func (p *packing) row(kids []int32) (left, right edgeAt) {
	first := p.kid(kids, 0)
	k := &p.knots[first]
	k.rel = k.prelim
	left, right = edgeAt{2 * first, k.rel}, edgeAt{2*first + 1, k.rel}
	for j := 1; j < len(kids); j++ {
		left, right = p.separate(left, right, p.kid(kids, j))
	}
	return left, right
}

// separate pushes a kid to the right until it is clear of its elder brothers, whose
// contours are given, and returns those of all of them.
func (p *packing) separate(left, right edgeAt, kid int32) (edgeAt, edgeAt) {
	spots, k := p.tree.spots, &p.knots[kid]
	k.rel = k.prelim
	r, l := right, edgeAt{2 * kid, k.rel}
	for r.at != ended && l.at != ended {
		elder, own := &spots[p.edge(r.at).item], &spots[p.edge(l.at).item]
		if dist := r.x + elder.w - l.x; dist > 0 {
			l.x += dist
			k.rel += dist
		}
		bottomR, bottomL := elder.y+elder.h, own.y+own.h
		if bottomR <= bottomL {
			r = p.on(r)
		}
		if bottomR >= bottomL {
			l = p.on(l)
		}
	}
	right = edgeAt{2*kid + 1, k.rel}
	switch {
	case l.at != ended:
		left = p.lengthen(left, l)
	case r.at != ended:
		right = p.lengthen(right, r)
	}
	return left, right
}

// lengthen continues a contour, which ended, at a place of another. It is copied: the
// one it was belongs to the subtree, whatever stands beside that.
func (p *packing) lengthen(c, to edgeAt) edgeAt {
	first := int32(len(p.copies))
	for x := c; ; x = p.on(x) {
		e := *p.edge(x.at)
		if e.next == ended {
			e.next, e.shift = to.at, to.x-x.x
			p.copies = append(p.copies, e)
			return edgeAt{^first, c.x}
		}
		p.copies = append(p.copies, edge{e.shift, e.item, ^int32(len(p.copies) + 1)})
	}
}
