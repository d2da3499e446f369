package flatten_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/flatten"
)

// lopsided is a top over a shallow branch s with two managers of five, and a deep one
// a ─ b ─ c, where a leads 3 others, b nobody else and c five.
func lopsided(t testing.TB) scenario.State {
	seats := []seat{
		{"top", "", "", "p-top"},
		{"s", "top", "", "p-s"},
		{"s1", "s", "", "p-s1"},
		{"s2", "s", "", "p-s2"},
		{"a", "top", "", "p-a"},
		{"b", "a", "", "p-b"},
		{"c", "b", "", "p-c"},
	}
	for _, team := range []struct {
		manager string
		span    int
	}{{"s1", 5}, {"s2", 5}, {"a", 3}, {"c", 5}} {
		for i := range team.span {
			id := fmt.Sprintf("%s-%d", team.manager, i+1)
			seats = append(seats, seat{id, team.manager, "", "p-" + id})
		}
	}
	return stateOf(t, seats...)
}

// One of a, b and c has to go, and nobody of the shallow branch. Nobody is over the
// limit then, so that what counts is how low and even the loads are: the sum of their
// squares, which the estimate of all three gives.
func TestCapTakesOnlyFromDeepBranches(t *testing.T) {
	s := lopsided(t)
	squares := map[scenario.PositionID]float64{}
	for _, id := range ids("a", "b", "c") {
		after, _ := applied(t, s, flatten.RemovePosition{Position: id})
		e, err := escalation.Solve(s, after)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range e.Managers {
			squares[id] += m.Load * m.Load
			if m.Load > s.Model.LoadLimit {
				t.Fatalf("without %s %s is over the limit", id, m.ID)
			}
		}
	}
	least := scenario.PositionID("a")
	for _, id := range ids("b", "c") {
		if squares[id] < squares[least] {
			least = id
		}
	}
	_, plan := applied(t, s, flatten.CapLayers{Most: 4, Displaced: flatten.Unplaced})
	if !cmp.Equal(plan.Removed, ids(least)) || plan.After.Layers != 4 {
		t.Errorf("removed %v, %d layers; squares %v", plan.Removed, plan.After.Layers, squares)
	}
}

// What is protected stays, and the cut moves to another layer of the branch.
func TestCapGoesAroundProtection(t *testing.T) {
	for _, kept := range ids("b", "c") {
		_, plan := applied(t, change(t, lopsided(t), kept, scenario.FieldProtected, "true"), flatten.CapLayers{Most: 4, Displaced: flatten.Exit})
		// b keeps c where c is protected, for c cannot be moved; likewise a keeps b.
		want := map[scenario.PositionID][]scenario.PositionID{"b": ids("c"), "c": ids("a")}[kept]
		if !cmp.Equal(plan.Removed, want) || plan.After.Layers != 4 {
			t.Errorf("%s protected: removed %v, %d layers", kept, plan.Removed, plan.After.Layers)
		}
	}
	s := change(t, change(t, lopsided(t), "a", scenario.FieldProtected, "true"), "c", scenario.FieldProtected, "true")
	_, err := flatten.CapLayers{Most: 4}.Plan(s)
	if want := "At most 4 layers: a stays (protected), and 2 more: nothing to do"; !errors.Is(err, flatten.ErrNothing) || err.Error() != want {
		t.Errorf("%v", err)
	}
}

// Three layers need two of a, b and c to go, and s1 and s2; b and c keep their teams.
func TestCapNamesWhatItCouldNotDo(t *testing.T) {
	s := change(t, lopsided(t), "c", scenario.FieldProtected, "true")
	s = change(t, s, "c-1", scenario.FieldProtected, "true")
	_, plan := applied(t, s, flatten.CapLayers{Most: 3, Displaced: flatten.Exit})
	if plan.After.Layers != 4 || !cmp.Equal(plan.Refused, []flatten.Refusal{{"b", "its report c is protected and cannot be moved"}, {"c", "protected"}}) {
		t.Errorf("%d layers, refused %v", plan.After.Layers, plan.Refused)
	}
	if len(plan.Notes) != 1 || !strings.HasPrefix(plan.Notes[0], "4 layers are left, more than 3") {
		t.Errorf("%q", plan.Notes)
	}
}

// On AdventureWorks only the branches of 2, 25 and 234 in layer 2 have five layers. To
// take out these three leaves layers of 1, 6−3+9 = 12 (they lead 1, 4 and 4),
// 27−9+50 = 68 (those nine lead 50) and 66−50+190 = 206: cheaper by the estimate than
// layers 2, 3 or 4 of the whole, as the second half checks.
func TestCapAdventureWorks(t *testing.T) {
	s := scenario.State{Org: readShared(t, "adventureworks-290.csv"), Model: scenario.DefaultModel()}
	after, plan := applied(t, s, flatten.CapLayers{Most: 4, Displaced: flatten.Exit})
	if !cmp.Equal(plan.Removed, ids("2", "25", "234")) {
		t.Errorf("removed %v", plan.Removed)
	}
	wantLayers(t, after.Org, 1, 12, 68, 206)
	for layer := 2; layer < 5; layer++ {
		whole, _ := applied(t, s, flatten.RemoveLayer{Layer: layer, Displaced: flatten.Exit})
		if least, need := aboveLimit(t, s, after), aboveLimit(t, s, whole); need < least {
			t.Errorf("layer %d: %.2f h a week above the limit, the cap leaves %.2f", layer, need, least)
		}
	}
}

// aboveLimit is the hours of need a week above what the load limit allows.
func aboveLimit(t *testing.T, baseline, s scenario.State) float64 {
	t.Helper()
	e, err := escalation.Solve(baseline, s)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	for _, m := range e.Managers {
		sum += max(0, m.WorkHoursPerWeek-s.Model.LoadLimit*m.DecisionHoursPerWeek)
	}
	return sum
}

func TestCapRefused(t *testing.T) {
	broken := lopsided(t)
	broken.Model = broken.Model.Clone()
	broken.Model.Settings.Control = 2
	for name, c := range map[string]struct {
		s    scenario.State
		op   flatten.CapLayers
		want error
	}{
		"one layer":            {lopsided(t), flatten.CapLayers{Most: 1}, scenario.ErrInvalid},
		"as flat already":      {lopsided(t), flatten.CapLayers{Most: 5}, flatten.ErrNothing},
		"a model out of range": {broken, flatten.CapLayers{Most: 4}, scenario.ErrInvalid},
	} {
		if _, err := c.op.Plan(c.s); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
