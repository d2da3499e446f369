package workbook

import (
	"bytes"
	"context"
	"encoding/csv"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/roster"
)

// A sheet of positions, saved as text, is read back without a question: the same
// chart, people, FTE, costs and authority.
func TestPositionsAreReadBack(t *testing.T) {
	in := company(t)
	f := opened(t, written(t, in))
	for i, s := range append([]scenario.State{in.Comparison.Baseline.State}, in.Comparison.Scenarios[0].State, in.Comparison.Scenarios[1].State) {
		sheet := []string{"Positions", "Positions 1", "Positions 2"}[i]
		var buf bytes.Buffer
		w := csv.NewWriter(&buf)
		if err := w.WriteAll(grid(t, f, sheet)); err != nil {
			t.Fatal(err)
		}
		imp, err := roster.Read(context.Background(), sheet+".csv", &buf, roster.Options{})
		if err != nil || imp.Blocked() {
			t.Fatalf("%s: %v, %v", sheet, err, imp)
		}
		for _, p := range imp.Problems {
			if p.Severity != roster.Info {
				t.Errorf("%s: %+v", sheet, p)
			}
		}
		sameChart(t, sheet, s.Org, imp.Org)
	}
}

func sameChart(t *testing.T, sheet string, want, got *scenario.Org) {
	t.Helper()
	if got.Len() != want.Len() {
		t.Fatalf("%s: %d positions, want %d", sheet, got.Len(), want.Len())
	}
	for p := range want.Positions() {
		q, _ := got.Position(p.ID)
		same := q.Manager == p.Manager && q.Title == p.Title && q.Unit == p.Unit && q.Location == p.Location &&
			q.PayGrade == p.PayGrade && q.FTE == p.FTE && q.Cost == p.Cost && q.Authority == p.Authority
		if !same || got.Filled(p.ID) != want.Filled(p.ID) || got.HolderName(p.ID) != want.HolderName(p.ID) {
			t.Errorf("%s: %+v (%s), want %+v (%s)", sheet, q, got.HolderName(p.ID), p, want.HolderName(p.ID))
			return
		}
	}
}
