package escalation

import "slices"

// flows carries what climbs a network a week. Each manager is solved once all of its
// reports are: first what they raise themselves and send up is gathered, in a fixed
// order, then the queue is solved. Solving one manager again after a change gives
// the same bits as solving all of them.
type flows struct {
	net   *Network
	phase Phase
	// What is kept of every manager solved, by team: the figures, what adds up from
	// there down, and what leaves for the manager above, by team and class.
	estimates []ManagerEstimate
	below     []totals
	up        []float64
	// raised is, by mix and class, what one decision raised before acceleration
	// becomes: those of that class that AI does not absorb.
	raised [][]float64
}

// totals add up over a part of the chart.
type totals struct {
	raised, atSource     float64
	needless, hops, work float64
	over085, over100     int
}

func (t *totals) add(o *totals) {
	t.raised += o.raised
	t.atSource += o.atSource
	t.needless += o.needless
	t.hops += o.hops
	t.work += o.work
	t.over085 += o.over085
	t.over100 += o.over100
}

// count adds a manager's figures.
func (t *totals) count(e *ManagerEstimate) {
	t.needless += e.NeedlessPerWeek
	t.hops += e.NeededPerWeek + e.NeedlessPerWeek
	t.work += e.WorkHoursPerWeek
	if e.Load > 0.85 {
		t.over085++
	}
	if e.Load > 1 {
		t.over100++
	}
}

func newFlows(n *Network) *flows {
	f := &flows{
		net: n, phase: n.SteadyPhase(),
		estimates: make([]ManagerEstimate, len(n.Teams)),
		below:     make([]totals, len(n.Teams)),
		up:        make([]float64, len(n.Teams)*len(n.Classes)),
	}
	f.absorb()
	return f
}

// absorb works out what becomes of a decision raised, for mixes not seen yet.
func (f *flows) absorb() {
	for _, shares := range f.net.Mixes[len(f.raised):] {
		row := make([]float64, len(shares))
		for k, share := range shares {
			row[k] = f.phase.Acceleration * share * (1 - float64(f.net.Classes[k].Absorbed*f.phase.Ramp))
		}
		f.raised = append(f.raised, row)
	}
}

// raiseAtTop adds the own decisions of place i, which has nobody to ask.
func (f *flows) raiseAtTop(t *totals, i int32) {
	p := &f.net.Places[i]
	if p.Rate == 0 {
		return
	}
	for _, kept := range f.raised[p.Mix] {
		t.raised += float64(p.Rate * kept)
		t.atSource += float64(p.Rate * kept)
	}
}

// organisation adds up from the tops, whose teams must be solved.
func (f *flows) organisation(tops []int32) OrganisationEstimate {
	var t totals
	for _, i := range slices.Backward(tops) {
		f.raiseAtTop(&t, i)
		if team := f.net.Places[i].Team; team != NoTeam {
			t.add(&f.below[team])
		}
	}
	return OrganisationEstimate{
		DecisionsPerWeek:     finite(t.raised),
		DecidedAtSourceShare: shareOf(t.atSource, t.raised),
		NeedlessShare:        shareOf(t.needless, t.hops),
		WorkHoursPerWeek:     finite(t.work),
		ManagersOver085:      t.over085,
		ManagersOver100:      t.over100,
	}
}
