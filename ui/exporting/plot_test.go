package exporting

import (
	"os"
	"strings"
	"testing"

	"spanwise/scenario/picture"
	"spanwise/scenario/plot"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/uitest"
)

func spans() uiplot.Figure {
	return uiplot.Figure{
		Title: "Spans of control", Subtitle: "managers by the number of their reports",
		Plot: plot.SpanBands([]string{"1", "2-3"}, []plot.Bars{{Name: "Baseline", Counts: []int{3, 12}}}),
	}
}

func TestNumbersOfAPlotAreShownAndCopied(t *testing.T) {
	d := openDesk(t)
	d.showNumbers(spans())
	shown := uitest.Drawn(d.dialog())
	for _, want := range []string{"Spans of control", "2-3", "12"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the dialog shows %q, not %q", shown, want)
		}
	}
	d.answer("Copy")
	if got, want := d.Clipboard.Content(), "Span\tBaseline\n1\t3\n2-3\t12\n"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
}

func TestPlotIsSavedAsAPicture(t *testing.T) {
	d := openDesk(t)
	d.askPlot(spans(), picture.SVG)
	path := d.path("spans.svg")
	d.into(path)
	d.answer("Save")
	b, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(b), "<") || !strings.Contains(string(b), "Spans of control") {
		t.Errorf("%v, %.80q", err, b)
	}
}
