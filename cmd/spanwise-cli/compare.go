package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/sim"
)

func (c *cli) compareCommand() *cobra.Command {
	var f runFlags
	var names []string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "compare FILE...",
		Short: "The baseline against each scenario, paired",
		Long: `Simulates the baseline and the scenarios with common random numbers and reports
the paired differences with their half-widths.`,
		Example: `  spanwise-cli compare plan.spanwise
  spanwise-cli compare plan.spanwise --scenario "Six layers" --json
  spanwise-cli compare after.csv --baseline before.csv`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			_, result, err := c.compare(&f, args, names, true)
			if err != nil {
				return err
			}
			if asJSON {
				return c.printJSON(compareObject(result))
			}
			c.compareText(result)
			return nil
		},
	}
	f.flags(cmd)
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
	m := c.meter("simulating")
	result, err := compare.Run(c.ctx, q.baseline, q.scenarios, q.config, m.progress())
	m.clear()
	if err != nil {
		return q, compare.Comparison{}, explained(q.path, err)
	}
	return q, result, nil
}

func compareObject(c compare.Comparison) object {
	baseline := object{
		{"name", c.Baseline.Name}, {"structure", structureJSON(c.Baseline, compare.Changes{})}, {"organisation", organisationJSON(c.Baseline.Result)},
	}
	return object{{"baseline", baseline}, {"scenarios", listOf(c.Scenarios, againstJSON)}}
}

func structureJSON(s compare.Side, ch compare.Changes) object {
	var cost, span any
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
		{"one_off_cost", nil},
		{"moved", ch.Moved},
		{"added", ch.Added},
		{"removed", ch.Removed},
		{"unplaced", s.Structure.Unplaced},
		{"work_without_owner_h", nil},
	}
}

func againstJSON(a compare.Against) object {
	difference := object{}
	for m, metric := range sim.OrganisationMetrics {
		d := a.Difference[m]
		difference = difference.With(metric.Name, object{
			{"mean", optional(d.Mean)}, {"half_width", optional(d.HalfWidth)}, {"clear", d.Clear}, {"matters", d.Matters},
		})
	}
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
		{"structure", structureJSON(a.Side, a.Changes)},
		{"organisation", organisationJSON(a.Result)},
		{"difference", difference},
		{"managers", managers},
		{"split", nil},
	}
}

func (c *cli) compareText(result compare.Comparison) {
	findings := compare.FindingsOf(result)
	fmt.Fprintf(&c.out, "%s\n", compare.English.Print(findings.Headline))
	for i, a := range result.Scenarios {
		fmt.Fprintf(&c.out, "\n%s against %s\n\n", a.Name, result.Baseline.Name)
		c.structureText(result.Baseline, a)
		c.differenceText(result.Baseline, a)
		fmt.Fprintln(&c.out)
		for _, f := range findings.Scenarios[i].Findings {
			fmt.Fprintf(&c.out, "  %s\n", compare.English.Print(f))
		}
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
	return "clear"
}
