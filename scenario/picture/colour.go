package picture

import (
	"fmt"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/plot"
)

// Colour says what the colours of a chart stand for.
type Colour string

// The colourings that need nothing but the organisation, the loads and the baseline.
const (
	ByLoad   Colour = "load"
	BySpan   Colour = "span"
	ByLayer  Colour = "layer"
	ByCost   Colour = "cost"
	ByChange Colour = "change"
)

// Colours lists them in the order in which they are offered.
var Colours = []Colour{ByLoad, BySpan, ByLayer, ByCost, ByChange}

// ColourOf returns the colouring of a name in any case. It wraps ErrColour.
func ColourOf(name string) (Colour, error) {
	for _, c := range Colours {
		if strings.EqualFold(string(c), name) {
			return c, nil
		}
	}
	return "", fmt.Errorf("%q: %w", name, ErrColour)
}

// Colouring puts positions into groups, each with a colour.
type Colouring struct {
	Name   string // what the colours stand for, before the legend: "Span"
	Groups []Group
	Note   string // behind the legend, "" for nothing
	// Words says that the figures are words, which stand in the place of the title.
	Words bool
	// Of returns the group of a position, false for none, with the figure that stands
	// beside the colour, "" for none.
	Of func(scenario.PositionID) (group int, figure string, ok bool)
}

// Group is what one colour stands for.
type Group struct {
	Name string
	Fill plot.Colour
}

// colouringOf returns the groups of a chart; nil is by load, which has a scale of its
// own on every card.
func colouringOf(c Chart) (*Colouring, error) {
	if c.Colouring != nil {
		return c.Colouring, nil
	}
	switch c.Colour {
	case "", ByLoad:
		if c.Load == nil {
			return nil, ErrNoLoad
		}
		return nil, nil
	case BySpan:
		return bySpan(c.Org), nil
	case ByLayer:
		return byLayer(c.Org), nil
	case ByCost:
		return byCost(c.Org, c.HideNames)
	case ByChange:
		return byChange(c.Org, c.Baseline)
	}
	return nil, fmt.Errorf("%q: %w", c.Colour, ErrColour)
}

// bySpan colours managers by the usual bands of reports.
func bySpan(o *scenario.Org) *Colouring {
	c := &Colouring{Name: "Span"}
	for i, name := range scenario.SpanBandNames {
		c.Groups = append(c.Groups, Group{strings.ReplaceAll(name, "-", "–"), plot.ScaleAt(i, len(scenario.SpanBandNames))})
	}
	c.Of = func(id scenario.PositionID) (int, string, bool) {
		span := len(o.Reports(id))
		if span == 0 {
			return 0, "", false
		}
		return scenario.SpanBand(span), plot.Count(span), true
	}
	return c
}

// mostGroups bounds a legend: more could not be told apart.
const mostGroups = 12

// byLayer colours by the distance from the top.
func byLayer(o *scenario.Org) *Colouring {
	layers := make(map[scenario.PositionID]int, o.Len())
	deepest := 1
	for v := range o.Walk() {
		layers[v.Position.ID] = v.Layer
		deepest = max(deepest, v.Layer)
	}
	shown := min(deepest, mostGroups)
	c := &Colouring{Name: "Layer"}
	for i := range shown {
		name := plot.Count(i + 1)
		if i == shown-1 && deepest > shown {
			name += " and below"
		}
		c.Groups = append(c.Groups, Group{name, plot.ScaleAt(i, shown)})
	}
	c.Of = func(id scenario.PositionID) (int, string, bool) {
		layer := layers[id]
		return min(layer, shown) - 1, "L" + plot.Count(layer), layer > 0
	}
	return c
}
