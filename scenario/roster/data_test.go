package roster

import (
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
)

// sharedData is where real rosters lie that the project does not ship.
const sharedData = "../../../shared/data"

func openShared(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(sharedData, name))
	if errors.Is(err, fs.ErrNotExist) {
		tb.Skipf("%s is not in %s; this test runs only beside the shared data", name, sharedData)
	}
	if err != nil {
		tb.Fatal(err)
	}
	if !strings.HasSuffix(name, ".gz") {
		return data
	}
	unzipped, err := gzip.NewReader(strings.NewReader(string(data)))
	if err != nil {
		tb.Fatal(err)
	}
	if data, err = io.ReadAll(unzipped); err != nil {
		tb.Fatal(err)
	}
	return data
}

// figures are what a reader of a file would count.
type figures struct {
	Positions, Filled, Managers, Layers, SpanMax int
	LayerCounts                                  []int
	Columns                                      map[Field]string
	Tops                                         []scenario.PositionID
	Problems                                     []Problem
}

func figuresOf(i *Import) figures {
	s := scenario.StructureOf(i.Org)
	return figures{s.Positions, s.Filled, s.Managers, s.Layers, s.SpanMax, s.LayerCounts, i.Columns, s.Tops, i.Problems}
}

func TestAdventureWorks(t *testing.T) {
	got := figuresOf(mustRead(t, "adventureworks-290.csv", openShared(t, "adventureworks-290.csv")))
	want := figures{
		Positions: 290, Filled: 290, Managers: 47, Layers: 5, SpanMax: 22, // as the folder's README says
		LayerCounts: []int{1, 6, 27, 66, 190}, // its own column Layer, counted
		Tops:        []scenario.PositionID{"1"},
		Columns:     map[Field]string{ID: "Employee ID", ManagerID: "Manager ID", Title: "Job Title", Unit: "Department"},
		Problems: []Problem{{
			Severity: Info, File: "adventureworks-290.csv", Column: "Hourly Rate", Code: CodeCostPeriod,
			Message: "a rate per hour is not a yearly cost", Repair: "not read; for cost give a column with the amount for a year",
		}},
	}
	if diff := cmp.Diff(want, got, onlyWhatIsWrong); diff != "" {
		t.Error(diff)
	}
}

func TestOracleHR(t *testing.T) {
	i := mustRead(t, "oracle-hr-107.csv", openShared(t, "oracle-hr-107.csv"))
	want := figures{
		Positions: 107, Filled: 107, Managers: 18, Layers: 4, SpanMax: 14,
		LayerCounts: []int{1, 14, 82, 10}, // counted apart, by a script
		Tops:        []scenario.PositionID{"100"},
		Columns: map[Field]string{
			ID: "id", ManagerID: "parentId", Name: "name", LastName: "lastName", Title: "position", Email: "email",
			Cost: "salary", Unit: "department_name", Location: "location_state",
		},
	}
	if diff := cmp.Diff(want, figuresOf(i), onlyWhatIsWrong); diff != "" {
		t.Error(diff)
	}
	if name := i.Org.HolderName("102"); name != "Lex De Haan" {
		t.Errorf("102 is called %q", name)
	}
}

func TestCanada(t *testing.T) {
	got := figuresOf(mustRead(t, "canada.csv", openShared(t, "canada-geds-218819.csv.gz")))
	if got.Positions != 218_819 || got.Filled != 218_819 || got.Layers != 12 || len(got.Problems) != 0 {
		t.Errorf("%d positions, %d filled, %d layers, problems %v", got.Positions, got.Filled, got.Layers, got.Problems)
	}
}

func BenchmarkReadCanada(b *testing.B) {
	data := openShared(b, "canada-geds-218819.csv.gz")
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		mustRead(b, "canada.csv", data)
	}
}
