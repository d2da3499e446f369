package sim

import "math"

// figures are those of MODEL §8 for one replication.
type figures struct {
	organisation [NumOrganisationMetrics]float64
	managers     [NumManagerMetrics][]float64 // by desk; nil for those that are not kept
	weekOver     []int                        // by desk, -1 for never
	weeks        []weekFigures
	events       int64
	leads        [len(LeadTimeAt)]float64
}

type weekFigures struct{ backlog, skill, funded, lead float64 }

// figures reads the replication just run off its desks.
func (r *replication) figures() *figures {
	f := &figures{weekOver: make([]int, len(r.desks)), weeks: make([]weekFigures, len(r.series))}
	for m := range f.managers {
		if r.cfg.keeps(ManagerMetric(m)) {
			f.managers[m] = make([]float64, len(r.desks))
		}
	}
	r.share(len(r.desks), func(d int) { r.managerFigures(&r.desks[d].tally, d, f) })
	var over085, over100, lapsed, hops, needless int
	overtime, waited := 0.0, 0.0
	all := r.tops.tally.decisions
	for d := range r.desks {
		t := &r.desks[d].tally
		if load := f.managers[Load][d]; load > 0.85 {
			over085++
			if load > 1 {
				over100++
			}
		}
		lapsed += t.lapsed
		hops += t.hops()
		needless += t.needless
		overtime += t.overtimeHours
		waited += t.waitedHours
		f.events += int64(t.finished + t.lapsed)
		all.add(&t.decisions)
	}
	f.events += int64(all.seen)
	weeks := r.countedWeeks()
	set := func(m OrganisationMetric, v float64) { f.organisation[m] = v }
	set(NeedlessShare, ratio(float64(needless), float64(hops)))
	set(LapseShare, ratio(float64(lapsed), float64(hops)))
	set(LapsedPerWeek, float64(lapsed)/weeks)
	set(OvertimePerWeek, overtime/weeks)
	set(ManagersOver085, float64(over085))
	set(ManagersOver100, float64(over100))
	set(BacklogMean, waited/r.countedHours())
	leads := r.leadTimes()
	p50, p90 := leads.p50p90(0)
	set(LeadTimeP50, p50)
	set(LeadTimeP90, p90)
	for i, p := range LeadTimeAt {
		f.leads[i] = leads.quantile(p)
	}
	r.decisionFigures(&all, set)
	r.weekFigures(f.weeks)
	return f
}

func (d *decisions) add(o *decisions) {
	d.seen += o.seen
	d.atSource += o.atSource
	d.final += o.final
	d.delegated += o.delegated
	d.unaligned += o.unaligned
	d.decided += o.decided
	d.hops += o.hops
	d.lead += o.lead
}

func (r *replication) countedWeeks() float64 { return float64(r.cfg.Weeks - r.cfg.WarmupWeeks) }
func (r *replication) countedHours() float64 { return r.countedWeeks() * r.net.Model.WeekHours }

// ratio is NaN, which stands for "does not exist", where the whole is nothing.
func ratio(part, whole float64) float64 {
	if whole == 0 {
		return math.NaN()
	}
	return part / whole
}

// leadTimes brings together those of all hands.
func (r *replication) leadTimes() *spread {
	leads := &r.hands[0].leads
	for _, h := range r.hands[1:] {
		leads.merge(&h.leads)
	}
	return leads
}

func (r *replication) decisionFigures(all *decisions, set func(OrganisationMetric, float64)) {
	weeks, decided := r.countedWeeks(), float64(all.decided)
	set(DecisionsPerWeek, float64(all.seen)/weeks)
	set(DecidedAtSourceShare, ratio(float64(all.atSource), float64(all.seen)))
	set(DelegatedShare, ratio(float64(all.delegated), float64(all.final)))
	set(UnalignedPerWeek, all.unaligned/weeks)
	set(LeadTimeMean, ratio(all.lead, decided))
	set(HopsMean, ratio(float64(all.hops), decided))
}

func (r *replication) managerFigures(k *tally, d int, into *figures) {
	set := func(m ManagerMetric, v float64) {
		if kept := into.managers[m]; kept != nil {
			kept[d] = v
		}
	}
	weeks := r.countedWeeks()
	p50, p90 := k.waits.p50p90(k.served - k.waits.n)
	set(ArrivalsPerWeek, float64(k.arrivals())/weeks)
	set(NeededPerWeek, float64(k.needed)/weeks)
	set(NeedlessPerWeek, float64(k.needless)/weeks)
	set(PassedUpPerWeek, float64(k.passed)/weeks)
	set(ReworkPerWeek, float64(k.reworked)/weeks)
	set(Load, min(mostLoad, k.joinedHours/float64(r.desks[d].full*weeks)))
	set(Utilisation, k.busyHours/r.countedHours())
	set(WaitMean, ratio(k.waitSum, float64(k.served)))
	set(WaitP50, p50)
	set(WaitP90, p90)
	set(WaitingMean, k.waitedHours/r.countedHours())
	set(BacklogEnd, float64(len(r.desks[d].queue)))
	set(ManagerLapsedPerWeek, float64(k.lapsed)/weeks)
	set(ManagerLapseShare, ratio(float64(k.lapsed), float64(k.arrivals())))
	set(ManagerOvertime, k.overtimeHours/weeks)
	set(CoachingFunded, k.fundedWeeks/weeks)
	set(SkillEnd, r.desks[d].skill)
	set(NeedlessHours, k.needlessHours/weeks)
	into.weekOver[d] = k.weekOver
}

func (r *replication) weekFigures(into []weekFigures) {
	desks := float64(len(r.desks))
	for t, w := range r.series {
		into[t] = weekFigures{
			backlog: w.waited / r.net.Model.WeekHours,
			skill:   ratio(w.skill, desks),
			funded:  ratio(w.funded, desks),
			lead:    ratio(w.lead, float64(w.decided)),
		}
	}
}
