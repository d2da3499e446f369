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
