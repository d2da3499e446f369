package results

import (
	"math"

	"spanwise/scenario/plot"
	"spanwise/scenario/sim"
)

// valueOf turns an estimate into a value to draw: NaN where it does not exist.
func valueOf(e sim.Estimate) plot.Value {
	return plot.Value{Mean: e.Mean.Or(math.NaN()), HalfWidth: e.HalfWidth.Or(math.NaN())}
}

func valuesOf(list []sim.Estimate) []plot.Value {
	out := make([]plot.Value, len(list))
	for i, e := range list {
		out[i] = valueOf(e)
	}
	return out
}

// unitOf returns how a metric's figures are written.
func unitOf(m sim.Metric) plot.Unit {
	switch m.Unit {
	case sim.Share:
		return plot.Percent
	case sim.Hours, sim.HoursPerWeek:
		return plot.Hours
	}
	return plot.Plain
}

// labelOf returns a metric's label with the part of its unit that figures leave out.
func labelOf(m sim.Metric) string {
	if m.Unit == sim.HoursPerWeek {
		return m.Label + " a week"
	}
	return m.Label
}

// leadTime says how long escalated decisions take, and what that leaves out.
func leadTime(s shown) string {
	p50 := valueOf(s.result.Organisation[sim.LeadTimeP50].Estimate())
	p90 := valueOf(s.result.Organisation[sim.LeadTimeP90].Estimate())
	lapsed := valueOf(s.result.Organisation[sim.LapsedPerWeek].Estimate())
	if !p50.Known() {
		return "No escalated decision was finally decided in the counted weeks."
	}
	text := "Half of the escalated decisions are made within " + plot.Hours.Interval(p50) +
		", nine in ten within " + plot.Hours.Interval(p90) + "."
	if lapsed.Known() && lapsed.Mean > 0 {
		text += " " + plot.Plain.Interval(lapsed) + " a week lapse, which lead time leaves out."
	}
	return text
}
