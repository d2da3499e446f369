package sim

import (
	"slices"

	"spanwise/scenario/escalation"
)

// plan is what all replications share, read-only.
type plan struct {
	net      *escalation.Network
	cfg      Config
	managers []int32 // places, chart order; desks are numbered as the network's teams
	boss     []int32 // by desk: the desk above, -1 for a top
	below    [][]int32
	// Raisers raise decisions: those who report to desk 0 first, then to desk 1, …,
	// then the tops. asks[d] is where those of desk d begin; the tops begin at
	// asks[len(managers)].
	raisers []raiser
	origins []uint64 // of these: stable hashes of the positions' ids
	asks    []int32
	kinds   []kind
	kindOf  []int32 // by desk, as a report
	// settlings is 2 where anybody is settling in, else 1; delegating says whether
	// anybody decides beyond baseline rights.
	settlings  int
	delegating bool
	rates      []float64
	handling   []handling // by class
	patience   []float64  // by class: mean, h; 0 never gives up
	watch      watcher
}

// raiser is what is the same in all replications of a position that raises decisions.
type raiser struct {
	rate int32 // index into rates: decisions a week, before acceleration
	kind int32
}

// kind is what decides about a position's decisions apart from its manager; most
// colleagues are of one kind.
type kind struct {
	kindKey
	shares    []uint64 // shares added up by class, in bits
	needed    []bool   // by class: beyond the authority
	delegated []bool   // by class: beyond the baseline rights; nil where none is
}

type kindKey struct {
	mix                  int32
	grade, baselineGrade int32
	settling             int // 0 or 1, index into what a desk holds for its reports
	top                  bool
}

// watcher is told of every service start: a recorder for tests, else nil.
type watcher func(replication, desk int, v *visit, start float64)

func newPlan(net *escalation.Network, cfg Config, watch watcher) *plan {
	p := &plan{net: net, cfg: cfg, managers: net.Managers(), watch: watch}
	p.below = make([][]int32, len(p.managers))
	for d, m := range p.managers {
		above := net.Places[m].Manager
		if above == escalation.NoManager {
			p.boss = append(p.boss, -1)
			continue
		}
		boss := net.Places[above].Team
		p.boss = append(p.boss, boss)
		p.below[boss] = append(p.below[boss], int32(d))
	}
	for _, c := range net.Classes {
		p.handling = append(p.handling, newHandling(c.Hours, c.SCV))
		p.patience = append(p.patience, c.Patience)
	}
	p.sortOut()
	return p
}

// sortOut lays out raisers and kinds.
func (p *plan) sortOut() {
	kinds, rates := map[kindKey]int32{}, map[float64]int32{}
	add := func(i int32) {
		if rate := p.net.Places[i].Rate; rate > 0 {
			p.raisers = append(p.raisers, raiser{rate: p.rate(rates, rate), kind: p.kind(kinds, i)})
			p.origins = append(p.origins, hashOf(p.net.IDs[i]))
		}
	}
	for _, m := range p.managers {
		p.asks = append(p.asks, int32(len(p.raisers)))
		for _, i := range p.net.TeamOf(m).Reports {
			add(i)
		}
	}
	p.asks = append(p.asks, int32(len(p.raisers)))
	for i := range p.net.Places {
		if p.net.Places[i].IsTop() {
			add(int32(i))
		}
	}
	p.asks = append(p.asks, int32(len(p.raisers)))
	for _, m := range p.managers {
		p.kindOf = append(p.kindOf, p.kind(kinds, m))
	}
}

func (p *plan) rate(seen map[float64]int32, rate float64) int32 {
	at, ok := seen[rate]
	if !ok {
		at = int32(len(p.rates))
		seen[rate] = at
		p.rates = append(p.rates, rate)
	}
	return at
}

func (p *plan) kind(seen map[kindKey]int32, i int32) int32 {
	place := &p.net.Places[i]
	key := kindKey{mix: place.Mix, grade: place.Grade, baselineGrade: place.BaselineGrade, top: place.IsTop()}
	if place.Settling {
		key.settling = 1
	}
	at, ok := seen[key]
	if ok {
		return at
	}
	at = int32(len(p.kinds))
	seen[key] = at
	k := kind{kindKey: key, shares: addedUp(p.net.Mixes[place.Mix])}
	var delegated []bool
	for c, class := range p.net.Classes {
		k.needed = append(k.needed, class.Authority > int(place.Grade))
		delegated = append(delegated, p.net.Delegated(i, c))
	}
	if slices.Contains(delegated, true) {
		k.delegated = delegated
	}
	p.kinds = append(p.kinds, k)
	p.settlings = max(p.settlings, 1+key.settling)
	p.delegating = p.delegating || k.delegated != nil
	return at
}

// addedUp returns the running sums of the shares, in bits. From the last class with
// a share on they are 1, whatever was lost in rounding.
func addedUp(shares []float64) []uint64 {
	out := make([]uint64, len(shares))
	sum, last := 0.0, 0
	for k, v := range shares {
		sum += v
		out[k] = toBits(min(1, sum))
		if v > 0 {
			last = k
		}
	}
	for k := last; k < len(out); k++ {
		out[k] = toBits(1)
	}
	return out
}
