package displaced_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
)

// randomState draws a chart of up to 25 positions with costs, some vacant, none of
// those on a track, so that whoever goes on a track keeps the former pay.
func randomState(rt *rapid.T, t testing.TB) scenario.State {
	n := rapid.IntRange(3, 25).Draw(rt, "positions")
	var positions []scenario.Position
	var people []scenario.Person
	for i := range n {
		p := scenario.Position{
			ID: scenario.PositionID(fmt.Sprint("e", i)), FTE: 1, Unit: rapid.SampledFrom([]string{"x", "y"}).Draw(rt, "unit"),
			Cost: scenario.Some(1_000 * rapid.Float64Range(20, 200).Draw(rt, "cost")), Currency: "EUR",
		}
		if i > 0 {
			p.Manager = positions[rapid.IntRange(max(0, i-5), i-1).Draw(rt, "manager")].ID
		}
		positions = append(positions, p)
		for h := range rapid.SampledFrom([]int{0, 1, 1, 1, 1, 2}).Draw(rt, "holders") {
			people = append(people, scenario.Person{ID: scenario.PersonID(fmt.Sprintf("p%d.%d", i, h)), FTE: 0.5, Seat: p.ID})
		}
	}
	return stateOf(t, positions, people)
}

// step does something at random that may take a seat or a team, or gives outcomes.
func step(rt *rapid.T, base scenario.State, now *scenario.State) scenario.Edit {
	var ids []scenario.PositionID
	for p := range now.Org.Positions() {
		ids = append(ids, p.ID)
	}
	var people []scenario.PersonID
	for p := range now.Org.People() {
		people = append(people, p.ID)
	}
	any := func(of string) scenario.PositionID { return rapid.SampledFrom(ids).Draw(rt, of) }
	switch rapid.IntRange(0, 4).Draw(rt, "step") {
	case 0:
		return scenario.Edit{Do: scenario.Remove{Position: any("removed"), Handover: scenario.Handover{Stopped: rapid.Bool().Draw(rt, "stopped")}}}
	case 1:
		return scenario.Edit{Do: scenario.Move{Position: any("moved"), Manager: any("under")}}
	case 2:
		if len(people) > 0 {
			return scenario.Edit{Do: scenario.Unseat{Person: rapid.SampledFrom(people).Draw(rt, "who")}}
		}
	}
	c := displaced.Choice{Outcome: rapid.SampledFrom([]displaced.Outcome{displaced.OnTrack, displaced.Unplaced, displaced.Exit}).Draw(rt, "outcome")}
	var some []scenario.PersonID
	for _, p := range displaced.Of(base, *now) {
		if rapid.Bool().Draw(rt, "chosen") {
			some = append(some, p.ID)
		}
	}
	g, refused, err := displaced.Assign(base, *now, some, c)
	if err != nil && !errors.Is(err, displaced.ErrNothing) || len(refused) > 0 {
		rt.Fatalf("%v for %v: %v, refused %v", c, some, err, refused)
	}
	after := now.Clone()
	if _, err := edit.Apply(&after, scenario.Edit{Do: g}); err != nil {
		rt.Fatal(err)
	}
	for _, p := range displaced.Of(base, after) {
		for _, id := range some {
			if p.ID == id && p.Outcome != c.Outcome {
				rt.Fatalf("%s was to get %s and got %s", id, c.Outcome, p.Outcome)
			}
		}
	}
	return scenario.Edit{Do: g}
}

// Whatever is done, and whatever is chosen for those displaced: people, work and money
// tie, and as assigned lies between all on a track and all leave.
func TestPeopleWorkAndSavingsTie(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		base := randomState(rt, t)
		now := base.Clone()
		var done []scenario.Edit
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			e := step(rt, base, &now)
			if undo, err := edit.Apply(&now, e); err == nil && len(undo.Changes()) > 0 {
				done = append(done, e)
			}
		}
		checkPeople(rt, base, now)
		checkWork(rt, base, now, done)
		if ids := displaced.WithOutcome(displaced.Of(base, now), displaced.Open); len(ids) > 0 {
			if s := displaced.SavingsOf(base, now, terms); s.Missing != displaced.OutcomesOpen || s.AsAssigned != (displaced.Way{}) || s.Open != len(ids) {
				rt.Fatalf("open, yet %+v", s)
			}
			g, _, err := displaced.Assign(base, now, ids, displaced.Choice{Outcome: displaced.OnTrack})
			if err != nil {
				rt.Fatal(err)
			}
			if _, err := edit.Apply(&now, scenario.Edit{Do: g}); err != nil {
				rt.Fatal(err)
			}
		}
		checkSavings(rt, base, now)
	})
}

// checkPeople: baseline people are seated, unplaced or leaving, and those of them who
// do not stay where they sat are listed once, with an outcome that fits.
func checkPeople(rt *rapid.T, base, now scenario.State) {
	listed := map[scenario.PersonID]displaced.Person{}
	for _, p := range displaced.Of(base, now) {
		if _, twice := listed[p.ID]; twice {
			rt.Fatalf("%s is listed twice", p.ID)
		}
		listed[p.ID] = p
	}
	seated, unplaced, leaving := 0, 0, 0
	for p := range now.Org.People() {
		was, _ := base.Org.Person(p.ID)
		d, found := listed[p.ID]
		switch {
		case p.Leaving:
			leaving++
		case p.Seat == "":
			unplaced++
		default:
			seated++
		}
		if was.Seat != "" && was.Seat != p.Seat && !found {
			rt.Fatalf("%s left %s and is not listed", p.ID, was.Seat)
		}
		if found && (d.Outcome == displaced.Exit) != p.Leaving || found && d.Seat != p.Seat {
			rt.Fatalf("%+v is %+v", d, p)
		}
	}
	if base.Org.CountPeople() != seated+unplaced+leaving {
		rt.Fatalf("%d people: %d seated, %d unplaced, %d leaving", base.Org.CountPeople(), seated, unplaced, leaving)
	}
}

// checkWork: the FTE of the baseline and of posts that were opened are done by somebody,
// stopped, or listed as without an owner.
func checkWork(rt *rapid.T, base, now scenario.State, done []scenario.Edit) {
	work, err := displaced.WorkOf(base, done)
	if err != nil {
		rt.Fatal(err)
	}
	sum := func(o *scenario.Org) (fte float64) {
		for p := range o.Positions() {
			fte += p.FTE + p.TakenFTE
		}
		return fte
	}
	want, got := sum(base.Org)+added(done), sum(now.Org)+work.FTEWithoutOwner()
	for _, l := range work.Stopped {
		got += l.FTE
	}
	if math.Abs(want-got) > 1e-6 {
		rt.Fatalf("%v FTE of work, %v accounted for", want, got)
	}
}

func added(edits []scenario.Edit) (fte float64) {
	for _, e := range edits {
		switch a := e.Do.(type) {
		case scenario.Add:
			fte += a.Position.FTE
		case scenario.Group:
			fte += added(a.Edits)
		}
	}
	return fte
}

func checkSavings(rt *rapid.T, base, now scenario.State) {
	s := displaced.SavingsOf(base, now, terms)
	if s.Missing != "" || s.Known != s.Concerned {
		rt.Fatalf("%+v", s)
	}
	const cent = 0.01
	low, mid, high := s.AllOnTrack.Yearly.Value, s.AsAssigned.Yearly.Value, s.AllLeave.Yearly.Value
	if low > mid+cent || mid > high+cent {
		rt.Fatalf("all on a track saves %v, as assigned %v, all leave %v", low, mid, high)
	}
	leavers, all := 0.0, 0.0
	for _, p := range displaced.Of(base, now) {
		all += p.Cost.Value.Amount
		if p.Outcome == displaced.Exit {
			leavers += p.Cost.Value.Amount
		}
	}
	if math.Abs(mid-low-leavers) > cent || math.Abs(high-low-all) > cent || math.Abs(s.AllLeave.OneOff.Value-s.AllOnTrack.OneOff.Value-all/2) > cent {
		rt.Fatalf("%v and %v of former cost, yet %+v", leavers, all, s)
	}
}
