package scenario

import (
	"testing"
)

func TestSettingSourcesAgreeWithSettingsBy(t *testing.T) {
	o, err := NewOrg([]Position{{ID: "a"}, {ID: "b", Manager: "a"}, {ID: "c", Manager: "b"}, {ID: "d", Manager: "a"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := DefaultModel()
	m.Mixes["lean"] = []float64{1, 1, 1, 1, 1, 1}
	m.Overrides = []Override{
		{Position: "a", Values: map[string]float64{"clarity": 0.6, "control": 0.9}},
		{Position: "b", Values: map[string]float64{"clarity": 0.7}, Mix: Some("lean")},
		{Position: "c", Values: map[string]float64{"admin_hours": 3}},
	}
	want := map[PositionID]map[string]PositionID{
		"a": {"clarity": "a", "control": "a"},
		"b": {"clarity": "b", "control": "a", "mix": "b"},
		"c": {"clarity": "b", "control": "a", "mix": "b", "admin_hours": "c"},
		"d": {"clarity": "a", "control": "a"},
	}
	by := m.SettingsBy(o)
	for id, sources := range want {
		settings := m.SettingSources(o, id)
		if len(settings) != len(ScopedParameters)+1 {
			t.Fatalf("%d settings", len(settings))
		}
		for i, s := range settings {
			if s.From != sources[s.Parameter] {
				t.Errorf("%s at %s comes from %q, want %q", s.Parameter, id, s.From, sources[s.Parameter])
			}
			held := by[id]
			if s.Parameter == MixParameter {
				if s.Mix != held.Mix {
					t.Errorf("mix at %s is %q, want %q", id, s.Mix, held.Mix)
				}
				continue
			}
			if v := ScopedParameters[i].Get(held); v != s.Value {
				t.Errorf("%s at %s is %v, want %v", s.Parameter, id, s.Value, v)
			}
		}
	}
	if m.SettingSources(o, "nobody") != nil {
		t.Error("a position that is not there has settings")
	}
}
