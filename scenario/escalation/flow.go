package escalation

import "spanwise/scenario"

// flows carries what climbs, by manager and class, a week. Places are visited from
// the end of the chart to its start, so that all that a manager receives is known
// before the manager is solved.
type flows struct {
	net   *Network
	phase Phase

	needed, needless [][]float64 // by manager and class; nil for the others
	passed           []float64   // by manager: the part that a lower manager passed up

	raised, atSource float64
}

func newFlows(n *Network) *flows {
	f := &flows{
		net:      n,
		phase:    n.SteadyPhase(),
		needed:   make([][]float64, len(n.Places)),
		needless: make([][]float64, len(n.Places)),
		passed:   make([]float64, len(n.Places)),
	}
	managers := n.Managers()
	k := len(n.Classes)
	all := make([]float64, 2*k*len(managers))
	for _, m := range managers {
		f.needed[m], f.needless[m], all = all[:k:k], all[k:2*k:2*k], all[2*k:]
	}
	return f
}

// doubt is q of place i, that of its manager with i's own settling in.
func (f *flows) doubt(i int32) float64 {
	p := &f.net.Places[i]
	m := p.Manager
	return f.net.Doubt(m, f.phase, f.net.Places[m].StartSkill, p.Settling)
}

// raise adds place i's own decisions to what its manager receives.
func (f *flows) raise(i int32) {
	p := &f.net.Places[i]
	if p.Rate == 0 {
		return
	}
	q := 0.0
	if !p.IsTop() {
		q = f.doubt(i)
	}
	for k, share := range f.net.Mixes[p.Mix] {
		c := &f.net.Classes[k]
		rate := p.Rate * f.phase.Acceleration * share * (1 - float64(c.Absorbed*f.phase.Ramp))
		f.raised += rate
		if p.IsTop() {
			f.atSource += rate
			continue
		}
		chance, needed := Rises(p.Grade, c.Authority, q, Own)
		f.atSource += rate * (1 - chance)
		f.send(p.Manager, k, rate*chance, needed)
	}
}

func (f *flows) send(m int32, k int, rate float64, needed bool) {
	if needed {
		f.needed[m][k] += rate
	} else {
		f.needless[m][k] += rate
	}
}

// manage solves manager m, all of whose arrivals are known, and sends on what it
// passes up.
func (f *flows) manage(m int32) ManagerEstimate {
	p := &f.net.Places[m]
	e := ManagerEstimate{
		ID: p.ID, Title: p.Title, Span: p.Span, Grade: p.Grade,
		PassedUpPerWeek: finite(f.passed[m]),
		Hours:           f.net.WeekOf(m, 1, 0),
	}
	e.DecisionHoursPerWeek = e.Hours.Decisions
	up := make([]float64, len(f.net.Classes))
	l := f.load(m, up)
	for k := range f.net.Classes {
		e.NeededPerWeek += f.needed[m][k]
		e.NeedlessPerWeek += f.needless[m][k]
	}
	e.ReworkPerWeek = finite(l.rework)
	e.NeededPerWeek, e.NeedlessPerWeek = finite(e.NeededPerWeek), finite(e.NeedlessPerWeek)
	e.ArrivalsPerWeek = finite(e.NeededPerWeek + e.NeedlessPerWeek + e.ReworkPerWeek)
	e.WorkHoursPerWeek = finite(l.work)
	e.Load = finite(l.work / e.DecisionHoursPerWeek)
	lapse := f.queue(l, &e)
	e.LapsedPerWeek = finite(lapse * l.visits)
	f.passUp(m, up, 1-lapse)
	return e
}

// joining is what joins one manager's queue in a week.
type joining struct {
	visits, rework float64
	work           float64 // hours of need
	squares        float64 // sum of squared needs
	quits          float64 // visits × rate of giving up, 1/h
}

// load sums what joins m's queue and fills up, by class, with what m passes up.
// Visits = passed up + decided here/(1 − rework).
func (f *flows) load(m int32, up []float64) joining {
	p, om := &f.net.Places[m], f.net.Model
	q := 0.0
	if !p.IsTop() {
		q = f.doubt(m)
	}
	factor := f.net.HandlingFactor(m)
	var l joining
	for k := range f.net.Classes {
		c := &f.net.Classes[k]
		rate := f.needed[m][k] + f.needless[m][k]
		if rate == 0 {
			continue
		}
		chance := 0.0
		if !p.IsTop() {
			chance, _ = Rises(p.Grade, c.Authority, q, Below)
		}
		up[k] = rate * chance
		decided := rate * (1 - chance) / (1 - om.Rework)
		mean := c.Hours * factor
		l.visits += up[k] + decided
		l.rework += decided * om.Rework
		l.work += (up[k]*om.TriageShare + decided) * mean
		l.squares += (up[k]*om.TriageShare*om.TriageShare + decided) * mean * mean * (1 + c.SCV)
		if c.Patience > 0 {
			l.quits += (up[k] + decided) * min(1/c.Patience, quickest)
		}
	}
	return l
}

// quickest bounds the rate of giving up, 1/h, so that it stays finite.
const quickest = 1e200

// queue fills in wait and saturation and returns the share that gives up.
func (f *flows) queue(l joining, e *ManagerEstimate) (lapse float64) {
	if !(l.visits > 0) {
		return 0
	}
	stretch := f.net.Model.WeekHours / e.DecisionHoursPerWeek
	arrivals := l.visits / f.net.Model.WeekHours
	switch mean := l.work / l.visits * stretch; {
	case mean == 0:
		e.WaitMean = scenario.Some(0.0)
	case l.quits > 0:
		q := impatient(arrivals, 1/mean, l.quits/l.visits)
		e.WaitMean = scenario.Some(finite(q.wait))
		return q.lapse
	case e.Load >= 1:
		e.Saturated = true
	default:
		second := l.squares / l.visits * stretch * stretch
		e.WaitMean = scenario.Some(finite(patient(arrivals, second, e.Load)))
	}
	return 0
}

// passUp sends what m passes up and does not lapse there to the manager above.
func (f *flows) passUp(m int32, up []float64, kept float64) {
	p := &f.net.Places[m]
	if p.IsTop() {
		return
	}
	for k, rate := range up {
		if rate *= kept; rate > 0 {
			f.send(p.Manager, k, rate, f.net.Classes[k].Authority > p.Grade)
			f.passed[p.Manager] += rate
		}
	}
}
