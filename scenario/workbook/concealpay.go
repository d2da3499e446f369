package workbook

import (
	"fmt"
	"math"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/displaced"
)

// concealPay rounds or drops the cost of a side, and what its moves say of pay.
func (b *book) concealPay(s *side) {
	if s.against != nil {
		s.against.Savings = concealSavings(s.against.Savings, b.Pay)
	}
	switch b.Pay {
	case PayHidden:
		s.Structure.Cost, s.Structure.CostKnown = scenario.Opt[scenario.Cost]{}, 0
		s.changes.Rows = slices.DeleteFunc(slices.Clone(s.changes.Rows), func(c compare.Change) bool {
			return c.What == compare.Changed && payFields[scenario.Field(c.Field)]
		})
	case PayBanded:
		s.Structure.Cost.Value.Amount = rounded(s.Structure.Cost.Value.Amount)
		s.changes.Rows = slices.Clone(s.changes.Rows)
		for i, c := range s.changes.Rows {
			if c.What == compare.Changed && c.Field == string(scenario.FieldCost) {
				s.changes.Rows[i].From, s.changes.Rows[i].To = bandOfText(c.From), bandOfText(c.To)
			}
		}
	}
}

// concealSavings rounds or drops what is saved.
func concealSavings(s displaced.Savings, pay Pay) displaced.Savings {
	switch pay {
	case PayHidden:
		return displaced.Savings{Open: s.Open}
	case PayBanded:
		for _, w := range []*displaced.Way{&s.AllOnTrack, &s.AsAssigned, &s.AllLeave} {
			for _, v := range []*scenario.Opt[float64]{&w.Yearly, &w.OneOff, &w.NetFirstYear} {
				v.Value = rounded(v.Value)
			}
		}
	}
	return s
}

// rounded keeps three digits of a sum of money.
func rounded(v float64) float64 {
	if v == 0 {
		return 0
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(v)))-2)
	return math.Round(v/unit) * unit
}

// bandOf returns the band that a yearly cost falls in, an eighth to a quarter of it
// wide: "55000 - 60000".
func bandOf(v float64) string {
	if v <= 0 {
		return "0"
	}
	power := math.Pow(10, math.Floor(math.Log10(v)))
	width := power
	switch {
	case v < 2*power:
		width = power / 4
	case v < 5*power:
		width = power / 2
	}
	low := math.Floor(v/width) * width
	return fmt.Sprintf("%.0f - %.0f", low, low+width)
}

func bandOfText(value string) string {
	var p scenario.Position
	if scenario.SetField(&p, scenario.FieldCost, value) != nil || !p.Cost.OK {
		return ""
	}
	return bandOf(p.Cost.Value)
}
