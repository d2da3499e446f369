package flatten

import (
	"cmp"
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// capping takes one layer out of every path that is too deep, at the least cost.
type capping struct {
	*draft
	most int
	live *escalation.Live // the estimate of now
}

// cost is what a choice comes to, in the order in which it is compared. The hours come
// before the number of managers over the limit: the fewest are over where one takes
// on the teams of all.
type cost struct {
	stuck  int     // paths that are too deep and give up no layer
	excess float64 // hours a week of need above what the load limit allows, sum over managers
	over   int     // managers over the load limit
	square float64 // sum of squared loads: low and even loads have the least
}

func (c cost) plus(o cost) cost {
	return cost{c.stuck + o.stuck, c.excess + o.excess, c.over + o.over, c.square + o.square}
}

func (c cost) minus(o cost) cost {
	return cost{c.stuck - o.stuck, c.excess - o.excess, c.over - o.over, c.square - o.square}
}

func (c cost) less(o cost) bool {
	return cmp.Or(cmp.Compare(c.stuck, o.stuck), cmp.Compare(c.excess, o.excess), cmp.Compare(c.over, o.over), cmp.Compare(c.square, o.square)) < 0
}

// cheapest chooses who goes so that every path that is too deep gives up a layer:
// nobody where none can.
func (f *capping) cheapest(b branches) ([]going, error) {
	now, err := f.costs(b, nil)
	if err != nil {
		return nil, err
	}
	var best []going
	var least cost
	try := func(leaving []going, c cost) {
		c.stuck = f.stuck(b, leaving)
		if len(leaving) > 0 && (best == nil || c.less(least)) {
			best, least = leaving, c
		}
	}
	// The branch of a manager at one layer and the choice at the next are independent
	// of all else, for questions only climb: one trial of a layer tells what the choice
	// costs in every branch.
	cut := make([]cost, len(b.ids)) // of a branch where the managers directly below its head go
	for layer := 2; layer < b.layers; layer++ {
		leaving := f.onLayer(b, layer)
		if len(leaving) == 0 {
			copyLayer(cut, now, b, layer-1)
			continue
		}
		then, err := f.costs(b, leaving)
		if err != nil {
			return nil, err
		}
		copyLayer(cut, then, b, layer-1)
		try(leaving, total(then, b))
	}
	mixed := f.byBranch(b, now, cut)
	then, err := f.costs(b, mixed)
	if err != nil {
		return nil, err
	}
	try(mixed, total(then, b))
	return best, nil
}

func copyLayer(to, from []cost, b branches, layer int) {
	for i := range to {
		if b.layer[i] == layer {
			to[i] = from[i]
		}
	}
}

func total(costs []cost, b branches) cost {
	var t cost
	for i, c := range costs {
		if b.above[i] < 0 {
			t = t.plus(c)
		}
	}
	return t
}

// onLayer lists the managers of a layer who can go and stand on a path too deep.
func (f *capping) onLayer(b branches, layer int) []going {
	var out []going
	for i, id := range b.ids {
		if b.layer[i] == layer && b.free[i] && b.tooDeep(i, f.most) {
			out = append(out, going{id: id})
		}
	}
	return out
}

// costs returns the cost of every branch, summed over its managers, once those leave.
func (f *capping) costs(b branches, leaving []going) ([]cost, error) {
	if len(leaving) > 0 {
		t := f.trial()
		t.round(slices.Clone(leaving), scenario.LayerRemoved)
		defer func() {
			t.back()
			f.follow(t)
		}()
		if f.follow(t); t.err != nil {
			return nil, t.err
		}
	}
	limit := f.now.Model.LoadLimit
	out := make([]cost, len(b.ids))
	for m := range f.live.Managers() {
		out[b.place[m.ID]] = costOf(m, limit)
	}
	for i := len(out) - 1; i >= 0; i-- {
		if m := b.above[i]; m >= 0 {
			out[m] = out[m].plus(out[i])
		}
	}
	return out, nil
}

// follow takes over into the estimate what a draft has changed, or taken back.
func (f *capping) follow(d *draft) {
	if _, err := f.live.Update(f.now, d.changes()); err != nil && d.err == nil {
		d.err = fmt.Errorf("%s: %w", d.name, err)
	}
}

func costOf(m *escalation.ManagerEstimate, limit float64) cost {
	c := cost{square: m.Load * m.Load}
	if m.Load > limit {
		c.over, c.excess = 1, m.WorkHoursPerWeek-limit*m.DecisionHoursPerWeek
	}
	return c
}

// byBranch chooses from the bottom up, by what each choice adds to the cost of a
// branch as it is now.
func (f *capping) byBranch(b branches, now, cut []cost) []going {
	added := make([]cost, len(b.ids)) // by the better choice for a branch that is too deep
	here := make([]bool, len(b.ids))  // the better choice is that the managers directly below go
	stay := make([]cost, len(b.ids))  // added by the branches below, each by its own choice
	kept := make([]cost, len(b.ids))  // the same for those of them whose head cannot go
	can := make([]bool, len(b.ids))   // somebody directly below can go
	for i := len(b.ids) - 1; i >= 0; i-- {
		if !b.tooDeep(i, f.most) {
			continue
		}
		if !b.leads[i] {
			added[i] = cost{stuck: 1}
		} else {
			added[i] = stay[i]
			if c := cut[i].minus(now[i]).plus(kept[i]); can[i] && c.less(added[i]) {
				added[i], here[i] = c, true
			}
		}
		m := b.above[i]
		if m < 0 {
			continue
		}
		stay[m] = stay[m].plus(added[i])
		if b.free[i] {
			can[m] = true
		} else {
			kept[m] = kept[m].plus(added[i])
		}
	}
	return f.chosen(b, here)
}

// chosen lists who goes, from the top down: nobody below one who goes.
func (f *capping) chosen(b branches, here []bool) []going {
	var out []going
	settled := make([]bool, len(b.ids)) // one above goes already
	for i, id := range b.ids {
		m := b.above[i]
		if m < 0 {
			continue
		}
		goes := !settled[m] && here[m] && b.free[i] && b.tooDeep(i, f.most)
		settled[i] = settled[m] || goes
		if goes {
			out = append(out, going{id: id})
		}
	}
	return out
}

// stuck counts the positions at the end of paths too deep that nobody who leaves
// stands above.
func (f *capping) stuck(b branches, leaving []going) int {
	goes := make(map[scenario.PositionID]bool, len(leaving))
	for _, g := range leaving {
		goes[g.id] = true
	}
	n := 0
	covered := make([]bool, len(b.ids))
	for i, id := range b.ids {
		m := b.above[i]
		covered[i] = m >= 0 && (covered[m] || goes[b.ids[m]])
		if !b.leads[i] && b.layer[i] > f.most && !covered[i] && !goes[id] {
			n++
		}
	}
	return n
}
