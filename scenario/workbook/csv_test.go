package workbook

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/roster"
)

func csvText(t testing.TB, in Input, what Table, side int) string {
	t.Helper()
	var out bytes.Buffer
	must(t, WriteCSV(t.Context(), &out, in, what, side))
	return out.String()
}

func TestPositionsAsTextAreReadBack(t *testing.T) {
	in := company(t)
	states := []scenario.State{in.Comparison.Baseline.State, in.Comparison.Scenarios[0].State, in.Comparison.Scenarios[1].State}
	for i, s := range states {
		imp, err := roster.Read(t.Context(), "positions.csv", strings.NewReader(csvText(t, in, PositionsTable, i)), roster.Options{})
		if err != nil || imp.Blocked() {
			t.Fatalf("%v, %v", err, imp)
		}
		sameChart(t, "positions.csv", s.Org, imp.Org)
	}
}

// No cell begins as a formula does, whatever the organisation is called.
func TestTextIsGuarded(t *testing.T) {
	in := asIs(t, hostile)
	for _, what := range Tables {
		for _, record := range records(t, csvText(t, in, what, 0)) {
			for _, cell := range record {
				if strings.IndexAny(cell, "=+@\t\r") == 0 || strings.HasPrefix(cell, "-2+") {
					t.Errorf("%s: %q", what, cell)
				}
			}
		}
	}
}

func records(t *testing.T, text string) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(text))
	all, err := r.ReadAll()
	must(t, err)
	return all
}

func TestListsHoldWhatTheirSheetsDo(t *testing.T) {
	in := company(t)
	f := opened(t, written(t, in))
	for what, sheet := range map[Table]string{MovesTable: sheetMoves, LoadTable: sheetLoad} {
		header := map[Table]int{MovesTable: movesHeader, LoadTable: loadHeader}[what]
		rows, text := grid(t, f, sheet), records(t, csvText(t, in, what, 0))
		if len(text) != len(rows)-header+1 {
			t.Errorf("%s: %d lines, the sheet has %d rows", what, len(text), len(rows)-header)
		}
		for i := range text {
			if got, want := strings.TrimPrefix(text[i][0], "'"), rows[header-1+i][0]; got != want {
				t.Errorf("%s, line %d: %q, want %q", what, i+1, got, want)
			}
		}
	}
}

func TestListsHideWhatIsAskedFor(t *testing.T) {
	in := personal(t)
	in.HideNames, in.Pay = true, PayHidden
	for _, what := range Tables {
		text := strings.ToLower(csvText(t, in, what, 1))
		for _, secret := range []string{"quill", "zoe", "zq0", "57300", "61234", "pay7q"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s holds %q", what, secret)
			}
		}
	}
}

func TestNoSuchList(t *testing.T) {
	if err := WriteCSV(t.Context(), &bytes.Buffer{}, company(t), "people", 0); !errors.Is(err, ErrTable) {
		t.Error(err)
	}
	if err := WriteCSV(t.Context(), &bytes.Buffer{}, company(t), PositionsTable, 9); err == nil {
		t.Error("a scenario that there is not was written")
	}
}
