package flatten_test

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
)

func raises(o *scenario.Org) map[scenario.PositionID]int {
	out := map[scenario.PositionID]int{}
	for p := range o.Positions() {
		if p.Raise > 0 {
			out[p.ID] = p.Raise
		}
	}
	return out
}

func TestDelegate(t *testing.T) {
	after, plan := applied(t, company(t), flatten.Delegate{})
	if len(raises(after.Org)) != after.Org.Len() || plan.Moved != 0 {
		t.Errorf("raised %v, moved %d", raises(after.Org), plan.Moved)
	}
	after, _ = applied(t, after, flatten.Delegate{Grades: 2, Below: "m2"})
	if r := raises(after.Org); r["m2"] != 3 || r["w1"] != 3 || r["m1"] != 1 {
		t.Errorf("raised %v", r)
	}
	// Heights: m4 has 1, as m2 and m3 do; in the baseline m1 has 2.
	after, _ = applied(t, company(t), flatten.Delegate{Grade: scenario.Some(1), Below: "it"})
	if want := map[scenario.PositionID]int{"m3": 1, "m4": 1}; !maps.Equal(raises(after.Org), want) {
		t.Errorf("raised %v", raises(after.Org))
	}
	if _, err := (flatten.Delegate{Grade: scenario.Some(9)}).Plan(t.Context(), company(t)); !errors.Is(err, flatten.ErrNothing) {
		t.Error(err)
	}
}

// Grades are those of the document's baseline: m1 leads nobody any more and is still
// of grade 2.
func TestDelegateByGradeOfTheBaseline(t *testing.T) {
	baseline := company(t)
	flat, _ := applied(t, baseline, flatten.RemoveLayer{Layer: 3})
	op := flatten.Delegate{Grade: scenario.Some(2)}
	after, _ := applied(t, flat, flatten.On(baseline, op))
	if r := raises(after.Org); r["m1"] != 1 || r["it"] != 1 {
		t.Errorf("raised %v", r)
	}
	after, _ = applied(t, flat, op)
	if r := raises(after.Org); r["m1"] != 0 {
		t.Errorf("on its own chart: raised %v", r)
	}
}

func TestDelegateClass(t *testing.T) {
	s := company(t)
	s.Model = s.Model.Clone()
	s.Model.Classes[3].NeverBelow = scenario.Some(2)
	for _, c := range []struct {
		op   flatten.DelegateClass
		row  int
		want int
	}{
		{flatten.DelegateClass{Class: "Plan change", To: scenario.Some(0)}, 2, 0},
		{flatten.DelegateClass{Class: "Plan change"}, 2, 1},
		{flatten.DelegateClass{Class: "4"}, 4, 3},
		{flatten.DelegateClass{Class: "Unit"}, 3, 2},
	} {
		after, plan := applied(t, s, c.op)
		if got := after.Model.Classes[c.row].Authority; got != c.want {
			t.Errorf("%s: grade %d, want %d", c.op.Name(), got, c.want)
		}
		if _, ok := plan.Edit.Do.(scenario.SetRights); !ok {
			t.Errorf("%s is a %T", c.op.Name(), plan.Edit.Do)
		}
	}
	for text, c := range map[string]struct {
		op   flatten.DelegateClass
		want error
	}{
		"Unit is never decided below grade 2": {flatten.DelegateClass{Class: "Unit", To: scenario.Some(1)}, scenario.ErrInvalid},
		`no decision class "Units"`:           {flatten.DelegateClass{Class: "Units"}, scenario.ErrInvalid},
		"from grade 0 on":                     {flatten.DelegateClass{Class: "Task"}, flatten.ErrNothing},
		"from grade 2 on":                     {flatten.DelegateClass{Class: "Plan change", To: scenario.Some(3)}, flatten.ErrNothing},
	} {
		if _, err := c.op.Plan(t.Context(), s); !errors.Is(err, c.want) || !strings.Contains(err.Error(), text) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// Raised grades leave the class's own authority where never_below keeps it.
func TestRaisedGradesLeaveTheTable(t *testing.T) {
	s := company(t)
	s.Model = s.Model.Clone()
	s.Model.Classes[3].NeverBelow = scenario.Some(3)
	after, _ := applied(t, s, flatten.Delegate{Grades: 3})
	if after.Model.Classes[3].Authority != 3 {
		t.Errorf("%+v", after.Model.Classes[3])
	}
}

func TestSetSettings(t *testing.T) {
	values := []flatten.Value{{Parameter: "practice", Value: "1"}, {Parameter: "clarity", Value: "0.92"}}
	after, _ := applied(t, company(t), flatten.SetSettings{Values: values})
	if m := after.Model.Settings; m.Practice != 1 || m.Clarity != 0.92 {
		t.Errorf("%+v", m)
	}
	after, _ = applied(t, company(t), flatten.SetSettings{Position: "it", Values: values})
	by := after.Model.SettingsBy(after.Org)
	if by["w5"].Practice != 1 || by["w1"].Practice == 1 {
		t.Errorf("practice %v below it, %v elsewhere", by["w5"].Practice, by["w1"].Practice)
	}
	if _, err := (flatten.SetSettings{Position: "it", Values: values}).Plan(t.Context(), after); !errors.Is(err, flatten.ErrNothing) {
		t.Error(err)
	}
	for _, v := range []flatten.Value{{"practise", "1"}, {"practice", "2"}, {"weeks", "9"}} {
		if _, err := (flatten.SetSettings{Position: "it", Values: []flatten.Value{v}}).Plan(t.Context(), company(t)); !errors.Is(err, scenario.ErrInvalid) {
			t.Errorf("%v: %v", v, err)
		}
	}
}

func TestSingleEdits(t *testing.T) {
	s := company(t)
	for _, op := range []flatten.Operation{
		flatten.MovePosition{Position: "m2", Manager: "it"},
		flatten.AddPosition{Position: scenario.Position{ID: "n", Manager: "m1", FTE: 1}},
		flatten.SetAuthority{Position: "m1", Authority: 2},
		flatten.RemovePosition{Position: "m1"},
	} {
		_, plan := applied(t, s, op)
		if _, group := plan.Edit.Do.(scenario.Group); group {
			t.Errorf("%s is a group", op.Name())
		}
	}
	after, plan := applied(t, s, flatten.RemovePosition{Position: "m1", Displaced: flatten.Exit})
	if p, _ := after.Org.Person("p4"); !p.Leaving || edit.Name(plan.Edit.Do) != "Remove m1, whoever sits there leaves" {
		t.Errorf("%+v, %s", p, edit.Name(plan.Edit.Do))
	}
	// Nobody stands beside m1, so ops takes over its decisions; its own 14 h are open.
	if len(plan.Handovers) != 1 || plan.Handovers[0] != (displaced.Handover{From: "m1", To: "ops", FTE: 1}) || plan.Unowned[0].Hours != 14 {
		t.Errorf("%v, %v", plan.Handovers, plan.Unowned)
	}
}

func TestSingleEditsAreRefused(t *testing.T) {
	s := change(t, company(t), "m1", scenario.FieldProtected, "true")
	for _, c := range []struct {
		op   flatten.Operation
		want error
	}{
		{flatten.MovePosition{Position: "m1", Manager: "it"}, scenario.ErrProtected},
		{flatten.MovePosition{Position: "ops", Manager: "w1"}, scenario.ErrLoop},
		{flatten.RemovePosition{Position: "ops"}, scenario.ErrProtected},
		{flatten.RemovePosition{Position: "?"}, scenario.ErrUnknownPosition},
		{flatten.RemovePosition{Position: "m2", Displaced: flatten.Track}, scenario.ErrInvalid},
		{flatten.AddPosition{Position: scenario.Position{ID: "m1"}}, scenario.ErrDuplicate},
		{flatten.SetAuthority{Position: "?", Authority: 1}, scenario.ErrUnknownPosition},
		{flatten.SetAuthority{Position: "m2", Authority: -1}, scenario.ErrInvalid},
	} {
		if _, err := c.op.Plan(t.Context(), s); !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), c.op.Name()+": ") {
			t.Errorf("%s: %v, want %v", c.op.Name(), err, c.want)
		}
	}
}
