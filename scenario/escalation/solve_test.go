package escalation

import (
	"testing"

	"spanwise/scenario"
)

func builtIn() *scenario.OperatingModel {
	m := scenario.DefaultModel()
	s := &m.Settings
	s.Practice, s.Embedded, s.Control, s.Clarity, s.Stability = 1, 0.8, 0.15, 0.92, 0.92
	s.AdminHours, s.OwnWorkHours, s.ExecutiveModelling = 6, 12, 0.9
	return m
}

// MODEL §12: the span at which the load of a one-level team passes 1.
func TestSpanThatATeamCarries(t *testing.T) {
	bolted := scenario.DefaultModel()
	bolted.Settings.Practice = 1
	for _, c := range []struct {
		name  string
		model *scenario.OperatingModel
		holds int
	}{{"default", scenario.DefaultModel(), 10}, {"bolted on", bolted, 9}} {
		for _, span := range []int{c.holds, c.holds + 1} {
			s := tree(t, c.model, []int{span}, nil)
			load := mustSolve(t, s, s).Managers[0].Load
			if over := load > 1; over != (span > c.holds) {
				t.Errorf("%s, span %d: load %.3f", c.name, span, load)
			}
		}
	}
	s := tree(t, builtIn(), []int{15}, nil)
	if load := mustSolve(t, s, s).Managers[0].Load; load > 1 {
		t.Errorf("built in, span 15: load %.3f", load)
	}
}

func TestTallTreeIsHealthy(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{4, 5, 5, 6, 7}, []int{5, 4, 3, 2, 1, 0})
	e := mustSolve(t, s, s)
	if e.Organisation.ManagersOver085 != 0 {
		t.Errorf("%d managers over 0.85", e.Organisation.ManagersOver085)
	}
	busiest := 0.0
	for _, m := range e.Managers {
		busiest = max(busiest, m.Load)
	}
	near(t, "busiest load", busiest, 0.74, 0.02)
}
