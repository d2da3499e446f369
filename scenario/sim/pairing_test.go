package sim

import (
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
)

// What a position raises is the same in every scenario, wherever it stands and
// whatever happens to others (MODEL §9).
func TestScenariosShareTheirRandomNumbers(t *testing.T) {
	m := scenario.DefaultModel()
	tall := treePositions([]int{3, 4, 5}, nil)
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
	seats := treePositions([]int{2, 5}, nil)
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

// Any valid setting, the ends of the ranges included, gives figures that exist.
func TestFiguresAreFinite(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t)
		for _, p := range scenario.Parameters {
			if p.Kind == scenario.Choice || rapid.IntRange(0, 3).Draw(t, "extreme") > 0 {
				continue
			}
			for _, v := range []float64{0, 1, 1e-9, 1e6} {
				if p.Valid.Contains(v) && rapid.Bool().Draw(t, p.Name) {
					p.Set(m, v)
				}
			}
		}
		m.Settings.DecisionsPerFTEWeek = min(m.Settings.DecisionsPerFTEWeek, 50)
		m.AIAcceleration = min(m.AIAcceleration, 3)
		for k := range m.Classes {
			extreme := rapid.SampledFrom([]float64{0, 1e-12, 1, 1e9}).Draw(t, "extreme need")
			m.Classes[k].HandlingHours *= extreme
			m.Classes[k].PatienceHours *= rapid.SampledFrom([]float64{1, 1e-9, 1e9}).Draw(t, "extreme patience")
		}
		if m.SqueezeFrom >= m.SqueezeTo {
			m.SqueezeFrom = m.SqueezeTo / 2
		}
		s := drawState(t, m)
		r, err := Run(t.Context(), Snapshot{drawState(t, m), s}, Config{Weeks: 4, WarmupWeeks: 1, Replications: 2}, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkFinite(t, r)
	})
}
