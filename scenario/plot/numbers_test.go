package plot

import (
	"slices"
	"testing"
)

func TestNumbersAreThoseOfThePlot(t *testing.T) {
	v := Value{Mean: 0.31, HalfWidth: 0.02}
	for _, c := range []struct {
		p    Plot
		want []string // of the last row
	}{
		{LoadCurve([]Loads{{Name: "Flat", Managers: []Load{{ID: "a", Name: "Head of A", Value: Value{1.18, 0.02}}}}}, 0.85), []string{"Flat", "1st of 1", "Head of A", "118% ± 2"}},
		{Weekly([]WeekSeries{{Name: "Baseline", Values: []Value{v, v}}, {Name: "Short", Values: []Value{v}}}, Plain, true, 0), []string{"week 1", "0.31 ± 0.02", None}},
		{SpanBands([]string{"1", "2-3"}, []Bars{{Name: "Baseline", Counts: []int{3, 12}}}), []string{"2-3", "12"}},
		{LayerPyramid(Bars{Counts: []int{1, 1204}}, Bars{Counts: []int{1}}), []string{"2", "1,204", "0"}},
		{LoadShifts([]Shift{{Name: "Delivery", From: 0.74, To: 0.7, Difference: Value{-0.04, 0.011}}}, 0.85, 1), []string{"Delivery", "74%", "70%", "−4.0 ± 1.1 pt"}},
		{LoadTornado([]Swing{{Name: "Clarity", Low: 1.3, High: 0.6, LowSays: "0.5", HighSays: "0.95", Note: "assumption"}}, 0.8, 0.85), []string{"Clarity", "0.5", "130%", "0.95", "60%", "yes", "assumption"}},
	} {
		got := Numbers(c.p)
		if last := got[len(got)-1]; !slices.Equal(last, c.want) || len(got[0]) != len(last) {
			t.Errorf("%T: %q under %q, want %q", c.p, last, got[0], c.want)
		}
	}
}

func TestTabbedIsSafeInASpreadsheet(t *testing.T) {
	got := Tabbed([][]string{{"Name", "Value"}, {"=HYPERLINK(\"x\")", "a\tb\nc"}, {"−4", ""}})
	if want := "Name\tValue\n'=HYPERLINK(\"x\")\ta b c\n−4\t\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
