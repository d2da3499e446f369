package treelayout

// knot is the state of one item while it is packed; names follow van der Ploeg.
type knot struct {
	prelim, mod        float64
	threadL, threadR   int32 // next item on the left or right contour, −1 for none
	extremeL, extremeR int32 // lowest item on the contours of the subtree
	modL, modR         float64
}

// packing places the subtrees side by side from left to right; mirrored, it sees
// the kids from right to left.
type packing struct {
	*forest
	mirrored bool
	knots    []knot
}

// pack returns the left edge of every item.
func (f *forest) pack(mirrored bool) []float64 {
	p := &packing{forest: f, mirrored: mirrored, knots: make([]knot, len(f.w))}
	for i := len(f.w) - 1; i > int(f.root); i-- {
		p.tip(int32(i))
	}
	for i := f.root - 1; i >= 0; i-- {
		p.join(i)
	}
	p.join(f.root)
	return p.resolve()
}

func (p *packing) count(t int32) int32 {
	if t > p.root {
		return 0
	}
	return p.first[t+1] - p.first[t]
}

func (p *packing) kid(t, j int32) int32 {
	if p.mirrored {
		return p.kids[p.first[t+1]-1-j]
	}
	return p.kids[p.first[t]+j]
}

// tip starts an item with nothing below.
func (p *packing) tip(t int32) {
	p.knots[t] = knot{threadL: -1, threadR: -1, extremeL: t, extremeR: t}
}

// join moves the finished subtrees below t apart and centres t over them.
func (p *packing) join(t int32) {
	p.tip(t)
	n := p.count(t)
	if n == 0 {
		return
	}
	for j := int32(1); j < n; j++ {
		p.separate(t, j)
	}
	a, b := p.kid(t, 0), p.kid(t, n-1)
	first, last := &p.knots[a], &p.knots[b]
	k := &p.knots[t]
	k.extremeL, k.modL = first.extremeL, first.modL
	k.extremeR, k.modR = last.extremeR, last.modR
	k.prelim = (first.prelim+first.mod+last.mod+last.prelim+p.w[b])/2 - p.w[t]/2
	if p.tail != nil {
		p.shift(t, a, b)
	}
}

// shift centres the card of t over the cards of its first and last kid, without what
// stands beside them: at the right, or at the left where the packing is mirrored.
func (p *packing) shift(t, a, b int32) {
	k := &p.knots[t]
	if p.mirrored {
		k.prelim += (p.beside(a) - p.beside(t)) / 2
	} else {
		k.prelim += (p.beside(t) - p.beside(b)) / 2
	}
}

// beside returns how much of an item's width is taken by those beside its card.
func (p *packing) beside(t int32) float64 {
	if t < p.root {
		return p.tail[t]
	}
	return 0
}

// separate pushes kid j to the right until it is clear of its elder brothers.
func (p *packing) separate(t, j int32) {
	right, left := p.kid(t, j-1), p.kid(t, j)
	moved := &p.knots[left]
	sumR, sumL := p.knots[right].mod, moved.mod
	for right >= 0 && left >= 0 {
		r, l := &p.knots[right], &p.knots[left]
		if dist := sumR + r.prelim + p.w[right] - sumL - l.prelim; dist > 0 {
			sumL += dist
			moved.mod += dist
			moved.modL += dist
			moved.modR += dist
		}
		bottomR, bottomL := p.y[right]+p.h[right], p.y[left]+p.h[left]
		if bottomR <= bottomL {
			if right = p.nextRight(right); right >= 0 {
				sumR += p.knots[right].mod
			}
		}
		if bottomR >= bottomL {
			if left = p.nextLeft(left); left >= 0 {
				sumL += p.knots[left].mod
			}
		}
	}
	switch {
	case right < 0 && left >= 0:
		p.threadLeft(t, j, left, sumL)
	case right >= 0 && left < 0:
		p.threadRight(t, j, right, sumR)
	}
}

func (p *packing) nextLeft(t int32) int32 {
	if p.count(t) > 0 {
		return p.kid(t, 0)
	}
	return p.knots[t].threadL
}

func (p *packing) nextRight(t int32) int32 {
	if n := p.count(t); n > 0 {
		return p.kid(t, n-1)
	}
	return p.knots[t].threadR
}

// threadLeft continues the left contour of the elder brothers, which ended, into kid j.
func (p *packing) threadLeft(t, j, to int32, sum float64) {
	first, kid := &p.knots[p.kid(t, 0)], &p.knots[p.kid(t, j)]
	end := &p.knots[first.extremeL]
	end.threadL = to
	diff := sum - p.knots[to].mod - first.modL
	end.mod += diff
	end.prelim -= diff
	first.extremeL, first.modL = kid.extremeL, kid.modL
}

// threadRight continues the right contour of kid j, which ended, into the elder brothers.
func (p *packing) threadRight(t, j, to int32, sum float64) {
	elder, kid := &p.knots[p.kid(t, j-1)], &p.knots[p.kid(t, j)]
	end := &p.knots[kid.extremeR]
	end.threadR = to
	diff := sum - p.knots[to].mod - kid.modR
	end.mod += diff
	end.prelim -= diff
	kid.extremeR, kid.modR = elder.extremeR, elder.modR
}

// resolve adds the moves up from the root down.
func (p *packing) resolve() []float64 {
	x := make([]float64, len(p.w))
	sum := make([]float64, p.root+1)
	sum[p.root] = p.knots[p.root].mod
	p.eachParent(func(t int32) {
		for _, k := range p.kids[p.first[t]:p.first[t+1]] {
			at := sum[t] + p.knots[k].mod
			if k < p.root {
				sum[k] = at
			}
			x[k] = at + p.knots[k].prelim
		}
	})
	return x
}
