package exporting

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/picture"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/widgets"
	"spanwise/ui/widgets/files"
)

// What a page of results can be written as, as it is offered.
var (
	pageKindWords = []string{"PDF, A4", "PDF, A3", "Slides (PPTX)", "Picture (PNG)", "Drawing (SVG)"}
	pageKinds     = []pictureKind{{format: picture.PDF, paper: picture.A4}, {format: picture.PDF, paper: picture.A3}, {format: picture.PPTX}, {format: picture.PNG}, {format: picture.SVG}}
)

// AskResults asks for the scenarios and the file of the page of results.
func (e *Exports) AskResults() {
	s := e.Subject()
	o := newOptions(s)
	o.limit(plot.MostScenarios, s.Compared)
	kind := widgets.NewSelect(pageKindWords, nil)
	kind.SetSelectedIndex(0)
	chosen := func() pictureKind { return pageKinds[max(slices.Index(pageKindWords, kind.Selected), 0)] }
	more := widgets.Column(8, small("Baseline and these scenarios"), o.ticks(),
		widgets.Labelled("As", optionLabel, widgets.Fixed(widgets.Framed(kind), 320, 0)))
	e.Files.Ask(files.Question{
		Title: "Export the results", Text: "Headline, key figures and plots for others, without names. What was not simulated since its last change is simulated first.",
		Name: files.Name(s.Document+" - results") + "." + string(picture.PDF), Answer: "Export", More: more,
		Ending: func() string { return "." + string(chosen().format) }, Endings: endingsOf(pageKinds),
		Check: writable, Write: func(path string, done func(error)) {
			done(nil)
			e.results(path, o.chosen(), chosen())
		},
	})
}

// results writes the page of results of the baseline and the scenarios named.
func (e *Exports) results(path string, names []string, kind pictureKind) {
	var file bytes.Buffer
	title, now, footer := e.Subject().Document, e.Now(), e.footer()
	e.compared(makingPage, path, func(ctx context.Context, c compare.Comparison, _ func(done, total int)) error {
		page := resultsPage(only(c, names))
		page.Title, page.On, page.Footer, page.Paper = title, now, footer, kind.paper
		return picture.WriteResults(ctx, &file, kind.format, page)
	}, &file)
}

// resultsPage says in a headline, a table and plots what a comparison found.
func resultsPage(c compare.Comparison) picture.Results {
	f := compare.FindingsOf(c)
	page := picture.Results{Headline: compare.English.Print(f.Headline), Tone: toneOf(f.Tone), Tables: []picture.Table{keyFigures(c)}}
	for _, n := range slices.Concat(f.Recommended(), []compare.Finding{compare.Counting{}}, f.Notes) {
		page.Points = append(page.Points, compare.English.Print(n))
	}
	var layers, spans []plot.Bars
	var loads []plot.Loads
	var times []plot.Quantiles
	for i, s := range sidesOf(c) {
		spans = append(spans, plot.Bars{Name: s.Name, Colour: i, Counts: s.Structure.SpanBands[:]})
		layers = append(layers, plot.Bars{Name: s.Name, Colour: i, Counts: s.Structure.LayerCounts})
		times = append(times, plot.Quantiles{Name: s.Name, Colour: i, Values: metrics.LeadTimesOf(s.Result)})
		side := plot.Loads{Name: s.Name, Colour: i}
		for _, m := range s.Result.Managers {
			side.Managers = append(side.Managers, plot.Load{Value: metrics.ValueOf(m.Metrics[sim.Load].Estimate())})
		}
		loads = append(loads, side)
	}
	curve := plot.LoadCurve(loads, c.LoadLimit())
	page.Figures = []picture.Figure{
		{Title: "Load of every manager", Subtitle: "sorted from the most loaded; " + curve.Limits(), Plot: curve},
		{Title: "How long decisions take", Subtitle: "hours within which a share of the escalated decisions is made; lapses are left out", Plot: plot.LeadTimes(sim.LeadTimeAt[:], times)},
		{Title: "Spans of control", Subtitle: "managers by the number of their reports", Plot: plot.SpanBands(scenario.SpanBandNames[:], spans)},
	}
	for _, s := range layers[1:] {
		if slices.Equal(s.Counts, layers[0].Counts) {
			continue // the chart is that of the baseline
		}
		page.Figures = append(page.Figures, picture.Figure{
			Title: "Positions by layer", Subtitle: fmt.Sprintf("left: %s; right: %s", layers[0].Name, s.Name), Plot: plot.LayerPyramid(layers[0], s),
		})
	}
	return page
}

func sidesOf(c compare.Comparison) []compare.Side {
	sides := []compare.Side{c.Baseline}
	for _, s := range c.Scenarios {
		sides = append(sides, s.Side)
	}
	return sides
}

func toneOf(t compare.Tone) picture.Tone {
	return [...]picture.Tone{compare.Calm: picture.Plain, compare.Good: picture.Good, compare.Amber: picture.Warning, compare.Bad: picture.Bad}[t]
}

// keyMetrics are the figures of the simulation in the table of the page.
var keyMetrics = []sim.OrganisationMetric{
	sim.ManagersOver085, sim.ManagersOver100, sim.LeadTimeMean, sim.LapseShare, sim.DecidedAtSourceShare,
	sim.NeedlessShare, sim.DelegatedShare, sim.UnalignedPerWeek, sim.OvertimePerWeek,
}

// keyFigures sets the sides beside each other: structure, then what was simulated, in
// the colour of better or worse where the difference is clear and matters.
func keyFigures(c compare.Comparison) picture.Table {
	t := picture.Table{Title: "Key figures", Note: "Coloured where the difference from the baseline is clear and matters."}
	sides := sidesOf(c)
	for i, s := range sides {
		t.Columns = append(t.Columns, picture.Column{Name: s.Name, Colour: i})
	}
	counted := func(label string, of func(scenario.Structure) string) {
		row := picture.Row{Label: label}
		for _, s := range sides {
			row.Cells = append(row.Cells, picture.Cell{Text: of(s.Structure)})
		}
		t.Rows = append(t.Rows, row)
	}
	counted("Positions", func(s scenario.Structure) string { return plot.Count(s.Positions) })
	counted("Managers", func(s scenario.Structure) string { return plot.Count(s.Managers) })
	counted("Layers", func(s scenario.Structure) string { return plot.Count(s.Layers) })
	counted("Mean span", func(s scenario.Structure) string { return fmt.Sprintf("%.1f", s.SpanMean) })
	for _, m := range keyMetrics {
		metric := sim.OrganisationMetrics[m]
		row := picture.Row{Label: metric.Label}
		for i, s := range sides {
			cell := picture.Cell{Text: compare.ValueText(metric, s.Result.Organisation[m].Estimate().Mean)}
			if i > 0 {
				cell.Tone = toneOfChange(metric, c.Scenarios[i-1].Difference[m])
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func toneOfChange(m sim.Metric, d compare.Difference) picture.Tone {
	switch compare.DirectionOf(m, d) {
	case compare.Better:
		return picture.Good
	case compare.Worse:
		return picture.Bad
	}
	return picture.Plain
}
