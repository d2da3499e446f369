package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/sim"
)

func (c *cli) simulateCommand() *cobra.Command {
	var f subjectFlags
	cmd := &cobra.Command{
		Use:   "simulate FILE...",
		Short: "The simulation: mean and 95% half-width of every figure",
		Long:  "Simulates the organisation week by week, several times over. One seed always gives the same figures, on any number of cores.",
		Example: `  spanwise-cli simulate staff.csv
  spanwise-cli simulate plan.spanwise --scenario "Six layers" --weeks 26 --reps 100 --json`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			q, baseline, side, err := c.subject(&f, args)
			if err != nil {
				return err
			}
			m := c.meter("simulating")
			r, err := sim.Run(c.ctx, sim.Snapshot{Baseline: baseline, Current: side.State}, q.config, m.progress())
			m.clear()
			if err != nil {
				return explained(q.path, err)
			}
			if f.asJSON {
				return c.printJSON(simulateObject(side.Name, r))
			}
			c.simulateText(q.name, f.titled(side.Name), r, side.State.Model.LoadLimit)
			return nil
		},
	}
	f.flags(cmd)
	return cmd
}

func simulateObject(name string, r sim.Result) object {
	elapsed := r.Elapsed.Seconds()
	series := func(list []sim.Estimate) []any {
		return listOf(list, func(e sim.Estimate) any { return optional(e.Mean) })
	}
	return object{
		{"scenario", name},
		{"replications", r.Config.Replications},
		{"weeks", r.Config.Weeks},
		{"warmup_weeks", r.Config.WarmupWeeks},
		{"seed", r.Config.Seed},
		{"events", r.Events},
		{"elapsed_s", number(elapsed)},
		{"events_per_s", number(float64(r.Events) / elapsed)},
		{"organisation", organisationJSON(r)},
		{"weekly", object{
			{"backlog", series(r.Weekly.Backlog)},
			{"skill", series(r.Weekly.Skill)},
			{"coaching_funded", series(r.Weekly.CoachingFunded)},
			{"lead_time_h", series(r.Weekly.LeadTime)},
		}},
		{"managers", listOf(r.Managers, managerJSON)},
	}
}

func organisationJSON(r sim.Result) object {
	out := object{}
	for m, metric := range sim.OrganisationMetrics {
		out = out.With(metric.Name, estimateJSON(r.Organisation[m].Estimate()))
	}
	return out
}

func managerJSON(m sim.Manager) object {
	o := object{{"id", m.ID}, {"title", m.Title}, {"span", m.Span}, {"grade", m.Grade}, {"week_over", m.WeekOver}}
	for i, metric := range sim.ManagerMetrics {
		o = o.With(metric.Name, estimateJSON(m.Metrics[i].Estimate()))
	}
	return o
}

func (c *cli) simulateText(document, name string, r sim.Result, limit float64) {
	fmt.Fprintf(&c.out, "%s, %s: %s\n\n", document, name, runText(r.Config))
	t := newTable(2)
	for m, metric := range sim.OrganisationMetrics {
		e := r.Organisation[m].Estimate()
		mean, half, unit := estimateCells(metric, e)
		t.add(metric.Label, mean, "± "+half, unit)
		if half == "" {
			t.rows[len(t.rows)-1][2] = ""
		}
	}
	t.left[3] = true
	t.write(&c.out)
	c.busiestText(r, limit)
}

// runText says what was run: "30 replications of 52 weeks, the first 4 not counted, seed 1".
func runText(cfg sim.Config) string {
	text := fmt.Sprintf("%s of %s", phrase.Plural(cfg.Replications, "replication"), phrase.Plural(cfg.Weeks, "week"))
	if cfg.WarmupWeeks > 0 {
		text += fmt.Sprintf(", the first %d not counted", cfg.WarmupWeeks)
	}
	return fmt.Sprintf("%s, seed %d", text, cfg.Seed)
}

// estimateCells writes mean and half-width to the same number of digits.
func estimateCells(m sim.Metric, e sim.Estimate) (mean, half, unit string) {
	if !e.Mean.OK {
		return "–", "", ""
	}
	scale := 1.0
	if m.Unit == sim.Share {
		scale = 100
	}
	places := decimals(scale * e.Mean.Value)
	mean = fixed(scale*e.Mean.Value, places)
	if e.HalfWidth.OK {
		half = fixed(scale*e.HalfWidth.Value, places)
	}
	return mean, half, unitText(m.Unit)
}

func unitText(u sim.Unit) string {
	switch u {
	case sim.Share:
		return "%"
	case sim.Hours:
		return "h"
	case sim.HoursPerWeek:
		return "h a week"
	}
	return "" // the label says "a week"
}

func (c *cli) busiestText(r sim.Result, limit float64) {
	if len(r.Managers) == 0 {
		return
	}
	load := func(m sim.Manager) float64 { return m.Metrics[sim.Load].Estimate().Mean.Or(0) }
	busiest := slices.Clone(r.Managers)
	slices.SortStableFunc(busiest, func(a, b sim.Manager) int { return cmp.Compare(load(b), load(a)) })
	c.busiestTitle(len(busiest), limit)
	t := newTable(1)
	t.add("position", "title", "span", "grade", "load", "± points", "arrivals", "wait h", "lapsed", "overtime h", "skill", "week over")
	for _, m := range busiest[:min(len(busiest), mostListed)] {
		t.add(shortened(string(m.ID), 16), shortened(m.Title, 34), grouped(m.Span), grouped(m.Grade),
			percent(load(m))+limitMark(load(m), limit), pointsText(m.Metrics[sim.Load].Estimate().HalfWidth),
			meanText(m, sim.ArrivalsPerWeek), meanText(m, sim.WaitMean), meanText(m, sim.ManagerLapsedPerWeek),
			meanText(m, sim.ManagerOvertime), meanText(m, sim.SkillEnd), weekText(m.WeekOver))
	}
	t.write(&c.out)
}

func meanText(m sim.Manager, metric sim.ManagerMetric) string {
	if mean := m.Metrics[metric].Estimate().Mean; mean.OK {
		return figure(mean.Value)
	}
	return "–"
}

func pointsText(half scenario.Opt[float64]) string {
	if !half.OK {
		return "–"
	}
	return fixed(100*half.Value, 1)
}

func weekText(week scenario.Opt[int]) string {
	if !week.OK {
		return "–"
	}
	return grouped(week.Value)
}
