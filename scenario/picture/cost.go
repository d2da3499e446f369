package picture

import (
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/plot"
)

// byCost colours by the yearly cost of the position, in groups of about as many
// positions each. Where names are hidden no single cost is written.
func byCost(o *scenario.Org, hidden bool) (*Colouring, error) {
	currency, costs := "", []float64(nil)
	for v := range o.Walk() {
		p := v.Position
		if !p.Cost.OK {
			continue
		}
		if len(costs) > 0 && p.Currency != currency {
			return nil, ErrCurrencies
		}
		currency, costs = p.Currency, append(costs, p.Cost.Value)
	}
	if len(costs) == 0 {
		return nil, ErrNoCost
	}
	ends := plot.AmountBounds(costs)
	c := &Colouring{Name: strings.TrimSpace("Cost a year " + currency), Groups: costGroups(ends)}
	c.Of = func(id scenario.PositionID) (int, string, bool) {
		p, _ := o.Position(id)
		if !p.Cost.OK {
			return 0, "", false
		}
		figure := plot.Amount(p.Cost.Value)
		if hidden {
			figure = ""
		}
		group, _ := slices.BinarySearch(ends, p.Cost.Value)
		return group, figure, true
	}
	return c, nil
}

func costGroups(ends []float64) []Group {
	names := plot.AmountNames(ends)
	out := make([]Group, len(names))
	for i, name := range names {
		out[i] = Group{Name: name, Fill: plot.ScaleAt(i, len(names))}
	}
	return out
}
