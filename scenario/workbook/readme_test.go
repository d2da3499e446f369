package workbook

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
)

func TestUnitsThatSayTheSameStandTogether(t *testing.T) {
	p := scenario.Priority{Name: "Answer at first contact", Units: []scenario.UnitLine{
		{Unit: "Sales", Line: "Settle it"}, {Unit: "Legal", Line: "Say who can"}, {Unit: "Field"}, {Unit: "Plant", Line: "Settle it"},
	}}
	want := []scenario.UnitLine{{Unit: "2 units", Line: "Settle it: Sales and Plant"}, {Unit: "Legal", Line: "Say who can"}}
	if d := cmp.Diff(want, linesOf(p)); d != "" {
		t.Error(d)
	}
}

// Counts go with their nouns, and a large one has its thousands apart.
func TestReadMeCountsWithTheirNouns(t *testing.T) {
	in := company(t)
	in.Comparison.Scenarios = in.Comparison.Scenarios[:1]
	in.Comparison.Scenarios[0].Changes.Moved = 1234
	in.Comparison.Scenarios[0].Changes.Settings = 1
	columns, err := opened(t, written(t, in)).GetCols(sheetReadMe)
	if err != nil || len(columns) < 2 {
		t.Fatal(len(columns), err)
	}
	said := strings.Join(columns[1], "\n")
	if !strings.Contains(said, "(1,234 positions moved, ") || !strings.Contains(said, "; 1 setting changed)") {
		t.Errorf("the read-me says:\n%s", said)
	}
}

// A sheet says of cost only where it has a column of it.
func TestPositionsSpeakOfCostWhereThereIsSome(t *testing.T) {
	for _, c := range []struct {
		name string
		in   Input
		want bool
	}{{"company", company(t), true}, {"without cost", inputOf(t, adventure(t)), false}} {
		about, err := opened(t, written(t, c.in)).GetCellValue(sheetPositions, "A2")
		if err != nil || strings.Contains(about, "Cost is yearly") != c.want {
			t.Errorf("%s: %q, %v", c.name, about, err)
		}
	}
}
