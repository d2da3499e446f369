package workbook

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/sim"
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

// Whatever the summary says of a difference, the first sheet explains.
func TestEveryReadingIsExplained(t *testing.T) {
	matters := compare.Difference{Mean: scenario.Some(-1.0), HalfWidth: scenario.Some(0.1), Clear: true, Matters: true}
	fewer, lapsing, small := matters, matters, matters
	fewer.Fewer, lapsing.Lapsing, small.Matters = true, true, false
	explained := strings.Join(slices.Collect(maps.Keys(read(t, written(t, company(t))).sheets["Read me"].texts())), "\n")
	for _, tt := range []struct {
		metric sim.OrganisationMetric
		of     compare.Difference
		want   string
	}{
		{sim.LeadTimeMean, matters, "better"},
		{sim.NeedlessShare, matters, "clear"},
		{sim.ManagersOver100, fewer, compare.FewerOnly},
		{sim.LeadTimeMean, lapsing, compare.LapsesLeftOut},
		{sim.LeadTimeMean, small, "≈"},
		{sim.LeadTimeMean, compare.Difference{Mean: matters.Mean}, "≈"},
	} {
		got, _ := readingOf(sim.OrganisationMetrics[tt.metric], tt.of)
		if !strings.Contains(got, tt.want) || !strings.Contains(explained, tt.want) {
			t.Errorf("%+v reads %q; %q is to be in it and to be explained", tt.of, got, tt.want)
		}
	}
}
