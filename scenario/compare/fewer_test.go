package compare

import (
	"testing"

	"spanwise/scenario/sim"
)

func TestFewerManagersAreNoGainInThemselves(t *testing.T) {
	for name, tc := range map[string]struct {
		before, after, kept float64
		want                bool
	}{
		"as many managers":           {6, 2, 1, false},
		"more managers":              {6, 2, 1.2, false},
		"hardly better, as many":     {100, 98, 1, false},
		"one of a hundred is helped": {1, 0, 0.99, false},
		"a third fewer are helped":   {4.5, 3, 35.0 / 47, false},
		"in proportion":              {105, 44, 61.0 / 143, true},
		"a little better":            {110, 45.8, 61.0 / 143, true},
		"much better":                {105, 10, 61.0 / 143, false},
		"worse":                      {5, 7, 0.7, false},
		"nothing there":              {0, 0, 0.5, false},
	} {
		if got := Fewer(tc.before, tc.after, tc.kept); got != tc.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

// Half of the managers with half of the overloaded among them are not better off.
func TestACountThatFallsWithTheManagersIsNotBetter(t *testing.T) {
	c := compared(t, nil, nil)
	samples := func(v float64) sim.Samples {
		out := make(sim.Samples, replications)
		for r := range out {
			out[r] = v
		}
		return out
	}
	before, after := c.Baseline, c.Scenarios[0].Side
	before.Result.Organisation[sim.ManagersOver100], after.Result.Organisation[sim.ManagersOver100] = samples(40), samples(20)
	before.Result.Managers = make([]sim.Manager, 60)
	m := sim.OrganisationMetrics[sim.ManagersOver100]
	for managers, want := range map[int]Direction{30: Neither, 60: Better} {
		after.Result.Managers = make([]sim.Manager, managers)
		d := Of(before, []Side{after}).Scenarios[0].Difference[sim.ManagersOver100]
		if got := DirectionOf(m, d); got != want || !d.Matters {
			t.Errorf("%d managers left: direction %d, want %d; matters %v", managers, got, want, d.Matters)
		}
	}
}
