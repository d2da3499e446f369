package refresh_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/refresh"
	"spanwise/scenario/sample"
)

// What a scenario decided about positions and people comes back as edits from its sheet:
// who leaves, who waits, tracks, raises, notes and protection.
func TestDecisionsComeBackFromAWorkbook(t *testing.T) {
	doc := sample.New(sample.Options{People: 120, Seed: sample.DefaultSeed})
	var leaves, waits scenario.Person
	for p := range doc.Baseline.Org.People() {
		if p.Seat == "" || len(doc.Baseline.Org.Reports(p.Seat)) > 0 {
			continue
		}
		leaves, waits = waits, p
	}
	set := func(f scenario.Field, value string) scenario.Edit {
		return scenario.Edit{Do: scenario.Set{Position: waits.Seat, Field: f, Value: value}}
	}
	decided, err := edit.Replay(doc.Baseline, []scenario.Edit{
		{Do: scenario.Unseat{Person: leaves.ID, Leaving: true}},
		{Do: scenario.Unseat{Person: waits.ID, Decided: true}},
		set(scenario.FieldTrack, "project"), set(scenario.FieldRaise, "2"), set(scenario.FieldNotes, "=two\nlines"), set(scenario.FieldProtected, "true"),
	})
	if err != nil {
		t.Fatal(err)
	}
	sheet := sheetOf(t, exported(t, doc, decided), "Positions 1")
	all := append(slices.Clone(columns), scenario.FieldTrack, scenario.FieldRaise, scenario.FieldNotes, scenario.FieldProtected)
	edits, conflicts := refresh.Edits(doc.Baseline, sheet, all, refresh.Options{File: "edited.xlsx", Baseline: doc.Baseline})
	if len(conflicts) > 0 {
		t.Fatalf("%+v", conflicts)
	}
	after, err := edit.Replay(doc.Baseline, edits)
	if err != nil {
		t.Fatal(err)
	}
	want, got := decided.Org, after.Org
	if d := cmp.Diff(slices.Collect(want.People()), slices.Collect(got.People())); d != "" {
		t.Errorf("people (−want +got)\n%s", d)
	}
	for p := range want.Positions() {
		if q, _ := got.Position(p.ID); q != p {
			t.Errorf("%+v, want %+v", q, p)
		}
	}
}
