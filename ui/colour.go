package ui

import (
	"spanwise/scenario"
	"spanwise/scenario/figures"
	"spanwise/scenario/session"
	"spanwise/ui/colouring"
	"spanwise/ui/orgchart"
)

// colours is what the chart is coloured by, and what of it is lit.
type colours struct {
	by    colouring.By
	lit   []int           // entries of the legend, none for all
	scale colouring.Scale // of by
	of    shown           // that the scale was made for
}

// shown is the state that the window shows: what is derived from one holds no longer
// once this is another.
type shown struct {
	doc    *figures.Kept
	active scenario.ScenarioID
	stamp  int
	wave   int // 0 for the whole scenario
}

func (w *Window) shown() shown {
	s := shown{doc: w.figures, active: w.active, stamp: w.figures.Stamp(w.active)}
	if w.wave.on {
		s.wave = w.wave.at + 1
	}
	return s
}

// scale returns what the chart is coloured by, as it stands.
func (w *Window) scale() colouring.Scale {
	if w.replay != nil && w.replay.On() {
		return w.replay.Scale()
	}
	c := &w.colours
	if c.of != w.shown() {
		baseline, _ := w.session.State(session.Baseline) // the baseline always exists
		c.of = w.shown()
		c.scale = colouring.Of(c.by, colouring.Subject{
			Org: w.org(), Baseline: baseline.Org, Scenario: w.session.Scenario(w.active), Layers: w.figure().Structure.Layers,
		})
	}
	return c.scale
}

// colouring returns what the chart needs to colour cards, nil for load.
func (w *Window) colouring() *orgchart.Colouring {
	s := w.scale()
	if s.Of == nil {
		return nil
	}
	return &orgchart.Colouring{Of: s.Of, Words: s.Words, Fills: s.Fills()}
}

// colourChart colours the chart by something else.
func (w *Window) colourChart(by colouring.By) {
	w.endReplay()
	w.colours = colours{by: by}
	w.chart.Recolour(w.colouring())
	w.chartBar.showLegend()
	w.refreshCommands()
}

// light shows only what has the colour of one entry of the legend more, or of one less.
func (w *Window) light(group int) {
	c := &w.colours
	c.lit = toggled(c.lit, group)
	w.chart.Light(c.lit...)
	w.chartBar.showLegend()
}

// toggled adds a number to a list, or takes it out.
func toggled(list []int, n int) []int {
	var out []int
	for _, v := range list {
		if v != n {
			out = append(out, v)
		}
	}
	if len(out) == len(list) {
		out = append(out, n)
	}
	return out
}
