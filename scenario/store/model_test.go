package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

func TestModelFileRefuses(t *testing.T) {
	cases := map[string]struct{ data, names string }{
		"no object":                {`[]`, "object is expected"},
		"null":                     {`null`, "object is expected"},
		"nothing":                  {``, "not JSON"},
		"cut":                      {`{"control": 0.1`, "byte 15"},
		"more behind":              {`{} {}`, "not JSON"},
		"unknown name":             {`{"charm": 1}`, "charm"},
		"letters of another case":  {`{"Control": 0.1}`, "Control"},
		"null value":               {`{"control": null}`, "control: null"},
		"twice":                    {`{"control": 0.1, "control": 0.2}`, "control is given twice"},
		"weight in both forms":     {`{"weights.control": 0.1, "weights": {"control": 0.1}}`, "weights.control: is given twice"},
		"weight unknown, dotted":   {`{"weights.charm": 0.1}`, "weights.charm: there is no"},
		"weight of no name":        {`{"weights.": 0.1}`, "weights.: there is no"},
		"weight dotted, no range":  {`{"weights.control": 1.1}`, "weights.control: 1.1"},
		"unknown weight":           {`{"weights": {"charm": 0.1}}`, "weights.charm"},
		"weights no object":        {`{"weights": 0.1}`, "weights: a JSON object"},
		"weight twice":             {`{"weights": {"control": 0.1, "control": 0.1}}`, "weights: control is given twice"},
		"weight out of range":      {`{"weights": {"control": 1.1}}`, "weights.control: 1.1"},
		"weight of a wrong type":   {`{"weights": {"control": "much"}}`, "weights.control"},
		"mix unknown":              {`{"mix": "odd"}`, `"odd"`},
		"mix no text":              {`{"mix": 1}`, "mix: 1"},
		"weeks not whole":          {`{"weeks": 51.5}`, "weeks: 51.5"},
		"weeks beyond an int":      {`{"weeks": 1e18}`, "weeks"},
		"weeks beyond the most":    {`{"weeks": 3e9}`, "weeks: 3000000000 is not valid, it must be whole ≥ 1, at most 2147483647"},
		"squeeze upside down":      {`{"squeeze_from": 0.7}`, "squeeze_from"},
		"classes no list":          {`{"decision_classes": {}}`, "decision_classes"},
		"classes none":             {`{"decision_classes": []}`, "decision_classes"},
		"class no object":          {`{"decision_classes": [1]}`, "decision_classes[0]"},
		"class null":               {`{"decision_classes": [{}, null]}`, "decision_classes[1]"},
		"class field unknown":      {`{"decision_classes": [{"charm": 1}]}`, "decision_classes[0].charm"},
		"class field twice":        {`{"decision_classes": [{"share": 1, "share": 1}]}`, "decision_classes[0]: share is given twice"},
		"class name no text":       {`{"decision_classes": [{"name": 1}]}`, "decision_classes[0].name"},
		"authority not whole":      {`{"decision_classes": [{"authority": 1.5}]}`, "decision_classes[0].authority: 1.5"},
		"authority below 0":        {`{"decision_classes": [{"authority": -1}]}`, "decision_classes[0].authority"},
		"authority beyond all":     {`{"decision_classes": [{"authority": 1e9}]}`, "decision_classes[0].authority"},
		"never_below not whole":    {`{"decision_classes": [{"never_below": 0.5}]}`, "decision_classes[0].never_below"},
		"never_below below 0":      {`{"decision_classes": [{"never_below": -1}]}`, "decision_classes[0].never_below"},
		"no share":                 {`{"decision_classes": [{"share": 0}]}`, "decision_classes"},
		"mixes no object":          {`{"mixes": []}`, "mixes"},
		"mix twice":                {`{"mixes": {"a": [1,0,0,0,0,0], "a": [1,0,0,0,0,0]}}`, "mixes: a is given twice"},
		"mix no list":              {`{"mixes": {"a": 1}}`, "mixes.a"},
		"mix null":                 {`{"mixes": {"a": null}}`, "mixes.a"},
		"mix holds null":           {`{"mixes": {"a": [1,0,0,null,0,0]}}`, "mixes.a[3]"},
		"mix holds text":           {`{"mixes": {"a": [1,0,0,"0",0,0]}}`, "mixes.a[3]"},
		"mix too short":            {`{"mixes": {"a": [1]}}`, "mixes.a"},
		"mix without a name":       {`{"mixes": {"": [1,0,0,0,0,0]}}`, "mixes"},
		"overrides no list":        {`{"overrides": {}}`, "overrides"},
		"override no object":       {`{"overrides": ["E1"]}`, "overrides[0]"},
		"override of nobody":       {`{"overrides": [{"control": 0.1}]}`, "overrides[0].position"},
		"override position number": {`{"overrides": [{"position": 42}]}`, "overrides[0].position: 42"},
		"override field unknown":   {`{"overrides": [{"position": "E1", "charm": 1}]}`, "overrides[0].charm"},
		"override field not local": {`{"overrides": [{"position": "E1", "weeks": 9}]}`, "overrides[0].weeks"},
		"override field twice":     {`{"overrides": [{"position": "E1", "control": 0.1, "control": 0.1}]}`, "overrides[0]: control is given twice"},
		"override value null":      {`{"overrides": [{"position": "E1", "control": null}]}`, "overrides[0].control"},
		"override value text":      {`{"overrides": [{"position": "E1", "control": "0.1"}]}`, "overrides[0].control"},
		"override out of range":    {`{"overrides": [{"position": "E1", "control": 2}]}`, "(position E1).control: 2"},
		"override mix unknown":     {`{"overrides": [{"position": "E1", "mix": "odd"}]}`, `"odd"`},
		"override mix null":        {`{"overrides": [{"position": "E1", "mix": null}]}`, "overrides[0].mix"},
	}
	for _, p := range scenario.Parameters {
		if strings.HasPrefix(p.Name, "weights.") {
			continue
		}
		cases[p.Name+" in words"] = struct{ data, names string }{fmt.Sprintf(`{%q: "much"}`, p.Name), p.Name}
		cases[p.Name+" below all"] = struct{ data, names string }{fmt.Sprintf(`{%q: -1}`, p.Name), p.Name}
	}
	for _, p := range scenario.ClassParameters {
		cases["class "+p.Name] = struct{ data, names string }{fmt.Sprintf(`{"decision_classes": [{%q: -1}]}`, p.Name), "decision_classes[0]." + p.Name}
		cases["class "+p.Name+" text"] = struct{ data, names string }{fmt.Sprintf(`{"decision_classes": [{%q: "x"}]}`, p.Name), "decision_classes[0]." + p.Name}
	}
	base := scenario.DefaultModel()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			m, err := store.DecodeModel(base, []byte(c.data))
			if !errors.Is(err, scenario.ErrInvalid) || m != nil {
				t.Fatalf("%s gives %v and error %v", c.data, m, err)
			}
			if !strings.Contains(err.Error(), c.names) {
				t.Errorf("error %q does not name %s", err, c.names)
			}
		})
	}
	if _, err := store.DecodeModel(base, []byte(`{"overrides": [{"position": "E1"}, {"position": "E1"}]}`)); !errors.Is(err, scenario.ErrDuplicate) {
		t.Errorf("two overrides at one position: %v", err)
	}
	if d := cmp.Diff(scenario.DefaultModel(), base); d != "" {
		t.Errorf("the base changed: %s", d)
	}
}

func TestModelFileIsPutOverTheBase(t *testing.T) {
	base := scenario.DefaultModel()
	base.Settings.Control = 0.4
	base.Weights.Clarity = 0.9
	base.Overrides = []scenario.Override{{Position: "E9", Values: map[string]float64{"control": 1}}}
	m, err := store.DecodeModel(base, []byte("\ufeff"+`{
		"weeks": 26.0, "weights": {"control": 0.5},
		"decision_classes": [{"share": 3, "name": "Small"}, {"authority": 2.0, "never_below": 1}, {"never_below": null, "handling_hours": 9}],
		"mixes": {"routine": [1, 0, 0]}, "mix": "routine",
		"overrides": [{"position": "E42", "practice": 1.0, "admin_hours": 4, "mix": "routine"}]}`))
	must(t, err)
	want := base.Clone()
	want.Weeks, want.Weights.Control = 26, 0.5
	small := scenario.DefaultClass(0)
	small.Name, small.Share = "Small", 3
	second := scenario.DefaultClass(1)
	second.Authority, second.NeverBelow = 2, scenario.Some(1)
	third := scenario.DefaultClass(2)
	third.HandlingHours = 9
	want.Classes = []scenario.DecisionClass{small, second, third}
	want.Mixes = map[string][]float64{"routine": {1, 0, 0}}
	want.Settings.Mix = "routine"
	want.Overrides = []scenario.Override{{Position: "E42", Values: map[string]float64{"practice": 1, "admin_hours": 4}, Mix: scenario.Some("routine")}}
	if d := cmp.Diff(want, m); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	same, err := store.DecodeModel(base, []byte(`{}`))
	must(t, err)
	if d := cmp.Diff(base, same); d != "" {
		t.Errorf("an empty file changes nothing:\n%s", d)
	}
}

func TestModelEncodeDecodeIsIdentity(t *testing.T) {
	for _, m := range []*scenario.OperatingModel{scenario.DefaultModel(), everyEdit(t).Baseline.Model} {
		data, err := store.EncodeModel(m)
		must(t, err)
		// Over another base: every value is in the file.
		base := scenario.DefaultModel()
		for _, p := range scenario.Parameters {
			p.Set(base, p.High)
		}
		again, err := store.DecodeModel(base, data)
		must(t, err)
		if d := cmp.Diff(m, again, cmp.FilterValues(func(a, b []scenario.Override) bool { return len(a) == 0 && len(b) == 0 }, cmp.Ignore())); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
}

func FuzzDecodeModel(f *testing.F) {
	full, err := store.EncodeModel(everyEdit(f).Baseline.Model)
	must(f, err)
	f.Add(full)
	f.Add([]byte(`{"weeks": 26, "decision_classes": [{"share": 1}]}`))
	f.Add([]byte(`{"control": 0.1, "control": 0.2}`))
	f.Add([]byte(`{"overrides": [{"position": "E1", "mix": ""}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := store.DecodeModel(scenario.DefaultModel(), data)
		if err != nil {
			if !errors.Is(err, scenario.ErrInvalid) && !errors.Is(err, scenario.ErrDuplicate) {
				t.Fatalf("error %v wraps no sentinel", err)
			}
			return
		}
		must(t, m.Check())
		written, err := store.EncodeModel(m)
		must(t, err)
		again, err := store.DecodeModel(scenario.DefaultModel(), written)
		if err != nil {
			t.Fatalf("what was written is refused: %v", err)
		}
		if second, err := store.EncodeModel(again); err != nil || !bytes.Equal(written, second) {
			t.Fatalf("written twice, different bytes (%v)", err)
		}
	})
}
