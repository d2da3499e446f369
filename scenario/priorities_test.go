package scenario_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
)

func TestPrioritiesKeepTheirNumbers(t *testing.T) {
	f := &scenario.Foundations{
		Priorities: []scenario.Priority{{Name: "A"}, {Name: "B"}, {Name: "C"}},
		Rights:     []scenario.RightInWords{{Priority: 1}, {Priority: 2}, {Priority: 3}, {}},
	}
	before := f.Clone()
	serves := func(f scenario.Foundations) (out []string) {
		for _, r := range f.Rights {
			name := "none"
			if r.Priority > 0 {
				name = f.Priorities[r.Priority-1].Name
			}
			out = append(out, name)
		}
		return out
	}
	for what, c := range map[string]struct {
		got  scenario.Foundations
		want []string
	}{
		"without the first":  {f.WithoutPriority(0), []string{"none", "B", "C", "none"}},
		"without the second": {f.WithoutPriority(1), []string{"A", "none", "C", "none"}},
		"without the ninth":  {f.WithoutPriority(9), []string{"A", "B", "C", "none"}},
		"the third sooner":   {f.WithPrioritySooner(2), []string{"A", "B", "C", "none"}},
		"the first sooner":   {f.WithPrioritySooner(0), []string{"A", "B", "C", "none"}},
	} {
		if d := cmp.Diff(c.want, serves(c.got)); d != "" {
			t.Errorf("%s (-want +got):\n%s", what, d)
		}
	}
	if names := f.WithPrioritySooner(2).Priorities; names[1].Name != "C" || names[2].Name != "B" {
		t.Errorf("order %v", names)
	}
	if d := cmp.Diff(before, f); d != "" {
		t.Errorf("the original changed:\n%s", d)
	}
}

func TestWithUnitLine(t *testing.T) {
	f := &scenario.Foundations{Priorities: []scenario.Priority{{Name: "A"}}}
	one := f.WithUnitLine(0, "Sales", "fast")
	two := one.WithUnitLine(0, "Sales", "faster")
	three := two.WithUnitLine(0, "Sales", "")
	none := f.WithUnitLine(3, "Sales", "fast")
	got := [][]scenario.UnitLine{f.Priorities[0].Units, one.Priorities[0].Units, two.Priorities[0].Units, three.Priorities[0].Units, none.Priorities[0].Units}
	want := [][]scenario.UnitLine{nil, {{Unit: "Sales", Line: "fast"}}, {{Unit: "Sales", Line: "faster"}}, {}, nil}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
