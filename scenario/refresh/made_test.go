package refresh_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

// read reads senior and junior posts as one roster.
func read(tb testing.TB, files ...string) *scenario.Org {
	tb.Helper()
	var sources []roster.Source
	for i, text := range files {
		sources = append(sources, roster.Source{Name: fmt.Sprintf("%d.csv", i), Data: []byte(text)})
	}
	book, err := roster.Open(context.Background(), sources, grid.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	imp, err := book.Read(context.Background(), roster.Options{})
	if err != nil || imp.Blocked() {
		tb.Fatalf("%v, %+v", err, imp.Problems)
	}
	return imp.Org
}

const (
	seniorHead = "Post Unique Reference,Job Title,Unit,Reports to Senior Post\n1,Chief,Board,XX\n2,Head,North,1\n3,Head,South,1\n"
	juniorHead = "Unit,Reporting Senior Post,Grade,Generic Job Title,Number of Posts in FTE\n"
)

// Rows without ids are found by where they stand, wherever in the file: another row
// above them moves nobody.
func TestRowsWithoutIDs(t *testing.T) {
	old := read(t, seniorHead, juniorHead+"North,2,B,Clerk,2.5\nNorth,2,A,Adviser,1\nSouth,3,B,Clerk,1\n")
	now := read(t, seniorHead, juniorHead+"South,3,A,Adviser,1\nNorth,2,A,Adviser,1\nNorth,2,B,Clerk,1.5\nSouth,3,B,Clerk,2\n")
	m := refresh.Match(old, now)
	d := refresh.Compare(old, now, m)
	got := map[string]int{"same": len(m.Same), "made": len(m.Made), "asked": len(m.Candidates), "joined": len(d.Joined), "left": len(d.Left), "moved": len(d.Moved), "changed": len(d.Changed)}
	// Of the three clerks in the north, one with half a post, the second full one went.
	if diff := cmp.Diff(map[string]int{"same": 3, "made": 4, "asked": 0, "joined": 2, "left": 1, "moved": 0, "changed": 0}, got); diff != "" {
		t.Errorf("(−want +got)\n%s\n%+v\n%+v", diff, m.Made, d)
	}
	for _, p := range d.People {
		if p.Fate == refresh.PersonReseated {
			t.Errorf("%+v is held to have changed seats", p)
		}
	}
}

// checkKept sees that no id means two posts: what stayed has its old id, and what
// joined one that the old organisation does not have.
func checkKept(tb testing.TB, old *scenario.Org, m refresh.Matching, plan refresh.Plan) {
	tb.Helper()
	for _, p := range m.Made {
		if p.Old != p.New {
			tb.Errorf("%s is %s now", p.Old, p.New)
		}
	}
	for _, id := range plan.Joined {
		if old.Has(id) {
			tb.Errorf("%s joined, but was there", id)
		}
	}
	for p := range plan.Document.Baseline.Org.People() {
		if was, ok := old.Person(scenario.PersonID(p.ID)); ok && was.Seat != p.Seat {
			tb.Errorf("person %s sat in %s, now in %s", p.ID, was.Seat, p.Seat)
		}
	}
}

// Posts that stay keep their id over refreshes, whatever row they stand in, and the
// edits of a scenario go on naming them.
func TestMadeIDsAreKept(t *testing.T) {
	first := read(t, seniorHead, juniorHead+"North,2,B,Clerk,2\nNorth,2,A,Adviser,1\nSouth,3,B,Driver,1\nSouth,3,C,Cook,1\n")
	doc := &scenario.Document{Name: "x", Baseline: scenario.State{Org: first, Model: scenario.DefaultModel()}, Scenarios: []*scenario.Scenario{{ID: "s1", Name: "Flat", Edits: []scenario.Edit{
		{Do: scenario.Move{Position: "junior-3", Manager: "1"}},
	}}}}
	for n, c := range []struct {
		juniors                     string
		joined, left, moved, change []scenario.PositionID
	}{
		{"South,3,A,Aide,1\nNorth,2,A,Adviser,1\nNorth,2,B,Clerk,2\nSouth,3,B,Driver,1\nSouth,3,C,Cook,1\n", []scenario.PositionID{"junior-2-2"}, nil, nil, nil},
		// The driver is under another senior post, the cook in another unit; one clerk went.
		{"South,2,B,Driver,1\nSouth,3,A,Aide,1\nNorth,3,C,Cook,1\nNorth,2,B,Clerk,1\nNorth,2,A,Adviser,1\n", nil, []scenario.PositionID{"junior-2#2"}, []scenario.PositionID{"junior-4"}, []scenario.PositionID{"junior-5"}},
		{"North,2,A,Adviser,1\nNorth,2,B,Clerk,3\nSouth,2,B,Driver,1\nNorth,3,C,Cook,1\nSouth,3,A,Aide,1\n", []scenario.PositionID{"junior-3#2", "junior-3#3"}, nil, nil, nil},
	} {
		later := read(t, seniorHead, juniorHead+c.juniors)
		origin := scenario.Origin{Files: []string{"a.csv"}, Repairs: []scenario.Repair{{ID: "junior-2"}, {ID: "2"}}}
		later, kept := refresh.KeepIDs(doc.Baseline.Org, later, origin)
		m := refresh.Match(doc.Baseline.Org, later)
		plan := refresh.Replay(doc, later, kept, m, nil)
		checkKept(t, doc.Baseline.Org, m, plan)
		want := refresh.Difference{Joined: c.joined, Left: c.left, Moved: c.moved, Changed: c.change}
		got := refresh.Difference{Joined: plan.Joined, Left: plan.Left, Moved: plan.Moved, Changed: plan.Changed}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("refresh %d (−want +got)\n%s", n+1, d)
		}
		if r := plan.Scenarios[0]; r.Applied != 1 || len(r.Misfits) > 0 {
			t.Errorf("refresh %d: %+v", n+1, r)
		}
		if n == 0 && (kept.Repairs[0].ID != "junior-2-2" || kept.Repairs[1].ID != "2" || origin.Repairs[0].ID != "junior-2") {
			t.Errorf("log %v", kept.Repairs)
		}
		doc = plan.Document
	}
}

// With names, rows without ids are found by them; who has another title is asked for.
func TestNamedRowsWithoutIDs(t *testing.T) {
	head := "Name,Title,Manager Name\n"
	old := withoutIDs(t, head+"Ada Fox,Chief,\nBo Ash,Lead,Ada Fox\nCy Elm,Maker,Bo Ash\nDi Oak,Maker,Bo Ash\n")
	now := withoutIDs(t, head+"Ed Yew,Lead,Ada Fox\nAda Fox,Chief,\nDi Oak,Maker,Ed Yew\nCy Elm,Head,Ada Fox\nBo Ash,Lead,Ada Fox\n")
	m := refresh.Match(old, now)
	var made []found
	for _, p := range m.Made {
		made = append(made, found{p.Old, p.New, p.Sure})
	}
	if d := cmp.Diff([]found{{"row-2", "row-3", refresh.Sure}, {"row-5", "row-4", refresh.Likely}, {"row-3", "row-6", refresh.Sure}}, made); d != "" {
		t.Errorf("made (−want +got)\n%s", d)
	}
	if d := cmp.Diff([]found{{"row-4", "row-5", refresh.Possible}}, pairsOf(m)); d != "" || len(m.Same) > 0 {
		t.Errorf("same %v, candidates (−want +got)\n%s", m.Same, d)
	}
	// What is confirmed goes before what was made out.
	other := m.Confirm(refresh.Pair{Old: "row-2", New: "row-2"})
	if id, _ := other.New("row-2"); id != "row-2" || len(other.Made) != 2 {
		t.Errorf("row-2 is %s, made %v", id, other.Made)
	}
}

func withoutIDs(tb testing.TB, text string) *scenario.Org {
	tb.Helper()
	opts := roster.Options{Repairs: []roster.Choice{{}}}
	imp, err := roster.Read(context.Background(), "a.csv", bytes.NewBufferString(text), opts)
	if err != nil {
		tb.Fatal(err)
	}
	for _, p := range imp.Problems {
		if p.Code == roster.CodeNoIDColumn {
			opts.Repairs = []roster.Choice{{Problem: p.Key, Do: roster.DoMakeIDs}}
		}
	}
	imp, err = roster.Read(context.Background(), "a.csv", bytes.NewBufferString(text), opts)
	if err != nil || imp.Blocked() {
		tb.Fatalf("%v, %+v", err, imp.Problems)
	}
	return imp.Org
}
