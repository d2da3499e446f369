package escalation

import (
	"math"
	"slices"

	"spanwise/scenario"
)

// desk solves one manager after another. What it holds is of the one under way; the
// flows keep what comes of it.
type desk struct {
	*flows
	team             int32
	needed, needless []float64 // what arrives, by class
	passed           float64   // the part of it that a lower manager passed up
	up               []float64 // what leaves for the manager above, by class
	doubt            float64   // q of everybody who reports here
	below            totals    // of the reports and all under them

	// The chances that reports of that grade ask about their own decisions, by class:
	// most reports of a manager have the same grade.
	grade int32
	asks  []float64
}

// unasked is no grade that a report can have.
const unasked = math.MinInt32

func (f *flows) newDesk() *desk {
	k := len(f.net.Classes)
	rows := make([]float64, 3*k)
	return &desk{flows: f, needed: rows[:k], needless: rows[k : 2*k], asks: rows[2*k:]}
}

// solve gathers what the reports of a team send up and solves its manager. Those
// of the reports who are managers must be solved.
func (d *desk) solve(team int32) {
	t, k := &d.net.Teams[team], len(d.net.Classes)
	d.team, d.up = team, d.flows.up[int(team)*k:][:k]
	clear(d.needed)
	clear(d.needless)
	d.passed, d.below = 0, totals{}
	// Nobody settles in for ever, so that all reports doubt alike.
	d.doubt = d.net.Doubt(t.Manager, d.phase, t.StartSkill, false)
	d.grade = unasked
	for _, r := range slices.Backward(t.Reports) {
		p := &d.net.Places[r]
		if p.Rate != 0 {
			d.raise(p)
		}
		if p.Team != NoTeam {
			d.receive(p)
		}
	}
	d.manage(t, &d.estimates[team])
	d.flows.below[team] = d.below
}

// raise adds the own decisions of a report to what arrives.
func (d *desk) raise(p *Place) {
	if p.Grade != d.grade {
		d.grade = p.Grade
		for k := range d.asks {
			d.asks[k], _ = Rises(int(p.Grade), d.net.Classes[k].Authority, d.doubt, Own)
		}
	}
	for k, kept := range d.raised[p.Mix] {
		rate := float64(p.Rate * kept)
		asked := float64(rate * d.asks[k])
		d.below.raised += rate
		d.below.atSource += float64(rate * (1 - d.asks[k]))
		if d.net.needs(p, k) {
			d.needed[k] += asked
		} else {
			d.needless[k] += asked
		}
	}
}

// needs reports whether a decision of class k lies beyond the authority of a place.
func (n *Network) needs(p *Place, k int) bool { return n.Classes[k].Authority > int(p.Grade) }

// receive adds what a report passes up.
func (d *desk) receive(p *Place) {
	classes := len(d.up)
	for k, rate := range d.flows.up[int(p.Team)*classes:][:classes] {
		if !(rate > 0) {
			continue
		}
		if d.net.needs(p, k) {
			d.needed[k] += rate
		} else {
			d.needless[k] += rate
		}
		d.passed += rate
	}
	d.below.add(&d.flows.below[p.Team])
}

// manage solves the manager of a team, all of whose arrivals are known, and works out
// what is passed up. The figures go to e.
func (d *desk) manage(t *Team, e *ManagerEstimate) {
	*e = ManagerEstimate{
		ID: d.net.IDs[t.Manager], Title: t.Title, Span: len(t.Reports),
		Grade:           int(d.net.Places[t.Manager].Grade),
		PassedUpPerWeek: finite(d.passed),
		Hours:           d.net.WeekOf(t.Manager, 1, 0),
	}
	e.DecisionHoursPerWeek = e.Hours.Decisions
	l := d.load(t.Manager)
	for k := range d.needed {
		e.NeededPerWeek += d.needed[k]
		e.NeedlessPerWeek += d.needless[k]
	}
	e.ReworkPerWeek = finite(l.rework)
	e.NeededPerWeek, e.NeedlessPerWeek = finite(e.NeededPerWeek), finite(e.NeedlessPerWeek)
	e.ArrivalsPerWeek = finite(e.NeededPerWeek + e.NeedlessPerWeek + e.ReworkPerWeek)
	e.WorkHoursPerWeek = finite(l.work)
	e.Load = finite(l.work / e.DecisionHoursPerWeek)
	lapse := d.queue(l, e)
	e.LapsedPerWeek = finite(lapse * l.visits)
	for k := range d.up {
		d.up[k] *= 1 - lapse
	}
	d.below.count(e)
}

// joining is what joins one manager's queue in a week.
type joining struct {
	visits, rework float64
	work           float64 // hours of need
	squares        float64 // sum of squared needs
	quits          float64 // visits × rate of giving up, 1/h
}

// load sums what joins the queue of manager m and sets up to what is passed up, before
// any of that lapses. Visits = passed up + decided here/(1 − rework).
func (d *desk) load(m int32) joining {
	p, om := &d.net.Places[m], d.net.Model
	q := 0.0
	if !p.IsTop() {
		q = d.net.Doubt(p.Manager, d.phase, d.net.TeamOf(p.Manager).StartSkill, false)
	}
	factor := d.net.HandlingFactor(m)
	var l joining
	for k := range d.net.Classes {
		c := &d.net.Classes[k]
		d.up[k] = 0
		rate := d.needed[k] + d.needless[k]
		if rate == 0 {
			continue
		}
		chance := 0.0
		if !p.IsTop() {
			chance, _ = Rises(int(p.Grade), c.Authority, q, Below)
		}
		up := float64(rate * chance)
		decided := rate * (1 - chance) / (1 - om.Rework)
		mean := c.Hours * factor
		l.visits += up + decided
		l.rework += float64(decided * om.Rework)
		l.work += float64((float64(up*om.TriageShare) + decided) * mean)
		l.squares += float64((float64(up*om.TriageShare*om.TriageShare) + decided) * mean * mean * (1 + c.SCV))
		if c.Patience > 0 {
			l.quits += float64((up + decided) * min(1/c.Patience, quickest))
		}
		d.up[k] = up
	}
	return l
}

// quickest bounds the rate of giving up, 1/h, so that it stays finite.
const quickest = 1e200

// queue fills in wait and saturation and returns the share that gives up.
func (d *desk) queue(l joining, e *ManagerEstimate) (lapse float64) {
	if !(l.visits > 0) {
		return 0
	}
	stretch := d.net.Model.WeekHours / e.DecisionHoursPerWeek
	arrivals := l.visits / d.net.Model.WeekHours
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
