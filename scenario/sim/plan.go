package sim

import "spanwise/scenario/escalation"

// plan is what all replications share, read-only.
type plan struct {
	net      *escalation.Network
	cfg      Config
	managers []int32 // places, chart order
	desk     []int32 // by place: index into managers, -1 for the others
	tops     []int32
	hashes   []uint64 // by place
	handling []handling
	// shares adds up each mix, so that a class is found by comparison.
	shares    [][]float64
	delegated [][]bool // by place and class, see Network.Delegated; nil where none is
	watch     watcher
}

// watcher is told of every service start: a recorder for tests, else nil.
type watcher func(replication, desk int, v *visit, start float64)

func newPlan(net *escalation.Network, cfg Config, watch watcher) *plan {
	p := &plan{
		net:       net,
		cfg:       cfg,
		managers:  net.Managers(),
		desk:      make([]int32, len(net.Places)),
		hashes:    make([]uint64, len(net.Places)),
		delegated: make([][]bool, len(net.Places)),
		watch:     watch,
	}
	for i := range net.Places {
		p.desk[i] = -1
		p.hashes[i] = hashOf(net.Places[i].ID)
		p.delegated[i] = delegatedBy(net, int32(i))
		if net.Places[i].IsTop() {
			p.tops = append(p.tops, int32(i))
		}
	}
	for d, m := range p.managers {
		p.desk[m] = int32(d)
	}
	for _, c := range net.Classes {
		p.handling = append(p.handling, newHandling(c.Hours, c.SCV))
	}
	for _, mix := range net.Mixes {
		p.shares = append(p.shares, addedUp(mix))
	}
	return p
}

func delegatedBy(net *escalation.Network, i int32) []bool {
	var out []bool
	for k := range net.Classes {
		if net.Delegated(i, k) {
			if out == nil {
				out = make([]bool, len(net.Classes))
			}
			out[k] = true
		}
	}
	return out
}

// addedUp returns the running sums of the shares. From the last class with a share
// on they are 1 and more, whatever was lost in rounding.
func addedUp(shares []float64) []float64 {
	out := make([]float64, len(shares))
	sum, last := 0.0, 0
	for k, v := range shares {
		sum += v
		out[k] = sum
		if v > 0 {
			last = k
		}
	}
	for k := last; k < len(out); k++ {
		out[k] = 1
	}
	return out
}

// class finds the decision class of a uniform number in (0,1).
func (p *plan) class(mix int32, u float64) int32 {
	sums := p.shares[mix]
	k := int32(0)
	for u >= sums[k] {
		k++
	}
	return k
}
