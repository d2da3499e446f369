package escalation

import (
	"slices"

	"spanwise/scenario"
)

// mixes normalises the mixes that are used, on first use.
type mixes struct {
	model  *scenario.OperatingModel
	at     map[string]int32
	shares [][]float64
	of     []int32 // by settings of the chart: index into shares, none where not asked for
}

// settle finds the mixes of all settings of the chart, in their order.
func (m *mixes) settle(c *chart) {
	for settings := range c.settings {
		m.need(c, int32(settings))
	}
}

// need finds the mix of one of the chart's settings.
func (m *mixes) need(c *chart, settings int32) {
	for len(m.of) < len(c.settings) {
		m.of = append(m.of, none)
	}
	if m.of[settings] != none {
		return
	}
	name := c.settings[settings].Mix
	at, ok := m.at[name]
	if !ok {
		at = int32(len(m.shares))
		m.at[name] = at
		m.shares = append(m.shares, m.normalised(name))
	}
	m.of[settings] = at
}

func (m *mixes) normalised(name string) []float64 {
	shares := slices.Clone(m.model.Mixes[name])
	if name == "" {
		shares = shares[:0]
		for _, k := range m.model.Classes {
			shares = append(shares, k.Share)
		}
	}
	normalise(shares)
	return shares
}

// normalise divides by the largest first, so that huge shares do not overflow.
func normalise(shares []float64) {
	largest, sum := slices.Max(shares), 0.0
	for k := range shares {
		shares[k] /= largest
		sum += shares[k]
	}
	for k := range shares {
		shares[k] /= sum
	}
}
