package sim

import (
	"slices"

	"spanwise/scenario"
)

// resultOf turns the figures of the replications, in order, into samples.
func resultOf(p *plan, found []*figures) Result {
	n := len(found)
	r := Result{Config: p.cfg, Managers: make([]Manager, len(p.managers))}
	r.Config.Replications = n
	for m := range r.Organisation {
		r.Organisation[m] = make(Samples, n)
		for i, f := range found {
			r.Organisation[m][i] = f.organisation[m]
		}
	}
	for q := range r.LeadTimes {
		r.LeadTimes[q] = make(Samples, n)
		for i, f := range found {
			r.LeadTimes[q][i] = f.leads[q]
		}
	}
	for _, f := range found {
		r.Events += f.events
	}
	weekOver := make([]int, n)
	for d, m := range p.managers {
		k := &r.Managers[d]
		team := &p.net.Teams[d]
		k.ID, k.Title, k.Span, k.Grade = p.net.IDs[m], team.Title, len(team.Reports), int(p.net.Places[m].Grade)
		k.Hours = p.net.Hours(m, 1, 0)
		row := make(Samples, n*p.cfg.kept())
		for m := range k.Metrics {
			if !p.cfg.keeps(ManagerMetric(m)) {
				continue
			}
			k.Metrics[m], row = row[:n:n], row[n:]
			for i, f := range found {
				k.Metrics[m][i] = f.managers[m][d]
			}
		}
		for i, f := range found {
			weekOver[i] = f.weekOver[d]
		}
		k.WeekOver = lowerMedian(weekOver)
	}
	r.Weekly = weeklyOf(p.cfg.Weeks, found)
	return r
}

func weeklyOf(weeks int, found []*figures) Weekly {
	series := func(of func(*weekFigures) float64) []Estimate {
		out := make([]Estimate, weeks)
		values := make(Samples, len(found))
		for t := range out {
			for i, f := range found {
				values[i] = of(&f.weeks[t])
			}
			out[t] = values.Estimate()
		}
		return out
	}
	return Weekly{
		Backlog:        series(func(w *weekFigures) float64 { return w.backlog }),
		Skill:          series(func(w *weekFigures) float64 { return w.skill }),
		CoachingFunded: series(func(w *weekFigures) float64 { return w.funded }),
		LeadTime:       series(func(w *weekFigures) float64 { return w.lead }),
	}
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
