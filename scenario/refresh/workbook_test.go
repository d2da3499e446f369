package refresh_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/refresh"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
	"spanwise/scenario/sample"
	"spanwise/scenario/sim"
	"spanwise/scenario/workbook"
)

// exported writes the workbook of a company and its scenario and opens it again.
func exported(t *testing.T, doc *scenario.Document, state scenario.State) *roster.Book {
	t.Helper()
	cfg := sim.ConfigOf(doc.Baseline.Model, 1)
	cfg.Replications, cfg.Weeks = 2, cfg.WarmupWeeks+1
	c, err := compare.Run(t.Context(), doc.Baseline, []compare.Named{{Name: "Flatter", State: state}}, cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := workbook.Write(t.Context(), &out, workbook.Input{Document: doc.Name, Comparison: c, Generated: time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC), Version: "1.0"}); err != nil {
		t.Fatal(err)
	}
	book, err := roster.Open(context.Background(), []roster.Source{{Name: "edited.xlsx", Data: out.Bytes()}}, grid.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func sheetOf(t *testing.T, book *roster.Book, name string) *scenario.Org {
	t.Helper()
	imp, err := book.Read(t.Context(), roster.Options{Files: []roster.FileOptions{{Sheet: name}}})
	if err != nil || imp.Blocked() {
		t.Fatalf("%s: %v, %+v", name, err, imp)
	}
	return imp.Org
}

// Our own workbook comes back in as it went out: its sheets of positions are the
// baseline and the scenario, so that nothing is to be done; the scenario's sheet
// makes the baseline into the scenario.
func TestOurWorkbookComesBack(t *testing.T) {
	doc := sample.New(sample.Options{People: 120, Seed: sample.DefaultSeed})
	flat, err := edit.Replay(doc.Baseline, doc.ScenarioNamed("Flatter").Edits)
	if err != nil {
		t.Fatal(err)
	}
	book := exported(t, doc, flat)
	baseline, scenarioSheet := sheetOf(t, book, "Positions"), sheetOf(t, book, "Positions 1")
	options := refresh.Options{File: "edited.xlsx", Remove: true, Baseline: doc.Baseline}
	for _, tt := range []struct {
		name  string
		state scenario.State
		sheet *scenario.Org
	}{{"the baseline", doc.Baseline, baseline}, {"the scenario", flat, scenarioSheet}} {
		if edits, conflicts := refresh.Edits(tt.state, tt.sheet, columns, options); len(edits)+len(conflicts) > 0 {
			t.Errorf("%s: %+v, %+v", tt.name, edits, conflicts)
		}
	}

	edits, conflicts := refresh.Edits(doc.Baseline, scenarioSheet, columns, options)
	if len(edits) == 0 || len(conflicts) > 0 {
		t.Fatalf("%d edits, %+v", len(edits), conflicts)
	}
	after, err := edit.Replay(doc.Baseline, edits)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(rows(flat.Org), rows(after.Org)); d != "" {
		t.Errorf("(−want +got)\n%s", d)
	}
	// The sheet of the baseline knows nothing of what the scenario changed.
	edits, conflicts = refresh.Edits(flat, baseline, columns, options)
	if len(edits) > 0 || len(conflicts) == 0 {
		t.Errorf("%+v, %d conflicts", edits, len(conflicts))
	}

	// As a later roster the sheet is no news either.
	m := refresh.Match(doc.Baseline.Org, baseline)
	plan := refresh.Replay(doc, baseline, scenario.Origin{}, m, nil)
	if n := len(plan.Joined) + len(plan.Left) + len(plan.Moved) + len(plan.Changed) + len(plan.People) + len(m.Candidates); n > 0 {
		t.Errorf("%+v", plan.Difference)
	}
	if r := plan.Scenarios[0]; len(r.Misfits) > 0 || r.Applied != len(doc.Scenarios[0].Edits) {
		t.Errorf("%+v", r)
	}
}
