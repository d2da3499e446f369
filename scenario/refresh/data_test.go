package refresh_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
	"spanwise/scenario/refresh"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

// sharedData is where real rosters lie that the project does not ship.
const sharedData = "../../../shared/data"

func readShared(tb testing.TB, opts roster.Options, names ...string) *scenario.Org {
	tb.Helper()
	var sources []roster.Source
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(sharedData, name))
		if errors.Is(err, fs.ErrNotExist) {
			tb.Skipf("%s is not in %s; this test runs only beside the shared data", name, sharedData)
		}
		if err != nil {
			tb.Fatal(err)
		}
		sources = append(sources, roster.Source{Name: name, Data: data})
	}
	book, err := roster.Open(context.Background(), sources, grid.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	imp, err := book.Read(context.Background(), opts)
	if err != nil || imp.Blocked() {
		tb.Fatalf("%s: %v, %+v", names, err, imp)
	}
	return imp.Org
}

// flatter is a document with one scenario: layer 3 is removed.
func flatter(tb testing.TB, org *scenario.Org, fate flatten.Displaced) *scenario.Document {
	tb.Helper()
	doc := &scenario.Document{Name: "Plan", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
	plan, err := flatten.RemoveLayer{Layer: 3, Displaced: fate}.Plan(tb.Context(), doc.Baseline)
	if err != nil {
		tb.Fatal(err)
	}
	doc.Scenarios = []*scenario.Scenario{{ID: "s1", Name: "Without layer 3", Edits: []scenario.Edit{plan.Edit}}}
	return doc
}

// figures are what a reader of the plan would count.
type figures struct {
	Same, Made, Candidates, Joined, Left, Moved, Changed int
	Edits, Kept, Misfits, Already, Adjusted              int
	Layers                                               int // of the scenario as replayed
}

func figuresOf(tb testing.TB, doc *scenario.Document, m refresh.Matching, plan refresh.Plan) figures {
	tb.Helper()
	after, err := edit.Replay(plan.Document.Baseline, plan.Document.Scenarios[0].Edits)
	if err != nil {
		tb.Fatal(err)
	}
	r := plan.Scenarios[0]
	return figures{
		len(m.Same), len(m.Made), len(m.Candidates), len(plan.Joined), len(plan.Left), len(plan.Moved), len(plan.Changed),
		leaves(doc.Scenarios[0].Edits), leaves(plan.Document.Scenarios[0].Edits), len(r.Misfits), len(r.Already), len(r.Adjusted),
		scenario.StructureOf(after.Org).Layers,
	}
}

// The Cabinet Office in March and in September 2011, reorganised in between: senior
// posts, and with the junior ones, which have no ids.
func TestCabinetOfficeHalfAYearLater(t *testing.T) {
	tests := []struct {
		files []string
		fate  flatten.Displaced
		want  figures
	}{
		{[]string{"senior"}, flatten.Track, figures{Same: 180, Joined: 55, Left: 36, Moved: 48, Changed: 59, Edits: 67, Kept: 57, Misfits: 9, Already: 1, Layers: 5}},
		{[]string{"senior"}, flatten.Unplaced, figures{Same: 180, Joined: 55, Left: 36, Moved: 48, Changed: 59, Edits: 38, Kept: 32, Already: 6, Adjusted: 12, Layers: 5}},
		{[]string{"senior", "junior"}, flatten.Track, figures{Same: 180, Made: 714, Joined: 1163, Left: 1044, Moved: 100, Changed: 468, Edits: 317, Kept: 211, Misfits: 105, Already: 1, Layers: 6}},
		{[]string{"senior", "junior"}, flatten.Unplaced, figures{Same: 180, Made: 714, Joined: 1163, Left: 1044, Moved: 100, Changed: 468, Edits: 54, Kept: 48, Already: 6, Adjusted: 21, Layers: 6}},
	}
	for _, tt := range tests {
		var march, september []string
		for _, f := range tt.files {
			march = append(march, "uk-cabinet-office-2011-03-31-"+f+".csv")
			september = append(september, "uk-cabinet-office-2011-09-30-"+f+".csv")
		}
		before, after := readShared(t, roster.Options{}, march...), readShared(t, roster.Options{}, september...)
		doc := flatter(t, before, tt.fate)
		after, _ = refresh.KeepIDs(before, after, scenario.Origin{})
		m := refresh.Match(before, after)
		plan := refresh.Replay(doc, after, scenario.Origin{}, m, nil)
		checkKept(t, before, m, plan)
		if d := cmp.Diff(tt.want, figuresOf(t, doc, m, plan)); d != "" {
			t.Errorf("%s, %s (−want +got)\n%s", tt.files, tt.fate, d)
		}
	}
}

// AdventureWorks with every id dealt out anew, so that each is on both sides and
// means somebody else: once the pairs are confirmed, every edit applies.
func TestAdventureWorksRenumbered(t *testing.T) {
	opts := roster.Options{Map: map[roster.Field]string{roster.Name: "Login"}}
	org := readShared(t, opts, "adventureworks-290.csv")
	doc := flatter(t, org, flatten.Track)
	now := map[scenario.PositionID]scenario.PositionID{"": ""}
	for p := range org.Positions() {
		n, err := strconv.Atoi(string(p.ID))
		if err != nil {
			t.Fatal(err)
		}
		now[p.ID] = scenario.PositionID(strconv.Itoa(n*37%org.Len() + 1)) // 37 and 290 share no factor
	}
	var positions []scenario.Position
	var people []scenario.Person
	for p := range org.Positions() {
		name := org.HolderName(p.ID)
		p.ID, p.Manager = now[p.ID], now[p.Manager]
		positions = append(positions, p)
		people = append(people, scenario.Person{ID: scenario.PersonID(p.ID), Name: name, FTE: 1, Seat: p.ID})
	}
	later, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	m := refresh.Match(org, later)
	m = m.Confirm(m.Candidates...)
	plan := refresh.Replay(doc, later, scenario.Origin{}, m, nil)
	n := leaves(doc.Scenarios[0].Edits)
	got := figuresOf(t, doc, m, plan)
	before, err := edit.Replay(doc.Baseline, doc.Scenarios[0].Edits)
	if err != nil {
		t.Fatal(err)
	}
	want := figures{Same: got.Same, Edits: n, Kept: n, Layers: scenario.StructureOf(before.Org).Layers}
	if d := cmp.Diff(want, got); d != "" || n < 50 {
		t.Errorf("%d edits (−want +got)\n%s", n, d)
	}
	for p := range org.Positions() {
		if id, _ := m.New(p.ID); id != now[p.ID] {
			t.Fatalf("%s is held to be %s, not %s", p.ID, id, now[p.ID])
		}
	}
}
