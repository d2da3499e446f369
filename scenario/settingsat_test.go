package scenario_test

import (
	"testing"

	"spanwise/scenario"
)

func TestSettingsAtOnePositionAreThoseOfAll(t *testing.T) {
	o, err := scenario.NewOrg([]scenario.Position{{ID: "A", FTE: 1}, {ID: "B", Manager: "A", FTE: 1}, {ID: "C", Manager: "B", FTE: 1}, {ID: "D", Manager: "A", FTE: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := scenario.DefaultModel()
	m.Mixes["routine"] = []float64{1, 1, 1, 1, 1, 1}
	m.Overrides = []scenario.Override{
		{Position: "C", Values: map[string]float64{"control": 0.5}},
		{Position: "A", Values: map[string]float64{"control": 0.1, "clarity": 0.6}},
		{Position: "B", Mix: scenario.Some("routine")},
	}
	all := m.SettingsBy(o)
	for _, id := range []scenario.PositionID{"A", "B", "C", "D"} {
		if got := m.SettingsAt(o, id); got != all[id] {
			t.Errorf("%s: %+v, want %+v", id, got, all[id])
		}
	}
	if m.SettingsAt(o, "") != m.Settings || m.SettingsAt(o, "gone") != m.Settings {
		t.Error("without a position they are those of the organisation")
	}
	for _, c := range []struct {
		at        scenario.PositionID
		parameter string
		want      scenario.PositionID
	}{{"C", "control", "C"}, {"B", "control", "A"}, {"C", "clarity", "A"}, {"C", "mix", "B"}, {"D", "mix", ""}, {"C", "practice", ""}, {"", "control", ""}} {
		if got := m.SetBy(o, c.at, c.parameter); got != c.want {
			t.Errorf("%s at %q is set by %q, want %q", c.parameter, c.at, got, c.want)
		}
	}
}
