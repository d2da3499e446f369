package flatten_test

import (
	"errors"
	"flag"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
)

// Property tests draw the same cases every time; -rapid.seed draws others.
func init() {
	if err := flag.Set("rapid.seed", "1"); err != nil {
		panic(err)
	}
}

// randomState draws a forest of up to 40 positions, some vacant, some protected.
func randomState(rt *rapid.T, t testing.TB) scenario.State {
	n := rapid.IntRange(1, 40).Draw(rt, "positions")
	deep := rapid.Bool().Draw(rt, "deep")
	protected := rapid.Bool().Draw(rt, "protected")
	var positions []scenario.Position
	var people []scenario.Person
	for i := range n {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint("e", i)), FTE: 1}
		if i > 0 && rapid.IntRange(0, 15).Draw(rt, "top") > 0 {
			from := 0
			if deep {
				from = max(0, i-4)
			}
			p.Manager = positions[rapid.IntRange(from, i-1).Draw(rt, "manager")].ID
		}
		p.Protected = protected && rapid.IntRange(0, 9).Draw(rt, "protect") == 0
		positions = append(positions, p)
		if rapid.IntRange(0, 5).Draw(rt, "filled") > 0 {
			people = append(people, scenario.Person{ID: scenario.PersonID(fmt.Sprint("p", i)), FTE: 1, Seat: p.ID})
		}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

func randomOperation(rt *rapid.T) flatten.Operation {
	fate := rapid.SampledFrom(flatten.Fates).Draw(rt, "fate")
	if rapid.Bool().Draw(rt, "layer") {
		return flatten.RemoveLayer{Layer: rapid.IntRange(2, 5).Draw(rt, "n"), Displaced: fate}
	}
	return flatten.CollapseChains{MostReports: rapid.IntRange(1, 4).Draw(rt, "n"), Displaced: fate}
}

// The two that send reports straight up, and every rule that holds for them.
func TestOperationsKeepTheTreeAndItsPeople(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		before, op := randomState(rt, t), randomOperation(rt)
		if _, err := op.Plan(t.Context(), before); err != nil {
			if !errors.Is(err, flatten.ErrNothing) && !errors.Is(err, flatten.ErrLayer) {
				rt.Fatal(err)
			}
			return
		}
		after, plan := applied(t, before, op)
		checkWhole(rt, before, after, plan)
		checkTeams(rt, before, after, plan)
		checkLayers(rt, before, after, plan, op)
	})
}

// checkWhole: the positions are those before without the removed, all reached
// from the tops; every person is there, seated where they sat unless removed.
func checkWhole(rt *rapid.T, before, after scenario.State, plan flatten.Plan) {
	reached := 0
	for range after.Org.Positions() {
		reached++
	}
	if want := before.Org.Len() - len(plan.Removed) + len(plan.Added); reached != after.Org.Len() || reached != want {
		rt.Fatalf("%d positions, %d of them reached, want %d", after.Org.Len(), reached, want)
	}
	if after.Org.CountPeople() != before.Org.CountPeople() {
		rt.Fatalf("%d people, before %d", after.Org.CountPeople(), before.Org.CountPeople())
	}
	for p := range before.Org.People() {
		now, _ := after.Org.Person(p.ID)
		if p.Seat != "" && after.Org.Has(p.Seat) != (now.Seat == p.Seat) {
			rt.Fatalf("%+v became %+v", p, now)
		}
	}
}

// checkTeams: no displaced manager has a team, everybody else's manager is the
// nearest above before who keeps one, and work in FTE is neither lost nor made
// unless a removal stops it.
func checkTeams(rt *rapid.T, before, after scenario.State, plan flatten.Plan) {
	gone := map[scenario.PositionID]bool{}
	for _, id := range plan.Displaced {
		gone[id] = true
		if team := after.Org.Reports(id); len(team) > 0 {
			rt.Fatalf("%s keeps %v", id, team)
		}
	}
	moved := 0
	work := 0.0
	for p := range after.Org.Positions() {
		old, _ := before.Org.Position(p.ID)
		want := old.Manager
		for gone[want] {
			up, _ := before.Org.Position(want)
			want = up.Manager
		}
		if p.Manager != want {
			rt.Fatalf("%s reports to %q, want %q", p.ID, p.Manager, want)
		}
		if p.Manager != old.Manager {
			moved++
		}
		work += p.FTE + p.TakenFTE
	}
	if moved != plan.Moved {
		rt.Fatalf("%d moved, the plan says %d", moved, plan.Moved)
	}
	for _, u := range plan.Unowned {
		work += u.FTE
	}
	if d := work - float64(before.Org.Len()); d > 1e-9 || d < -1e-9 {
		rt.Fatalf("%v FTE of work, before %d", work, before.Org.Len())
	}
}

// checkLayers: nobody stands deeper than before, and a whole layer of managers
// removed makes the chart exactly one layer lower.
func checkLayers(rt *rapid.T, before, after scenario.State, plan flatten.Plan, op flatten.Operation) {
	for p, layer := range after.Org.Positions() {
		if was := before.Org.Depth(p.ID); layer > was {
			rt.Fatalf("%s went down from layer %d to %d", p.ID, was, layer)
		}
	}
	r, ok := op.(flatten.RemoveLayer)
	if !ok || len(plan.Refused) > 0 {
		return
	}
	// Tops of different heights: the layer of the tallest falls.
	was, now := scenario.StructureOf(before.Org).Layers, scenario.StructureOf(after.Org).Layers
	if now != was-1 {
		rt.Fatalf("%s: %d layers, before %d", r.Name(), now, was)
	}
}
