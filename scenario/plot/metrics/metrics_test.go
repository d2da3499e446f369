package metrics_test

import (
	"math"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
)

func TestAnEstimateThatDoesNotExistIsNoFigure(t *testing.T) {
	list := metrics.ValuesOf([]sim.Estimate{
		{},
		{Mean: scenario.Some(2.0)},
		{Mean: scenario.Some(2.0), HalfWidth: scenario.Some(0.5)},
	})
	if list[0].Known() || !list[1].Known() || !math.IsNaN(list[1].HalfWidth) {
		t.Errorf("values %v", list)
	}
	if want := (plot.Value{Mean: 2, HalfWidth: 0.5}); list[2] != want {
		t.Errorf("value %v, want %v", list[2], want)
	}
}

func TestMetricsAreWrittenInTheirUnit(t *testing.T) {
	for _, c := range []struct {
		unit  sim.Unit
		want  string
		label string
	}{
		{sim.Share, "50%", "Overtime"},
		{sim.Hours, "0.5 h", "Overtime"},
		{sim.HoursPerWeek, "0.5 h", "Overtime a week"},
		{sim.Number, "0.5", "Overtime"},
	} {
		m := sim.Metric{Label: "Overtime", Unit: c.unit}
		if got := metrics.UnitOf(m).Value(0.5); got != c.want || metrics.LabelOf(m) != c.label {
			t.Errorf("unit %v: %q %q, want %q %q", c.unit, metrics.LabelOf(m), got, c.label, c.want)
		}
	}
}
