package compare

import (
	"math"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/sim"
)

// Side is the baseline or one scenario with what the simulation found about it.
type Side struct {
	Name      string
	State     scenario.State
	Structure scenario.Structure
	Result    sim.Result
	// Plausible is set once plausible settings were tried; see WithPlausible.
	Plausible scenario.Opt[Plausible]
	// Readiness is set once the checks of the foundations were asked; see WithReadiness.
	Readiness scenario.Opt[Readiness]
	// Edits are those of a scenario; nil where it is not made of edits.
	Edits []scenario.Edit
	// Parts are the halves of a scenario that changes structure and settings; nil where
	// they were not simulated.
	Parts *Parts
}

// Against is a scenario set against the baseline.
type Against struct {
	Side
	Changes    Changes
	Difference [sim.NumOrganisationMetrics]Difference
	Managers   []ManagerDifference

	People  []displaced.Person // whose seat or team goes, in the baseline's chart order
	Savings displaced.Savings  // on the comparison's terms
	// Work is what becomes of the work of removed positions; nil where the scenario is
	// not made of edits, so that nobody knows.
	Work *displaced.Work
	// Split is set where structure and settings both differ and each was simulated.
	Split *Split
}

// Comparison holds the baseline and every scenario tried, in the order given.
type Comparison struct {
	Baseline  Side
	Scenarios []Against
	Seed      uint64
	Terms     scenario.Terms // what change costs once; see WithTerms
	// Thresholds is from which difference on a metric matters, where that is not the
	// default; see WithThresholds.
	Thresholds scenario.Thresholds
}

// SideOf measures a state's chart and puts it beside its result.
func SideOf(name string, s scenario.State, r sim.Result) Side {
	return Side{Name: name, State: s, Structure: scenario.StructureOf(s.Org), Result: r}
}

// Of compares results that exist already. They must come from runs with the same
// seed, so that replication r of one side pairs with replication r of the other.
// Savings are on the default terms.
func Of(baseline Side, scenarios []Side) Comparison {
	c := Comparison{Baseline: baseline, Seed: baseline.Result.Config.Seed, Terms: scenario.DefaultTerms()}
	level := confidence(len(scenarios))
	for _, s := range scenarios {
		c.Scenarios = append(c.Scenarios, Against{
			Side:       s,
			Changes:    ChangesOf(baseline.State, s.State).WithReasons(s.Edits),
			Difference: differences(baseline.Result, s.Result, kept(baseline.Result, s.Result), level),
			Managers:   managerDifferences(baseline.Result, s.Result, level),
			People:     displaced.Of(baseline.State, s.State),
			Savings:    displaced.SavingsOf(baseline.State, s.State, c.Terms),
			Work:       workOf(baseline.State, s.Edits),
			Split:      splitOf(baseline.Result, s.Parts, kept(baseline.Result, s.Result), level),
		})
	}
	return c
}

// workOf is nil where there are no edits to tell, or none that fit this baseline.
func workOf(baseline scenario.State, edits []scenario.Edit) *displaced.Work {
	if edits == nil {
		return nil
	}
	w, err := displaced.WorkOf(baseline, edits)
	if err != nil {
		return nil
	}
	return &w
}

// WithTerms returns the comparison with its savings on these terms.
func (c Comparison) WithTerms(t scenario.Terms) Comparison {
	c.Terms = t
	c.Scenarios = append([]Against(nil), c.Scenarios...)
	for i := range c.Scenarios {
		a := &c.Scenarios[i]
		a.Savings = displaced.SavingsOf(c.Baseline.State, a.State, t)
	}
	return c
}

// WithThresholds returns the comparison judged by these.
func (c Comparison) WithThresholds(t scenario.Thresholds) Comparison {
	c.Thresholds = t
	c.Scenarios = append([]Against(nil), c.Scenarios...)
	for i := range c.Scenarios {
		a := &c.Scenarios[i]
		c.judge(&a.Difference)
		if a.Split != nil {
			split := *a.Split
			c.judge(&split.Structure)
			c.judge(&split.Settings)
			a.Split = &split
		}
	}
	return c
}

// judge says anew which differences matter.
func (c Comparison) judge(list *[sim.NumOrganisationMetrics]Difference) {
	for m := range list {
		d := &list[m]
		d.Matters = d.Clear && math.Abs(d.Mean.Value) >= c.Threshold(sim.OrganisationMetric(m))
	}
	markLapsing(list, lapsed(c.Baseline.Result))
}

// Threshold returns the least difference of a metric that matters, in its unit.
func (c Comparison) Threshold(m sim.OrganisationMetric) float64 {
	mean := c.Baseline.Result.Organisation[m].Estimate().Mean.Or(0)
	return c.Thresholds.Of(sim.OrganisationMetrics[m].Name).Or(Threshold(m, mean))
}

// Confidence returns the level at which the differences' half-widths hold:
// 1 − 0.05/scenarios, so that all verdicts on one metric together keep 95%
// (Bonferroni).
func (c Comparison) Confidence() float64 { return confidence(len(c.Scenarios)) }

func confidence(scenarios int) float64 { return 1 - 0.05/float64(max(scenarios, 1)) }

// LoadLimit returns the load up to which a manager holds, of the baseline's model,
// so that no scenario moves the line that it is judged by.
func (c Comparison) LoadLimit() float64 { return c.Baseline.State.Model.LoadLimit }
