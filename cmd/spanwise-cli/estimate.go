package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

func (c *cli) estimateCommand() *cobra.Command {
	var f subjectFlags
	cmd := &cobra.Command{
		Use:   "estimate FILE...",
		Short: "The analytic estimate, at once",
		Long:  "Estimates the steady state of every manager's queue: everybody settled in, coaching funded, no overtime.",
		Example: `  spanwise-cli estimate staff.csv
  spanwise-cli estimate plan.spanwise --scenario "Six layers" --json`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			q, baseline, side, err := c.subject(&f, args)
			if err != nil {
				return err
			}
			e, err := escalation.Solve(baseline, side.State)
			if err != nil {
				return explained(q.path, err)
			}
			if f.asJSON {
				return c.printJSON(estimateObject(side.Name, e))
			}
			c.estimateText(q.name, f.titled(side.Name), e, side.State.Model.LoadLimit)
			return nil
		},
	}
	f.flags(cmd)
	return cmd
}

func estimateObject(name string, e escalation.Estimate) object {
	managers := listOf(e.Managers, func(m escalation.ManagerEstimate) object {
		return object{
			{"id", m.ID},
			{"title", m.Title},
			{"span", m.Span},
			{"grade", m.Grade},
			{"arrivals_per_week", number(m.ArrivalsPerWeek)},
			{"needed_per_week", number(m.NeededPerWeek)},
			{"needless_per_week", number(m.NeedlessPerWeek)},
			{"passed_up_per_week", number(m.PassedUpPerWeek)},
			{"rework_per_week", number(m.ReworkPerWeek)},
			{"work_hours_per_week", number(m.WorkHoursPerWeek)},
			{"decision_hours_per_week", number(m.DecisionHoursPerWeek)},
			{"load", number(m.Load)},
			{"wait_mean_h", optional(m.WaitMean)},
			{"lapsed_per_week", number(m.LapsedPerWeek)},
			{"saturated", m.Saturated},
		}
	})
	o := e.Organisation
	return object{{"scenario", name}, {"managers", managers}, {"organisation", object{
		{"decisions_per_week", number(o.DecisionsPerWeek)},
		{"decided_at_source_share", optional(o.DecidedAtSourceShare)},
		{"needless_share", optional(o.NeedlessShare)},
		{"work_h_per_week", number(o.WorkHoursPerWeek)},
		{"managers_over_085", o.ManagersOver085},
		{"managers_over_100", o.ManagersOver100},
	}}}
}

// mostListed is how many managers a table for people lists; JSON lists all.
const mostListed = 15

func (c *cli) estimateText(document, name string, e escalation.Estimate, limit float64) {
	o := e.Organisation
	fmt.Fprintf(&c.out, "%s, %s: estimate of the steady state\n\n", document, name)
	t := newTable()
	t.add("decisions a week", figure(o.DecisionsPerWeek))
	t.add("decided at source", optionalPercent(o.DecidedAtSourceShare))
	t.add("needless of escalations", optionalPercent(o.NeedlessShare))
	t.add("work of managers, hours a week", figure(o.WorkHoursPerWeek))
	t.add("managers", grouped(len(e.Managers)))
	t.add("  above 85% load", grouped(o.ManagersOver085))
	t.add("  above 100% load", grouped(o.ManagersOver100))
	t.write(&c.out)
	if len(e.Managers) == 0 {
		return
	}
	busiest := slices.Clone(e.Managers)
	slices.SortStableFunc(busiest, func(a, b escalation.ManagerEstimate) int { return cmp.Compare(b.Load, a.Load) })
	c.busiestTitle(len(busiest), limit)
	t = newTable(1)
	t.add("position", "title", "span", "grade", "load", "needed", "needless", "work h", "of h", "wait h")
	for _, m := range busiest[:min(len(busiest), mostListed)] {
		t.add(shortened(string(m.ID), 16), shortened(m.Title, 34), grouped(m.Span), grouped(m.Grade), percent(m.Load)+limitMark(m.Load, limit),
			figure(m.NeededPerWeek), figure(m.NeedlessPerWeek), figure(m.WorkHoursPerWeek), figure(m.DecisionHoursPerWeek), waitText(m))
	}
	t.write(&c.out)
}

func (c *cli) busiestTitle(managers int, limit float64) {
	fmt.Fprintf(&c.out, "\n%s, rates a week (! above the load limit of %s)\n", busiestOf(managers), percent(limit))
}

func busiestOf(managers int) string {
	if managers <= mostListed {
		return "managers, the busiest first"
	}
	return fmt.Sprintf("the %d busiest of %s managers", mostListed, grouped(managers))
}

// limitMark shows which loads are above the line that "holds" means; a space keeps
// the digits in line.
func limitMark(load, limit float64) string {
	if load > limit {
		return "!"
	}
	return " "
}

func waitText(m escalation.ManagerEstimate) string {
	switch {
	case m.Saturated:
		return "grows"
	case !m.WaitMean.OK:
		return "–"
	}
	return figure(m.WaitMean.Value)
}

func optionalPercent(v scenario.Opt[float64]) string {
	if !v.OK {
		return "–"
	}
	return fixed(100*v.Value, 1) + "%"
}
