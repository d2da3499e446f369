package colouring

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
)

// spanScale groups managers by the usual bands of direct reports.
func spanScale(s Subject) Scale {
	var out Scale
	for i, name := range scenario.SpanBandNames {
		out.Groups = append(out.Groups, Group{name, theme.Scale(i, len(scenario.SpanBandNames))})
	}
	org := s.Org
	out.Of = func(id scenario.PositionID) (int, string, bool) {
		n := len(org.Reports(id))
		if n == 0 {
			return 0, "", false
		}
		return scenario.SpanBand(n), strconv.Itoa(n), true
	}
	return out
}

// mostGroups bounds a legend: more could not be told apart.
const mostGroups = 12

func layerScale(s Subject) Scale {
	var out Scale
	layers := s.Layers
	shown := min(layers, mostGroups)
	for i := range shown {
		label := "layer " + strconv.Itoa(i+1)
		if i == shown-1 && layers > shown {
			label += " and below"
		}
		out.Groups = append(out.Groups, Group{label, theme.Scale(i, shown)})
	}
	org := s.Org
	out.Of = func(id scenario.PositionID) (int, string, bool) {
		depth := org.Depth(id)
		return min(depth, shown) - 1, "L" + strconv.Itoa(depth), depth > 0
	}
	return out
}

// costScale divides the positions whose cost is known into fifths.
func costScale(s Subject) Scale {
	org := s.Org
	var costs []float64
	currencies := map[string]bool{}
	for p := range org.Positions() {
		if p.Cost.OK {
			costs = append(costs, p.Cost.Value)
			currencies[p.Currency] = true
		}
	}
	out := Scale{Of: noGroup}
	switch {
	case len(costs) == 0:
		out.None = "No position has a cost."
		return out
	case len(currencies) > 1:
		out.None = "Costs in several currencies cannot be ranked."
		return out
	}
	currency := slices.Collect(maps.Keys(currencies))[0]
	bounds := plot.AmountBounds(costs)
	names := plot.AmountNames(bounds)
	names[0] = strings.TrimSpace(currency + " " + names[0])
	for i, name := range names {
		out.Groups = append(out.Groups, Group{name, theme.Scale(i, len(names))})
	}
	out.Of = func(id scenario.PositionID) (int, string, bool) {
		p, _ := org.Position(id)
		at, _ := slices.BinarySearch(bounds, p.Cost.Value) // a bound belongs to the group below it
		return at, plot.Amount(p.Cost.Value), p.Cost.OK
	}
	return out
}
