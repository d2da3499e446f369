package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/displaced"
	"spanwise/scenario/sim"
)

func (c *cli) compareCommand() *cobra.Command {
	var f runFlags
	var names []string
	var asJSON bool
	var terms termsFlags
	cmd := &cobra.Command{
		Use:   "compare FILE...",
		Short: "The baseline against each scenario, paired",
		Long: `Simulates the baseline and the scenarios with common random numbers and reports
the paired differences with their half-widths, what becomes of people and work, and
what is saved. A scenario that changes structure and settings is split: each is
simulated alone as well.`,
		Example: `  spanwise-cli compare plan.spanwise
  spanwise-cli compare plan.spanwise --scenario "Six layers" --json
  spanwise-cli compare after.csv --baseline before.csv`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := terms.check(); err != nil {
				return err
			}
			q, result, err := c.compare(&f, args, names, true)
			if err != nil {
				return err
			}
			result = result.WithTerms(terms.over(q.terms))
			if asJSON {
				return c.printJSON(compareObject(result))
			}
			c.compareText(result)
			return nil
		},
	}
	f.flags(cmd)
	terms.flags(cmd)
	scenariosFlag(cmd, &names)
	jsonFlag(cmd, &asJSON)
	return cmd
}

// compare runs baseline and scenarios. Some jobs make no sense without a scenario.
func (c *cli) compare(f *runFlags, paths, names []string, needsScenario bool) (question, compare.Comparison, error) {
	q, err := c.ask(f, paths, wanted{names: names, all: true})
	if err != nil {
		return q, compare.Comparison{}, err
	}
	if needsScenario && len(q.scenarios) == 0 {
		return q, compare.Comparison{}, failed(q.path, "there is no scenario to compare", "add one with "+program+" flatten, or give --baseline ROSTER")
	}
	q.config.LoadsOnly = true // nothing that is printed or exported reads more
	m := c.meter("simulating")
	result, err := compare.Run(c.ctx, q.baseline, q.scenarios, q.config, m.progress())
	m.clear()
	if err != nil {
		return q, compare.Comparison{}, explained(q.path, err)
	}
	return q, result.WithTerms(q.terms).WithThresholds(q.thresholds), nil
}

func compareObject(c compare.Comparison) object {
	nothing := compare.Against{Side: c.Baseline, Work: &displaced.Work{}, Savings: displaced.Savings{AsAssigned: displaced.Way{OneOff: scenario.Some(0.0)}}}
	baseline := object{
		{"name", c.Baseline.Name}, {"structure", structureJSON(nothing)}, {"organisation", organisationJSON(c.Baseline.Result)},
	}
	return object{{"baseline", baseline}, {"scenarios", listOf(c.Scenarios, againstJSON)}}
}

func structureJSON(s compare.Against) object {
	var cost, span, unowned any
	if s.Work != nil {
		unowned = number(s.Work.HoursWithoutOwner())
	}
	if s.Structure.Cost.OK {
		cost = number(s.Structure.Cost.Value.Amount)
	}
	if s.Structure.Managers > 0 {
		span = number(s.Structure.SpanMean)
	}
	return object{
		{"positions", s.Structure.Positions},
		{"people", s.Structure.People},
		{"managers", s.Structure.Managers},
		{"layers", s.Structure.Layers},
		{"span_mean", span},
		{"cost", cost},
		{"one_off_cost", optional(s.Savings.AsAssigned.OneOff)},
		{"moved", s.Changes.Moved},
		{"added", s.Changes.Added},
		{"removed", s.Changes.Removed},
		{"unplaced", s.Structure.Unplaced},
		{"work_without_owner_h", unowned},
	}
}

func againstJSON(a compare.Against) object {
	managers := listOf(a.Managers, func(m compare.ManagerDifference) object {
		return object{
			{"id", m.ID},
			{"load_baseline", optional(m.LoadBaseline)},
			{"load", optional(m.Load)},
			{"difference", optional(m.Difference)},
			{"half_width", optional(m.HalfWidth)},
			{"clear", m.Clear},
		}
	})
	return object{
		{"name", a.Name},
		{"structure", structureJSON(a)},
		{"organisation", organisationJSON(a.Result)},
		{"difference", differencesJSON(a.Difference)},
		{"managers", managers},
		{"split", splitJSON(a.Split)},
	}
}

func differencesJSON(of [sim.NumOrganisationMetrics]compare.Difference) object {
	out := object{}
	for m, metric := range sim.OrganisationMetrics {
		d := of[m]
		out = out.With(metric.Name, object{
			{"mean", optional(d.Mean)}, {"half_width", optional(d.HalfWidth)}, {"clear", d.Clear}, {"matters", d.Matters},
		})
	}
	return out
}

// splitJSON is null for a scenario that does not change both structure and settings.
func splitJSON(s *compare.Split) any {
	if s == nil {
		return nil
	}
	return object{{"structure", differencesJSON(s.Structure)}, {"settings", differencesJSON(s.Settings)}}
}

func (c *cli) compareText(result compare.Comparison) {
	findings := compare.FindingsOf(result)
	fmt.Fprintf(&c.out, "%s\n", compare.English.Print(findings.Headline))
	for _, f := range findings.Recommended() {
		fmt.Fprintln(&c.out, compare.English.Print(f))
	}
	for i, a := range result.Scenarios {
		fmt.Fprintf(&c.out, "\n%s against %s\n\n", a.Name, result.Baseline.Name)
		c.structureText(result.Baseline, a)
		c.differenceText(result.Baseline, a)
		c.splitText(a)
		c.savingsText(a.Savings)
		fmt.Fprintln(&c.out)
		for _, f := range findings.Scenarios[i].Findings {
			fmt.Fprintf(&c.out, "  %s\n", compare.English.Print(f))
		}
		c.openText(result.Baseline.State.Org, a.People)
	}
	fmt.Fprintln(&c.out)
	fmt.Fprintln(&c.out, compare.English.Print(compare.Counting{}))
	for _, f := range findings.Notes {
		fmt.Fprintln(&c.out, compare.English.Print(f))
	}
}

func (c *cli) structureText(base compare.Side, a compare.Against) {
	before, after := base.Structure, a.Structure
	t := newTable(3)
	t.add("", "baseline", "scenario")
	for _, row := range []struct {
		label         string
		before, after int
	}{
		{"positions", before.Positions, after.Positions},
		{"people", before.People, after.People},
		{"managers", before.Managers, after.Managers},
		{"layers", before.Layers, after.Layers},
		{"unplaced people", before.Unplaced, after.Unplaced},
	} {
		t.add(row.label, grouped(row.before), grouped(row.after))
	}
	t.add("mean span", meanSpan(before), meanSpan(after))
	t.add("cost a year", costText(before.Cost), costText(after.Cost))
	t.write(&c.out)
	fmt.Fprintf(&c.out, "  %s moved, %s added, %s removed\n\n", grouped(a.Changes.Moved), grouped(a.Changes.Added), grouped(a.Changes.Removed))
}

func meanSpan(s scenario.Structure) string {
	if s.Managers == 0 {
		return "–"
	}
	return figure(s.SpanMean)
}

func costText(cost scenario.Opt[scenario.Cost]) string {
	if !cost.OK {
		return "–"
	}
	text := grouped(int(cost.Value.Amount + 0.5))
	if cost.Value.Currency != "" {
		text += " " + cost.Value.Currency
	}
	return text
}

func (c *cli) differenceText(base compare.Side, a compare.Against) {
	t := newTable(4)
	t.add("", "baseline", "scenario", "difference", "")
	for m, metric := range sim.OrganisationMetrics {
		t.add(metric.Label, compare.ValueText(metric, base.Result.Organisation[m].Estimate().Mean),
			compare.ValueText(metric, a.Result.Organisation[m].Estimate().Mean),
			compare.DifferenceText(metric, a.Difference[m]), verdictText(metric, a.Difference[m]))
	}
	t.write(&c.out)
}

func verdictText(m sim.Metric, d compare.Difference) string {
	switch compare.Verdict(d) {
	case compare.NoFigure:
		return ""
	case compare.NoClearDifference:
		return "no clear difference"
	case compare.TooSmall:
		return "too small to matter"
	}
	switch compare.DirectionOf(m, d) {
	case compare.Better:
		return "better"
	case compare.Worse:
		return "worse"
	}
	if why := compare.WhyNeither(d); why != "" {
		return "clear; " + why
	}
	return "clear"
}
