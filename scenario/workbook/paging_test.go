package workbook

import (
	"strings"
	"testing"

	"spanwise/scenario"
)

// A sheet that several scenarios make wide prints on pages side by side that can be read,
// each with the columns that say what a row is.
func TestWideSheetsPrintOnPagesSideBySide(t *testing.T) {
	base := company(t).Comparison.Baseline.State
	var scenarios []*scenario.Scenario
	for _, name := range []string{"One", "Two", "Three", "Four"} {
		scenarios = append(scenarios, &scenario.Scenario{Name: name})
	}
	all := parts(t, written(t, inputOf(t, base, scenarios...)))
	titles := all["xl/workbook.xml"]
	for _, want := range []string{"'Manager load'!$A:$D,'Manager load'!$1:$4", "'Moves'!$A:$D,'Moves'!$1:$3", "'Weekly'!$A:$B,'Weekly'!$1:$3"} {
		if !strings.Contains(strings.NewReplacer("&#39;", "'", "&apos;", "'").Replace(titles), want) {
			t.Errorf("no page repeats %s", want)
		}
	}
	broken := 0
	for name, part := range all {
		if strings.Contains(part, "<colBreaks") {
			broken++
			if strings.Contains(part, `fitToPage="1"`) || strings.Contains(part, `fitToPage="true"`) || !strings.Contains(part, " scale=") {
				t.Errorf("%s fits to a page and ignores its breaks", name)
			}
		}
	}
	if broken != 3 {
		t.Errorf("%d sheets are parted, want 3", broken)
	}
}

func TestScale(t *testing.T) {
	wide := layout{widths: []float64{20, 60, 60, 60}, pages: []int{2, 3}, sideways: 1} // 80 characters a page
	if got, want := wide.scale(A4), 100; got != want {
		t.Errorf("80 characters are scaled to %d%%, want %d%%", got, want)
	}
	wide.pages = []int{3} // 140 and 80
	if got := wide.scale(A4); got <= 80 || got >= 95 {
		t.Errorf("140 characters are scaled to %d%%", got)
	}
	if small, large := wide.scale(Letter), wide.scale(A3); small >= large {
		t.Errorf("Letter takes %d%%, A3 %d%%", small, large)
	}
	wide.rows = 40 // a little more than one page, which is shrunk
	if got := wide.scale(A4); got < 75 || got > 82 {
		t.Errorf("40 rows are scaled to %d%%", got)
	}
	wide.rows = 400 // many pages in any case
	if got := wide.scale(A4); got <= 80 {
		t.Errorf("400 rows are scaled to %d%%", got)
	}
	wide.beside = 100_000
	if got := wide.scale(A4); got != leastScale {
		t.Errorf("scaled to %d%%", got)
	}
}

// LibreOffice draws a character of width 8.117 pixels wide, measured on a printed page:
// the columns of a page of the moves must not spill on another.
func TestMovesFitTheirPage(t *testing.T) {
	const drawn = 8.117
	wide := 0.0
	l := layout{pages: []int{moveColumnOf(moveColumns, "Part of") - 1}, sideways: moveColumnOf(moveColumns, "Title")}
	for i, c := range moveColumns {
		l.widths = append(l.widths, c.width)
		if i < l.pages[0] {
			wide += c.width * drawn
		}
	}
	for _, p := range Papers {
		if room := (p.wide() - sideMargins) * pixelsPerInch; wide*float64(l.scale(p))/100 > room {
			t.Errorf("%s: %.0f pixels at %d%% in a room of %.0f", p, wide, l.scale(p), room)
		}
	}
}
