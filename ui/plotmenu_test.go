package ui

import (
	"os"
	"path/filepath"
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
	w := openFirm(t)
	w.showNumbers(spans())
	shown := uitest.Drawn(openDialog(t, w))
	for _, want := range []string{"Spans of control", "2-3", "12"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the dialog shows %q, not %q", shown, want)
		}
	}
	pressAnswer(t, w, "Copy")
	if got, want := w.app.Clipboard().Content(), "Span\tBaseline\n1\t3\n2-3\t12\n"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
}

func TestPlotIsSavedAsAPicture(t *testing.T) {
	w := openFirm(t)
	w.askPlotPicture(spans(), picture.SVG)
	path := filepath.Join(t.TempDir(), "spans.svg")
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Save")
	b, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(b), "<") || !strings.Contains(string(b), "Spans of control") {
		t.Errorf("%v, %.80q", err, b)
	}
}
