package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/orgchart"
	"spanwise/ui/theme"
)

// colourBy is what the colours of the chart stand for.
type colourBy int

// What the chart can be coloured by, in the order of the menu.
const (
	byLoad colourBy = iota
	bySpan
	byLayer
	byCost
	byUnit
	byChange
	byTrack
	byWave
	colourings
)

func (b colourBy) String() string {
	return [...]string{"Load", "Span", "Layer", "Cost", "Unit", "Change", "Track", "Wave"}[b]
}

// scale is a legend and the group of every position.
type scale struct {
	groups []colourGroup
	of     func(scenario.PositionID) (group int, figure string, ok bool)
	words  bool   // the figures are words
	none   string // why there are no groups, "" where there are
}

// colourGroup is an entry of the legend.
type colourGroup struct {
	label string
	fill  fyne.ThemeColorName
}

// scales makes the scale of each but load, which the chart knows itself.
var scales = [colourings]func(*Window) scale{
	bySpan: (*Window).spanScale, byLayer: (*Window).layerScale, byCost: (*Window).costScale, byUnit: (*Window).unitScale,
	byChange: (*Window).changeScale, byTrack: (*Window).trackScale, byWave: (*Window).waveScale,
}

// loadGroups is the legend of load.
func loadGroups() []colourGroup {
	var out []colourGroup
	for _, band := range theme.Bands {
		out = append(out, colourGroup{band.String() + " " + band.Range(), band.Fill()})
	}
	return out
}

// colours is what the chart is coloured by, and what of it is lit.
type colours struct {
	by    colourBy
	lit   []int // entries of the legend, none for all
	scale scale // of by, apart from load
	of    shown // that the scale was made for
}

// shown is the state that the window shows: what is derived from one holds no longer
// once this is another.
type shown struct {
	doc    *figures
	active scenario.ScenarioID
	stamp  int
	wave   int // 0 for the whole scenario
}

func (w *Window) shown() shown {
	s := shown{doc: w.figures, active: w.active, stamp: w.figures.stamp(w.active)}
	if w.wave.on {
		s.wave = w.wave.at + 1
	}
	return s
}

// colouring returns what the chart needs to colour cards, nil for load.
func (w *Window) colouring() *orgchart.Colouring {
	c := &w.colours
	if w.replay != nil && w.replay.year != nil {
		return w.replay.by
	}
	if c.by == byLoad {
		return nil
	}
	if c.scale.of == nil || c.of != w.shown() {
		c.scale, c.of = scales[c.by](w), w.shown()
	}
	by := &orgchart.Colouring{Of: c.scale.of, Words: c.scale.words}
	for _, g := range c.scale.groups {
		by.Fills = append(by.Fills, g.fill)
	}
	return by
}

// groups returns the legend in force, and why it is empty.
func (w *Window) legend() (groups []colourGroup, none string) {
	switch {
	case w.replay != nil && w.replay.year != nil:
		return backlogGroups(), ""
	case w.colours.by == byLoad:
		return loadGroups(), ""
	}
	return w.colours.scale.groups, w.colours.scale.none
}

// colourChart colours the chart by something else.
func (w *Window) colourChart(by colourBy) {
	w.replay.end()
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
