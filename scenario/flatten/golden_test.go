package flatten_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

var update = flag.Bool("update", false, "write the golden files anew")

const sharedData = "../../../shared/data"

// shared are the real organisations, in parts where they come so, with somebody in
// each to take a team from.
var shared = []struct {
	name  string
	files []string
}{
	{"adventureworks", []string{"adventureworks-290.csv"}},
	{"oracle", []string{"oracle-hr-107.csv"}},
	{"cabinet-office-march", []string{"uk-cabinet-office-2011-03-31-senior.csv", "uk-cabinet-office-2011-03-31-junior.csv"}},
	{"cabinet-office-september", []string{"uk-cabinet-office-2011-09-30-senior.csv", "uk-cabinet-office-2011-09-30-junior.csv"}},
	{"environment-agency", []string{"uk-environment-agency-2011-03-31-senior.csv", "uk-environment-agency-2011-03-31-junior.csv"}},
	{"canada", []string{"canada-geds-218819.csv.gz"}},
}

// operations are written as on the command line; WIDEST stands for the first position
// of the widest span, FIRST for the first report of the first top, CAP for two layers
// fewer than there are.
var operations = []string{
	"remove-layer:3", "remove-layer:3,displaced=exit", "remove-layer:4@FIRST,displaced=unplaced", "remove-layer:4,to=peers,displaced=exit",
	"collapse-chains", "collapse-chains:2,displaced=exit", "collapse-chains:3,to=peers,widest=10,displaced=unplaced",
	"merge-teams:min=5,max=12", "merge-teams:min=8,max=15,displaced=exit", "max-layers:CAP", "max-layers:CAP,displaced=exit",
	"widen:8", "widen:8,displaced=exit", "split:WIDEST,most=8", "delegate:1", "delegate:1@FIRST", "delegate:1,grade=0",
	`delegate-class:"Plan change",to=1`, "set:practice=1,clarity=0.92", "set:control=0.15@FIRST", "track-posts:5,track=technical,manager=FIRST",
	"move:WIDEST>FIRST", "remove:FIRST", "add:new-1,title=New,manager=FIRST", "authority:FIRST=4",
}

func TestSharedOrganisations(t *testing.T) {
	for _, org := range shared {
		t.Run(org.name, func(t *testing.T) {
			if org.name == "canada" && testing.Short() {
				t.Skip("218,819 positions take most of the package's time; left out of short runs")
			}
			t.Parallel()
			s := scenario.State{Org: readShared(t, org.files...), Model: scenario.DefaultModel()}
			forms := operations
			if org.name == "canada" { // large: one form of each operation
				forms = slices.CompactFunc(slices.Clone(forms), func(a, b string) bool { return named(a) == named(b) })
			}
			golden(t, org.name, figuresOf(t, s, forms))
		})
	}
}

func named(form string) string {
	name, _, _ := strings.Cut(form, ":")
	return name
}

func readShared(t *testing.T, files ...string) *scenario.Org {
	t.Helper()
	var sources []roster.Source
	for _, name := range files {
		data, err := os.ReadFile(filepath.Join(sharedData, name))
		if errors.Is(err, fs.ErrNotExist) {
			t.Skipf("%s is not in %s; this test runs only beside the shared data", name, sharedData)
		}
		if err == nil && strings.HasSuffix(name, ".gz") {
			name = strings.TrimSuffix(name, ".gz")
			data, err = unzipped(data)
		}
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, roster.Source{Name: name, Data: data})
	}
	book, err := roster.Open(context.Background(), sources, grid.Options{})
	if err != nil {
		t.Fatal(err)
	}
	imp, err := book.Read(context.Background(), roster.Options{})
	if err != nil || imp.Blocked() {
		t.Fatalf("%s: %v", files, err)
	}
	return imp.Org
}

func unzipped(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// figuresOf plans and applies those operations on the organisation as it is.
func figuresOf(t *testing.T, s scenario.State, forms []string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n", structureLine(scenario.StructureOf(s.Org)))
	name := strings.NewReplacer("WIDEST", quoted(widest(s.Org)), "FIRST", quoted(s.Org.Reports(s.Org.Tops()[0])[0]),
		"CAP", fmt.Sprint(scenario.StructureOf(s.Org).Layers-2))
	after := s.Clone()
	for _, form := range forms {
		op, err := flatten.Parse(name.Replace(form))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "\n%s\n", strings.Replace(form, "CAP", fmt.Sprint(scenario.StructureOf(s.Org).Layers-2), 1))
		plan, err := op.Plan(t.Context(), s)
		if err != nil {
			if !errors.Is(err, flatten.ErrNothing) && !errors.Is(err, flatten.ErrLayer) && !errors.Is(err, scenario.ErrInvalid) && !errors.Is(err, scenario.ErrLoop) {
				t.Errorf("%s: %v", form, err)
			}
			fmt.Fprintf(&out, "  %v\n", err)
			continue
		}
		undo, err := edit.Apply(&after, plan.Edit)
		if err != nil {
			t.Fatalf("%s: %v", form, err)
		}
		got := scenario.StructureOf(after.Org)
		undo.Revert(&after)
		if structureLine(got) != structureLine(plan.After) {
			t.Errorf("%s: %s, the plan says %s", form, structureLine(got), structureLine(plan.After))
		}
		writePlan(&out, plan)
	}
	return out.String()
}

func writePlan(out *strings.Builder, p flatten.Plan) {
	fmt.Fprintf(out, "  %s\n", structureLine(p.After))
	fmt.Fprintf(out, "  displaced %d, removed %d, added %d, moved %d, refused %d, handovers %d\n",
		len(p.Displaced), len(p.Removed), len(p.Added), p.Moved, len(p.Refused), len(p.Handovers))
	fte, hours := 0.0, 0.0
	for _, u := range p.Unowned {
		fte += u.FTE
		hours += u.Hours
	}
	if len(p.Unowned) > 0 {
		fmt.Fprintf(out, "  without an owner: %d positions, %.2f FTE, %.1f h a week\n", len(p.Unowned), fte, hours)
	}
	for _, note := range p.Notes {
		fmt.Fprintf(out, "  %s\n", note)
	}
}

func structureLine(s scenario.Structure) string {
	return fmt.Sprintf("positions %d, managers %d, layers %d, mean span %.3f, widest %d, unplaced %d",
		s.Positions, s.Managers, s.Layers, s.SpanMean, s.SpanMax, s.Unplaced)
}

func widest(o *scenario.Org) scenario.PositionID {
	var best scenario.PositionID
	for p := range o.Positions() {
		if len(o.Reports(p.ID)) > len(o.Reports(best)) {
			best = p.ID
		}
	}
	return best
}

func quoted(id scenario.PositionID) string {
	return `"` + strings.ReplaceAll(string(id), `"`, `""`) + `"`
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs (-update writes it anew):\n%s", path, got)
	}
}
