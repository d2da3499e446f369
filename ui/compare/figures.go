package compare

import (
	"fmt"
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
	group                bool // a heading over the rows that follow; its tip is written under it
}

// cell is what a scenario shows in a row.
type cell struct {
	text   string
	colour fyne.ThemeColorName
	bold   bool
	tip    string
	now    string // the scenario's own figure with its half-width, "" where the text is it
	value  string // the same without, shown where there is room
	tap    func() // leads to what it counts; nil for nothing
}

// speed and delegation are the metrics shown of load, lead time and lapses, and of the
// price of rights moved down, in order.
var (
	speed = []sim.OrganisationMetric{
		sim.ManagersOver100, sim.ManagersOver085, sim.LeadTimeMean, sim.LeadTimeP50, sim.LeadTimeP90,
		sim.LapsedPerWeek, sim.LapseShare, sim.DecidedAtSourceShare, sim.NeedlessShare, sim.OvertimePerWeek,
	}
	delegation = []sim.OrganisationMetric{sim.DelegatedShare, sim.UnalignedPerWeek}
)

// rows are the key figures under their headings; a heading without rows is left out.
func (v *View) rows() []row {
	var out []row
	group := func(name, note string, rows []row) {
		if len(rows) > 0 {
			out = append(append(out, row{label: name, tip: note, group: true}), rows...)
		}
	}
	group("Structure", "", v.shape())
	money := v.people()
	note := ""
	if base := v.comparison.Baseline.Structure; base.Cost.OK && v.anyStructural() {
		note = "Cost counts positions in the chart, vacant ones too; savings count the pay of people concerned. They differ where a seat goes and its holder stays."
	}
	group("People and money", note, money)
	group("Load and speed", "", v.metrics(speed))
	if v.delegates() { // else no right was moved down, and there is no price of it
		group("Price of delegation", "", v.metrics(delegation))
	}
	group("How sure", "", v.sure())
	return out
}

func (v *View) shape() []row {
	return []row{
		v.counted("Layers", "from the top to the lowest", func(s compare.Side) string { return plot.Count(s.Structure.Layers) }),
		v.counted("Managers", "positions with reports", func(s compare.Side) string { return plot.Count(s.Structure.Managers) }),
		v.counted("Mean span", "direct reports of a manager", func(s compare.Side) string { return strconv.FormatFloat(s.Structure.SpanMean, 'f', 1, 64) }),
		v.moved(),
	}
}

func (v *View) people() []row {
	var out []row
	if v.unplaces() {
		out = append(out, v.counted("People unplaced", "without a seat, and not leaving", func(s compare.Side) string { return countOrNone(s.Structure.Unplaced) }))
	}
	if r, ok := v.cost(); ok {
		out = append(out, r)
	}
	return append(out, v.aftermath()...)
}

func (v *View) metrics(list []sim.OrganisationMetric) []row {
	var out []row
	for _, k := range list {
		out = append(out, v.metric(k))
	}
	return out
}

// sure are the rows of how far the verdicts can be leaned on.
func (v *View) sure() []row {
	var out []row
	if r, ok := v.plausible(); ok {
		out = append(out, r)
	}
	if r, ok := v.foundations(); ok {
		out = append(out, r)
	}
	return out
}

// foundations says how many checks of the foundations of each scenario stand, where they
// were asked; a tap leads to them.
func (v *View) foundations() (row, bool) {
	r := row{label: "Foundations that stand", tip: "checks of what a scenario stands on; a tap opens them", baseline: plot.None}
	known := false
	for _, s := range v.shown() {
		c := cell{text: plot.None, colour: theme.Quiet, tip: "not asked yet; a tap asks", tap: named(v.on.Readiness, s.Name)}
		if s.Readiness.OK {
			known = true
			is := s.Readiness.Value
			c.text, c.bold, c.colour = fmt.Sprintf("%d of %d", is.Stand, is.Asked), true, theme.HoldsText
			c.tip = fmt.Sprintf("%d not ready, %d to mind", is.NotReady, is.Mind)
			switch {
			case is.NotReady > 0:
				c.colour = theme.OverloadedText
			case is.Mind > 0:
				c.colour = theme.StretchedText
			}
		}
		r.cells = append(r.cells, c)
	}
	return r, known
}

func countOrNone(n int) string {
	if n == 0 {
		return plot.None
	}
	return plot.Count(n)
}

func (v *View) anyStructural() bool {
	return v.any(func(s compare.Against) bool { return len(s.People) > 0 || s.Changes.Structural() })
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
		c := cell{text: countOrNone(s.Changes.Moved), colour: theme.Ink, bold: true}
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
	r := row{label: "Cost of positions, m " + base.Cost.Value.Currency, tip: "a year, of the positions in the chart, vacant ones too", baseline: millions(base.Cost)}
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
	r := row{label: metrics.LabelOf(m), tip: betterWords(m) + "; a difference " + v.mattersFrom(k), baseline: metrics.UnitOf(m).Value(base.Mean)}
	for _, s := range v.shown() {
		r.cells = append(r.cells, differenceCell(m, s.Difference[k], metrics.ValueOf(s.Result.Organisation[k].Estimate())))
	}
	return r
}

func betterWords(m sim.Metric) string {
	return [...]string{"neither more nor less is better in itself", "less is better", "more is better"}[m.Better]
}
