package sim

import (
	"math"
	"slices"
	"sync/atomic"

	"spanwise/scenario"
)

// findings collects the figures of MODEL §8, one value per replication. Workers
// write to the places of their own replication only.
type findings struct {
	*plan
	organisation [NumOrganisationMetrics]Samples
	managers     [][NumManagerMetrics]Samples // by desk
	weekOver     [][]int                      // by desk and replication, -1 for never
	weeks        []weekSamples
	events       atomic.Int64
}

type weekSamples struct{ backlog, skill, funded, lead Samples }

func newFindings(p *plan) *findings {
	f := &findings{
		plan:     p,
		managers: make([][NumManagerMetrics]Samples, len(p.managers)),
		weekOver: make([][]int, len(p.managers)),
		weeks:    make([]weekSamples, p.cfg.Weeks),
	}
	n := p.cfg.Replications
	for m := range f.organisation {
		f.organisation[m] = make(Samples, n)
	}
	for d := range f.managers {
		f.weekOver[d] = make([]int, n)
		row := make(Samples, n*int(NumManagerMetrics))
		for m := range f.managers[d] {
			f.managers[d][m], row = row[:n:n], row[n:]
		}
	}
	for t := range f.weeks {
		row := make(Samples, 4*n)
		f.weeks[t] = weekSamples{row[:n:n], row[n : 2*n : 2*n], row[2*n : 3*n : 3*n], row[3*n:]}
	}
	return f
}

// take reads replication i off its desks.
func (f *findings) take(r *replication, i int) {
	var over085, over100, lapsed, hops, needless int
	overtime, waited := 0.0, 0.0
	events := r.total.seen
	for d := range r.desks {
		k := &r.desks[d]
		f.takeManager(k, d, i)
		load := f.managers[d][Load][i]
		if load > 0.85 {
			over085++
		}
		if load > 1 {
			over100++
		}
		lapsed += k.lapsed
		hops += k.hops()
		needless += k.needless
		overtime += k.overtimeHours
		waited += k.waitedHours
		events += k.finished + k.lapsed
	}
	f.events.Add(int64(events))
	weeks := f.countedWeeks()
	set := func(m OrganisationMetric, v float64) { f.organisation[m][i] = v }
	set(NeedlessShare, ratio(float64(needless), float64(hops)))
	set(LapseShare, ratio(float64(lapsed), float64(hops)))
	set(LapsedPerWeek, float64(lapsed)/weeks)
	set(OvertimePerWeek, overtime/weeks)
	set(ManagersOver085, float64(over085))
	set(ManagersOver100, float64(over100))
	set(BacklogMean, waited/f.countedHours())
	f.takeDecisions(&r.total, i)
	f.takeSeries(r, i)
}

func (f *findings) countedWeeks() float64 { return float64(f.cfg.Weeks - f.cfg.WarmupWeeks) }
func (f *findings) countedHours() float64 { return f.countedWeeks() * f.net.Model.WeekHours }

// ratio is NaN, which stands for "does not exist", where the whole is nothing.
func ratio(part, whole float64) float64 {
	if whole == 0 {
		return math.NaN()
	}
	return part / whole
}

func (f *findings) takeDecisions(t *totals, i int) {
	set := func(m OrganisationMetric, v float64) { f.organisation[m][i] = v }
	weeks, led := f.countedWeeks(), float64(len(t.leads))
	sum := 0.0
	for _, lead := range t.leads {
		sum += lead
	}
	set(DecisionsPerWeek, float64(t.seen)/weeks)
	set(DecidedAtSourceShare, ratio(float64(t.atSource), float64(t.seen)))
	set(DelegatedShare, ratio(float64(t.delegated), float64(t.final)))
	set(UnalignedPerWeek, t.unaligned/weeks)
	set(LeadTimeMean, ratio(sum, led))
	set(LeadTimeP50, quantile(t.leads, 0, 0.5))
	set(LeadTimeP90, quantile(t.leads, 0, 0.9))
	set(HopsMean, ratio(float64(t.hops), led))
}

func (f *findings) takeManager(k *desk, d, i int) {
	set := func(m ManagerMetric, v float64) { f.managers[d][m][i] = v }
	weeks := f.countedWeeks()
	set(ArrivalsPerWeek, float64(k.arrivals())/weeks)
	set(NeededPerWeek, float64(k.needed)/weeks)
	set(NeedlessPerWeek, float64(k.needless)/weeks)
	set(PassedUpPerWeek, float64(k.passed)/weeks)
	set(ReworkPerWeek, float64(k.reworked)/weeks)
	set(Load, k.joinedHours/(k.full*weeks))
	set(Utilisation, k.busyHours/f.countedHours())
	set(WaitMean, ratio(k.waitSum, float64(k.served)))
	set(WaitP50, quantile(k.waits, k.served-len(k.waits), 0.5))
	set(WaitP90, quantile(k.waits, k.served-len(k.waits), 0.9))
	set(WaitingMean, k.waitedHours/f.countedHours())
	set(BacklogEnd, float64(len(k.queue)))
	set(ManagerLapsedPerWeek, float64(k.lapsed)/weeks)
	set(ManagerLapseShare, ratio(float64(k.lapsed), float64(k.arrivals())))
	set(ManagerOvertime, k.overtimeHours/weeks)
	set(CoachingFunded, k.fundedWeeks/weeks)
	set(SkillEnd, k.skill)
	set(NeedlessHours, k.needlessHours/weeks)
	f.weekOver[d][i] = k.weekOver
}

func (f *findings) takeSeries(r *replication, i int) {
	desks := float64(len(r.desks))
	for t := range r.series {
		w, into := &r.series[t], &f.weeks[t]
		into.backlog[i] = w.waited / f.net.Model.WeekHours
		into.skill[i] = ratio(w.skill, desks)
		into.funded[i] = ratio(w.funded, desks)
		into.lead[i] = ratio(w.lead, float64(w.decided))
	}
}

func (f *findings) result() Result {
	r := Result{
		Config:       f.cfg,
		Events:       f.events.Load(),
		Organisation: f.organisation,
		Managers:     make([]Manager, len(f.managers)),
	}
	for _, w := range f.weeks {
		r.Weekly.Backlog = append(r.Weekly.Backlog, w.backlog.Estimate())
		r.Weekly.Skill = append(r.Weekly.Skill, w.skill.Estimate())
		r.Weekly.CoachingFunded = append(r.Weekly.CoachingFunded, w.funded.Estimate())
		r.Weekly.LeadTime = append(r.Weekly.LeadTime, w.lead.Estimate())
	}
	for d, m := range f.plan.managers {
		p := &f.net.Places[m]
		r.Managers[d] = Manager{
			ID: p.ID, Title: p.Title, Span: p.Span, Grade: p.Grade,
			WeekOver: lowerMedian(f.weekOver[d]),
			Metrics:  f.managers[d],
		}
	}
	return r
}

// lowerMedian of the first weeks of all replications, where -1 stands for never
// and counts as later than any week; unset where never is the median, that is where
// fewer than half see one.
func lowerMedian(weeks []int) scenario.Opt[int] {
	var seen []int
	for _, t := range weeks {
		if t >= 0 {
			seen = append(seen, t)
		}
	}
	slices.Sort(seen)
	if at := (len(weeks) - 1) / 2; at < len(seen) {
		return scenario.Some(seen[at])
	}
	return scenario.Opt[int]{}
}
