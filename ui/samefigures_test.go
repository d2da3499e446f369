package ui

import (
	"bytes"
	"context"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/scenario/workbook"
	"spanwise/ui/uitest"
)

// Words, table, plots and workbook say the same of one seeded run.
func TestEveryPlaceShowsTheSameFigures(t *testing.T) {
	w := openFirm(t)
	w.openDemonstration()
	w.run(cmdRunSettings)
	field(t, w, 0).SetText("16")
	field(t, w, 2).SetText("4")
	pressAnswer(t, w, "Set")
	w.run(cmdSimulate)
	w.tabs.Select(tabCompare)
	w.win.Resize(w.win.Canvas().Size().AddWidthHeight(600, 5000)) // so that all of the page is drawn
	c, ok := w.runs.Comparison(w.session)
	if !ok {
		t.Fatal("nothing was simulated")
	}
	page := uitest.Drawn(w.compare.Object())
	book := workbookOf(t, c)
	said := compare.FindingsOf(c)
	for i, s := range c.Scenarios {
		lead := sim.OrganisationMetrics[sim.LeadTimeMean]
		d := s.Difference[sim.LeadTimeMean]
		value := metrics.ValueOf(sim.Estimate{Mean: d.Mean, HalfWidth: d.HalfWidth})
		text := metrics.UnitOf(lead).Difference(value)
		if compare.Verdict(d) == compare.Matters && !strings.Contains(allWords(said.Scenarios[i]), text) {
			t.Errorf("%s: no sentence says %q: %s", s.Name, text, allWords(said.Scenarios[i]))
		}
		if !strings.Contains(page, text) {
			t.Errorf("%s: the table does not show %q", s.Name, text)
		}
		o := compare.OutcomeOf(s.Result, c.LoadLimit())
		curve := plot.LoadCurve([]plot.Loads{loadsOf(s.Side)}, c.LoadLimit())
		if got := curve.Series[0].Points[0]; got.ID != string(o.Busiest) || got.Value.Mean != o.Load.Mean.Value {
			t.Errorf("%s: the curve begins at %+v, the sentence speaks of %s at %v", s.Name, got, o.Busiest, o.Load.Mean)
		} else if at := " is at " + plot.LoadShare.Interval(got.Value); !strings.Contains(allWords(said.Scenarios[i]), at) || !strings.Contains(page, at) {
			t.Errorf("%s: the sentence has not the load as the curve writes it, %q", s.Name, at)
		}
		for m, metric := range sim.OrganisationMetrics {
			book.reads(t, metric.Label, i+1, readingOf(metric, s.Difference[m]))
		}
		book.holds(t, lead.Label, s.Result.Organisation[sim.LeadTimeMean].Estimate().Mean.Value)
		book.holds(t, lead.Label, d.Mean.Value)
	}
	for _, n := range said.Notes {
		if one := compare.English.Print(n); !strings.Contains(book.words(), one) || !strings.Contains(strings.ReplaceAll(page, "|", " "), one) {
			t.Errorf("workbook or page do not say %q", one)
		}
	}
	book.holds(t, sim.OrganisationMetrics[sim.LeadTimeP90].Label, c.Baseline.Result.Organisation[sim.LeadTimeP90].Estimate().Mean.Value)
}

// readingOf is what may be said of a difference, in the words of the workbook.
func readingOf(m sim.Metric, d compare.Difference) string {
	switch compare.Verdict(d) {
	case compare.NoFigure:
		return "–"
	case compare.NoClearDifference:
		return "no clear difference"
	case compare.TooSmall:
		return "too small to matter"
	}
	if why := compare.WhyNeither(d); why != "" {
		return why
	}
	return map[compare.Direction]string{compare.Neither: "clear", compare.Better: "better", compare.Worse: "worse"}[compare.DirectionOf(m, d)]
}

func allWords(a compare.About) string {
	var all []string
	for _, f := range a.Findings {
		all = append(all, compare.English.Print(f))
	}
	return strings.Join(all, " ")
}

func loadsOf(s compare.Side) plot.Loads {
	l := plot.Loads{Name: s.Name}
	for _, m := range s.Result.Managers {
		l.Managers = append(l.Managers, plot.Load{ID: string(m.ID), Value: metrics.ValueOf(m.Metrics[sim.Load].Estimate())})
	}
	return l
}

// summary is the sheet of that name, cell by cell.
type summary [][]string

func workbookOf(t *testing.T, c compare.Comparison) summary {
	t.Helper()
	var b bytes.Buffer
	if err := workbook.Write(context.Background(), &b, workbook.Input{Document: "Test", Comparison: c}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Summary", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// holds asks for a figure in the row of a label.
func (s summary) holds(t *testing.T, label string, want float64) {
	t.Helper()
	for _, row := range s {
		if len(row) == 0 || !strings.HasPrefix(row[0], label) {
			continue
		}
		for _, cell := range row[1:] {
			if v, err := strconv.ParseFloat(cell, 64); err == nil && math.Abs(v-want) <= 1e-9*math.Max(1, math.Abs(want)) {
				return
			}
		}
		t.Errorf("the workbook's row %q has no %v: %q", label, want, row)
		return
	}
	t.Errorf("the workbook has no row %q", label)
}

// reads asks for what stands under Reading of a scenario, 1 for the first, where the
// workbook has the figure.
func (s summary) reads(t *testing.T, label string, scenario int, want string) {
	t.Helper()
	for _, row := range s {
		if at := 4*scenario + 2; len(row) > at && row[0] == label && !strings.HasSuffix(row[at], want) {
			t.Errorf("the workbook reads %q of %s in scenario %d, want %q", row[at], label, scenario, want)
		}
	}
}

// words are all of its cells.
func (s summary) words() string {
	var all []string
	for _, row := range s {
		all = append(all, strings.Join(row, " "))
	}
	return strings.Join(all, "\n")
}
