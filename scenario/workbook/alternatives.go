package workbook

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/compare"
)

// measureLayers measures the layers of every side, where no sheet of positions does.
func (b *book) measureLayers() {
	for i := range b.sides {
		b.sides[i].layers = layersOf(b.sides[i].State.Org)
	}
}

// writeAlternatives says of every scenario that was compared what it changes, for a
// consultation pack.
func (b *book) writeAlternatives() {
	s := b.open(sheetAlternatives, layout{rows: 60, columns: 2, widths: []float64{34, 110}, onePage: true})
	s.put(28, s.text(titleLook, "Alternatives tried"))
	s.put(18, s.text(subLook, "Every scenario that was compared with the baseline, in the order of the other sheets; none is left out because of its figures."))
	for _, side := range s.sides[1:] {
		s.alternative(side)
	}
	if len(s.sides) == 1 {
		s.put(8)
		s.put(16, s.text(cellLook, "Nothing was tried beside the baseline."))
	}
	s.close()
}

func (s *sheet) alternative(of side) {
	s.heading(fmt.Sprintf("Scenario %d: %s", of.number, of.Name))
	c := of.changes
	if c.Structural() {
		s.pair("The chart", fmt.Sprintf("Layers %d → %d, managers %d → %d, mean span %.1f → %.1f; positions moved %s, added %s, removed %s.",
			s.sides[0].Structure.Layers, of.Structure.Layers, s.sides[0].Structure.Managers, of.Structure.Managers,
			s.sides[0].Structure.SpanMean, of.Structure.SpanMean, s.counted(c.Moved), s.counted(c.Added), s.counted(c.Removed)))
	} else {
		s.pair("The chart", "As in the baseline.")
	}
	alone := 0
	for _, row := range c.Rows {
		switch row.What {
		case compare.Setting, compare.Right:
			s.pair(row.Field, changeWords(row))
		case compare.Override:
			alone++
		}
	}
	if alone > 0 {
		s.pair("Settings for a part of it", "Some settings hold for parts of the organisation only; they are not listed, since a part can be a single position.")
	}
	if !c.Structural() && !c.Led() {
		s.pair("Settings", "As in the baseline.")
	}
	if f := of.State.Foundations; f != nil {
		s.given("Purpose", f.Purpose)
		s.given("Steady until", f.SteadyUntil)
	}
}

// changeWords say from what to what a setting changes.
func changeWords(c compare.Change) string {
	from, to := c.From, c.To
	if from == "" {
		from = "none"
	}
	if to == "" {
		to = "none"
	}
	unit := ""
	if p, ok := scenario.ParameterNamed(c.Field); ok && p.Unit != "" {
		unit = " " + p.Unit
	}
	return from + " → " + to + unit
}
