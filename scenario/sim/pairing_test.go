package sim

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/scenariotest"
)

// What a position raises is the same in every scenario, wherever it stands and
// whatever happens to others (MODEL §9).
func TestScenariosShareTheirRandomNumbers(t *testing.T) {
	m := scenario.DefaultModel()
	tall := scenariotest.Tree([]int{3, 4, 5}, nil)
	flat := append([]scenario.Position(nil), tall...)
	for i := range flat {
		if flat[i].Manager != "" {
			flat[i].Manager = "t"
		}
	}
	cfg := Config{Weeks: 10, WarmupWeeks: 2, Replications: 3, Seed: 9}
	a, b := state(t, m, tall), state(t, m, flat)
	before, after := mustRun(t, a, a, cfg), mustRun(t, a, b, cfg)
	for i := range cfg.Replications {
		x, y := before.Organisation[DecisionsPerWeek][i], after.Organisation[DecisionsPerWeek][i]
		if x != y {
			t.Errorf("replication %d: %v decisions a week, then %v", i, x, y)
		}
	}
}

// Overloading one branch leaves every figure of another as it was.
func TestOneBranchDoesNotDisturbAnother(t *testing.T) {
	m := scenario.DefaultModel()
	m.OvertimeCap = 0
	seats := scenariotest.Tree([]int{2, 5}, nil)
	a := state(t, m, seats)
	for i := range seats {
		if seats[i].Manager == "t.0" {
			seats[i].FTE = 6
		}
	}
	b := state(t, m, seats)
	cfg := Config{Weeks: 10, WarmupWeeks: 2, Replications: 2, Seed: 9}
	before, after := mustRun(t, a, a, cfg), mustRun(t, a, b, cfg)
	for _, name := range []scenario.PositionID{"t.0", "t.1"} {
		x, y := find(t, before, name), find(t, after, name)
		if changed := x.Metrics[WaitMean][0] != y.Metrics[WaitMean][0]; changed != (name == "t.0") {
			t.Errorf("%s: wait %v, then %v", name, x.Metrics[WaitMean][0], y.Metrics[WaitMean][0])
		}
	}
}

func find(t *testing.T, r Result, id scenario.PositionID) Manager {
	t.Helper()
	for _, m := range r.Managers {
		if m.ID == id {
			return m
		}
	}
	t.Fatalf("no manager %s", id)
	return Manager{}
}
