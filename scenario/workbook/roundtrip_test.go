package workbook

import (
	stdcmp "cmp"
	"compress/gzip"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
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

// Every roster becomes a project with a scenario that flattens it, the project a workbook,
// and its sheets of positions the same organisations again.
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
			base := scenario.State{Org: imp.Org, Model: scenario.DefaultModel()}
			project, err := store.Encode(&scenario.Document{
				Name: name, Origin: imp.Origin("2026-11-22"), Baseline: base,
				Scenarios: []*scenario.Scenario{{ID: "flatter", Name: "Flatter", Edits: flattened(t, base)}},
			})
			must(t, err)
			doc, err := store.Decode(project)
			must(t, err)
			flatter, err := edit.Replay(doc.Baseline, doc.Scenarios[0].Edits)
			must(t, err)
			c := compare.Of(compare.SideOf(scenario.BaselineName, doc.Baseline, sim.Result{}), []compare.Side{compare.SideOf("Flatter", flatter, sim.Result{})})
			workbook := written(t, Input{Document: name, Comparison: c, Origin: doc.Origin, Generated: generated})
			again, err := roster.Open(t.Context(), []roster.Source{{Name: "plan.xlsx", Data: workbook}}, rostergrid.Options{})
			must(t, err)
			sameOrganisation(t, imp.Org, readAgain(t, again, ""))
			sameOrganisation(t, flatter.Org, readAgain(t, again, "Positions 1"))
			for side, org := range []*scenario.Org{imp.Org, flatter.Org} {
				sameOrganisation(t, org, readList(t, csvText(t, Input{Comparison: c}, PositionsTable, side)))
			}
		})
	}
}

// flattened removes a layer, adds a post and closes chains.
func flattened(t *testing.T, base scenario.State) []scenario.Edit {
	t.Helper()
	s := base.Clone()
	edits := []scenario.Edit{
		operation(t, s, "remove-layer:3"),
		{Do: scenario.Add{Position: scenario.Position{ID: "new-1", Title: "=Post, new", Manager: base.Org.Tops()[0], FTE: 0.5}}},
	}
	for _, e := range edits {
		_, err := edit.Apply(&s, e)
		must(t, err)
	}
	return append(edits, operation(t, s, "collapse-chains:2,displaced=unplaced"))
}

// readAgain imports a sheet of the workbook, "" for the one that the importer chooses.
func readAgain(t testing.TB, book *roster.Book, sheet string) *scenario.Org {
	t.Helper()
	back, err := book.Read(t.Context(), roster.Options{Files: []roster.FileOptions{{Sheet: sheet}}})
	must(t, err)
	if back.Blocked() {
		t.Fatalf("%q: %+v", sheet, back.Problems)
	}
	return back.Org
}

// readList imports a list of positions as text.
func readList(t testing.TB, list string) *scenario.Org {
	t.Helper()
	imp, err := roster.Read(t.Context(), "positions.csv", strings.NewReader(list), roster.Options{})
	must(t, err)
	if imp.Blocked() {
		t.Fatalf("%+v", imp.Problems)
	}
	return imp.Org
}

// sameOrganisation wants every position with every field, the same reports in the same
// order, and every person, seated, waiting or leaving.
func sameOrganisation(t testing.TB, want, got *scenario.Org) {
	t.Helper()
	if d := difference(want, got); d != "" {
		t.Fatalf("(−want +got)\n%.4000s", d)
	}
}

func difference(want, got *scenario.Org) string {
	return cmp.Diff(positionsIn(want), positionsIn(got), cmpopts.EquateEmpty()) + cmp.Diff(peopleIn(want), peopleIn(got))
}

// positionsIn lists the positions in chart order, each with who holds it.
func positionsIn(o *scenario.Org) []any {
	var out []any
	for v := range o.Walk() {
		out = append(out, *v.Position, slices.Clone(o.Holders(v.Position.ID)))
	}
	return out
}

// peopleIn lists everybody by id; a list of positions has them in chart order.
func peopleIn(o *scenario.Org) []scenario.Person {
	return slices.SortedFunc(o.People(), func(a, b scenario.Person) int { return stdcmp.Compare(a.ID, b.ID) })
}
