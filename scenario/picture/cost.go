package picture

import (
	"math"
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

// quantiles returns where groups of about the same number of costs end, rounded to two
// digits, each once; the last group is open.
func quantiles(costs []float64) []float64 {
	slices.Sort(costs)
	n := len(plot.Scale)
	var ends []float64
	for i := 1; i < n; i++ {
		ends = append(ends, rounded(costs[min(len(costs)*i/n, len(costs)-1)]))
	}
	ends = slices.Compact(ends)
	return slices.DeleteFunc(ends, func(v float64) bool { return v >= costs[len(costs)-1] })
}

// rounded rounds up to two digits.
func rounded(v float64) float64 {
	if v <= 0 {
		return v
	}
	unit := math.Pow(10, math.Floor(math.Log10(v))-1)
	return math.Ceil(v/unit-1e-9) * unit
}

func costGroups(ends []float64) []Group {
	var out []Group
	for i, end := range ends {
		out = append(out, Group{"≤ " + amount(end), step(i, len(ends)+1)})
	}
	last := "all"
	if len(ends) > 0 {
		last = "> " + amount(ends[len(ends)-1])
	}
	return append(out, Group{last, step(len(ends), len(ends)+1)})
}

// amount writes money in thousands or millions: "85k", "1.2m".
func amount(v float64) string {
	switch a := math.Abs(v); {
	case a >= 999_500:
		return plot.Plain.Value(math.Round(v/1e5)/10) + "m"
	case a >= 9_950:
		return plot.Plain.Value(math.Round(v/1e3)) + "k"
	}
	return plot.Plain.Value(math.Round(v))
}
