package roster

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/roster/grid"
)

var update = flag.Bool("update", false, "write the golden files anew")

// rosters are the real rosters beside the repository, two files where one format
// comes in parts.
var rosters = [][]string{
	{"adventureworks-290.csv"},
	{"oracle-hr-107.csv"},
	{"canada-geds-218819.csv.gz"},
	{"uk-cabinet-office-2011-03-31-senior.csv"},
	{"uk-cabinet-office-2011-03-31-junior.csv"},
	{"uk-cabinet-office-2011-09-30-senior.csv"},
	{"uk-cabinet-office-2011-09-30-junior.csv"},
	{"uk-environment-agency-2011-03-31-senior.csv"},
	{"uk-environment-agency-2011-03-31-junior.csv"},
	{"uk-cabinet-office-2011-03-31-senior.csv", "uk-cabinet-office-2011-03-31-junior.csv"},
	{"uk-cabinet-office-2011-09-30-senior.csv", "uk-cabinet-office-2011-09-30-junior.csv"},
	{"uk-environment-agency-2011-03-31-senior.csv", "uk-environment-agency-2011-03-31-junior.csv"},
}

// goldenFigures is what is kept of a roster: figures and headers, no data.
type goldenFigures struct {
	Files          []string
	Rows           int
	Blocked        bool
	Structure      *goldenStructure `json:",omitempty"`
	Columns        []map[Field]string
	Confidence     map[string]int // columns by the word for it
	Problems       map[string]int // by severity and code
	Reconciliation []string
	PayGrades      int
	SeniorAtZero   int
}

type goldenStructure struct {
	Positions, Filled, Vacant, People int
	FTE                               float64
	Tops, Managers, Layers            int
	LayerCounts                       []int
	SpanMean, SpanMedian              float64
	SpanMax                           int
	SpanBands                         [6]int
	CostKnown                         int
}

func goldenOf(files []string, i *Import) goldenFigures {
	g := goldenFigures{Files: files, Rows: i.Rows, Blocked: i.Blocked(), Confidence: map[string]int{}, Problems: map[string]int{}, PayGrades: len(i.PayGrades), SeniorAtZero: len(i.SeniorAtZero)}
	for _, f := range i.Files {
		columns := map[Field]string{}
		for _, c := range f.Columns {
			g.Confidence[c.Word]++
			if c.Field != "" {
				columns[c.Field] = c.Header
			}
		}
		g.Columns = append(g.Columns, columns)
	}
	for _, p := range i.Problems {
		g.Problems[string(p.Severity)+" "+p.Code]++
	}
	for _, s := range i.Reconciliation.Steps {
		g.Reconciliation = append(g.Reconciliation, fmt.Sprintf("%s: %d rows, %+d positions, %+d people, %+.6g FTE", s.Code, s.Rows, s.Positions, s.People, s.FTE))
	}
	if !i.Blocked() {
		s := scenario.StructureOf(i.Org)
		g.Structure = &goldenStructure{
			s.Positions, s.Filled, s.Vacant, s.People, round(s.FTE), len(s.Tops), s.Managers, s.Layers, s.LayerCounts,
			round(s.SpanMean), s.SpanMedian, s.SpanMax, s.SpanBands, s.CostKnown,
		}
	}
	return g
}

// TestRealRosters compares the figures of every real roster with those kept.
func TestRealRosters(t *testing.T) {
	for _, files := range rosters {
		name := strings.TrimSuffix(strings.TrimSuffix(files[0], ".gz"), ".csv")
		if len(files) > 1 {
			name = strings.TrimSuffix(name, "senior") + "both"
		}
		t.Run(name, func(t *testing.T) {
			var sources []Source
			for _, f := range files {
				sources = append(sources, Source{f, openShared(t, f)})
			}
			b, err := Open(t.Context(), sources, grid.Options{})
			must(t, err)
			compareGolden(t, filepath.Join("testdata", name+".json"), goldenOf(files, readBook(t, b, Options{})))
		})
	}
}

func compareGolden(t *testing.T, path string, got any) {
	t.Helper()
	text, err := json.MarshalIndent(got, "", " ")
	must(t, err)
	text = append(text, '\n')
	if *update {
		must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		must(t, os.WriteFile(path, text, 0o644))
		return
	}
	want, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s is missing; make it with -update", path)
	}
	must(t, err)
	if diff := cmp.Diff(string(want), string(text)); diff != "" {
		t.Error(diff)
	}
}

// Names of a real roster leave no trace once they are hidden.
func TestHiddenNamesOfARealRoster(t *testing.T) {
	data := openShared(t, "oracle-hr-107.csv")
	b := openText(t, string(data))
	plain := readBook(t, b, Options{})
	hidden := kept(t, readBook(t, b, Options{Privacy: Privacy{HideNames: true}}))
	names := 0
	for p := range plain.Org.People() {
		if p.Name != "" {
			names++
			if strings.Contains(hidden, p.Name) {
				t.Errorf("%s is still there", p.Name)
			}
		}
	}
	if names != plain.Org.Len() {
		t.Errorf("only %d names were looked for", names)
	}
}
