package escalation

import "spanwise/scenario"

// joining is what joins one manager's queue in a week.
type joining struct {
	visits, rework float64
	work           float64 // hours of need
	squares        float64 // sum of squared needs
	quits          float64 // visits × rate of giving up, 1/h
}

// load sums what joins the queue of desk d and sets up to what it passes up, before
// any of that lapses. Visits = passed up + decided here/(1 − rework).
func (f *flows) load(d *desk) joining {
	p, om := &f.net.Places[d.place], f.net.Model
	q := 0.0
	if !p.IsTop() {
		q = f.net.Doubt(p.Manager, f.phase, f.net.Places[p.Manager].StartSkill, false)
	}
	factor := f.net.HandlingFactor(d.place)
	var l joining
	for k := range f.net.Classes {
		c := &f.net.Classes[k]
		d.up[k] = 0
		rate := d.needed[k] + d.needless[k]
		if rate == 0 {
			continue
		}
		chance := 0.0
		if !p.IsTop() {
			chance, _ = Rises(p.Grade, c.Authority, q, Below)
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
