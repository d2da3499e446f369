package compare

import (
	"spanwise/scenario"
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
}

// Against is a scenario set against the baseline.
type Against struct {
	Side
	Changes    Changes
	Difference [sim.NumOrganisationMetrics]Difference
	Managers   []ManagerDifference
}

// Comparison holds the baseline and every scenario tried, in the order given.
type Comparison struct {
	Baseline  Side
	Scenarios []Against
	Seed      uint64
}

// SideOf measures a state's chart and puts it beside its result.
func SideOf(name string, s scenario.State, r sim.Result) Side {
	return Side{Name: name, State: s, Structure: scenario.StructureOf(s.Org), Result: r}
}

// Of compares results that exist already. They must come from runs with the same
// seed, so that replication r of one side pairs with replication r of the other.
func Of(baseline Side, scenarios []Side) Comparison {
	c := Comparison{Baseline: baseline, Seed: baseline.Result.Config.Seed}
	level := confidence(len(scenarios))
	for _, s := range scenarios {
		c.Scenarios = append(c.Scenarios, Against{
			Side:       s,
			Changes:    ChangesOf(baseline.State, s.State),
			Difference: differences(baseline.Result, s.Result, level),
			Managers:   managerDifferences(baseline.Result, s.Result, level),
		})
	}
	return c
}

// Confidence returns the level at which the differences' half-widths hold:
// 1 − 0.05/scenarios, so that all verdicts on one metric together keep 95%
// (Bonferroni).
func (c Comparison) Confidence() float64 { return confidence(len(c.Scenarios)) }

func confidence(scenarios int) float64 { return 1 - 0.05/float64(max(scenarios, 1)) }

// LoadLimit returns the load up to which a manager holds, of the baseline's model,
// so that no scenario moves the line that it is judged by.
func (c Comparison) LoadLimit() float64 { return c.Baseline.State.Model.LoadLimit }
