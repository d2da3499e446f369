package displaced_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
)

func assign(t testing.TB, base, s scenario.State, c displaced.Choice, people ...scenario.PersonID) (scenario.State, scenario.Group, []displaced.Refusal) {
	t.Helper()
	group, refused, err := displaced.Assign(base, s, people, c)
	if err != nil {
		t.Fatal(err)
	}
	return replay(t, s, group), group, refused
}

func outcomes(base, s scenario.State) map[scenario.PersonID]displaced.Outcome {
	out := map[scenario.PersonID]displaced.Outcome{}
	for _, p := range displaced.Of(base, s) {
		out[p.ID] = p.Outcome
	}
	return out
}

func TestATrackKeepsTheSeatWhereItStands(t *testing.T) {
	s := works(t)
	open := replay(t, s, append(withoutTeam(), scenario.Move{Position: "w3", Manager: "a"})...)
	after, group, refused := assign(t, s, open, displaced.Choice{Outcome: displaced.OnTrack}, "p-a1", "p-a2", "p-b")
	if group.Name != "A track for 2 people" {
		t.Error(group.Name)
	}
	if d := cmp.Diff([]displaced.Refusal{{Person: "p-b", Reason: "keeps the seat, and the team"}}, refused); d != "" {
		t.Error(d)
	}
	for id, want := range map[scenario.PositionID]scenario.Track{"a1": scenario.TrackTechnical, "a2": scenario.TrackProject} {
		if p, _ := after.Org.Position(id); p.Track != want {
			t.Errorf("%s is on %q, want %s", id, p.Track, want)
		}
	}
	if d := cmp.Diff(map[scenario.PersonID]displaced.Outcome{"p-a1": displaced.OnTrack, "p-a2": displaced.OnTrack}, outcomes(s, after)); d != "" {
		t.Error(d)
	}
	if _, _, err := displaced.Assign(s, after, []scenario.PersonID{"p-a2"}, displaced.Choice{Outcome: displaced.OnTrack}); !errors.Is(err, displaced.ErrNothing) {
		t.Errorf("again: %v", err)
	}
}

// The seats of a1 and b1 go: v, of b1's unit, is for b1 though a1 was asked first; a1
// gets a post of its own under a, who led it, on the former terms.
func TestATrackWhereTheSeatWent(t *testing.T) {
	s := works(t)
	gone := replay(t, s, scenario.Remove{Position: "b1"}, scenario.Remove{Position: "a1"})
	after, _, _ := assign(t, s, gone, displaced.Choice{Outcome: displaced.OnTrack, Track: scenario.TrackTechnical}, "p-b1", "p-a1")
	if p, _ := after.Org.Person("p-b1"); p.Seat != "v" {
		t.Errorf("b1 sits in %q, want the vacant post", p.Seat)
	}
	p, _ := after.Org.Person("p-a1")
	post, _ := after.Org.Position(p.Seat)
	want := scenario.Position{
		ID: "a1-post-1", Title: "Team lead", Manager: "a", Unit: "Making", PayGrade: "G3", Authority: scenario.Some(2),
		FTE: 1, Cost: scenario.Some(60_000.0), Currency: "EUR", Track: scenario.TrackTechnical,
	}
	if d := cmp.Diff(want, post); d != "" {
		t.Error(d)
	}
	if got := displaced.SavingsOf(s, after, terms).AsAssigned; got != way(0, 0) {
		t.Errorf("on the former pay nothing is saved: %+v", got)
	}
}

func TestAVacantPostAnywhereComesBeforeANewOne(t *testing.T) {
	s := works(t)
	gone := replay(t, s, scenario.Remove{Position: "a1"})
	after, _, _ := assign(t, s, gone, displaced.Choice{Outcome: displaced.OnTrack}, "p-a1")
	if p, _ := after.Org.Person("p-a1"); p.Seat != "v" {
		t.Errorf("sits in %q", p.Seat)
	}
	// The post is for one; a project track has none.
	project, _, _ := assign(t, s, after, displaced.Choice{Outcome: displaced.OnTrack, Track: scenario.TrackProject}, "p-a1")
	if p, _ := project.Org.Person("p-a1"); p.Seat != "a1-post-1" || project.Org.Filled("v") {
		t.Errorf("sits in %q", p.Seat)
	}
}

// Where every manager above went as well, the post stands under the first top.
func TestAPostStandsUnderTheNextAboveWhoIsLeft(t *testing.T) {
	s := works(t)
	gone := replay(t, s, scenario.Remove{Position: "v"}, scenario.Remove{Position: "a"}, scenario.Remove{Position: "a1"})
	after, _, _ := assign(t, s, gone, displaced.Choice{Outcome: displaced.OnTrack}, "p-a1")
	if p, _ := after.Org.Position("a1-post-1"); p.Manager != "top" {
		t.Errorf("under %q", p.Manager)
	}
}

// Without the team the seat goes with the person, its work by the rule of MODEL §3; a
// post that was opened for the person goes without a trace.
func TestTheSeatGoesWithThePerson(t *testing.T) {
	s := works(t)
	open := replay(t, s, withoutTeam()...)
	out, group, _ := assign(t, s, open, displaced.Choice{Outcome: displaced.Exit}, "p-a1")
	if p, _ := out.Org.Person("p-a1"); out.Org.Has("a1") || !p.Leaving || group.Name != "Exit for 1 person" {
		t.Errorf("%+v, %s", p, group.Name)
	}
	if p, _ := out.Org.Position("a2"); p.TakenFTE != 1.0/3 {
		t.Errorf("a2 takes %v of the work, want a third: w1 and w2 stand beside", p.TakenFTE)
	}
	back, _, _ := assign(t, s, out, displaced.Choice{Outcome: displaced.OnTrack, Track: scenario.TrackProject}, "p-a1")
	if outcomes(s, back)["p-a1"] != displaced.OnTrack || !back.Org.Has("a1-post-1") {
		t.Errorf("%v", outcomes(s, back))
	}
	waits, group, _ := assign(t, s, back, displaced.Choice{Outcome: displaced.Unplaced}, "p-a1")
	if waits.Org.Has("a1-post-1") || outcomes(s, waits)["p-a1"] != displaced.Unplaced || group.Name != "Waiting unplaced for 1 person" {
		t.Errorf("%v, %s", outcomes(s, waits), group.Name)
	}
	if was, is := scenario.StructureOf(out.Org).FTE, scenario.StructureOf(waits.Org).FTE; was != is {
		t.Errorf("%v FTE, before the post %v", is, was)
	}
}

func TestAProtectedOrSharedSeatStays(t *testing.T) {
	s := works(t)
	open := replay(t, s, append(withoutTeam(), scenario.Set{Position: "a1", Field: scenario.FieldProtected, Value: "true"})...)
	after, _, _ := assign(t, s, open, displaced.Choice{Outcome: displaced.Unplaced}, "p-a1")
	if !after.Org.Has("a1") || after.Org.Filled("a1") {
		t.Error("the protected seat stands vacant")
	}
	shared := replay(t, s, scenario.Unseat{Person: "p-w7"})
	out, _, _ := assign(t, s, shared, displaced.Choice{Outcome: displaced.Exit}, "p-w7")
	if !out.Org.Filled("w7") {
		t.Error("the other holder keeps the seat")
	}
}

func TestAnotherSeatAndAnotherTeam(t *testing.T) {
	s := works(t)
	gone := replay(t, s, scenario.Remove{Position: "a1"}, scenario.Remove{Position: "a2"}, scenario.Set{Position: "v", Field: scenario.FieldTrack, Value: ""})
	after, group, refused := assign(t, s, gone, displaced.Choice{Outcome: displaced.WithTeam, Seat: "t"}, "p-a1", "p-a2")
	if outcomes(s, after)["p-a1"] != displaced.WithTeam || group.Name != "Another team for 1 person" {
		t.Errorf("%v, %s", outcomes(s, after), group.Name)
	}
	if d := cmp.Diff([]displaced.Refusal{{Person: "p-a2", Reason: "t is taken"}}, refused); d != "" {
		t.Error(d)
	}
	after, _, _ = assign(t, s, after, displaced.Choice{Outcome: displaced.InSeat, Seat: "v"}, "p-a2")
	if outcomes(s, after)["p-a2"] != displaced.InSeat {
		t.Errorf("%v", outcomes(s, after))
	}
}

func TestChoicesThatAreNone(t *testing.T) {
	s := works(t)
	gone := replay(t, s, scenario.Remove{Position: "a1"})
	for name, c := range map[string]struct {
		choice displaced.Choice
		people []scenario.PersonID
		want   error
	}{
		"open is not chosen":     {displaced.Choice{Outcome: displaced.Open}, nil, scenario.ErrInvalid},
		"management is no track": {displaced.Choice{Outcome: displaced.OnTrack, Track: scenario.TrackManagement}, nil, scenario.ErrInvalid},
		"a seat that is none":    {displaced.Choice{Outcome: displaced.InSeat, Seat: "?"}, nil, scenario.ErrUnknownPosition},
		"a seat that is taken":   {displaced.Choice{Outcome: displaced.WithTeam, Seat: "b"}, nil, scenario.ErrOccupied},
		"a seat with a team":     {displaced.Choice{Outcome: displaced.InSeat, Seat: "t"}, nil, scenario.ErrInvalid},
		"a team of nobody":       {displaced.Choice{Outcome: displaced.WithTeam, Seat: "v"}, nil, scenario.ErrInvalid},
		"nobody":                 {displaced.Choice{Outcome: displaced.Exit}, nil, displaced.ErrNothing},
		"an unknown person":      {displaced.Choice{Outcome: displaced.Exit}, []scenario.PersonID{"p-a1", "?"}, scenario.ErrUnknownPerson},
	} {
		if _, _, err := displaced.Assign(s, gone, c.people, c.choice); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is assigned is edits like any other: the first one taken back, all is as before.
func TestAssignLeavesTheStateAlone(t *testing.T) {
	s := works(t)
	gone := replay(t, s, scenario.Remove{Position: "a1"})
	before := displaced.Of(s, gone)
	group, _, err := displaced.Assign(s, gone, []scenario.PersonID{"p-a1"}, displaced.Choice{Outcome: displaced.OnTrack})
	if err != nil || !cmp.Equal(before, displaced.Of(s, gone)) {
		t.Fatalf("%v, or the state changed", err)
	}
	undo, err := edit.Apply(&gone, scenario.Edit{Do: group})
	if err != nil || cmp.Equal(before, displaced.Of(s, gone)) {
		t.Fatalf("%v, or nothing changed", err)
	}
	undo.Revert(&gone)
	if !cmp.Equal(before, displaced.Of(s, gone)) {
		t.Error("taken back, yet not as before")
	}
}
