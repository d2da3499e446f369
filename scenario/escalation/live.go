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

	// Seats keep their index for life, and places have it: vacant and removed ones stand
	// idle. New ones come at the end, whatever their place in the chart, whose order
	// below tells.
	c     *compiler
	net   *Network
	flows *flows
	index *index
	lost  *index    // seats of the baseline whose positions current lacked at first
	below [][]int32 // direct reports by post, filled or not, in chart order
	tops  []int32   // seats without a manager, in chart order
	first []int32   // filled seats without a boss, in chart order
	free  []int32   // teams of those who lead nobody any more
	desk  *desk

	overrides map[scenario.PositionID]scenario.Override
	last      Estimate // whose index serves as long as the managers are the same
	stale     bool     // an update failed; what came since is not in
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
		base := c.chart
		c.base = &base
	}
	c.chart.own()
	l.current, l.c, l.free, l.stale = current, c, nil, false
	l.overrides = overridesOf(current.Model)
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

func (l *Live) solveAll() {
	l.net = l.c.network()
	l.first = l.net.tops
	l.flows = newFlows(l.net)
	l.flows.solveAll()
	l.desk = l.flows.newDesk()
}

func (l *Live) indexSeats() {
	l.index = newIndex(&l.c.chart.shape, len(l.c.chart.seats))
	for i := range l.c.chart.seats {
		l.index.add(int32(i))
	}
	m := matching{base: &l.c.base.shape, found: make([]bool, len(l.c.base.seats))}
	for _, there := range l.c.before {
		if there != none {
			m.found[there] = true
		}
	}
	l.lost = m.lost()
}

// listSeats lists the direct reports of every seat in parts of one array.
func (l *Live) listSeats() {
	c := &l.c.chart
	spans := make([]int32, len(c.posts))
	for i := range c.seats {
		if m := c.seats[i].manager; m != none {
			spans[c.seats[m].post]++
		}
	}
	l.below, l.tops = make([][]int32, len(c.posts)), nil
	all := make([]int32, len(c.seats))
	for at, n := range spans {
		l.below[at], all = all[:0:n], all[n:]
	}
	for i := range c.seats {
		m := c.seats[i].manager
		if m == none {
			l.tops = append(l.tops, int32(i))
			continue
		}
		list := &l.below[c.seats[m].post]
		*list = append(*list, int32(i))
	}
}

// reports are the direct reports of a seat, filled or not, in chart order.
func (l *Live) reports(i int32) []int32 {
	if at := l.c.chart.seats[i].post; at != none {
		return l.below[at]
	}
	return nil
}

// Manager returns the figures of a manager, false for a position that is none.
func (l *Live) Manager(id scenario.PositionID) (ManagerEstimate, bool) {
	i := l.index.find(id)
	if i == none || l.c.teamOf(i) == none {
		return ManagerEstimate{}, false
	}
	return l.flows.estimates[l.c.teamOf(i)], true
}

// Managers yields the figures of all managers in no particular order.
func (l *Live) Managers() iter.Seq[*ManagerEstimate] {
	return func(yield func(*ManagerEstimate) bool) {
		for at := range l.net.Teams {
			if l.net.Teams[at].Manager != none && !yield(&l.flows.estimates[at]) {
				return
			}
		}
	}
}

// Grade returns the authority grade of a position, filled or not, as
// [scenario.Grades] does, and false where there is none of that id.
func (l *Live) Grade(id scenario.PositionID) (int, bool) {
	if i := l.index.find(id); i != none && l.current.Org.Has(id) {
		return int(l.c.grade(i)), true
	}
	return 0, false
}

// Organisation returns the figures of the whole.
func (l *Live) Organisation() OrganisationEstimate { return l.flows.organisation(l.first) }

// Estimate returns all figures, in chart order. They do not follow later updates.
func (l *Live) Estimate() Estimate {
	managers := make([]ManagerEstimate, 0, len(l.net.Teams)-len(l.free))
	stack := slices.Clone(l.tops)
	slices.Reverse(stack)
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if at := l.c.teamOf(i); at != none {
			managers = append(managers, l.flows.estimates[at])
		}
		for _, r := range slices.Backward(l.reports(i)) {
			stack = append(stack, r)
		}
	}
	at := l.last.at
	if !slices.EqualFunc(managers, l.last.Managers, sameManager) {
		at = indexOf(managers)
	}
	l.last = Estimate{Managers: managers, Organisation: l.Organisation(), at: at}
	return l.last
}

func sameManager(a, b ManagerEstimate) bool { return a.ID == b.ID }
