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
	index *index
	lost  *index    // seats of the baseline whose positions current lacked at first
	below [][]int32 // direct reports by seat, filled or not, in chart order
	tops  []int32   // seats without a manager, in chart order
	first []int32   // filled seats without a boss, in chart order
	free  []int32   // desks of those who lead nobody any more

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
		c.base = c.chart.clone()
	}
	l.current, l.c, l.free, l.stale = current, c, nil, false
	l.overrides = overridesOf(current.Model)
	for i := range c.chart.seats {
		c.chart.seats[i].place = int32(i)
	}
	share(len(c.chart.seats), 2, func(part int) {
		if part == 0 {
			l.indexSeats()
			l.listSeats()
		} else {
			l.solveAll()
		}
	})
	return nil
}

// solveAll compiles with a place for every seat, vacant ones too, and solves.
func (l *Live) solveAll() {
	l.net = l.c.network(len(l.c.chart.seats))
	for _, i := range l.c.chart.vacant {
		l.net.Places[i].Manager = NoManager
	}
	l.first = l.net.tops
	l.flows = newFlows(l.net)
	l.flows.solveAll()
}

func (l *Live) indexSeats() {
	l.index = newIndex(&l.c.chart, len(l.c.chart.seats))
	for i := range l.c.chart.seats {
		l.index.add(int32(i))
	}
	m := matching{base: l.c.base, found: make([]bool, len(l.c.base.seats))}
	for _, there := range l.c.before {
		if there != none {
			m.found[there] = true
		}
	}
	l.lost = m.lost()
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

// Manager returns the figures of a manager, false for a position that is none.
func (l *Live) Manager(id scenario.PositionID) (ManagerEstimate, bool) {
	i := l.index.find(id)
	if i == none || l.flows.at[i] == none {
		return ManagerEstimate{}, false
	}
	return l.flows.estimates[l.flows.at[i]], true
}

// Managers yields the figures of all managers in no particular order.
func (l *Live) Managers() iter.Seq[*ManagerEstimate] {
	return func(yield func(*ManagerEstimate) bool) {
		for at := range l.flows.desks {
			if l.flows.desks[at].place != none && !yield(&l.flows.estimates[at]) {
				return
			}
		}
	}
}

// Grade returns the authority grade of a position, filled or not, as
// [scenario.Grades] does, and false where there is none of that id.
func (l *Live) Grade(id scenario.PositionID) (int, bool) {
	if i := l.index.find(id); i != none && l.current.Org.Has(id) {
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
			managers = append(managers, l.flows.estimates[at])
		}
		for _, r := range slices.Backward(l.below[i]) {
			stack = append(stack, r)
		}
	}
	return Estimate{Managers: managers, Organisation: l.Organisation(), at: indexOf(managers)}
}
