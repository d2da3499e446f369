package scenario_test

import (
	"errors"
	"strings"
	"testing"

	"spanwise/scenario"
)

func whole() *scenario.Foundations {
	return &scenario.Foundations{
		Purpose: "Serve", Roles: "in the handbook", SteadyUntil: "2027-03-31", SettlingShare: scenario.Some(0.2),
		Priorities: []scenario.Priority{{Name: "Speed", Units: []scenario.UnitLine{{Unit: "Sales", Line: "an offer in a day"}}}, {Name: "Care"}},
		Rights:     []scenario.RightInWords{{Boundary: "up to a day", Inform: "the team", Priority: 1}, {Priority: 2}},
	}
}

func TestFoundationsCheck(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*scenario.Foundations)
		want   error
		names  string // what the words must name
	}{
		"whole":               {func(*scenario.Foundations) {}, nil, ""},
		"nothing":             {func(f *scenario.Foundations) { *f = scenario.Foundations{} }, nil, ""},
		"six priorities":      {func(f *scenario.Foundations) { f.Priorities = make([]scenario.Priority, 6) }, scenario.ErrInvalid, "6 priorities"},
		"a nameless priority": {func(f *scenario.Foundations) { f.Priorities[1].Name = "" }, scenario.ErrInvalid, "priority 2"},
		"a priority twice":    {func(f *scenario.Foundations) { f.Priorities[1].Name = "Speed" }, scenario.ErrDuplicate, "Speed"},
		"a unit twice": {func(f *scenario.Foundations) {
			f.Priorities[0].Units = append(f.Priorities[0].Units, scenario.UnitLine{Unit: "Sales"})
		}, scenario.ErrDuplicate, "Sales"},
		"more rows than three":   {func(f *scenario.Foundations) { f.Rights = make([]scenario.RightInWords, 4) }, scenario.ErrInvalid, "4 rows for 3"},
		"serves no priority":     {func(f *scenario.Foundations) { f.Rights[1].Priority = 3 }, scenario.ErrInvalid, "rights[1]"},
		"below none":             {func(f *scenario.Foundations) { f.Rights[0].Priority = -1 }, scenario.ErrInvalid, "rights[0]"},
		"not a letter":           {func(f *scenario.Foundations) { f.Rights[0].Inform = "\xff" }, scenario.ErrInvalid, "rights[0]"},
		"a purpose of no text":   {func(f *scenario.Foundations) { f.Purpose = "\xff" }, scenario.ErrInvalid, "UTF-8"},
		"until some day":         {func(f *scenario.Foundations) { f.SteadyUntil = "2027-02-30" }, scenario.ErrInvalid, "2027-02-30"},
		"more than all settle":   {func(f *scenario.Foundations) { f.SettlingShare = scenario.Some(1.01) }, scenario.ErrInvalid, "1.01"},
		"all settle":             {func(f *scenario.Foundations) { f.SettlingShare = scenario.Some(1.0) }, nil, ""},
		"fewer than none settle": {func(f *scenario.Foundations) { f.SettlingShare = scenario.Some(-0.1) }, scenario.ErrInvalid, "-0.1"},
	} {
		t.Run(name, func(t *testing.T) {
			f := whole()
			c.change(f)
			err := f.Check(3)
			if !errors.Is(err, c.want) {
				t.Fatalf("error %v, want %v", err, c.want)
			}
			if err != nil && !strings.Contains(err.Error(), c.names) {
				t.Errorf("%q does not name %q", err, c.names)
			}
		})
	}
	if err := (*scenario.Foundations)(nil).Check(0); err != nil {
		t.Errorf("nothing said: %v", err)
	}
}

func TestFoundationsCloneSharesNothing(t *testing.T) {
	f := whole()
	c := f.Clone()
	c.Priorities[0].Units[0].Line, c.Priorities[1].Name, c.Rights[0].Boundary = "x", "x", "x"
	if f.Priorities[0].Units[0].Line != "an offer in a day" || f.Priorities[1].Name != "Care" || f.Rights[0].Boundary != "up to a day" {
		t.Errorf("the original changed: %+v", f)
	}
	if none := (*scenario.Foundations)(nil).Clone(); none == nil || none.Purpose != "" {
		t.Error("the copy of nothing is not empty")
	}
	if got := f.Right(7); got != (scenario.RightInWords{}) || f.Right(0).Boundary != "up to a day" {
		t.Errorf("of a class that nothing is said of: %+v", got)
	}
}

func TestTermsCheck(t *testing.T) {
	for terms, valid := range map[scenario.Terms]bool{
		scenario.DefaultTerms():               true,
		{}:                                    true,
		{SeveranceMonths: 60, HiringShare: 2}: true,
		{SeveranceMonths: 60.1}:               false,
		{SeveranceMonths: -0.1}:               false,
		{HiringShare: 2.1}:                    false,
		{HiringShare: -0.1}:                   false,
	} {
		if err := terms.Check(); (err == nil) != valid || err != nil && !errors.Is(err, scenario.ErrInvalid) {
			t.Errorf("%+v: %v", terms, err)
		}
	}
}

func TestEditAtAndWith(t *testing.T) {
	inner := scenario.Group{Name: "inner", Edits: []scenario.Edit{{Wave: "a"}, {Wave: "b"}}}
	edits := []scenario.Edit{{Wave: "0"}, {Do: scenario.Group{Name: "outer", Edits: []scenario.Edit{{Do: inner}}}}}
	if e, ok := scenario.EditAt(edits, []int{1, 0, 1}); !ok || e.Wave != "b" {
		t.Fatalf("%+v, %v", e, ok)
	}
	for _, path := range [][]int{nil, {}, {2}, {-1}, {0, 0}, {1, 1}, {1, 0, 2}} {
		if _, ok := scenario.EditAt(edits, path); ok {
			t.Errorf("%v leads somewhere", path)
		}
	}
	out := scenario.WithEditAt(edits, []int{1, 0, 1}, scenario.Edit{Wave: "c"})
	now, _ := scenario.EditAt(out, []int{1, 0, 1})
	was, _ := scenario.EditAt(edits, []int{1, 0, 1})
	if now.Wave != "c" || was.Wave != "b" {
		t.Errorf("now %q, before %q", now.Wave, was.Wave)
	}
}
