package compare

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
)

// row is one line of the table of key figures: the baseline's value and a cell for
// each scenario.
type row struct {
	label, tip, baseline string
	cells                []cell
}

// cell is what a scenario shows in a row.
type cell struct {
	text   string
	colour fyne.ThemeColorName
	bold   bool
	tip    string
	now    string // the scenario's own figure with its half-width, "" where the text is it
	value  string // the same without, shown where there is room
}

// keyFigures are the metrics shown, in order.
var keyFigures = []sim.OrganisationMetric{
	sim.ManagersOver100, sim.ManagersOver085, sim.LeadTimeMean, sim.LeadTimeP50, sim.LeadTimeP90,
	sim.LapsedPerWeek, sim.LapseShare, sim.DecidedAtSourceShare, sim.NeedlessShare,
	sim.OvertimePerWeek, sim.DelegatedShare, sim.UnalignedPerWeek,
}

func (v *View) rows() []row {
	out := []row{
		v.counted("Layers", "from the top to the lowest", func(s compare.Side) string { return plot.Count(s.Structure.Layers) }),
		v.counted("Managers", "positions with reports", func(s compare.Side) string { return plot.Count(s.Structure.Managers) }),
		v.counted("Mean span", "direct reports of a manager", func(s compare.Side) string { return strconv.FormatFloat(s.Structure.SpanMean, 'f', 1, 64) }),
		v.moved(),
	}
	if v.unplaces() {
		out = append(out, v.counted("People unplaced", "without a seat, and not leaving", func(s compare.Side) string { return plot.Count(s.Structure.Unplaced) }))
	}
	if r, ok := v.cost(); ok {
		out = append(out, r)
	}
	out = append(out, v.aftermath()...)
	if r, ok := v.plausible(); ok {
		out = append(out, r)
	}
	for _, k := range keyFigures {
		if (k == sim.DelegatedShare || k == sim.UnalignedPerWeek) && !v.delegates() {
			continue // no right was moved down, so there is no price of it
		}
		out = append(out, v.metric(k))
	}
	return out
}

// unplaces reports whether anybody is without a seat on any side.
func (v *View) unplaces() bool {
	for _, s := range v.sides() {
		if s.Structure.Unplaced > 0 {
			return true
		}
	}
	return false
}

// counted is a row of the chart's shape, which no simulation blurs.
func (v *View) counted(label, tip string, value func(compare.Side) string) row {
	r := row{label: label, tip: tip, baseline: value(v.comparison.Baseline)}
	for _, s := range v.shown() {
		r.cells = append(r.cells, cell{text: value(s.Side), colour: theme.Ink, bold: true})
	}
	return r
}

func (v *View) moved() row {
	r := row{label: "Positions moved", tip: "to another manager", baseline: plot.None}
	for _, s := range v.shown() {
		c := cell{text: plot.Count(s.Changes.Moved), colour: theme.Ink, bold: true}
		c.tip = plot.Count(s.Changes.Added) + " added, " + plot.Count(s.Changes.Removed) + " removed"
		r.cells = append(r.cells, c)
	}
	return r
}

// cost is the yearly cost of the positions, where it is known on every side in one
// currency.
func (v *View) cost() (row, bool) {
	base := v.comparison.Baseline.Structure
	if !base.Cost.OK {
		return row{}, false
	}
	r := row{label: "Cost a year, m " + base.Cost.Value.Currency, tip: "of the positions in the chart", baseline: millions(base.Cost)}
	r.label = strings.TrimSpace(r.label)
	if base.CostKnown < base.Positions {
		r.tip = plot.Count(base.CostKnown) + " of " + plot.Count(base.Positions) + " positions have a cost"
	}
	for _, s := range v.shown() {
		c := cell{text: plot.None, colour: theme.Quiet}
		if s.Structure.Cost.OK && s.Structure.Cost.Value.Currency == base.Cost.Value.Currency {
			c = cell{text: millions(s.Structure.Cost), colour: theme.Ink, bold: true}
		}
		r.cells = append(r.cells, c)
	}
	return r, true
}

func millions(c scenario.Opt[scenario.Cost]) string {
	return strconv.FormatFloat(c.Value.Amount/1e6, 'f', 2, 64)
}

// delegates reports whether any side has decisions made below where the baseline's
// table puts them.
func (v *View) delegates() bool {
	for _, s := range v.sides() {
		if s.Result.Organisation[sim.DelegatedShare].Estimate().Mean.Or(0) > 0 {
			return true
		}
	}
	return false
}

func (v *View) metric(k sim.OrganisationMetric) row {
	m := sim.OrganisationMetrics[k]
	base := metrics.ValueOf(v.comparison.Baseline.Result.Organisation[k].Estimate())
	r := row{label: metrics.LabelOf(m), tip: betterWords(m), baseline: metrics.UnitOf(m).Value(base.Mean)}
	for _, s := range v.shown() {
		r.cells = append(r.cells, differenceCell(m, s.Difference[k], metrics.ValueOf(s.Result.Organisation[k].Estimate())))
	}
	return r
}

func betterWords(m sim.Metric) string {
	return [...]string{"neither more nor less is better in itself", "less is better", "more is better"}[m.Better]
}

// differenceCell colours a difference only where it is clear and matters.
func differenceCell(m sim.Metric, d compare.Difference, now plot.Value) cell {
	u := metrics.UnitOf(m)
	difference := u.Difference(metrics.ValueOf(sim.Estimate{Mean: d.Mean, HalfWidth: d.HalfWidth}))
	c := cell{text: "≈ " + difference, colour: theme.Quiet, now: u.Interval(now), value: u.Value(now.Mean)}
	switch compare.Verdict(d) {
	case compare.NoFigure:
		c.text, c.value = plot.None, ""
		c.tip = "the figure does not exist on both sides"
		return c
	case compare.NoClearDifference:
		c.tip = "no clear difference"
		if d.Mean.Value == 0 {
			c.tip = "no difference"
		}
		return c
	case compare.TooSmall:
		c.tip = "clear, but too small to matter"
		return c
	}
	c.text, c.bold, c.colour = arrow(d)+" "+difference, true, theme.Ink
	switch compare.DirectionOf(m, d) {
	case compare.Better:
		c.colour, c.tip = theme.HoldsText, "clearly better"
	case compare.Worse:
		c.colour, c.tip = theme.OverloadedText, "clearly worse"
	default:
		c.tip = "a clear difference"
	}
	return c
}

func arrow(d compare.Difference) string {
	if d.Mean.Value < 0 {
		return "▼"
	}
	return "▲"
}
