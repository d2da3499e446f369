package workbook

import (
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// Where the figures that only charts need stand: half-widths of the summary's means,
// then the layers for the pyramids.
const (
	calcHalvesHeader = 4
	calcNegated      = 2 // column of the baseline's layers, negated; the scenarios' follow
)

// The rows of the summary whose charts carry error bars, a chart's together.
var (
	overFigures     = []sim.OrganisationMetric{sim.ManagersOver085, sim.ManagersOver100}
	leadTimeFigures = []sim.OrganisationMetric{sim.LeadTimeMean, sim.LeadTimeP50, sim.LeadTimeP90}
	halfFigures     = slices.Concat(overFigures, leadTimeFigures)
)

// calcLayersHeader is the row of the heads of the layers.
const calcLayersHeader = calcHalvesHeader + 5 + 3

// writeCalc holds what charts draw on and nobody else needs.
func (b *book) writeCalc() {
	columns := 1 + len(b.sides)
	widths := []float64{34}
	for range b.sides {
		widths = append(widths, 16)
	}
	s := b.open(sheetCalc, layout{rows: calcLayersHeader + len(b.pools()), columns: columns, widths: widths})
	s.put(24, s.text(titleLook, "Calculations for the charts"))
	s.put(16, s.text(subLook, "What charts draw on and no other sheet shows. Nothing is to be entered here."))
	s.calcHead("95% half-width of the mean", "Half-width")
	for _, m := range halfFigures {
		cells := []any{s.text(cellLook, sim.OrganisationMetrics[m].Label)}
		for _, side := range s.sides {
			half := side.Result.Organisation[m].Estimate().HalfWidth
			if s.Consultation && countsManagers(m) { // no chart of these is drawn
				half = scenario.Opt[float64]{}
			}
			cells = append(cells, s.orBlank(numberLook, half))
		}
		s.put(0, cells...)
	}
	s.put(10)
	s.calcHead("Positions by layer, the baseline's negated", "Layer")
	for i, p := range s.pools() {
		s.negated(p, i+1)
	}
	s.close()
}

func (s *sheet) calcHead(title, label string) {
	s.put(20, s.text(look{bold: true, color: quiet, middle: true}, title))
	cells := []any{s.text(headLook, label)}
	for _, side := range s.sides {
		cells = append(cells, s.text(headRight, shortened(side.Name, 24)))
	}
	s.put(34, cells...)
}

func (s *sheet) negated(p pool, row int) {
	cells := []any{s.text(cellLook, p.label())}
	for _, side := range s.sides {
		from, n := at(sheetSpans, spansColumn(side.number), spansHeader+row), float64(p.of(side).positions)
		if side.number == 0 {
			from, n = "-"+from, -n
		}
		cells = append(cells, s.formula(countLook, from, n))
	}
	s.put(0, cells...)
}

// halves returns the ranges of half-widths of a chart's series, of which there is one
// for every side.
func (b *book) halves(figures []sim.OrganisationMetric) []string {
	first := calcHalvesHeader + 1 + slices.Index(halfFigures, figures[0])
	last := first + len(figures) - 1
	var out []string
	for _, side := range b.sides {
		out = append(out, span(sheetCalc, 2+side.number, first, last))
	}
	return out
}
