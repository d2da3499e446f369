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
	over   float64 // managers over the load limit
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
	// What happens in one branch tells nothing of another, for questions only climb: one
	// trial of a layer says what its managers' going costs in every branch.
	t := newBranching(f, b, now)
	for layer := 2; layer < b.layers; layer++ {
		leaving := f.onLayer(b, layer)
		if len(leaving) == 0 {
			continue
		}
		then, err := f.costs(b, leaving)
		if err != nil {
			return nil, err
		}
		t.tried(layer, then)
		try(leaving, total(then.branch, b))
	}
	mixed := t.choose()
	then, err := f.costs(b, mixed)
	if err != nil {
		return nil, err
	}
	try(mixed, total(then.branch, b))
	return best, nil
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

// outcome is what a choice makes of the chart, by place.
type outcome struct {
	branch []cost   // summed over the managers of the branch
	own    []burden // of the position itself
}

// burden is a manager's need and hours a week; none of a position that leads nobody.
type burden struct{ need, hours float64 }

// Products that are added to something are converted, as in package escalation, so that
// every machine chooses alike.

// between is the burden part of the way, 0..1, to another: both grow with the reports.
func (b burden) between(o burden, part float64) burden {
	return burden{b.need + float64(part*(o.need-b.need)), b.hours + float64(part*(o.hours-b.hours))}
}

func (b burden) cost(limit float64) cost {
	if b.hours <= 0 {
		return cost{}
	}
	load := b.need / b.hours
	c := cost{square: float64(load * load)}
	if load > limit {
		c.over, c.excess = 1, b.need-float64(limit*b.hours)
	}
	return c
}

// costs returns what comes of it once those leave.
func (f *capping) costs(b branches, leaving []going) (outcome, error) {
	if f.cancelled() {
		return outcome{}, f.err
	}
	if len(leaving) > 0 {
		t := f.trial()
		t.round(slices.Clone(leaving), scenario.LayerRemoved)
		defer func() {
			t.back()
			f.follow(t)
		}()
		if f.follow(t); t.err != nil {
			return outcome{}, t.err
		}
	}
	out := outcome{branch: make([]cost, len(b.ids)), own: make([]burden, len(b.ids))}
	for m := range f.live.Managers() {
		at := b.place[m.ID]
		out.own[at] = burden{m.WorkHoursPerWeek, m.DecisionHoursPerWeek}
		out.branch[at] = out.own[at].cost(f.limit())
	}
	for i := len(b.ids) - 1; i >= 0; i-- {
		if m := b.above[i]; m >= 0 {
			out.branch[m] = out.branch[m].plus(out.branch[i])
		}
	}
	return out, nil
}

func (f *capping) limit() float64 { return f.now.Model.LoadLimit }

// follow takes over into the estimate what a draft has changed, or taken back.
func (f *capping) follow(d *draft) {
	if _, err := f.live.Update(f.now, d.changes()); err != nil && d.err == nil {
		d.err = fmt.Errorf("%s: %w", d.name, err)
	}
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
