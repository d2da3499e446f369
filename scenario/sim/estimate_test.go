package sim

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// Where nobody gives up, nothing is squeezed and skill rests at its fixed point, the
// simulation's flows are those of the estimate, kind by kind.
func TestFlowsAgreeWithEstimate(t *testing.T) {
	m := scenario.DefaultModel()
	m.SqueezeFrom, m.SqueezeTo, m.OvertimeCap = 1e5, 1e6, 0
	m.Settings.DecisionsPerFTEWeek = 0.6
	for k := range m.Classes {
		m.Classes[k].PatienceHours = 0
		m.Classes[k].Share = 1
	}
	m.Overrides = []scenario.Override{{Position: "t.1", Values: map[string]float64{"control": 0.6, "clarity": 0.6}}}
	s := tree(t, m, []int{2, 3, 3}, nil)
	want, err := escalation.Solve(s, s)
	if err != nil {
		t.Fatal(err)
	}
	got := mustRun(t, s, s, Config{Weeks: 500, WarmupWeeks: 50, Replications: 10, Seed: 6})
	for i, k := range got.Managers {
		e := want.Managers[i]
		name := string(k.ID)
		within(t, name+" needed", k.Metrics[NeededPerWeek], e.NeededPerWeek, 1e-9)
		within(t, name+" needless", k.Metrics[NeedlessPerWeek], e.NeedlessPerWeek, 1e-9)
		within(t, name+" passed up", k.Metrics[PassedUpPerWeek], e.PassedUpPerWeek, 1e-9)
		within(t, name+" rework", k.Metrics[ReworkPerWeek], e.ReworkPerWeek, 1e-9)
		within(t, name+" load", k.Metrics[Load], e.Load, 1e-9)
		if e.Load > 0.95 {
			t.Errorf("%s: load %v, nothing settles", name, e.Load)
		}
	}
	o := want.Organisation
	within(t, "at source", got.Organisation[DecidedAtSourceShare], o.DecidedAtSourceShare.Value, 1e-9)
	within(t, "needless", got.Organisation[NeedlessShare], o.NeedlessShare.Value, 1e-9)
}
