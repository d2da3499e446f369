package sim

import (
	"math"
	"slices"
)

// The figures of MODEL §8, read off the log of the reference.

func (r *reference) count(what string, place int32, match func(entry) bool) float64 {
	n := 0.0
	for _, e := range r.counted(what, place) {
		if match == nil || match(e) {
			n++
		}
	}
	return n
}

const everywhere = int32(-1)

func (r *reference) counted(what string, place int32) []entry {
	var out []entry
	for _, e := range r.log {
		if e.what == what && (place == everywhere || e.place == place) && e.week >= r.cfg.WarmupWeeks {
			out = append(out, e)
		}
	}
	return out
}

func (r *reference) sum(what string, place int32) float64 {
	sum := 0.0
	for _, e := range r.counted(what, place) {
		sum += e.value
	}
	return sum
}

func valuesOf(entries []entry) []float64 {
	var out []float64
	for _, e := range entries {
		out = append(out, e.value)
	}
	return out
}

func averageOf(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(len(v)) // NaN of none
}

// shareOf does not exist where the whole is nothing, whatever the part.
func shareOf(part, whole float64) float64 {
	if whole == 0 {
		return math.NaN()
	}
	return part / whole
}

func sortedQuantile(v []float64, p float64) float64 {
	if len(v) == 0 {
		return math.NaN()
	}
	v = slices.Clone(v)
	slices.Sort(v)
	at := p * float64(len(v)-1)
	low := int(at)
	if low+1 == len(v) {
		return v[low]
	}
	return v[low] + (at-float64(low))*(v[low+1]-v[low])
}

func needless(e entry) bool { return e.visit.needless }
func needed(e entry) bool   { return !e.visit.needless }
func below(e entry) bool    { return e.visit.below }

// busy is the elapsed time of services within the counted weeks, from the log.
func (r *reference) busy(m int32) float64 {
	first := float64(r.cfg.WarmupWeeks) * r.net.Model.WeekHours
	last := float64(r.cfg.Weeks) * r.net.Model.WeekHours
	busy, from := 0.0, math.NaN()
	for _, e := range r.log {
		switch {
		case e.place != m:
		case e.what == "start":
			from = e.at
		case e.what == "end":
			busy += max(0, e.at-max(from, first))
			from = math.NaN()
		}
	}
	if !math.IsNaN(from) {
		busy += last - max(from, first)
	}
	return busy
}

func (r *reference) managerFigures(m int32) (f [NumManagerMetrics]float64) {
	weeks := float64(r.cfg.Weeks - r.cfg.WarmupWeeks)
	hours := weeks * r.net.Model.WeekHours
	d := r.desks[m]
	waits := valuesOf(r.counted("start", m))
	arrivals := r.count("join", m, nil)
	f[ArrivalsPerWeek] = arrivals / weeks
	f[NeededPerWeek] = r.count("hop", m, needed) / weeks
	f[NeedlessPerWeek] = r.count("hop", m, needless) / weeks
	f[PassedUpPerWeek] = r.count("hop", m, below) / weeks
	f[ReworkPerWeek] = r.count("rework", m, nil) / weeks
	f[Load] = r.sum("join", m) / (weeks * d.full)
	f[Utilisation] = r.busy(m) / hours
	f[WaitMean] = averageOf(waits)
	f[WaitP50] = sortedQuantile(waits, 0.5)
	f[WaitP90] = sortedQuantile(waits, 0.9)
	f[WaitingMean] = d.area / hours
	f[BacklogEnd] = float64(len(d.waiting))
	f[ManagerLapsedPerWeek] = r.count("lapse", m, nil) / weeks
	f[ManagerLapseShare] = shareOf(r.count("lapse", m, nil), arrivals)
	f[ManagerOvertime] = r.sum("overtime", m) / weeks
	f[CoachingFunded] = r.sum("funded", m) / weeks
	f[SkillEnd] = d.skill
	for _, e := range r.counted("start", m) {
		if e.visit.needless {
			f[NeedlessHours] += e.visit.need / weeks
		}
	}
	return f
}

func (r *reference) weekOver(m int32) int {
	for _, e := range r.log {
		if e.what == "over" && e.place == m {
			return e.week
		}
	}
	return -1
}

func (r *reference) organisationFigures() (f [NumOrganisationMetrics]float64) {
	weeks := float64(r.cfg.Weeks - r.cfg.WarmupWeeks)
	leads := r.counted("lead", everywhere)
	lapses, hops := r.count("lapse", everywhere, nil), r.count("hop", everywhere, nil)
	f[DecisionsPerWeek] = r.count("seen", everywhere, nil) / weeks
	f[DecidedAtSourceShare] = r.count("at source", everywhere, nil) / r.count("seen", everywhere, nil)
	f[NeedlessShare] = r.count("hop", everywhere, needless) / hops
	f[DelegatedShare] = r.count("delegated", everywhere, nil) / r.count("made", everywhere, nil)
	f[UnalignedPerWeek] = r.sum("delegated", everywhere) / weeks
	f[LapseShare] = shareOf(lapses, hops)
	f[LeadTimeMean] = averageOf(valuesOf(leads))
	f[LeadTimeP50] = sortedQuantile(valuesOf(leads), 0.5)
	f[LeadTimeP90] = sortedQuantile(valuesOf(leads), 0.9)
	for _, e := range leads {
		f[HopsMean] += float64(e.visit.hops)
	}
	f[HopsMean] /= float64(len(leads))
	f[LapsedPerWeek] = lapses / weeks
	f[OvertimePerWeek] = r.sum("overtime", everywhere) / weeks
	for _, m := range r.net.Managers() {
		figures := r.managerFigures(m)
		if figures[Load] > 0.85 {
			f[ManagersOver085]++
		}
		if figures[Load] > 1 {
			f[ManagersOver100]++
		}
		f[BacklogMean] += figures[WaitingMean]
	}
	return f
}

// series is one line of the weekly series: backlog, skill, funded, lead time.
func (r *reference) series(week int) [4]float64 {
	of := func(what string) []float64 {
		var out []float64
		for _, e := range r.log {
			if e.what == what && e.week == week {
				out = append(out, e.value)
			}
		}
		return out
	}
	backlog := 0.0
	for _, area := range of("area") {
		backlog += area / r.net.Model.WeekHours
	}
	return [4]float64{backlog, averageOf(of("skill")), averageOf(of("funded")), averageOf(of("lead"))}
}

func (r *reference) eventCount() int64 {
	return int64(r.count("seen", everywhere, nil) + r.count("end", everywhere, nil) + r.count("lapse", everywhere, nil))
}
