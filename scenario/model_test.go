package scenario_test

import (
	"encoding/json"
	"testing"

	"spanwise/scenario"
)

func TestSettingsByNestedOverrides(t *testing.T) {
	m := scenario.DefaultModel()
	m.Settings.Control, m.Settings.Clarity = 0.3, 0.7
	m.Mixes["routine"] = []float64{1, 0, 0, 0, 0, 0}
	m.Settings.Mix = "routine"
	m.Overrides = []scenario.Override{
		{Position: "F", Values: map[string]float64{"control": 0.1}},
		{Position: "C", Values: map[string]float64{"control": 0.2, "admin_hours": 3}, Mix: scenario.Some("")}, // C is vacant
		{Position: "gone", Values: map[string]float64{"control": 1}},
	}
	must(t, m.Check())
	type want struct {
		control, clarity, admin float64
		mix                     string
	}
	all := m.SettingsBy(small(t))
	for id, w := range map[scenario.PositionID]want{
		"A": {0.3, 0.7, 8, "routine"},
		"B": {0.3, 0.7, 8, "routine"},
		"C": {0.2, 0.7, 3, ""},
		"F": {0.1, 0.7, 3, ""},
		"G": {0.1, 0.7, 3, ""},
		"Z": {0.3, 0.7, 8, "routine"},
	} {
		s := all[id]
		if got := (want{s.Control, s.Clarity, s.AdminHours, s.Mix}); got != w {
			t.Errorf("%s: %+v, want %+v", id, got, w)
		}
	}
	if len(all) != 8 {
		t.Errorf("settings of %d positions", len(all))
	}
	if _, ok := m.OverrideAt("C"); !ok {
		t.Error("C has an override")
	}
	if _, ok := m.OverrideAt("G"); ok {
		t.Error("G inherits and has none of its own")
	}
}

func TestOverrideSetsEveryScopedParameter(t *testing.T) {
	ov := scenario.Override{Values: map[string]float64{}, Mix: scenario.Some("m")}
	for i, p := range scenario.ScopedParameters {
		ov.Values[p.Name] = float64(i + 1)
	}
	s := ov.On(scenario.Settings{})
	for i, p := range scenario.ScopedParameters {
		if p.Get(s) != float64(i+1) {
			t.Errorf("%s is %v, want %d", p.Name, p.Get(s), i+1)
		}
	}
	if s.Mix != "m" {
		t.Errorf("mix %q", s.Mix)
	}
}

func TestModelCloneSharesNothing(t *testing.T) {
	build := func() *scenario.OperatingModel {
		m := scenario.DefaultModel()
		m.Mixes["r"] = []float64{1, 0, 0, 0, 0, 0}
		m.Overrides = []scenario.Override{{Position: "A", Values: map[string]float64{"control": 0.5}}}
		return m
	}
	m, want := build(), build()
	c := m.Clone()
	same(t, "clone", want, c)
	c.Classes[0].Share = 9
	c.Mixes["r"][0] = 9
	c.Mixes["s"] = nil
	c.Overrides[0].Values["control"] = 9
	c.Overrides[0].Position = "B"
	c.Settings.Control = 9
	same(t, "original", want, m)
}

func TestOptJSON(t *testing.T) {
	type row struct {
		A scenario.Opt[int]     `json:"a,omitzero"`
		B scenario.Opt[float64] `json:"b"`
	}
	for text, want := range map[string]row{
		`{"b":null}`:      {},
		`{"a":0,"b":1.5}`: {scenario.Some(0), scenario.Some(1.5)},
	} {
		var got row
		must(t, json.Unmarshal([]byte(text), &got))
		same(t, "read", want, got)
		written, err := json.Marshal(got)
		must(t, err)
		same(t, "written", text, string(written))
	}
	var got row
	if err := json.Unmarshal([]byte(`{"a":"x"}`), &got); err == nil || got.A.OK {
		t.Errorf("text is no number: %v, %v", got, err)
	}
	if scenario.Some(2).Or(3) != 2 || (scenario.Opt[int]{}).Or(3) != 3 {
		t.Error("Or gives the value, else the other")
	}
}

func TestDocumentScenarios(t *testing.T) {
	d := &scenario.Document{Scenarios: []*scenario.Scenario{{ID: "s1", Name: "One"}, {ID: "s3", Name: "Two", Edits: make([]scenario.Edit, 1, 4)}}}
	if d.Scenario("s3").Name != "Two" || d.ScenarioNamed("One").ID != "s1" || d.Scenario("s2") != nil || d.ScenarioNamed("?") != nil {
		t.Error("scenarios are found by id and by name")
	}
	if id := scenario.FreeScenarioID(d, 0); id != "s4" {
		t.Errorf("free id %s: s3 is taken", id)
	}
	if id := scenario.FreeScenarioID(d, 7); id != "s8" {
		t.Errorf("free id above 7 is %s", id)
	}
	c := d.Scenarios[1].Clone()
	c.Edits = append(c.Edits, scenario.Edit{Reason: "mine"})
	if full := d.Scenarios[1].Edits[:2]; full[1].Reason != "" {
		t.Error("a clone's edits are its own")
	}
}
