package escalation

import "slices"

// flows carries what climbs a network a week. Each manager is solved once all of its
// reports are: first what they raise themselves and send up is gathered, in a fixed
// order, then the queue is solved. Solving one manager again after a change gives
// the same bits as solving all of them.
type flows struct {
	net   *Network
	phase Phase
	desks []desk
	// estimates are the figures, by desk.
	estimates []ManagerEstimate
	at        []int32 // by place: index of its desk, none for whom nobody reports to
	// raised is, by mix and class, what one decision raised before acceleration
	// becomes: those of that class that AI does not absorb.
	raised [][]float64
}

// desk is one manager's part of the flows.
type desk struct {
	place            int32
	needed, needless []float64 // what arrives, by class
	passed           float64   // the part of it that a lower manager passed up
	up               []float64 // what leaves for the manager above, by class
	doubt            float64   // q of everybody who reports here
	below            totals    // of the reports and all under them
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

func newFlows(n *Network) *flows {
	f := &flows{net: n, phase: n.SteadyPhase(), at: make([]int32, len(n.Places))}
	for i := range f.at {
		f.at[i] = none
	}
	f.desks = make([]desk, len(n.managers))
	f.estimates = make([]ManagerEstimate, len(n.managers))
	k := len(n.Classes)
	rows := make([]float64, 3*k*len(n.managers))
	for at, i := range n.managers {
		f.at[i] = int32(at)
		f.desks[at].open(i, rows[:3*k:3*k])
		rows = rows[3*k:]
	}
	f.absorb()
	return f
}

// open gives a desk its rows, three of one number for each class.
func (d *desk) open(place int32, rows []float64) {
	k := len(rows) / 3
	d.place = place
	d.needed, d.needless, d.up = rows[:k:k], rows[k:2*k:2*k], rows[2*k:]
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

// solve gathers what the reports of desk d send up and solves it. Their desks must
// be solved.
func (f *flows) solve(d *desk) {
	clear(d.needed)
	clear(d.needless)
	d.passed, d.below = 0, totals{}
	// Nobody settles in for ever, so that all reports doubt alike.
	d.doubt = f.net.Doubt(d.place, f.phase, f.net.Places[d.place].StartSkill, false)
	a := chances{grade: -1}
	for _, r := range slices.Backward(f.net.Reports[d.place]) {
		f.raise(d, r, &a)
		if at := f.at[r]; at != none {
			f.receive(d, &f.desks[at])
		}
	}
	f.manage(d, &f.estimates[f.at[d.place]])
}

// chances keeps the chances that positions of one grade ask about their own
// decisions: most reports of a manager have the same.
type chances struct {
	grade  int
	chance [maxKept]float64
	needed [maxKept]bool
}

const maxKept = 8 // classes kept; tables are hardly longer

func (f *flows) rises(a *chances, grade, k int, q float64) (float64, bool) {
	if k >= maxKept {
		return Rises(grade, f.net.Classes[k].Authority, q, Own)
	}
	if grade != a.grade {
		a.grade = grade
		for k := range min(maxKept, len(f.net.Classes)) {
			a.chance[k], a.needed[k] = Rises(grade, f.net.Classes[k].Authority, q, Own)
		}
	}
	return a.chance[k], a.needed[k]
}

// raise adds the own decisions of place i to what its manager's desk receives.
func (f *flows) raise(d *desk, i int32, a *chances) {
	p := &f.net.Places[i]
	if p.Rate == 0 {
		return
	}
	for k, kept := range f.raised[p.Mix] {
		rate := float64(p.Rate * kept)
		chance, needed := f.rises(a, p.Grade, k, d.doubt)
		d.below.raised += rate
		d.below.atSource += float64(rate * (1 - chance))
		if needed {
			d.needed[k] += float64(rate * chance)
		} else {
			d.needless[k] += float64(rate * chance)
		}
	}
}

// receive adds what a lower desk passes up.
func (f *flows) receive(d, from *desk) {
	grade := f.net.Places[from.place].Grade
	for k, rate := range from.up {
		if !(rate > 0) {
			continue
		}
		if f.net.Classes[k].Authority > grade {
			d.needed[k] += rate
		} else {
			d.needless[k] += rate
		}
		d.passed += rate
	}
	d.below.add(&from.below)
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

// manage solves desk d, all of whose arrivals are known, and works out what it
// passes up. The figures go to e.
func (f *flows) manage(d *desk, e *ManagerEstimate) {
	p := &f.net.Places[d.place]
	*e = ManagerEstimate{
		ID: p.ID, Title: p.Title, Span: p.Span, Grade: p.Grade,
		PassedUpPerWeek: finite(d.passed),
		Hours:           f.net.WeekOf(d.place, 1, 0),
	}
	e.DecisionHoursPerWeek = e.Hours.Decisions
	l := f.load(d)
	for k := range d.needed {
		e.NeededPerWeek += d.needed[k]
		e.NeedlessPerWeek += d.needless[k]
	}
	e.ReworkPerWeek = finite(l.rework)
	e.NeededPerWeek, e.NeedlessPerWeek = finite(e.NeededPerWeek), finite(e.NeedlessPerWeek)
	e.ArrivalsPerWeek = finite(e.NeededPerWeek + e.NeedlessPerWeek + e.ReworkPerWeek)
	e.WorkHoursPerWeek = finite(l.work)
	e.Load = finite(l.work / e.DecisionHoursPerWeek)
	lapse := f.queue(l, e)
	e.LapsedPerWeek = finite(lapse * l.visits)
	for k := range d.up {
		d.up[k] *= 1 - lapse
	}
	d.below.count(e)
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
