package escalation

import (
	"iter"
	"slices"

	"spanwise/scenario"
)

// Live keeps the estimate of a state while it is edited. After an edit it solves
// anew only the managers that the edit touches and those above them, and gives what
// [Solve] would give, to the last bit.
//
//	live, err := escalation.NewLive(baseline, current)
//	undo, err := edit.Apply(&current, move)
//	busier, err := live.Update(current, undo.Changes())  // ids of managers whose figures changed
//	undo.Revert(&current)                                // only a trial:
//	live.Update(current, undo.Changes())                 // the same call takes it back
//
// It is not safe for use by several goroutines. The baseline must not change.
type Live struct {
	baseline scenario.State
	current  scenario.State

	// Seats keep their index for life, places have that of their seat: vacant and
	// removed ones stand idle. New ones come at the end, whatever their place in the
	// chart, whose order below tells.
	c     *compiler
	net   *Network
	flows *flows
	index map[scenario.PositionID]int32
	lost  map[scenario.PositionID]int32 // seats of the baseline whose positions current lacked at first
	below [][]int32                     // direct reports by seat, filled or not, in chart order
	tops  []int32                       // seats without a manager, in chart order
	first []int32                       // filled seats without a boss, in chart order
	free  []int32                       // desks of those who lead nobody any more

	overrides map[scenario.PositionID]scenario.Override
	stale     bool // an update failed; what came since is not in
}

// NewLive estimates current as [Solve] does, and remembers how.
func NewLive(baseline, current scenario.State) (*Live, error) {
	l := &Live{baseline: baseline}
	if err := l.build(current); err != nil {
		return nil, err
	}
	return l, nil
}

// build works everything out anew. On an error nothing has changed.
func (l *Live) build(current scenario.State) error {
	if err := checkBoth(l.baseline, current); err != nil {
		return err
	}
	c := newCompiler(l.baseline, current)
	if c.base == &c.chart { // the baseline stays as it is, the chart does not
		c.base = &chart{slices.Clone(c.chart.seats), slices.Clone(c.chart.settings)}
	}
	l.current, l.c, l.free, l.stale = current, c, nil, false
	l.overrides = overridesOf(current.Model)
	l.index = c.chart.index()
	l.findLost()
	l.listSeats()
	l.placeAll()
	l.flows = newFlows(l.net)
	l.flows.solveAll()
	return nil
}

func (l *Live) findLost() {
	found := make([]bool, len(l.c.base.seats))
	for _, at := range l.c.before {
		if at != none {
			found[at] = true
		}
	}
	l.lost = map[scenario.PositionID]int32{}
	for at, ok := range found {
		if !ok {
			l.lost[l.c.base.seats[at].id] = int32(at)
		}
	}
}

// listSeats lists the direct reports of every seat in parts of one array.
func (l *Live) listSeats() {
	seats := l.c.chart.seats
	spans := make([]int32, len(seats))
	for i := range seats {
		if m := seats[i].manager; m != none {
			spans[m]++
		}
	}
	l.below, l.tops = make([][]int32, len(seats)), nil
	all := make([]int32, len(seats))
	for i, n := range spans {
		l.below[i], all = all[:0:n], all[n:]
	}
	for i := range seats {
		if m := seats[i].manager; m != none {
			l.below[m] = append(l.below[m], int32(i))
		} else {
			l.tops = append(l.tops, int32(i))
		}
	}
}

func (l *Live) placeAll() {
	c := l.c
	c.place = make([]int32, len(c.chart.seats))
	n := &Network{
		Model:   l.current.Model,
		Classes: classesOf(l.current.Model, l.baseline.Model),
		Places:  make([]Place, len(c.chart.seats)),
	}
	demand := c.chart.demandsOf(l.current.Model.WorkKept)
	for i := range c.place {
		c.place[i] = int32(i)
		n.Places[i].Manager = NoManager
	}
	c.fillAll(n.Places, demand)
	l.first = nil
	for i := range c.chart.seats {
		if s := &c.chart.seats[i]; s.filled && s.boss == none {
			l.first = append(l.first, int32(i))
		}
	}
	n.Reports = reportsOf(n.Places)
	n.Mixes = c.mixes.shares
	l.net = n
}

// Manager returns the figures of a manager, false for a position that is none.
func (l *Live) Manager(id scenario.PositionID) (ManagerEstimate, bool) {
	i, ok := l.index[id]
	if !ok || l.flows.at[i] == none {
		return ManagerEstimate{}, false
	}
	return l.flows.desks[l.flows.at[i]].estimate, true
}

// Managers yields the figures of all managers in no particular order.
func (l *Live) Managers() iter.Seq[*ManagerEstimate] {
	return func(yield func(*ManagerEstimate) bool) {
		for at := range l.flows.desks {
			if d := &l.flows.desks[at]; d.place != none && !yield(&d.estimate) {
				return
			}
		}
	}
}

// Grade returns the authority grade of a position, filled or not, as
// [scenario.Grades] does, and false where there is none of that id.
func (l *Live) Grade(id scenario.PositionID) (int, bool) {
	if i, ok := l.index[id]; ok && l.current.Org.Has(id) {
		return l.c.grade(i), true
	}
	return 0, false
}

// Organisation returns the figures of the whole.
func (l *Live) Organisation() OrganisationEstimate { return l.flows.organisation(l.first) }

// Estimate returns all figures, in chart order. They do not follow later updates.
func (l *Live) Estimate() Estimate {
	managers := make([]ManagerEstimate, 0, len(l.flows.desks)-len(l.free))
	stack := slices.Clone(l.tops)
	slices.Reverse(stack)
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if at := l.flows.at[i]; at != none {
			managers = append(managers, l.flows.desks[at].estimate)
		}
		for _, r := range slices.Backward(l.below[i]) {
			stack = append(stack, r)
		}
	}
	return Estimate{Managers: managers, Organisation: l.Organisation(), at: indexOf(managers)}
}
