package advice

import (
	"math"

	"spanwise/scenario"
)

// row is one assumption that a draw gives a value to.
type row struct {
	name string
	// apply puts the row at share u of its plausible range, 0 its low end and 1 its
	// high one. base is the model, not yet drawn, that differences are kept from.
	apply func(m, base *scenario.OperatingModel, u float64)
}

// rows lists the rows of kind assumption and evidence that have a plausible range,
// in the order of the tables.
func rows() []row {
	var out []row
	for _, p := range scenario.Parameters {
		if claims(p.Kind) {
			out = append(out, parameterRow(p))
		}
	}
	for _, p := range scenario.ClassParameters {
		if claims(p.Kind) && p.LowOf != nil && p.HighOf != nil {
			out = append(out, classRow(p))
		}
	}
	return out
}

// claims reports whether a value of this kind is a claim about the world, not a
// choice or a convention.
func claims(k scenario.Kind) bool { return k == scenario.Assumption || k == scenario.Evidence }

func parameterRow(p scenario.Parameter) row {
	scoped := scenario.IsScoped(p.Name)
	return row{p.Name, func(m, base *scenario.OperatingModel, u float64) {
		drawn, was, own := between(p.Low, p.High, u), p.Get(base), p.Get(m)
		p.Set(m, within(p.Valid, drawn+(own-was)))
		if !scoped {
			return
		}
		for i := range m.Overrides {
			if v, ok := m.Overrides[i].Values[p.Name]; ok {
				m.Overrides[i].Values[p.Name] = within(p.Valid, drawn+(v-was))
			}
		}
	}}
}

// classRow is one column for all decision classes: they are drawn together.
func classRow(p scenario.ClassParameter) row {
	return row{"class." + p.Name, func(m, base *scenario.OperatingModel, u float64) {
		for k := range m.Classes {
			own := p.Get(m.Classes[k])
			if isFactor(p) {
				p.Set(&m.Classes[k], within(p.Valid, own*factorAt(p, u)))
				continue
			}
			was := own
			if k < len(base.Classes) {
				was = p.Get(base.Classes[k])
			}
			p.Set(&m.Classes[k], within(p.Valid, between(p.LowOf(was), p.HighOf(was), u)+(own-was)))
		}
	}}
}

// isFactor reports whether the plausible range goes with the value.
func isFactor(p scenario.ClassParameter) bool { return p.LowOf(2) != p.LowOf(1) }

// factorAt goes from the low to the high factor in equal steps of ratio: half as
// much is as far as twice as much.
func factorAt(p scenario.ClassParameter, u float64) float64 {
	low, high := p.LowOf(1), p.HighOf(1)
	return low * math.Pow(high/low, u)
}

func between(low, high, u float64) float64 { return low + (high-low)*u }

// within moves a value to the nearest valid one, or a thousandth from a bound that is
// not valid itself: 0 hours of work to a minute or so, rework without end to nearly.
func within(r scenario.Range, v float64) float64 {
	const inside = 1e-3
	low, high := r.Low, r.High
	if r.OpenLow {
		low += inside
	}
	if r.OpenHigh {
		high -= inside
	}
	return min(max(v, low), high)
}

// mended keeps what must hold between parameters: squeeze_from < squeeze_to. Weeks
// and warm-up are choices and never drawn.
func mended(m *scenario.OperatingModel) *scenario.OperatingModel {
	if m.SqueezeFrom >= m.SqueezeTo {
		m.SqueezeFrom = m.SqueezeTo / 2
	}
	return m
}
