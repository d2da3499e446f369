package flatten_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
)

// detailed gives a random state units, tracks, costs, FTE and grades.
func detailed(rt *rapid.T, t testing.TB) scenario.State {
	s := randomState(rt, t)
	var positions []scenario.Position
	var people []scenario.Person
	for p := range s.Org.Positions() {
		p.Unit = rapid.SampledFrom([]string{"", "x", "y"}).Draw(rt, "unit")
		p.FTE = rapid.SampledFrom([]float64{0, 0.5, 1, 3}).Draw(rt, "fte")
		p.Track = rapid.SampledFrom(append(scenario.Tracks, "", "")).Draw(rt, "track")
		p.Assistant = rapid.IntRange(0, 9).Draw(rt, "assistant") == 0
		p.TakenFTE = rapid.SampledFrom([]float64{0, 0, 0.3}).Draw(rt, "taken")
		p.Cost = scenario.Some(float64(rapid.IntRange(0, 9).Draw(rt, "cost")))
		if rapid.IntRange(0, 4).Draw(rt, "graded") == 0 {
			p.Authority = scenario.Some(rapid.IntRange(0, 3).Draw(rt, "authority"))
		}
		positions = append(positions, p)
	}
	for p := range s.Org.People() {
		people = append(people, p)
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		rt.Fatal(err)
	}
	return scenario.State{Org: org, Model: s.Model}
}

// anyOperation draws one of every kind, possible or not.
func anyOperation(rt *rapid.T, s scenario.State) flatten.Operation {
	some := func(label string) scenario.PositionID {
		return scenario.PositionID(fmt.Sprint("e", rapid.IntRange(0, s.Org.Len()).Draw(rt, label)))
	}
	below := func() scenario.PositionID {
		if rapid.Bool().Draw(rt, "below") {
			return some("below whom")
		}
		return ""
	}
	fate := rapid.SampledFrom(flatten.Fates).Draw(rt, "fate")
	to := rapid.SampledFrom(flatten.Ways).Draw(rt, "to")
	own := rapid.SampledFrom(flatten.OwnWorks).Draw(rt, "own work")
	n := rapid.IntRange(1, 5).Draw(rt, "n")
	switch rapid.IntRange(0, 13).Draw(rt, "operation") {
	case 0:
		return flatten.RemoveLayer{Layer: n, Below: below(), Displaced: fate, To: to, WidestSpan: n + 1, OwnWork: own}
	case 1:
		return flatten.CollapseChains{MostReports: n, Displaced: fate, To: to, WidestSpan: n + 2, OwnWork: own}
	case 2:
		return flatten.MergeTeams{Min: n + 1, Max: n + rapid.IntRange(1, 6).Draw(rt, "max"), Below: below(), Displaced: fate, OwnWork: own}
	case 3:
		return flatten.CapLayers{Most: n + 1, Displaced: fate, OwnWork: own}
	case 4:
		return flatten.WidenSpans{Target: float64(n) + 0.5, Widest: n + rapid.IntRange(1, 4).Draw(rt, "widest"), Below: below(), Displaced: fate, OwnWork: own}
	case 5:
		return flatten.SplitTeam{Position: some("position"), Most: n + 1}
	case 6:
		return flatten.SplitTeam{Position: some("position"), Most: n + 1, Leads: ids(some("lead"))}
	case 7:
		return flatten.Delegate{Grades: n, Below: below()}
	case 8:
		return flatten.DelegateClass{Class: fmt.Sprint(n)}
	case 9:
		return flatten.SetSettings{Position: below(), Values: []flatten.Value{{"practice", "1"}, {"clarity", "0.9"}}}
	case 10:
		return flatten.MovePosition{Position: some("position"), Manager: some("to whom")}
	case 11:
		return flatten.RemovePosition{Position: some("position"), OwnWork: own}
	case 12:
		return flatten.AddPosition{Position: scenario.Position{ID: "new", Manager: some("under"), FTE: 1, Cost: scenario.Some(3.0)}}
	default:
		return flatten.TrackPosts{Count: n, Under: some("under"), Cost: scenario.Some(2.0), FTE: scenario.Some(0.5)}
	}
}

var refusals = []error{
	flatten.ErrNothing, flatten.ErrLayer, scenario.ErrUnknownPosition, scenario.ErrInvalid, scenario.ErrLoop, scenario.ErrProtected, scenario.ErrDuplicate,
}

func TestEveryOperationKeepsWhatMustBeKept(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		baseline := detailed(rt, t)
		before := baseline.Clone()
		var edits []scenario.Edit
		for range rapid.IntRange(1, 3).Draw(rt, "operations") {
			op := flatten.On(baseline, anyOperation(rt, before))
			untouched := snap(before.Org)
			plan, err := op.Plan(t.Context(), before)
			if d := cmp.Diff(untouched, snap(before.Org)); d != "" {
				rt.Fatalf("%s: the plan changed the state:\n%s", op.Name(), d)
			}
			if err != nil {
				known := false
				for _, r := range refusals {
					known = known || errors.Is(err, r)
				}
				if !known {
					rt.Fatal(err)
				}
				continue
			}
			after, again := applied(t, before, op)
			if d := cmp.Diff(plan, again); d != "" {
				rt.Fatalf("%s: planned twice:\n%s", op.Name(), d)
			}
			checkWhole(rt, before, after, plan)
			checkFigures(rt, op, before, after, plan)
			checkTies(rt, op, before, after, plan)
			edits = append(edits, plan.Edit)
			before = after
		}
		replayed, err := edit.Replay(baseline, edits)
		if err != nil {
			rt.Fatal(err)
		}
		if d := cmp.Diff(snap(before.Org), snap(replayed.Org)); d != "" {
			rt.Fatalf("replayed:\n%s", d)
		}
	})
}

// checkFigures: the plan tells what came of it, and protection holds.
func checkFigures(rt *rapid.T, op flatten.Operation, before, after scenario.State, plan flatten.Plan) {
	want := flatten.Plan{Before: scenario.StructureOf(before.Org), After: scenario.StructureOf(after.Org)}
	for p := range before.Org.Positions() {
		now, ok := after.Org.Position(p.ID)
		switch {
		case !ok:
			want.Removed = append(want.Removed, p.ID)
		case now.Manager != p.Manager:
			want.Moved++
		}
		if p.Protected && (!ok || now.Manager != p.Manager) {
			rt.Fatalf("%s: protected %s: %+v", op.Name(), p.ID, now)
		}
	}
	for p := range after.Org.Positions() {
		if !before.Org.Has(p.ID) {
			want.Added = append(want.Added, p.ID)
		}
	}
	got := flatten.Plan{Before: plan.Before, After: plan.After, Removed: plan.Removed, Added: plan.Added, Moved: plan.Moved}
	if d := cmp.Diff(want, got); d != "" {
		rt.Fatalf("%s:\n%s", op.Name(), d)
	}
	for _, id := range plan.Displaced {
		if len(before.Org.Reports(id)) == 0 || len(after.Org.Reports(id)) > 0 {
			rt.Fatalf("%s: displaced %s led %v, leads %v", op.Name(), id, before.Org.Reports(id), after.Org.Reports(id))
		}
	}
}

// checkTies: cost changes by what is added and removed; work is with somebody, or
// listed as without an owner.
func checkTies(rt *rapid.T, op flatten.Operation, before, after scenario.State, plan flatten.Plan) {
	cost, work := 0.0, 0.0
	for p := range before.Org.Positions() {
		cost -= p.Cost.Value
		work -= p.FTE + p.TakenFTE
	}
	for p := range after.Org.Positions() {
		cost += p.Cost.Value
		work += p.FTE + p.TakenFTE
	}
	for _, id := range plan.Removed {
		p, _ := before.Org.Position(id)
		cost += p.Cost.Value
	}
	for _, id := range plan.Added {
		p, _ := after.Org.Position(id)
		cost -= p.Cost.Value
		work -= p.FTE
	}
	handed := map[scenario.PositionID]float64{}
	for _, h := range plan.Handovers {
		handed[h.From] += h.FTE
	}
	for _, u := range plan.Unowned {
		work += u.FTE
	}
	for id := range handed {
		if after.Org.Has(id) {
			rt.Fatalf("%s: %s hands over and stays", op.Name(), id)
		}
	}
	if math.Abs(cost) > 1e-9 || math.Abs(work) > 1e-9 {
		rt.Fatalf("%s: cost off by %v, work by %v FTE", op.Name(), cost, work)
	}
}

// A second run of those that flatten finds nothing more to do; removing a layer takes
// the next one, until only tops and those below are left, or those who cannot go.
func TestSecondRunFindsNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := detailed(rt, t)
		fate := rapid.SampledFrom(flatten.Fates).Draw(rt, "fate")
		to := rapid.SampledFrom(flatten.Ways).Draw(rt, "to")
		for _, op := range []flatten.Operation{
			flatten.CollapseChains{MostReports: rapid.IntRange(1, 4).Draw(rt, "most"), Displaced: fate, To: to, WidestSpan: 4},
			flatten.CapLayers{Most: rapid.IntRange(2, 5).Draw(rt, "layers"), Displaced: fate},
			flatten.WidenSpans{Target: 3, Displaced: fate},
		} {
			plan, err := op.Plan(t.Context(), s)
			if errors.Is(err, flatten.ErrNothing) {
				continue
			}
			if err != nil {
				rt.Fatal(err)
			}
			after := s.Clone()
			if _, err := edit.Apply(&after, plan.Edit); err != nil {
				rt.Fatal(err)
			}
			if again, err := op.Plan(t.Context(), after); !errors.Is(err, flatten.ErrNothing) {
				rt.Fatalf("%s, a second run: %+v, %v", op.Name(), again, err)
			}
		}
		for runs := 0; ; runs++ {
			plan, err := flatten.RemoveLayer{Layer: 2, Displaced: fate}.Plan(t.Context(), s)
			if err != nil {
				break // it says why: no such layer, no managers there, or who stays
			}
			if _, err := edit.Apply(&s, plan.Edit); err != nil || runs > 40 {
				rt.Fatal(runs, err)
			}
		}
	})
}

// A cap holds but where protection is in the way, and then those are named.
func TestCapHoldsOrNamesWhoStays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := detailed(rt, t)
		op := flatten.CapLayers{Most: rapid.IntRange(2, 5).Draw(rt, "most"), Displaced: rapid.SampledFrom(flatten.Fates).Draw(rt, "fate")}
		plan, err := op.Plan(t.Context(), s)
		if err != nil {
			return
		}
		if held := plan.After.Layers <= op.Most; held == (len(plan.Refused) > 0) {
			rt.Fatalf("%d layers, refused %v", plan.After.Layers, plan.Refused)
		}
	})
}
