package refresh_test

import (
	"bytes"
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
)

// sharedData is where real rosters lie that the project does not ship.
const sharedData = "../../../shared/data"

func readShared(tb testing.TB, name string, opts roster.Options) *scenario.Org {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(sharedData, name))
	if errors.Is(err, fs.ErrNotExist) {
		tb.Skipf("%s is not in %s; this test runs only beside the shared data", name, sharedData)
	}
	if err != nil {
		tb.Fatal(err)
	}
	imp, err := roster.Read(context.Background(), name, bytes.NewReader(data), opts)
	if err != nil || imp.Blocked() {
		tb.Fatalf("%s: %v, %+v", name, err, imp)
	}
	return imp.Org
}

// flatter is a document with one scenario: layer 3 is removed.
func flatter(tb testing.TB, org *scenario.Org, fate flatten.Displaced) *scenario.Document {
	tb.Helper()
	doc := &scenario.Document{Name: "Plan", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
	plan, err := flatten.RemoveLayer{Layer: 3, Displaced: fate}.Plan(doc.Baseline)
	if err != nil {
		tb.Fatal(err)
	}
	doc.Scenarios = []*scenario.Scenario{{ID: "s1", Name: "Without layer 3", Edits: []scenario.Edit{plan.Edit}}}
	return doc
}

// figures are what a reader of the plan would count.
type figures struct {
	Same, Candidates, Joined, Left, Moved, Changed int
	Edits, Kept, Misfits, Already, Adjusted        int
	Layers                                         int // of the scenario as replayed
}

func figuresOf(tb testing.TB, doc *scenario.Document, m refresh.Matching, plan refresh.Plan) figures {
	tb.Helper()
	after, err := edit.Replay(plan.Document.Baseline, plan.Document.Scenarios[0].Edits)
	if err != nil {
		tb.Fatal(err)
	}
	r := plan.Scenarios[0]
	return figures{
		len(m.Same), len(m.Candidates), len(plan.Joined), len(plan.Left), len(plan.Moved), len(plan.Changed),
		leaves(doc.Scenarios[0].Edits), leaves(plan.Document.Scenarios[0].Edits), len(r.Misfits), len(r.Already), len(r.Adjusted),
		scenario.StructureOf(after.Org).Layers,
	}
}

// The Cabinet Office in March and in September 2011: many posts under new ids, and
// a department that was reorganised in between.
func TestCabinetOfficeHalfAYearLater(t *testing.T) {
	for _, tt := range []struct {
		fate flatten.Displaced
		want figures
	}{
		{flatten.Track, figures{Same: 180, Joined: 55, Left: 36, Moved: 48, Changed: 59, Edits: 67, Kept: 57, Misfits: 9, Already: 1, Layers: 5}},
		{flatten.Unplaced, figures{Same: 180, Joined: 55, Left: 36, Moved: 48, Changed: 59, Edits: 19, Kept: 16, Already: 3, Adjusted: 12, Layers: 5}},
	} {
		march := readShared(t, "uk-cabinet-office-2011-03-31-senior.csv", roster.Options{})
		september := readShared(t, "uk-cabinet-office-2011-09-30-senior.csv", roster.Options{})
		doc := flatter(t, march, tt.fate)
		m := refresh.Match(march, september)
		plan := refresh.Replay(doc, september, scenario.Origin{}, m, nil)
		if d := cmp.Diff(tt.want, figuresOf(t, doc, m, plan)); d != "" {
			t.Errorf("%s (−want +got)\n%s", tt.fate, d)
		}
	}
}

// AdventureWorks with every id dealt out anew, so that each is on both sides and
// means somebody else: once the pairs are confirmed, every edit applies.
func TestAdventureWorksRenumbered(t *testing.T) {
	opts := roster.Options{Map: map[roster.Field]string{roster.Name: "Login"}}
	org := readShared(t, "adventureworks-290.csv", opts)
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
