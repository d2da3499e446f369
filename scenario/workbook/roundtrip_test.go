package workbook

import (
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

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
func readAgain(t *testing.T, book *roster.Book, sheet string) *scenario.Org {
	t.Helper()
	back, err := book.Read(t.Context(), roster.Options{Files: []roster.FileOptions{{Sheet: sheet}}})
	must(t, err)
	if back.Blocked() {
		t.Fatalf("%q: %+v", sheet, back.Problems)
	}
	return back.Org
}

// imported returns a position as an import can know it: what no roster tells is left out,
// and an authority grade is one number, raise included. All else must come back.
func imported(p scenario.Position, grade int) scenario.Position {
	if p.Authority.OK || p.Raise != 0 {
		p.Authority, p.Raise = scenario.Some(grade), 0
	}
	p.Protected, p.Track, p.Notes, p.TakenFTE, p.TakenHours = false, "", "", 0, 0
	return p
}

// sameOrganisation wants every position as it was but for what imported leaves out, and in
// each the same people. Ids of persons are the importer's own, and who waits unplaced or
// leaves has no row: both stay in the project file.
func sameOrganisation(t *testing.T, want, got *scenario.Org) {
	t.Helper()
	if got.Len() != want.Len() {
		t.Fatalf("%d positions, want %d", got.Len(), want.Len())
	}
	wrong := 0
	for p := range want.Positions() {
		q, _ := got.Position(p.ID)
		p = imported(p, p.Authority.Value+p.Raise)
		people, back := peopleOf(want, p.ID), peopleOf(got, p.ID)
		if p != q || people != back {
			t.Errorf("%+v (%s), want %+v (%s)", q, back, p, people)
			if wrong++; wrong == 5 {
				return
			}
		}
	}
}

// peopleOf lists names and FTE of those who hold a position.
func peopleOf(o *scenario.Org, id scenario.PositionID) string {
	var out []string
	for _, h := range o.Holders(id) {
		p, _ := o.Person(h)
		out = append(out, fmt.Sprintf("%q %g", p.Name, p.FTE))
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}
