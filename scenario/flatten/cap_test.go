package flatten_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/edit"
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
		above := 0.0
		if above, squares[id] = aboveLimit(t, s, after); above > 0 {
			t.Fatalf("without %s somebody is over the limit", id)
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

// Two deep branches: in one a leads eight others and b, who leads only c, who leads five;
// in the other g leads only h, who leads eight others and k, who leads five. One of each
// has to go. Of the nine pairs the cap finds the cheapest, which is on two layers.
func TestCapChoosesBranchByBranch(t *testing.T) {
	seats := []seat{{"top", "", "", "p-top"}}
	for _, at := range [][2]string{{"a", "top"}, {"b", "a"}, {"c", "b"}, {"g", "top"}, {"h", "g"}, {"k", "h"}} {
		seats = append(seats, seat{at[0], at[1], "", "p-" + at[0]})
	}
	for manager, span := range map[string]int{"a": 8, "c": 5, "h": 8, "k": 5} {
		for i := range span {
			id := fmt.Sprintf("%s-%d", manager, i+1)
			seats = append(seats, seat{id, manager, "", "p-" + id})
		}
	}
	s := stateOf(t, seats...)
	var best []scenario.PositionID
	least := [2]float64{math.Inf(1), math.Inf(1)}
	for _, one := range ids("a", "b", "c") {
		for _, other := range ids("g", "h", "k") {
			after, _ := applied(t, s, flatten.RemovePosition{Position: one})
			after, _ = applied(t, after, flatten.RemovePosition{Position: other})
			above, squares := aboveLimit(t, s, after)
			if above < least[0] || above == least[0] && squares < least[1] {
				best, least = ids(one, other), [2]float64{above, squares}
			}
		}
	}
	_, plan := applied(t, s, flatten.CapLayers{Most: 4, Displaced: flatten.Unplaced})
	if !cmp.Equal(plan.Removed, best) || s.Org.Depth(best[0]) == s.Org.Depth(best[1]) {
		t.Errorf("removed %v, the cheapest are %v", plan.Removed, best)
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
	_, err := flatten.CapLayers{Most: 4}.Plan(t.Context(), s)
	if want := "At most 4 layers: a stays (protected), and 2 more: nothing to do"; !errors.Is(err, flatten.ErrNothing) || err.Error() != want {
		t.Errorf("%v", err)
	}
}

// Three layers need two of a, b and c to go, and s1 and s2; b and c keep their teams.
func TestCapNamesWhatItCouldNotDo(t *testing.T) {
	s := change(t, lopsided(t), "c", scenario.FieldProtected, "true")
	s = change(t, s, "c-1", scenario.FieldProtected, "true")
	_, plan := applied(t, s, flatten.CapLayers{Most: 3, Displaced: flatten.Exit})
	if plan.After.Layers != 4 || !cmp.Equal(plan.Refused, []flatten.Refusal{{Position: "b", Reason: "its report c is protected and cannot be moved"}, {Position: "c", Reason: "protected"}}) {
		t.Errorf("%d layers, refused %v", plan.After.Layers, plan.Refused)
	}
	if len(plan.Notes) != 1 || !strings.HasPrefix(plan.Notes[0], "4 layers are left, more than 3") {
		t.Errorf("%q", plan.Notes)
	}
}

// On AdventureWorks the branches of 2, 25 and 234 in layer 2 have five layers. In the
// first 2, 3, or 7 and 11 can go; in the last 234, 249 or 250; in that of 25 itself, or
// else 26 or its twenty supervisors, 211 or 212 and 217, 227 or 228. Of these 3·3·9
// ways the cap takes the one with the least need above the limit: 3 (7 reports), 25 (4)
// and 249 (1). That leaves layers of 1, 6−1+4 = 9, 27−4−2+7+1+30 = 59, as the four of 25
// lead 30, and 66−8−30+190 = 218.
func TestCapAdventureWorks(t *testing.T) {
	s := scenario.State{Org: readShared(t, "adventureworks-290.csv"), Model: scenario.DefaultModel()}
	after, plan := applied(t, s, flatten.CapLayers{Most: 4, Displaced: flatten.Exit})
	if !cmp.Equal(plan.Removed, ids("3", "25", "249")) {
		t.Errorf("removed %v", plan.Removed)
	}
	wantLayers(t, after.Org, 1, 9, 59, 218)

	least, _ := aboveLimit(t, s, after)
	var supervisors []scenario.PositionID
	for _, id := range s.Org.Reports("26") {
		if len(s.Org.Reports(id)) > 0 {
			supervisors = append(supervisors, id)
		}
	}
	production := [][]scenario.PositionID{ids("25")}
	for _, control := range [][]scenario.PositionID{ids("26"), supervisors} {
		for _, quality := range [][]scenario.PositionID{ids("211"), ids("212", "217")} {
			for _, facilities := range [][]scenario.PositionID{ids("227"), ids("228")} {
				production = append(production, slices.Concat(control, quality, facilities))
			}
		}
	}
	for _, engineering := range [][]scenario.PositionID{ids("2"), ids("3"), ids("7", "11")} {
		for _, finance := range ids("234", "249", "250") {
			for _, p := range production {
				gone := slices.Concat(engineering, p, ids(finance))
				if need, _ := aboveLimit(t, s, without(t, s, gone)); need < least-1e-9 {
					t.Errorf("without %v: %.3f h a week above the limit, the cap leaves %.3f", gone, need, least)
				}
			}
		}
	}
}

func without(t *testing.T, s scenario.State, gone []scenario.PositionID) scenario.State {
	t.Helper()
	var edits []scenario.Edit
	for _, id := range gone {
		edits = append(edits, scenario.Edit{Do: scenario.Remove{Position: id}})
	}
	after, err := edit.Replay(s, edits)
	if err != nil {
		t.Fatal(err)
	}
	return after
}

// aboveLimit is the hours of need a week above what the load limit allows, and the sum
// of squared loads.
func aboveLimit(t *testing.T, baseline, s scenario.State) (above, squares float64) {
	t.Helper()
	e, err := escalation.Solve(baseline, s)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range e.Managers {
		above += max(0, m.WorkHoursPerWeek-s.Model.LoadLimit*m.DecisionHoursPerWeek)
		squares += m.Load * m.Load
	}
	return above, squares
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
		if _, err := c.op.Plan(t.Context(), c.s); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
