package sim

import (
	"sync"
	"sync/atomic"
)

// branches divides the desks of one replication between hands. A branch is a desk
// and all below it: in one week it depends on nothing outside but what its manager's
// week began with, so that branches can be worked at once. The desks above them, the
// crown, come after. Which branches there are does not change any figure.
type branches struct {
	cut   [][]int32 // desks of several branches each, from the bottom
	crown []int32   // likewise
}

// branchesPerHand is how many lots a hand gets on average, so that all end together.
const branchesPerHand = 8

func branchesOf(p *plan, hands int) branches {
	n := len(p.managers)
	var b branches
	if hands == 1 {
		for d := n - 1; d >= 0; d-- {
			b.crown = append(b.crown, int32(d))
		}
		return b
	}
	weight := make([]int, n) // desks and raisers of a desk and all below
	for d := n - 1; d >= 0; d-- {
		weight[d] += 1 + int(p.asks[d+1]-p.asks[d])
		if p.boss[d] >= 0 {
			weight[p.boss[d]] += weight[d]
		}
	}
	enough := (len(p.raisers) + n) / (hands * branchesPerHand)
	lot := make([]int32, n) // 0 is the crown
	last, filled := int32(0), enough
	for d := range n {
		switch boss := p.boss[d]; {
		case boss >= 0 && lot[boss] > 0:
			lot[d] = lot[boss]
		case weight[d] <= enough:
			if filled+weight[d] > enough {
				last, filled = last+1, 0
			}
			filled += weight[d]
			lot[d] = last
		}
	}
	b.cut = make([][]int32, last)
	for d := n - 1; d >= 0; d-- {
		if lot[d] == 0 {
			b.crown = append(b.crown, int32(d))
			continue
		}
		b.cut[lot[d]-1] = append(b.cut[lot[d]-1], int32(d))
	}
	return b
}

// share calls do for 0 … n−1, divided between the hands.
func (r *replication) share(n int, do func(i int)) {
	const lot = 64
	var next atomic.Int32
	work := func() {
		for from := int(next.Add(1)-1) * lot; from < n && !r.stopped(); from = int(next.Add(1)-1) * lot {
			for i := from; i < min(n, from+lot); i++ {
				do(i)
			}
		}
	}
	var wg sync.WaitGroup
	for range r.hands[1:] {
		wg.Go(work)
	}
	work()
	wg.Wait()
}
