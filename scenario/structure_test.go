package scenario_test

import (
	"testing"

	"spanwise/scenario"
)

func TestStructureOf(t *testing.T) {
	same(t, "small", scenario.Structure{
		Positions: 8, Filled: 6, Vacant: 2, People: 8, FTE: 7.5, Tops: ids{"A", "Z"},
		Managers: 4, Layers: 4, LayerCounts: []int{2, 2, 3, 1},
		SpanMean: 1.5, SpanMedian: 1.5, SpanMax: 2, SpanBands: [6]int{2, 2}, Unplaced: 1,
	}, scenario.StructureOf(small(t)))
	empty, err := scenario.NewOrg(nil, nil)
	must(t, err)
	same(t, "empty", scenario.Structure{}, scenario.StructureOf(empty))
}

func TestStructureCost(t *testing.T) {
	cost := func(v float64, currency string) position {
		return position{Cost: scenario.Some(v), Currency: currency}
	}
	for name, c := range map[string]struct {
		positions []position
		want      scenario.Opt[scenario.Cost]
		known     int
	}{
		"none known":          {[]position{{Currency: "EUR"}}, scenario.Opt[scenario.Cost]{}, 0},
		"one currency":        {[]position{cost(10, "EUR"), {}, cost(5, "EUR")}, scenario.Some(scenario.Cost{Amount: 15, Currency: "EUR"}), 2},
		"no currency named":   {[]position{cost(10, ""), cost(0, "")}, scenario.Some(scenario.Cost{Amount: 10}), 2},
		"mixed":               {[]position{cost(10, "EUR"), cost(5, "GBP"), cost(5, "EUR")}, scenario.Opt[scenario.Cost]{}, 3},
		"named and not named": {[]position{cost(10, ""), cost(5, "GBP")}, scenario.Opt[scenario.Cost]{}, 2},
		"only of one without cost": {
			[]position{cost(10, "EUR"), {Currency: "GBP"}},
			scenario.Some(scenario.Cost{Amount: 10, Currency: "EUR"}), 1,
		},
	} {
		t.Run(name, func(t *testing.T) {
			for i := range c.positions {
				c.positions[i].ID = scenario.PositionID(rune('A' + i))
			}
			o, err := scenario.NewOrg(c.positions, nil)
			must(t, err)
			s := scenario.StructureOf(o)
			same(t, "cost", c.want, s.Cost)
			if s.CostKnown != c.known {
				t.Errorf("cost known of %d, want %d", s.CostKnown, c.known)
			}
		})
	}
}

func TestSpanBand(t *testing.T) {
	for span, want := range map[int]string{1: "1", 2: "2-3", 3: "2-3", 4: "4-7", 7: "4-7", 8: "8-12", 12: "8-12", 13: "13-16", 16: "13-16", 17: "17+", 5000: "17+"} {
		if got := scenario.SpanBandNames[scenario.SpanBand(span)]; got != want {
			t.Errorf("a span of %d is in band %s, want %s", span, got, want)
		}
	}
}
