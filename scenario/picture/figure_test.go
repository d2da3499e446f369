package picture

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/png"
	"strings"
	"testing"

	"spanwise/scenario/picture/picturetest"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

// plots are one of each kind, with its words that must be drawn.
func plots() map[string]Figure {
	loads := func(n int, from float64) (out []plot.Load) {
		for i := range n {
			out = append(out, plot.Load{ID: fmt.Sprint(i), Value: plot.Value{Mean: from - 0.7*float64(i)/float64(n), HalfWidth: 0.03}})
		}
		return out
	}
	weeks := make([]plot.Value, 53)
	for w := range weeks {
		weeks[w] = plot.Value{Mean: 0.3 + 0.01*float64(w), HalfWidth: 0.02}
	}
	weeks[20], weeks[22] = plot.Missing, plot.Missing
	return map[string]Figure{
		"Flatter|100%|85%|last":    {Title: "Load", Plot: plot.LoadCurve([]plot.Loads{{Name: "As it is", Managers: loads(66, 0.8)}, {Name: "Flatter", Colour: 2, Managers: loads(40, 3.4)}}, 0.85)},
		"week 52|counted from":     {Title: "Skill", Plot: plot.Weekly([]plot.WeekSeries{{Name: "As it is", Values: weeks}}, plot.Plain, true, 13)},
		"As it is|7|142":           {Title: "Layers", Plot: plot.LayerPyramid(plot.Bars{Name: "As it is", Counts: []int{1, 6, 24, 58, 96, 142, 85}}, plot.Bars{Name: "Flat", Colour: 1, Counts: []int{1, 9}})},
		"Delivery|74% → 60%|limit": {Title: "Shifts", Plot: plot.LoadShifts([]plot.Shift{{Name: "Delivery", From: 0.74, To: 0.6}, {Name: "Platform", From: 0.5, To: 1.2}}, 0.85, 1)},
		"4–7|12|Flat":              {Title: "Spans", Plot: plot.SpanBands([]string{"2–3", "4–7"}, []plot.Bars{{Name: "As it is", Counts: []int{4, 12}}, {Name: "Flat", Colour: 1, Counts: []int{2, 7}}})},
		"Clarity|now 93%":          {Title: "Drivers", Plot: plot.LoadTornado([]plot.Swing{{Name: "Clarity", Low: 1.2, High: 0.7}}, 0.93, 0.5)},
	}
}

func TestPlotsAreDrawnInsideWithTheirWords(t *testing.T) {
	for words, fig := range plots() {
		for _, width := range []float64{240, 720} {
			p, err := fig.plotted(width)
			if err != nil {
				t.Fatal(err)
			}
			for _, part := range p.parts {
				if b := part.Bounds(); b.X < -1 || b.Right() > p.w+1 || b.Y < -10 || b.Bottom() > p.h+10 {
					t.Errorf("%s at %v: %T at %v leaves %v × %v", fig.Title, width, part, b, p.w, p.h)
				}
			}
		}
		var b bytes.Buffer
		if err := WritePlot(&b, SVG, fig.Plot, fig.Title); err != nil {
			t.Fatal(err)
		}
		text := strings.Join(picturetest.Texts(t, fig.Title, b.Bytes()), "\n")
		for _, want := range append(strings.Split(words, "|"), fig.Title) {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is missing in %q", fig.Title, want, text)
			}
		}
		for _, f := range []Format{PNG, PDF, PPTX} {
			var b bytes.Buffer
			if err := WritePlot(&b, f, fig.Plot, fig.Title); err != nil {
				t.Errorf("%s as %s: %v", fig.Title, f, err)
			}
			if f == PNG {
				if _, err := png.Decode(&b); err != nil {
					t.Errorf("%s: %v", fig.Title, err)
				}
			}
		}
	}
}

func TestMissingWeeksBreakTheCurve(t *testing.T) {
	p, err := plots()["week 52|counted from"].plotted(500)
	if err != nil {
		t.Fatal(err)
	}
	curves, dots := 0, 0
	for _, part := range p.parts {
		switch v := part.(type) {
		case sheet.Path:
			if v.Line.Width == curveWidth {
				curves++
			}
		case sheet.Rect:
			if v.Radius == 4 {
				dots++
			}
		}
	}
	if curves != 2 || dots != 1 { // week 21 stands alone between two that are missing
		t.Errorf("%d curves and %d dots, want 2 and 1", curves, dots)
	}
}

func TestNoPlot(t *testing.T) {
	if err := WritePlot(&bytes.Buffer{}, SVG, plot.Lines{}, "none"); !errors.Is(err, ErrEmpty) {
		t.Errorf("error %v, want that there is nothing to draw", err)
	}
	if err := WritePlot(&bytes.Buffer{}, SVG, nil, "none"); !errors.Is(err, ErrEmpty) {
		t.Errorf("error %v, want that there is nothing to draw", err)
	}
	if err := WritePlot(&bytes.Buffer{}, SVG, strange{}, "strange"); !errors.Is(err, ErrPlot) {
		t.Errorf("error %v, want that it is no plot", err)
	}
}

type strange struct{}

func (strange) Empty() bool { return false }

func results() Results {
	r := Results{
		Title: "Six layers hold", Subtitle: "30 replications", Tone: Good, On: on,
		Headline: "Six layers hold only as part of a better-led organisation.",
		Points:   []string{"Flatter alone overloads 14 of 49 managers.", "Leading better gains 1.9 h."},
	}
	t := Table{Title: "Key figures", Note: "difference to the baseline", Columns: []Column{{"As it is", 0}, {"Flatter", 2}}}
	for i := range 70 {
		t.Rows = append(t.Rows, Row{fmt.Sprintf("Figure %d", i), []Cell{{"7", Plain}, {fmt.Sprintf("+%d", i), Bad}}})
	}
	r.Tables = []Table{t}
	all := plots()
	for _, key := range []string{"Flatter|100%|85%|last", "As it is|7|142", "Clarity|now 93%"} {
		r.Figures = append(r.Figures, all[key])
	}
	r.Figures = append(r.Figures, Figure{Title: "Nothing", Plot: plot.Lines{}})
	return r
}

func TestResultsHoldEveryFigureOnce(t *testing.T) {
	var file bytes.Buffer
	if err := WriteResults(context.Background(), &file, PDF, results()); err != nil {
		t.Fatal(err)
	}
	d := picturetest.PDF(t, file.Bytes())
	if d.Pages < 3 {
		t.Errorf("%d pages for 70 rows and three plots", d.Pages)
	}
	for i := range 70 {
		if n := strings.Count(d.Text, fmt.Sprintf("Figure %d\n", i)); n != 1 {
			t.Errorf("figure %d stands %d times", i, n)
		}
	}
	for _, want := range []string{"Six layers hold only as part", "Flatter alone overloads 14", "Key figures", "Drivers", "2 March 2026", fmt.Sprintf("page 1 of %d", d.Pages)} {
		if !strings.Contains(d.Text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(d.Text, "Nothing") {
		t.Error("a plot without anything to draw has a card")
	}
}

// A table beside a plot that would be too narrow for its figures takes the whole width.
func TestFiguresOfATableAreNotCut(t *testing.T) {
	for columns := 1; columns <= 5; columns++ {
		r := results()
		r.Tables[0].Columns, r.Tables[0].Rows = nil, []Row{{Label: "Lead time"}}
		for i := range columns {
			r.Tables[0].Columns = append(r.Tables[0].Columns, Column{"Flatter, and with a long name", i})
			r.Tables[0].Rows[0].Cells = append(r.Tables[0].Rows[0].Cells, Cell{"▲ +14.3 ± 0.2 h", Bad})
		}
		var file bytes.Buffer
		if err := WriteResults(context.Background(), &file, SVG, r); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(file.String(), ">▲ +14.3 ± 0.2 h<"); n != columns {
			t.Errorf("of %d figures %d are whole", columns, n)
		}
	}
}

func TestResultsInEveryFormat(t *testing.T) {
	for _, f := range Formats {
		var a, b bytes.Buffer
		if err := WriteResults(context.Background(), &a, f, results()); err != nil {
			t.Errorf("%s: %v", f, err)
		}
		if err := WriteResults(context.Background(), &b, f, results()); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%s: the same results give other bytes", f)
		}
		if f == PPTX {
			picturetest.Parts(t, a.Bytes())
		}
	}
	if err := WriteResults(context.Background(), &bytes.Buffer{}, "gif", results()); !errors.Is(err, ErrFormat) {
		t.Errorf("error %v, want that there is no such format", err)
	}
}

func TestNothingOfResultsLeavesItsPage(t *testing.T) {
	r := results()
	for _, size := range [][2]float64{{841.89, 595.28}, {595.28, 841.89}, {slideW, slideH}, {320, 240}} {
		pages, err := r.pages(size[0], size[1])
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range pages {
			for _, p := range s.Parts {
				if b := p.Bounds(); b.X < 0 || b.Right() > s.W+1 || (size[1] > 300 && b.Bottom() > s.H) {
					t.Errorf("%s of %v: %T at %v", s.Name, size, p, b)
				}
			}
		}
	}
}
