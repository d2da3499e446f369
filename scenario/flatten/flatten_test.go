package flatten_test

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
)

// snapshot is everything an operation could touch, in order.
type snapshot struct {
	Positions []scenario.Position
	People    []scenario.Person
	Holders   map[scenario.PositionID][]scenario.PersonID
}

func snap(o *scenario.Org) snapshot {
	s := snapshot{Holders: map[scenario.PositionID][]scenario.PersonID{}}
	for p := range o.Positions() {
		s.Positions = append(s.Positions, p)
		s.Holders[p.ID] = slices.Clone(o.Holders(p.ID))
	}
	for p := range o.People() {
		s.People = append(s.People, p)
	}
	return s
}

// seat is a position with a person in it, "" as name leaves it vacant.
type seat struct{ id, manager, title, person string }

func stateOf(t testing.TB, seats ...seat) scenario.State {
	t.Helper()
	var positions []scenario.Position
	var people []scenario.Person
	for _, s := range seats {
		positions = append(positions, scenario.Position{ID: scenario.PositionID(s.id), Manager: scenario.PositionID(s.manager), Title: s.title, FTE: 1})
		if s.person != "" {
			people = append(people, scenario.Person{ID: scenario.PersonID(s.person), FTE: 1, Seat: scenario.PositionID(s.id)})
		}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

// change returns the state with fields of one position changed.
func change(t testing.TB, s scenario.State, id scenario.PositionID, f scenario.Field, value string) scenario.State {
	t.Helper()
	c := s.Clone()
	if _, err := edit.Apply(&c, scenario.Edit{Do: scenario.Set{Position: id, Field: f, Value: value}}); err != nil {
		t.Fatal(err)
	}
	return c
}

func applied(t testing.TB, s scenario.State, op flatten.Operation) (scenario.State, flatten.Plan) {
	t.Helper()
	plan, err := op.Plan(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	c := s.Clone()
	undo, err := edit.Apply(&c, plan.Edit)
	if err != nil {
		t.Fatal(err)
	}
	after := c.Clone()
	undo.Revert(&c)
	if d := cmp.Diff(snap(s.Org), snap(c.Org)); d != "" {
		t.Fatalf("revert differs:\n%s", d)
	}
	return after, plan
}

// company is a top over two units; in one a chain of two single managers.
//
//	top
//	├ ops ─ m1 ─ m2 ─ w1, w2
//	├ it ─ m3 (vacant) ─ w3, w4
//	│    └ m4 ─ w5
//	└ aide
func company(t testing.TB) scenario.State {
	return stateOf(t,
		seat{"top", "", "Chief executive", "p0"},
		seat{"ops", "top", "Head of operations", "p1"},
		seat{"it", "top", "Head of IT", "p2"},
		seat{"aide", "top", "Aide", "p3"},
		seat{"m1", "ops", "Plant manager", "p4"},
		seat{"m2", "m1", "Project lead", "p5"},
		seat{"m3", "it", "Support manager", ""},
		seat{"m4", "it", "Platform manager", "p6"},
		seat{"w1", "m2", "Operator", "p7"},
		seat{"w2", "m2", "Operator", "p8"},
		seat{"w3", "m3", "Agent", "p9"},
		seat{"w4", "m3", "Agent", "p10"},
		seat{"w5", "m4", "Engineer", "p11"},
	)
}

func TestRemoveLayerPutsManagersOnATrack(t *testing.T) {
	before := company(t)
	after, plan := applied(t, before, flatten.RemoveLayer{Layer: 3})

	wantReports(t, after.Org, "ops", "m1", "m2")
	wantReports(t, after.Org, "m2", "w1", "w2")
	wantReports(t, after.Org, "it", "m4", "w3", "w4", "w5") // m3 was vacant: removed
	if p, _ := after.Org.Position("m1"); p.Track != scenario.TrackTechnical {
		t.Errorf("m1 is on track %q", p.Track)
	}
	want := flatten.Plan{
		Displaced: ids("m1", "m3", "m4"), Removed: ids("m3"), Moved: 4,
		Before: scenario.StructureOf(before.Org), After: scenario.StructureOf(after.Org),
		Work: displaced.Work{Handovers: []displaced.Handover{{From: "m3", To: "m4", FTE: 1}}},
	}
	if d := cmp.Diff(want, withoutEdit(plan)); d != "" {
		t.Error(d)
	}
	if name := edit.Name(plan.Edit.Do); name != "Remove layer 3" {
		t.Errorf("name %q", name)
	}
	// The vacant m3's work goes to m4, who stood beside it and stays.
	if p, _ := after.Org.Position("m4"); p.TakenFTE != 1 {
		t.Errorf("m4 takes over %v FTE, want 1", p.TakenFTE)
	}
}

func TestRemoveLayerUnplacedAndExit(t *testing.T) {
	for fate, wantLeaving := range map[flatten.Displaced]bool{flatten.Unplaced: false, flatten.Exit: true} {
		after, plan := applied(t, company(t), flatten.RemoveLayer{Layer: 3, Displaced: fate})
		wantReports(t, after.Org, "ops", "m2")
		wantReports(t, after.Org, "it", "w3", "w4", "w5")
		if !slices.Equal(plan.Removed, ids("m1", "m3", "m4")) || plan.Moved != 4 {
			t.Errorf("%s: removed %v, moved %d", fate, plan.Removed, plan.Moved)
		}
		for _, id := range []scenario.PersonID{"p4", "p6"} {
			if p, _ := after.Org.Person(id); p.Leaving != wantLeaving || p.Unplaced() == wantLeaving {
				t.Errorf("%s: %+v", fate, p)
			}
		}
		// Nobody beside them stays, so the heads above take over: one from m1, two from m3 and m4.
		for id, want := range map[scenario.PositionID]float64{"ops": 1, "it": 2, "w3": 0} {
			if p, _ := after.Org.Position(id); p.TakenFTE != want {
				t.Errorf("%s: %s takes over %v FTE, want %v", fate, id, p.TakenFTE, want)
			}
		}
	}
}

func TestRemoveLayerBelow(t *testing.T) {
	after, plan := applied(t, company(t), flatten.RemoveLayer{Layer: 3, Below: "it", Displaced: flatten.Unplaced})
	wantReports(t, after.Org, "ops", "m1")
	wantReports(t, after.Org, "it", "w3", "w4", "w5")
	if got := edit.Name(plan.Edit.Do); got != "Remove layer 3 below it, its managers unplaced" {
		t.Errorf("name %q", got)
	}
}

func TestCollapseChainsWholly(t *testing.T) {
	after, plan := applied(t, company(t), flatten.CollapseChains{MostReports: 2})
	// ops, m1 and m2 are one chain, it has two reports: all reports end under the top.
	if !slices.Equal(plan.Displaced, ids("ops", "m1", "m2", "it", "m3", "m4")) {
		t.Errorf("displaced %v", plan.Displaced)
	}
	wantReports(t, after.Org, "top", "ops", "it", "aide", "m1", "m2", "w1", "w2", "m4", "w3", "w4", "w5")
	if p, _ := after.Org.Position("m2"); p.Track != scenario.TrackProject {
		t.Errorf("the project lead is on track %q", p.Track)
	}
	if got := scenario.StructureOf(after.Org).Layers; got != 2 {
		t.Errorf("%d layers", got)
	}
}

func TestCollapseChainsDecidesByTheStructureBefore(t *testing.T) {
	after, plan := applied(t, company(t), flatten.CollapseChains{})
	// ops (m1), m1 (m2) and m4 (w5) had one report. m2 has two and stays.
	if !slices.Equal(plan.Displaced, ids("ops", "m1", "m4")) {
		t.Errorf("displaced %v", plan.Displaced)
	}
	wantReports(t, after.Org, "top", "ops", "it", "aide", "m1", "m2")
	wantReports(t, after.Org, "m2", "w1", "w2")
	if _, err := (flatten.CollapseChains{}).Plan(t.Context(), after); !errors.Is(err, flatten.ErrNothing) {
		t.Errorf("a second run: %v", err)
	}
}

func TestProtectedManagersAndReportsStay(t *testing.T) {
	s := change(t, company(t), "m1", scenario.FieldProtected, "true")
	s = change(t, s, "w5", scenario.FieldProtected, "true")
	for _, fate := range flatten.Fates {
		after, plan := applied(t, s, flatten.RemoveLayer{Layer: 3, Displaced: fate})
		want := []flatten.Refusal{
			{Position: "m1", Title: "Plant manager", Reason: "protected"},
			{Position: "m4", Title: "Platform manager", Reason: "its report Engineer (w5) is protected and cannot be moved"},
		}
		if d := cmp.Diff(want, plan.Refused); d != "" {
			t.Errorf("%s: %s", fate, d)
		}
		wantReports(t, after.Org, "m1", "m2")
		wantReports(t, after.Org, "m4", "w5")
	}
}

func TestProtectedManagerEndsAChain(t *testing.T) {
	s := change(t, company(t), "ops", scenario.FieldProtected, "true")
	after, _ := applied(t, s, flatten.CollapseChains{Displaced: flatten.Unplaced})
	wantReports(t, after.Org, "top", "ops", "it", "aide")
	wantReports(t, after.Org, "ops", "m2")
}

func TestTrackAlreadyChosenIsKept(t *testing.T) {
	s := change(t, company(t), "m1", scenario.FieldTrack, "project")
	after, _ := applied(t, s, flatten.RemoveLayer{Layer: 3})
	if p, _ := after.Org.Position("m1"); p.Track != scenario.TrackProject {
		t.Errorf("track %q", p.Track)
	}
}

func TestWorkWithoutAnOwnerIsTold(t *testing.T) {
	s := stateOf(t, seat{"top", "", "", ""}, seat{"m", "top", "", "p1"}, seat{"w", "m", "", "p2"})
	after, plan := applied(t, s, flatten.RemoveLayer{Layer: 2, Displaced: flatten.Exit})
	g := plan.Edit.Do.(scenario.Group)
	if r := g.Edits[0].Do.(scenario.Remove); !r.Handover.IsZero() || r.Cause != scenario.LayerRemoved {
		t.Errorf("removal %+v", r)
	}
	// Nobody is beside m, and nobody sits above; m's own work is the default 14 hours, and
	// 3.5 decisions a week take 0.302041 hours each, by the default shares and handling.
	if d := cmp.Diff([]displaced.Left{{Position: "m", FTE: 1, Hours: 14, Deciding: 3.5 * 0.302041}}, plan.Unowned, cmpopts.EquateApprox(0, 1e-9)); d != "" {
		t.Error(d)
	}
	if p, _ := after.Org.Position("w"); p.TakenFTE != 0 {
		t.Errorf("w takes over %v", p.TakenFTE)
	}
}

// 60 managers go beside 40 others: each hands over to the next, the last to all 40, who
// take over 60/40 FTE, as they would from 60 lists of 40.
func TestManyHandOverInTurn(t *testing.T) {
	seats := []seat{{"top", "", "", "p-top"}}
	for i := range 100 {
		id := fmt.Sprint("m", i)
		seats = append(seats, seat{id, "top", "", "p-" + id})
		if i%5 < 3 {
			seats = append(seats, seat{"w" + id, id, "", "p-w" + id})
		}
	}
	after, plan := applied(t, stateOf(t, seats...), flatten.RemoveLayer{Layer: 2, Displaced: flatten.Unplaced})
	if len(plan.Removed) != 60 || len(plan.Handovers) != 59+40 {
		t.Errorf("%d go, %d handovers", len(plan.Removed), len(plan.Handovers))
	}
	for id, want := range map[scenario.PositionID]float64{"m3": 1.5, "m99": 1.5, "wm0": 0, "top": 0} {
		if p, _ := after.Org.Position(id); math.Abs(p.TakenFTE-want) > 1e-9 {
			t.Errorf("%s takes over %v FTE, want %v", id, p.TakenFTE, want)
		}
	}
}

func TestRefusedWhole(t *testing.T) {
	tests := []struct {
		name string
		op   flatten.Operation
		want error
	}{
		{"top layer", flatten.RemoveLayer{Layer: 1}, flatten.ErrLayer},
		{"layer 0", flatten.RemoveLayer{}, flatten.ErrLayer},
		{"layer too deep", flatten.RemoveLayer{Layer: 6}, flatten.ErrLayer},
		{"layer without managers", flatten.RemoveLayer{Layer: 5}, flatten.ErrNothing},
		{"nobody below", flatten.RemoveLayer{Layer: 3, Below: "aide"}, flatten.ErrNothing},
		{"the position itself", flatten.RemoveLayer{Layer: 3, Below: "m1"}, flatten.ErrNothing},
		{"unknown position", flatten.RemoveLayer{Layer: 3, Below: "nobody"}, scenario.ErrUnknownPosition},
		{"unknown fate", flatten.RemoveLayer{Layer: 3, Displaced: "gone"}, scenario.ErrInvalid},
		{"negative reports", flatten.CollapseChains{MostReports: -1}, scenario.ErrInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := tt.op.Plan(t.Context(), company(t)); !errors.Is(err, tt.want) {
				t.Errorf("%v, want %v", err, tt.want)
			}
		})
	}
}

// Where everybody stays the error names one of them, and counts the others.
func TestNothingToDoSaysWhoStays(t *testing.T) {
	all := change(t, company(t), "ops", scenario.FieldProtected, "true")
	all = change(t, all, "it", scenario.FieldProtected, "true")
	for where, want := range map[scenario.PositionID]string{
		"":    "Remove layer 2: Head of operations (ops) stays (protected), and 1 more: nothing to do",
		"ops": "Remove layer 3 below ops: Plant manager (m1) stays (its report Project lead (m2) is protected and cannot be moved): nothing to do",
	} {
		op, s := flatten.RemoveLayer{Layer: 2}, all
		if where != "" {
			op, s = flatten.RemoveLayer{Layer: 3, Below: where}, change(t, all, "m2", scenario.FieldProtected, "true")
		}
		if _, err := op.Plan(t.Context(), s); !errors.Is(err, flatten.ErrNothing) || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

// AdventureWorks has 1, 6, 27, 66, 190 positions in its layers. 12 of layer 3 are
// managers, with 66 reports between them (all of layer 4, for only managers of
// layer 3 stand above it); so layer 3 grows to 27 + 66 = 93, and the 190 of layer
// 5 are layer 4. Spans of one: positions 2 (over 3), 249 and 285.
func TestAdventureWorks(t *testing.T) {
	s := fromCSV(t, "adventureworks-290.csv", "Employee ID", "Manager ID")
	after, plan := applied(t, s, flatten.RemoveLayer{Layer: 3})
	if len(plan.Displaced) != 12 || plan.Moved != 66 || len(plan.Removed) != 0 {
		t.Errorf("displaced %d, moved %d, removed %d", len(plan.Displaced), plan.Moved, len(plan.Removed))
	}
	wantLayers(t, after.Org, 1, 6, 93, 190)

	after, _ = applied(t, s, flatten.RemoveLayer{Layer: 3, Displaced: flatten.Exit})
	wantLayers(t, after.Org, 1, 6, 81, 190) // 12 fewer

	_, plan = applied(t, s, flatten.CollapseChains{})
	if !slices.Equal(plan.Displaced, ids("2", "249", "285")) || plan.Moved != 3 {
		t.Errorf("displaced %v, moved %d", plan.Displaced, plan.Moved)
	}
}

// Oracle HR has 1, 14, 82, 10 positions. Of layer 3, 103 (4 reports), 108 (5) and
// 205 (1) are managers. Spans of one: 102 (over 103), 201 (over 202), 205 (over
// 206); without them 103 and 202 come to layer 2, the four of 103 and 206 to 3.
func TestOracle(t *testing.T) {
	s := fromCSV(t, "oracle-hr-107.csv", "id", "parentId")
	after, plan := applied(t, s, flatten.RemoveLayer{Layer: 3})
	if !slices.Equal(plan.Displaced, ids("108", "205", "103")) {
		t.Errorf("displaced %v", plan.Displaced)
	}
	wantLayers(t, after.Org, 1, 14, 92)

	after, _ = applied(t, s, flatten.CollapseChains{MostReports: 1})
	wantLayers(t, after.Org, 1, 16, 85, 5)
}

func fromCSV(t testing.TB, name, id, manager string) scenario.State {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", name))
	if err != nil {
		t.Skipf("the shared rosters are not beside the repository: %v", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at, above := slices.Index(rows[0], id), slices.Index(rows[0], manager)
	var seats []seat
	for _, row := range rows[1:] {
		seats = append(seats, seat{row[at], row[above], "", "p" + row[at]})
	}
	return stateOf(t, seats...)
}

func wantReports(t testing.TB, o *scenario.Org, manager scenario.PositionID, want ...scenario.PositionID) {
	t.Helper()
	got := slices.Clone(o.Reports(manager))
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("reports of %s: %v, want %v", manager, got, want)
	}
}

func wantLayers(t testing.TB, o *scenario.Org, want ...int) {
	t.Helper()
	if got := scenario.StructureOf(o).LayerCounts; !slices.Equal(got, want) {
		t.Errorf("layers %v, want %v", got, want)
	}
}

func ids(ids ...scenario.PositionID) []scenario.PositionID { return ids }

func withoutEdit(p flatten.Plan) flatten.Plan {
	p.Edit = scenario.Edit{}
	return p
}

func ExampleRemoveLayer() {
	org, _ := scenario.NewOrg([]scenario.Position{
		{ID: "1", Title: "Chief executive"},
		{ID: "2", Title: "Head of service", Manager: "1"},
		{ID: "3", Title: "Agent", Manager: "2"},
	}, nil)
	plan, _ := flatten.RemoveLayer{Layer: 2}.Plan(context.Background(), scenario.State{Org: org, Model: scenario.DefaultModel()})
	fmt.Println(edit.Name(plan.Edit.Do), plan.Displaced, plan.Removed)
	// Output: Remove layer 2 [2] [2]
}
