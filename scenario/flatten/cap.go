package flatten

import (
	"context"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// CapLayers makes the chart at most so many layers deep. Only managers on a path
// that is too deep go. Every such path gives up one layer at a time, and which one is
// chosen branch by branch: of the managers directly below each manager on paths that
// are too deep all go, or some, or none, and the branches of those who stay give up a
// layer further down.
// The estimate decides (MODEL §10): the fewest hours of need above what the load limit
// allows, then the fewest managers over the limit, then loads that are low and even. A
// branch that is shallow keeps its managers, which taking a layer out of the whole
// organisation would not let it; where to take the same layer out of all deep branches
// costs less than what was chosen branch by branch, that is done.
type CapLayers struct {
	Most      int // layers, ≥ 2
	Displaced Displaced
	OwnWork   OwnWork
	Cause     scenario.Cause // of every removal; "" is that of the operation
	Baseline  scenario.State // for the estimate; see [On]
}

func (c CapLayers) on(baseline scenario.State) Operation {
	c.Baseline = baseline
	return c
}

// Name says in words what the operation does.
func (c CapLayers) Name() string {
	return fmt.Sprintf("At most %d layers", c.Most) + c.Displaced.inWords()
}

// Plan works out the edits. A chart that is as flat already, or whose deepest paths
// are protected throughout, is an error that wraps ErrNothing; fewer than 2 layers, or
// an operating model that cannot be estimated, one that wraps scenario.ErrInvalid.
// Where protection keeps the chart deeper the plan names who stays.
func (c CapLayers) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	if c.Most < 2 {
		return Plan{}, fmt.Errorf("%s: at least 2 layers, a top and those below: %w", c.Name(), scenario.ErrInvalid)
	}
	d, err := newDraft(ctx, c.Name(), s, terms{fate: c.Displaced, own: c.OwnWork, cause: c.Cause})
	if err != nil {
		return Plan{}, err
	}
	live, err := escalation.NewLive(baselineOf(c.Baseline, s), d.now)
	if err != nil {
		return Plan{}, fmt.Errorf("%s: %w", d.name, err)
	}
	f := &capping{draft: d, most: c.Most, live: live}
	for f.err == nil {
		b := f.branches()
		d.otherwise = fmt.Sprintf("there are %d layers", b.layers)
		if b.layers <= c.Most {
			return d.finish()
		}
		leaving, err := f.cheapest(b)
		if err != nil {
			return Plan{}, err
		}
		if len(leaving) == 0 {
			f.nameWhoKeeps(b)
			break
		}
		d.undos = nil
		d.round(leaving, scenario.LayerRemoved)
		f.follow(d)
	}
	return d.finish()
}

// nameWhoKeeps refuses those whose teams keep the chart deep.
func (f *capping) nameWhoKeeps(b branches) {
	for i := range b.ids {
		if b.tooDeep(i, f.most) && b.leads[i] && b.above[i] >= 0 {
			f.refuse(b.ids[i], keeps(f.now.Org, b.ids[i]))
		}
	}
	if len(f.edits) > 0 {
		f.note("%d layers are left, more than %d: those who stay cannot be removed", b.layers, f.most)
	}
}

// branches is a chart as arrays, in chart order.
type branches struct {
	ids     []scenario.PositionID
	above   []int // place of the manager, -1 for a top
	layer   []int
	deepest []int // the deepest layer in the branch
	spans   []int // direct reports
	leads   []bool
	free    []bool // leads, is no top, and nothing keeps the team
	layers  int
	place   map[scenario.PositionID]int
}

func (f *capping) branches() branches {
	b := branches{place: make(map[scenario.PositionID]int, f.now.Org.Len())}
	for v := range f.now.Org.Walk() {
		b.place[v.Position.ID] = len(b.ids)
		b.ids = append(b.ids, v.Position.ID)
		b.above = append(b.above, v.Above)
		b.layer = append(b.layer, v.Layer)
		b.spans = append(b.spans, len(f.now.Org.Reports(v.Position.ID)))
		b.layers = max(b.layers, v.Layer)
	}
	b.deepest = append([]int(nil), b.layer...)
	b.leads, b.free = make([]bool, len(b.ids)), make([]bool, len(b.ids))
	for i := len(b.ids) - 1; i >= 0; i-- {
		if m := b.above[i]; m >= 0 {
			b.deepest[m] = max(b.deepest[m], b.deepest[i])
			b.leads[m] = true
		}
	}
	for i, id := range b.ids {
		b.free[i] = b.leads[i] && b.above[i] >= 0 && keeps(f.now.Org, id) == ""
	}
	return b
}

func (b *branches) tooDeep(i, most int) bool { return b.deepest[i] > most }
