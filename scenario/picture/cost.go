package picture

import (
	"math"
	"slices"
	"strconv"
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
	ends := quantiles(costs)
	c := &Colouring{Name: strings.TrimSpace("Cost a year " + currency), Groups: costGroups(ends)}
	c.Of = func(id scenario.PositionID) (int, string, bool) {
		p, _ := o.Position(id)
		if !p.Cost.OK {
			return 0, "", false
		}
		figure := amount(p.Cost.Value)
		if hidden {
			figure = ""
		}
		group, _ := slices.BinarySearch(ends, p.Cost.Value)
		return group, figure, true
	}
	return c, nil
}

// costBands is into how many groups of about equal size costs are divided.
const costBands = 5

// quantiles returns the bounds between groups of about equal size, rising, each once.
func quantiles(costs []float64) []float64 {
	slices.Sort(costs)
	var ends []float64
	for i := 1; i < costBands; i++ {
		ends = append(ends, costs[(len(costs)-1)*i/costBands])
	}
	ends = slices.Compact(ends)
	if last := len(ends) - 1; ends[last] == costs[len(costs)-1] { // nothing would lie above
		ends = ends[:last]
	}
	return ends
}

func costGroups(ends []float64) []Group {
	n := len(ends) + 1
	out := make([]Group, n)
	for i := range out {
		out[i].Fill = plot.ScaleAt(i, n)
		switch {
		case n == 1:
			out[i].Name = "all alike"
		case i == 0:
			out[i].Name = "≤ " + amount(ends[0])
		case i == n-1:
			out[i].Name = "> " + amount(ends[i-1])
		default:
			out[i].Name = amount(ends[i-1]) + "–" + amount(ends[i])
		}
	}
	return out
}

// amount writes money in about three digits: "950", "81.5k", "1.2M".
func amount(v float64) string {
	switch a := math.Abs(v); {
	case a >= 999_500:
		return trimmed(v/1e6, 2) + "M"
	case a >= 1000:
		return trimmed(v/1e3, 1) + "k"
	}
	return trimmed(v, 0)
}

func trimmed(v float64, decimals int) string {
	power := math.Pow10(decimals)
	return strconv.FormatFloat(math.Round(v*power)/power, 'f', -1, 64)
}
