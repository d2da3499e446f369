package flatten_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
)

// teams is a top over teams a (3 reports), b (2), c (2), d (6) and e (3, vacant); a and
// c are of unit x, the others of y.
//
//	top
//	├ a x 3   ├ b y 2   ├ c x 2   ├ d y 6   └ e y 3, vacant
func teams(t testing.TB) scenario.State {
	seats := []seat{{"top", "", "Chief executive", "p-top"}}
	for _, m := range []struct {
		id   string
		span int
	}{{"a", 3}, {"b", 2}, {"c", 2}, {"d", 6}, {"e", 3}} {
		holder := "p-" + m.id
		if m.id == "e" {
			holder = ""
		}
		seats = append(seats, seat{m.id, "top", "Head of " + m.id, holder})
		for i := range m.span {
			id := fmt.Sprint(m.id, i+1)
			seats = append(seats, seat{id, m.id, "", "p-" + id})
		}
	}
	s := stateOf(t, seats...)
	for _, id := range []scenario.PositionID{"a", "b", "c", "d", "e"} {
		unit := "y"
		if id == "a" || id == "c" {
			unit = "x"
		}
		s = change(t, s, id, scenario.FieldUnit, unit)
	}
	return s
}

func TestMergeTeamsOfOneUnitFirst(t *testing.T) {
	op := flatten.MergeTeams{Min: 4, Max: 8, Displaced: flatten.Exit}
	after, plan := applied(t, teams(t), op)
	// In x the larger team is a's. In y somebody sits in b, nobody in e; d is no small team.
	wantReports(t, after.Org, "a", "a1", "a2", "a3", "c1", "c2")
	wantReports(t, after.Org, "b", "b1", "b2", "e1", "e2", "e3")
	if !cmp.Equal(plan.Removed, ids("c", "e")) || plan.Moved != 5 || plan.After.Managers != 4 {
		t.Errorf("removed %v, moved %d, %d managers", plan.Removed, plan.Moved, plan.After.Managers)
	}
	// Who keeps a team takes over the decisions; c's own work is left open, e had none.
	want := []displaced.Handover{{From: "c", To: "a", FTE: 1}, {From: "e", To: "b", FTE: 1}}
	if d := cmp.Diff(want, plan.Handovers) + cmp.Diff([]displaced.Left{{Position: "c", Hours: 14}}, plan.Unowned); d != "" {
		t.Error(d)
	}
	for _, e := range plan.Edit.Do.(scenario.Group).Edits {
		if r, ok := e.Do.(scenario.Remove); ok && r.Cause != scenario.TeamsMerged {
			t.Errorf("%s goes for %q", r.Position, r.Cause)
		}
	}
}

func TestOwnWorkIsHandedOver(t *testing.T) {
	after, plan := applied(t, teams(t), flatten.MergeTeams{Min: 4, Max: 8, Displaced: flatten.Exit, OwnWork: flatten.Handed})
	if p, _ := after.Org.Position("a"); p.TakenHours != 14 || p.TakenFTE != 1 || len(plan.Unowned) != 0 {
		t.Errorf("%+v takes over, %v without an owner", p, plan.Unowned)
	}
}

// On a track c joins the team, and counts: 3 + 2 + 1 is more than 5.
func TestMergeTeamsCountsWhoJoins(t *testing.T) {
	after, plan := applied(t, teams(t), flatten.MergeTeams{Min: 4, Max: 6})
	wantReports(t, after.Org, "a", "a1", "a2", "a3", "c", "c1", "c2")
	if p, _ := after.Org.Position("c"); p.Track != scenario.TrackTechnical || plan.After.SpanMax != 6 {
		t.Errorf("track %q, widest %d", p.Track, plan.After.SpanMax)
	}
	// Without room in the unit, c goes to b, the first of those as large that has any.
	after, _ = applied(t, teams(t), flatten.MergeTeams{Min: 4, Max: 5})
	wantReports(t, after.Org, "a", "a1", "a2", "a3")
	wantReports(t, after.Org, "b", "b1", "b2", "e1", "e2", "e3")
}

func TestWhoKeepsAMergedTeam(t *testing.T) {
	small := flatten.MergeTeams{Min: 3, Max: 4, Displaced: flatten.Unplaced} // b and c only
	_, plan := applied(t, teams(t), small)
	if !cmp.Equal(plan.Removed, ids("c")) {
		t.Errorf("chart order: removed %v", plan.Removed)
	}
	_, plan = applied(t, change(t, teams(t), "c", scenario.FieldAuthority, "3"), small)
	if !cmp.Equal(plan.Removed, ids("b")) {
		t.Errorf("higher authority: removed %v", plan.Removed)
	}
	_, err := small.Plan(t.Context(), change(t, teams(t), "c", scenario.FieldProtected, "true"))
	if want := "Merge teams under 3 up to 4, its managers unplaced: Head of c (c) stays (protected): nothing to do"; err == nil || err.Error() != want {
		t.Errorf("protected: %v", err)
	}
}

// Hand-checked on AdventureWorks (teams under 5 up to 12): under the chief executive
// 1 stand 25 (4 reports), 234 (4), 273 (3) and 2 (1), each of another department, so
// 234, 273 and 2 go to 25, 4+4+3+1 = 12. Likewise 11 goes to 7 (3+2), 211 and 227 to
// 222 (4+2+2), 217 to 212 (4+4), and 285 to 287 in one department (3+1). 228, 249 and
// 264 have nobody small beside. Displaced managers who stay count: 4+4+1 = 9, so that
// 273 no longer fits (9+3+1) and 2 does (9+1+1).
func TestMergeTeamsAdventureWorks(t *testing.T) {
	s := scenario.State{Org: readShared(t, "adventureworks-290.csv"), Model: scenario.DefaultModel()}
	_, plan := applied(t, s, flatten.MergeTeams{Displaced: flatten.Exit})
	if !cmp.Equal(plan.Displaced, ids("2", "11", "211", "217", "227", "234", "273", "285")) || plan.Moved != 17 {
		t.Errorf("displaced %v, moved %d", plan.Displaced, plan.Moved)
	}
	_, plan = applied(t, s, flatten.MergeTeams{})
	if !cmp.Equal(plan.Displaced, ids("2", "11", "211", "217", "227", "234", "285")) {
		t.Errorf("displaced %v", plan.Displaced)
	}
}

// Beside c, who is removed, a leads 3 and d 6: the reports of c go to a. Beside e no
// room is left under a span of 5 but for one.
func TestReportsGoToPeers(t *testing.T) {
	s := change(t, teams(t), "a", scenario.FieldProtected, "true")
	s = change(t, s, "b", scenario.FieldProtected, "true")
	after, plan := applied(t, s, flatten.RemoveLayer{Layer: 2, To: flatten.Peers, WidestSpan: 5, Displaced: flatten.Exit})
	// c, d and e go. In chart order: c1 → b (2), c2 → a (3 as b now), d1 → b (3), d2 → a
	// (4), d3 → b (4), d4 … d6 and e1 … find both at 5: up.
	wantReports(t, after.Org, "a", "a1", "a2", "a3", "c2", "d2")
	wantReports(t, after.Org, "b", "b1", "b2", "c1", "d1", "d3")
	wantReports(t, after.Org, "top", "a", "b", "d4", "d5", "d6", "e1", "e2", "e3")
	if want := []string{"6 reports of 2 managers go up: no room beside within a span of 5"}; !cmp.Equal(plan.Notes, want) {
		t.Errorf("%q", plan.Notes)
	}
	if len(plan.Refused) != 2 || plan.Refused[0] != (flatten.Refusal{Position: "a", Title: "Head of a", Reason: "protected"}) {
		t.Errorf("refused %v", plan.Refused)
	}
}

func TestWhoTakesATeamFromBeside(t *testing.T) {
	s := stateOf(t, seat{"top", "", "", "p1"}, seat{"m", "top", "", "p2"}, seat{"w", "m", "", "p3"}, seat{"x", "top", "", "p4"})
	op := flatten.RemoveLayer{Layer: 2, To: flatten.Peers, Displaced: flatten.Exit}
	for name, c := range map[string]struct {
		field scenario.Field
		value string
		takes bool
	}{
		"expert work by default": {scenario.FieldTitle, "Expert", false},
		"management track":       {scenario.FieldTrack, "management", true},
		"technical track":        {scenario.FieldTrack, "technical", false},
		"may decide for others":  {scenario.FieldAuthority, "1", true},
		"may decide for itself":  {scenario.FieldAuthority, "0", false},
	} {
		after, plan := applied(t, change(t, s, "x", c.field, c.value), op)
		if w, _ := after.Org.Position("w"); (w.Manager == "x") != c.takes || (len(plan.Notes) == 0) != c.takes {
			t.Errorf("%s: w reports to %s, %q", name, w.Manager, plan.Notes)
		}
	}
}

func TestWidenSpans(t *testing.T) {
	// 20 positions below 6 managers: the mean is 21/6. Smallest and last first: c goes to
	// a, its unit, at 5, rather than up (4+2 = 6 reports): 20/5 = 4.
	after, plan := applied(t, teams(t), flatten.WidenSpans{Target: 4, Displaced: flatten.Exit})
	if !cmp.Equal(plan.Removed, ids("c")) || plan.After.SpanMean != 4 {
		t.Errorf("removed %v, mean %v", plan.Removed, plan.After.SpanMean)
	}
	wantReports(t, after.Org, "a", "a1", "a2", "a3", "c1", "c2")
	// No two teams and no team and the top's fit in 6 beyond c and b, then e.
	_, plan = applied(t, teams(t), flatten.WidenSpans{Target: 6, Widest: 6, Displaced: flatten.Exit})
	if plan.After.SpanMax > 6 || len(plan.Notes) != 1 || !strings.HasPrefix(plan.Notes[0], "the mean span gets to ") {
		t.Errorf("widest %d, %q", plan.After.SpanMax, plan.Notes)
	}
	for name, op := range map[string]flatten.WidenSpans{"none": {}, "1": {Target: 1}, "too wide": {Target: 9, Widest: 8}} {
		if _, err := op.Plan(t.Context(), teams(t)); !errors.Is(err, scenario.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := (flatten.WidenSpans{Target: 2}).Plan(t.Context(), teams(t)); !errors.Is(err, flatten.ErrNothing) || !strings.Contains(err.Error(), "the mean span is 3.5") {
		t.Error(err)
	}
}

func TestSplitTeamUnderNewPosts(t *testing.T) {
	s := change(t, teams(t), "d4", scenario.FieldUnit, "z")
	s = change(t, s, "d1", scenario.FieldUnit, "z")
	s = change(t, s, "d6", scenario.FieldProtected, "true")
	after, plan := applied(t, s, flatten.SplitTeam{Position: "d", Most: 3})
	// Five can be moved: two teams, of 2 and 3; those of unit z together.
	if !cmp.Equal(plan.Added, ids("d-lead-1", "d-lead-2")) {
		t.Fatalf("added %v", plan.Added)
	}
	wantReports(t, after.Org, "d", "d-lead-1", "d-lead-2", "d6")
	wantReports(t, after.Org, "d-lead-1", "d1", "d4")
	wantReports(t, after.Org, "d-lead-2", "d2", "d3", "d5")
	p, _ := after.Org.Position("d-lead-1")
	if p.Unit != "z" || p.Title != "Team lead" || p.Track != scenario.TrackManagement || after.Org.Filled(p.ID) {
		t.Errorf("%+v", p)
	}
	if d := cmp.Diff([]flatten.Refusal{{Position: "d6", Reason: "protected"}}, plan.Refused); d != "" {
		t.Error(d)
	}
	if _, err := (flatten.SplitTeam{Position: "a", Most: 3}).Plan(t.Context(), s); !errors.Is(err, flatten.ErrNothing) {
		t.Errorf("narrow enough: %v", err)
	}
}

func TestSplitTeamUnderReports(t *testing.T) {
	after, plan := applied(t, teams(t), flatten.SplitTeam{Position: "d", Most: 2, Leads: ids("d2", "d5")})
	wantReports(t, after.Org, "d", "d2", "d5")
	wantReports(t, after.Org, "d2", "d1", "d4")
	wantReports(t, after.Org, "d5", "d3", "d6")
	if len(plan.Added) != 0 || plan.Moved != 4 {
		t.Errorf("added %v, moved %d", plan.Added, plan.Moved)
	}
	_, plan = applied(t, teams(t), flatten.SplitTeam{Position: "d", Most: 2, Leads: ids("d2")})
	want := []string{"no room for 3 reports under the chosen leads", "d still leads 4, more than 2"}
	if !cmp.Equal(plan.Notes, want) {
		t.Errorf("%q", plan.Notes)
	}
	for _, leads := range [][]scenario.PositionID{ids("a1"), ids("d1", "d1")} {
		if _, err := (flatten.SplitTeam{Position: "d", Most: 2, Leads: leads}).Plan(t.Context(), teams(t)); !errors.Is(err, scenario.ErrInvalid) {
			t.Errorf("%v: %v", leads, err)
		}
	}
}

func TestTrackPosts(t *testing.T) {
	s := change(t, teams(t), "a", scenario.FieldCurrency, "EUR")
	op := flatten.TrackPosts{Count: 2, Track: scenario.TrackProject, Under: "a", PayGrade: "G7", Authority: scenario.Some(1), Cost: scenario.Some(9e4)}
	after, plan := applied(t, s, op)
	if !cmp.Equal(plan.Added, ids("a-project-1", "a-project-2")) || plan.After.Vacant != plan.Before.Vacant+2 {
		t.Errorf("added %v", plan.Added)
	}
	want := scenario.Position{
		ID: "a-project-2", Title: "Project lead", Manager: "a", Unit: "x", PayGrade: "G7", Authority: scenario.Some(1),
		FTE: 1, Cost: scenario.Some(9e4), Currency: "EUR", Track: scenario.TrackProject,
	}
	got, _ := after.Org.Position("a-project-2")
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	again, _ := applied(t, after, op)
	if !again.Org.Has("a-project-4") {
		t.Error("the ids of a second pair")
	}
	// A displaced manager can be seated there.
	if _, err := edit.Apply(&again, scenario.Edit{Do: scenario.Seat{Person: "p-c", Position: "a-project-4"}}); err != nil {
		t.Error(err)
	}
	if _, err := (flatten.TrackPosts{Under: "a", Track: scenario.TrackManagement}).Plan(t.Context(), s); !errors.Is(err, scenario.ErrInvalid) {
		t.Error(err)
	}
}
