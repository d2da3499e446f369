package scenario_test

import (
	"fmt"
	"math"
	"testing"

	"spanwise/scenario"
)

func TestCheckPosition(t *testing.T) {
	bad := "\xff"
	for name, p := range map[string]position{
		"FTE below 0":           {FTE: -0.1},
		"FTE not a number":      {FTE: math.NaN()},
		"FTE without end":       {FTE: math.Inf(1)},
		"FTE beyond all":        {FTE: 1e16},
		"cost below 0":          {Cost: scenario.Some(-1.0)},
		"cost not a number":     {Cost: scenario.Some(math.NaN())},
		"cost without end":      {Cost: scenario.Some(math.Inf(1))},
		"authority below 0":     {Authority: scenario.Some(-1)},
		"authority beyond all":  {Authority: scenario.Some(math.MaxInt)},
		"raise below 0":         {Raise: -1},
		"raise beyond all":      {Raise: math.MaxInt},
		"unknown track":         {Track: "sideways"},
		"taken FTE below 0":     {TakenFTE: -1},
		"taken hours without":   {TakenHours: math.Inf(1)},
		"title not UTF-8":       {Title: bad},
		"unit not UTF-8":        {Unit: bad},
		"location not UTF-8":    {Location: bad},
		"pay grade not UTF-8":   {PayGrade: bad},
		"currency not UTF-8":    {Currency: bad},
		"notes not UTF-8":       {Notes: bad},
		"dotted line not UTF-8": {Dotted: bad},
	} {
		t.Run(name, func(t *testing.T) {
			p.ID = "P1"
			refused(t, scenario.CheckPosition(p), scenario.ErrInvalid, `"P1"`)
		})
	}
	refused(t, scenario.CheckPosition(position{ID: "P\xff"}), scenario.ErrInvalid, `"P\xff"`)
	for _, p := range []position{
		{ID: "P1"}, // FTE 0 is valid
		{ID: "P1", FTE: 0.5, Cost: scenario.Some(0.0), Authority: scenario.Some(0), Raise: 2, Track: scenario.TrackProject, TakenFTE: 3},
		{ID: "P1", Cost: scenario.Opt[float64]{Value: -1}}, // unset
	} {
		must(t, scenario.CheckPosition(p))
	}
}

func TestCheckPerson(t *testing.T) {
	for _, p := range []person{{ID: "p1", FTE: -1}, {ID: "p1", FTE: math.NaN()}, {ID: "p1", Name: "\xff"}, {ID: "p1", Seat: "A", Leaving: true}} {
		refused(t, scenario.CheckPerson(p), scenario.ErrInvalid, `"p1"`)
	}
	must(t, scenario.CheckPerson(person{ID: "p1", Leaving: true}))
}

func TestModelCheckEveryParameter(t *testing.T) {
	for _, p := range scenario.Parameters {
		for _, v := range []float64{math.NaN(), math.Inf(1), -1, p.Valid.High + 1, p.Valid.Low - 0.5} {
			if p.Valid.Contains(v) {
				continue // no bound above
			}
			if p.Valid.Whole && (math.IsNaN(v) || math.IsInf(v, 0) || v != math.Trunc(v)) {
				continue // an int holds no such value
			}
			t.Run(fmt.Sprint(p.Name, v), func(t *testing.T) {
				m := scenario.DefaultModel()
				p.Set(m, v)
				refused(t, m.Check(), scenario.ErrInvalid, p.Name)
			})
		}
	}
}

func TestModelCheckRest(t *testing.T) {
	must(t, scenario.DefaultModel().Check())
	six := []float64{1, 0, 0, 0, 0, 0}
	at := func(ov scenario.Override) func(*scenario.OperatingModel) {
		return func(m *scenario.OperatingModel) { m.Overrides = []scenario.Override{ov} }
	}
	class := func(change func(*scenario.DecisionClass)) func(*scenario.OperatingModel) {
		return func(m *scenario.OperatingModel) { change(&m.Classes[2]) }
	}
	for name, c := range map[string]struct {
		change func(*scenario.OperatingModel)
		want   error
		names  string
	}{
		"warm-up as long as the run": {func(m *scenario.OperatingModel) { m.WarmupWeeks = m.Weeks }, scenario.ErrInvalid, "warmup_weeks 52"},
		"squeeze upside down":        {func(m *scenario.OperatingModel) { m.SqueezeFrom = 0.6 }, scenario.ErrInvalid, "squeeze_from"},
		"no class":                   {func(m *scenario.OperatingModel) { m.Classes = nil }, scenario.ErrInvalid, "decision_classes"},
		"share below 0":              {class(func(c *scenario.DecisionClass) { c.Share = -1 }), scenario.ErrInvalid, "decision_classes[2].share"},
		"authority below 0":          {class(func(c *scenario.DecisionClass) { c.Authority = -1 }), scenario.ErrInvalid, "decision_classes[2].authority"},
		"handling":                   {class(func(c *scenario.DecisionClass) { c.HandlingHours = math.NaN() }), scenario.ErrInvalid, "decision_classes[2].handling_hours"},
		"scv":                        {class(func(c *scenario.DecisionClass) { c.HandlingSCV = -1 }), scenario.ErrInvalid, "decision_classes[2].handling_scv"},
		"patience":                   {class(func(c *scenario.DecisionClass) { c.PatienceHours = math.Inf(1) }), scenario.ErrInvalid, "decision_classes[2].patience_hours"},
		"AI":                         {class(func(c *scenario.DecisionClass) { c.AIAbsorbs = 1.1 }), scenario.ErrInvalid, "decision_classes[2].ai_absorbs"},
		"never below":                {class(func(c *scenario.DecisionClass) { c.NeverBelow = scenario.Some(-1) }), scenario.ErrInvalid, "decision_classes[2].never_below"},
		"shares all 0": {func(m *scenario.OperatingModel) {
			for k := range m.Classes {
				m.Classes[k].Share = 0
			}
		}, scenario.ErrInvalid, "decision_classes"},
		"mix without a name":   {func(m *scenario.OperatingModel) { m.Mixes[""] = six }, scenario.ErrInvalid, "mixes"},
		"mix too short":        {func(m *scenario.OperatingModel) { m.Mixes["r"] = []float64{1} }, scenario.ErrInvalid, "mixes.r"},
		"mix below 0":          {func(m *scenario.OperatingModel) { m.Mixes["r"] = []float64{1, -1, 0, 0, 0, 0} }, scenario.ErrInvalid, "mixes.r[1]"},
		"mix all 0":            {func(m *scenario.OperatingModel) { m.Mixes["r"] = make([]float64, 6) }, scenario.ErrInvalid, "mixes.r"},
		"unknown mix":          {func(m *scenario.OperatingModel) { m.Settings.Mix = "r" }, scenario.ErrInvalid, `"r"`},
		"override of nobody":   {at(scenario.Override{}), scenario.ErrInvalid, "overrides[0]"},
		"override not scoped":  {at(scenario.Override{Position: "E1", Values: map[string]float64{"rework": 0}}), scenario.ErrInvalid, "rework"},
		"override unknown":     {at(scenario.Override{Position: "E1", Values: map[string]float64{"charm": 0}}), scenario.ErrInvalid, "charm"},
		"override out of":      {at(scenario.Override{Position: "E1", Values: map[string]float64{"control": 2}}), scenario.ErrInvalid, "(position E1).control"},
		"override unknown mix": {at(scenario.Override{Position: "E1", Mix: scenario.Some("r")}), scenario.ErrInvalid, `"r"`},
		"override twice": {func(m *scenario.OperatingModel) {
			m.Overrides = []scenario.Override{{Position: "E1"}, {Position: "E1"}}
		}, scenario.ErrDuplicate, "E1"},
	} {
		t.Run(name, func(t *testing.T) {
			m := scenario.DefaultModel()
			c.change(m)
			refused(t, m.Check(), c.want, c.names)
		})
	}
}

func TestRange(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		r       scenario.Range
		text    string
		in, out []float64
	}{
		{scenario.Range{High: 1}, "0..1", []float64{0, 0.5, 1}, []float64{-0.001, 1.001}},
		{scenario.Range{High: 1, OpenHigh: true}, "0 ≤ x < 1", []float64{0, 0.999}, []float64{1, -1}},
		{scenario.Range{High: inf, OpenLow: true}, "> 0", []float64{1e-9, 1e300}, []float64{0, -1}},
		{scenario.Range{High: inf}, "≥ 0", []float64{0, 1e300}, []float64{-1e-9}},
		{scenario.Range{Low: 1, High: inf, Whole: true}, "whole ≥ 1", []float64{1, 2, math.MaxInt32}, []float64{0, 1.5, 1e10, -3}},
	} {
		if c.r.String() != c.text {
			t.Errorf("%#v reads %q, want %q", c.r, c.r, c.text)
		}
		for _, v := range c.in {
			if !c.r.Contains(v) {
				t.Errorf("%s should contain %v", c.text, v)
			}
		}
		for _, v := range append(c.out, math.NaN(), inf, -inf) {
			if c.r.Contains(v) {
				t.Errorf("%s should not contain %v", c.text, v)
			}
		}
	}
}
