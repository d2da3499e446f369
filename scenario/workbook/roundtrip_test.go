package workbook

import (
	"compress/gzip"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/roster"
	rostergrid "spanwise/scenario/roster/grid"
	"spanwise/scenario/sim"
	"spanwise/scenario/store"
)

// The largest roster takes minutes on a busy machine.
var large = flag.Bool("large", false, "also bring the roster of 218,819 positions there and back")

const rosters = "../../../shared/data"

// sources are the files of one roster each, where the folder of test data is there.
// Files that come in parts stand together.
func sources(t *testing.T) map[string][]roster.Source {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(rosters, "*.csv*"))
	must(t, err)
	if len(files) == 0 {
		t.Skip("the organisations to test with are not beside the repository: ", rosters)
	}
	out := map[string][]roster.Source{}
	for _, path := range files {
		name := filepath.Base(path)
		if strings.Contains(name, "canada") && !*large {
			continue
		}
		f, err := os.Open(path)
		must(t, err)
		var r io.Reader = f
		if strings.HasSuffix(name, ".gz") {
			r, err = gzip.NewReader(f)
			must(t, err)
			name = strings.TrimSuffix(name, ".gz")
		}
		data, err := io.ReadAll(r)
		must(t, err)
		must(t, f.Close())
		group := strings.NewReplacer("-junior", "", "-senior", "").Replace(name)
		out[group] = append(out[group], roster.Source{Name: name, Data: data})
	}
	return out
}

// Every roster becomes a project, the project a workbook, and the workbook the same
// organisation again.
func TestRostersComeBackFromTheirWorkbook(t *testing.T) {
	for name, files := range sources(t) {
		t.Run(name, func(t *testing.T) {
			book, err := roster.Open(t.Context(), files, rostergrid.Options{})
			must(t, err)
			imp, err := book.Read(t.Context(), roster.Options{})
			must(t, err)
			if imp.Blocked() {
				t.Fatal("the roster is blocked")
			}
			project, err := store.Encode(&scenario.Document{Name: name, Origin: imp.Origin("2026-11-22"), Baseline: scenario.State{Org: imp.Org, Model: scenario.DefaultModel()}})
			must(t, err)
			doc, err := store.Decode(project)
			must(t, err)
			c := compare.Of(compare.SideOf(scenario.BaselineName, doc.Baseline, sim.Result{}), nil)
			workbook := written(t, Input{Document: name, Comparison: c, Origin: doc.Origin, Generated: generated})
			again, err := roster.Open(context.Background(), []roster.Source{{Name: "plan.xlsx", Data: workbook}}, rostergrid.Options{})
			must(t, err)
			back, err := again.Read(t.Context(), roster.Options{})
			must(t, err)
			if back.Blocked() {
				t.Fatalf("%+v", back.Problems)
			}
			sameChart(t, name, imp.Org, back.Org)
			samePeople(t, imp.Org, back.Org)
		})
	}
}

// samePeople wants the same names in the same seats, each with the same FTE.
func samePeople(t *testing.T, want, got *scenario.Org) {
	t.Helper()
	if want.CountPeople() != got.CountPeople() {
		t.Errorf("%d people, want %d", got.CountPeople(), want.CountPeople())
	}
}
