package compare

import (
	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
)

// differenceCell colours a difference only where it is clear and matters.
func differenceCell(m sim.Metric, d compare.Difference, now plot.Value) cell {
	u := metrics.UnitOf(m)
	difference := u.Difference(metrics.ValueOf(sim.Estimate{Mean: d.Mean, HalfWidth: d.HalfWidth}))
	c := cell{text: "≈ " + difference, colour: theme.Quiet, now: u.Interval(now), value: u.Value(now.Mean)}
	switch compare.Verdict(d) {
	case compare.NoFigure:
		c.text, c.value = plot.None, ""
		c.tip = "the figure does not exist on both sides"
		return c
	case compare.NoClearDifference:
		c.tip = "no clear difference"
		if d.Mean.Value == 0 && d.HalfWidth.Or(0) == 0 {
			c.text, c.tip = "same", "no difference"
		}
		return c
	case compare.TooSmall:
		c.tip = "clear, but too small to matter"
		return c
	}
	c.text, c.bold, c.colour = arrow(d)+" "+difference, true, theme.Ink
	switch compare.DirectionOf(m, d) {
	case compare.Better:
		c.colour, c.tip = theme.HoldsText, "clearly better"
	case compare.Worse:
		c.colour, c.tip = theme.OverloadedText, "clearly worse"
	default:
		c.tip = neither(d)
	}
	return c
}

// neither says why a clear difference that matters is not coloured.
func neither(d compare.Difference) string {
	switch {
	case d.Fewer:
		return "falls only because there are fewer managers"
	case d.Lapsing:
		return "neither better nor worse: it leaves out what lapses"
	}
	return "a clear difference"
}

func arrow(d compare.Difference) string {
	if d.Mean.Value < 0 {
		return "▼"
	}
	return "▲"
}
