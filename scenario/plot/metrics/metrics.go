// Package metrics says how the metrics of a simulation are plotted and written: as
// which value, in which unit, under which label.
//
//	m := sim.OrganisationMetrics[sim.LeadTimeP50]
//	v := metrics.ValueOf(result.Organisation[sim.LeadTimeP50].Estimate())
//	metrics.LabelOf(m), metrics.UnitOf(m).Interval(v) // "Lead time, median", "3.2 h ± 0.1"
//
// It imports scenario, scenario/advice, scenario/plot and scenario/sim, and stands
// apart from plot so that what only draws does not reach the simulation.
package metrics

import (
	"math"

	"spanwise/scenario/plot"
	"spanwise/scenario/sim"
)

// ValueOf turns an estimate into a value to draw: NaN where it does not exist.
func ValueOf(e sim.Estimate) plot.Value {
	return plot.Value{Mean: e.Mean.Or(math.NaN()), HalfWidth: e.HalfWidth.Or(math.NaN())}
}

// ValuesOf turns a series of estimates into values, one for each.
func ValuesOf(list []sim.Estimate) []plot.Value {
	out := make([]plot.Value, len(list))
	for i, e := range list {
		out[i] = ValueOf(e)
	}
	return out
}

// UnitOf returns how a metric's figures are written.
func UnitOf(m sim.Metric) plot.Unit {
	switch m.Unit {
	case sim.Share:
		return plot.Percent
	case sim.Hours, sim.HoursPerWeek:
		return plot.Hours
	}
	return plot.Plain
}

// LabelOf returns a metric's label with the part of its unit that figures leave out.
func LabelOf(m sim.Metric) string {
	if m.Unit == sim.HoursPerWeek {
		return m.Label + " a week"
	}
	return m.Label
}

// LeadTimesOf turns the distribution of a result's lead time into values, one for each
// share of sim.LeadTimeAt.
func LeadTimesOf(r sim.Result) []plot.Value {
	out := make([]plot.Value, len(r.LeadTimes))
	for i, s := range r.LeadTimes {
		out[i] = ValueOf(s.Estimate())
	}
	return out
}
