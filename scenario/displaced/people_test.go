package displaced_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

func cost(amount float64) scenario.Opt[scenario.Cost] {
	return scenario.Some(scenario.Cost{Amount: amount, Currency: "EUR"})
}

// without takes the team of a1 away: its makers report to a.
func withoutTeam() []scenario.Action {
	return []scenario.Action{scenario.Move{Position: "w1", Manager: "a"}, scenario.Move{Position: "w2", Manager: "a"}}
}

func TestOutcomes(t *testing.T) {
	lead := displaced.Person{ID: "p-a1", Name: "Holder of a1", From: "a1", Led: 2, Cost: cost(60_000)}
	for name, c := range map[string]struct {
		do   []scenario.Action
		want displaced.Person
	}{
		"the team went":                {withoutTeam(), displaced.Person{Outcome: displaced.Open, Seat: "a1"}},
		"the team went, on a track":    {append(withoutTeam(), scenario.Set{Position: "a1", Field: scenario.FieldTrack, Value: "project"}), displaced.Person{Outcome: displaced.OnTrack, Track: scenario.TrackProject, Seat: "a1"}},
		"management is no such track":  {append(withoutTeam(), scenario.Set{Position: "a1", Field: scenario.FieldTrack, Value: "management"}), displaced.Person{Outcome: displaced.Open, Seat: "a1"}},
		"the seat went":                {[]scenario.Action{scenario.Remove{Position: "a1"}}, displaced.Person{Outcome: displaced.Open}},
		"to wait was chosen":           {[]scenario.Action{scenario.Remove{Position: "a1"}, scenario.Unseat{Person: "p-a1", Decided: true}}, displaced.Person{Outcome: displaced.Unplaced}},
		"to leave was chosen":          {[]scenario.Action{scenario.Unseat{Person: "p-a1", Leaving: true}}, displaced.Person{Outcome: displaced.Exit}},
		"another team":                 {[]scenario.Action{scenario.Seat{Person: "p-a1", Position: "t"}}, displaced.Person{Outcome: displaced.WithTeam, Seat: "t"}},
		"a post on a track":            {[]scenario.Action{scenario.Seat{Person: "p-a1", Position: "v"}}, displaced.Person{Outcome: displaced.OnTrack, Track: scenario.TrackTechnical, Seat: "v"}},
		"another seat without a track": {[]scenario.Action{scenario.Set{Position: "v", Field: scenario.FieldTrack, Value: ""}, scenario.Seat{Person: "p-a1", Position: "v"}}, displaced.Person{Outcome: displaced.InSeat, Seat: "v"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := works(t)
			want := lead
			want.Outcome, want.Track, want.Seat = c.want.Outcome, c.want.Track, c.want.Seat
			if d := cmp.Diff([]displaced.Person{want}, displaced.Of(s, replay(t, s, c.do...))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestNobodyIsDisplacedByAMoveOrByOneReportLess(t *testing.T) {
	s := works(t)
	after := replay(t, s, scenario.Move{Position: "b", Manager: "a"}, scenario.Move{Position: "w1", Manager: "a2"},
		scenario.Set{Position: "a1", Field: scenario.FieldTitle, Value: "Lead"})
	if got := displaced.Of(s, after); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}

// Whoever holds a seat with others keeps the part of its cost that goes by FTE.
func TestPeopleOfASharedSeatComeInChartOrderWithTheirShare(t *testing.T) {
	s := works(t)
	after := replay(t, s, scenario.Remove{Position: "w7"}, scenario.Unseat{Person: "p-top", Leaving: true})
	got := displaced.Of(s, after)
	want := []displaced.Person{
		{ID: "p-top", Name: "Holder of top", From: "top", Led: 3, Outcome: displaced.Exit, Cost: cost(60_000)},
		{ID: "p-w7", From: "w7", Outcome: displaced.Open, Cost: cost(40_000)},
		{ID: "p-w7b", From: "w7", Outcome: displaced.Open, Cost: cost(20_000)},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if displaced.Count(got, displaced.Open) != 2 || !cmp.Equal(displaced.WithOutcome(got, displaced.Open), []scenario.PersonID{"p-w7", "p-w7b"}) {
		t.Errorf("open: %v", displaced.WithOutcome(got, displaced.Open))
	}
}

// A later baseline may lack somebody whom the scenario has, and the other way round.
func TestWhoIsGoneFromTheOrganisationLeft(t *testing.T) {
	s := works(t)
	smaller := stateOf(t, []scenario.Position{{ID: "top", FTE: 1}, {ID: "a", Manager: "top", FTE: 1}}, []scenario.Person{{ID: "p-top", FTE: 1, Seat: "top"}})
	got := displaced.Of(s, smaller)
	if len(got) != 12 || displaced.Count(got, displaced.Exit) != 12 {
		t.Errorf("%d of %d left", displaced.Count(got, displaced.Exit), len(got))
	}
	if got := displaced.Of(smaller, s); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}

func TestTheTrackThatSuits(t *testing.T) {
	for _, c := range []struct {
		title string
		track scenario.Track
		want  scenario.Track
	}{
		{"Head of platform", "", scenario.TrackTechnical},
		{"Programme director", "", scenario.TrackProject},
		{"PROJECT lead", scenario.TrackManagement, scenario.TrackProject},
		{"Project lead", scenario.TrackTechnical, scenario.TrackTechnical},
	} {
		if got := displaced.TrackFor(scenario.Position{Title: c.title, Track: c.track}); got != c.want {
			t.Errorf("%s on %q: %s, want %s", c.title, c.track, got, c.want)
		}
	}
}
