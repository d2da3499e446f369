package picture

import (
	"context"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/privacy"
)

// artist draws one chart, in parts as pages or slides need it.
type artist struct {
	ctx     context.Context
	chart   Chart                       // with names hidden where that is wanted
	colours *Colouring                  // nil for load
	below   map[scenario.PositionID]int // positions under each, counted once
}

// The ground of pictures is the window's; paper and slides are white.
var (
	ground = plot.Ground
	paper  = plot.Surface
)

func newArtist(ctx context.Context, c Chart) (*artist, error) {
	if c.Org == nil || c.Org.Len() == 0 {
		return nil, ErrEmpty
	}
	if c.Root != "" && !c.Org.Has(c.Root) {
		return nil, fmt.Errorf("branch %q: %w", c.Root, scenario.ErrUnknownPosition)
	}
	if c.HideNames {
		c = masked(c)
	}
	if tops := c.Org.Tops(); c.Root == "" && len(tops) == 1 {
		c.Root = tops[0]
	}
	if c.Limit <= 0 {
		c.Limit = plot.HealthyUpTo
	}
	if c.Footer == "" {
		c.Footer = Footer("", c.On, 0)
	}
	colours, err := colouringOf(c)
	if err != nil {
		return nil, err
	}
	a := &artist{ctx: ctx, chart: c, colours: colours, below: countBelow(c.Org)}
	if c.Subtitle == "" {
		a.chart.Subtitle = a.counts()
	}
	return a, nil
}

// masked returns the chart with nobody named.
func masked(c Chart) Chart {
	orgs := []*scenario.Org{c.Org}
	if c.Baseline != nil {
		orgs = []*scenario.Org{c.Baseline, c.Org}
	}
	mask := privacy.NewMask(orgs...)
	own := make(map[scenario.PositionID]scenario.PositionID, c.Org.Len())
	for v := range c.Org.Walk() {
		own[mask.Position(v.Position.ID)] = v.Position.ID
	}
	if load := c.Load; load != nil {
		c.Load = func(id scenario.PositionID) (float64, bool) { return load(own[id]) }
	}
	if folded := c.Folded; folded != nil {
		c.Folded = func(id scenario.PositionID) bool { return folded(own[id]) }
	}
	c.Org, c.Root = mask.Org(c.Org), mask.Position(c.Root)
	if c.Baseline != nil {
		c.Baseline = mask.Org(c.Baseline)
	}
	if c.Colouring != nil {
		c.Colouring = maskedColouring(*c.Colouring, mask, own)
	}
	c.Title, c.Subtitle, c.Footer = mask.Text(c.Title), mask.Text(c.Subtitle), mask.Text(c.Footer)
	return c
}

func maskedColouring(c Colouring, mask *privacy.Mask, own map[scenario.PositionID]scenario.PositionID) *Colouring {
	groups := make([]Group, len(c.Groups))
	for i, g := range c.Groups {
		groups[i] = Group{mask.Text(g.Name), g.Fill}
	}
	of := c.Of
	c.Groups, c.Name, c.Note = groups, mask.Text(c.Name), mask.Text(c.Note)
	c.Of = func(id scenario.PositionID) (int, string, bool) {
		group, figure, ok := of(own[id])
		return group, mask.Text(figure), ok
	}
	return &c
}

// countBelow returns how many positions are under each.
func countBelow(o *scenario.Org) map[scenario.PositionID]int {
	ids := make([]scenario.PositionID, 0, o.Len())
	above := make([]int, 0, o.Len())
	for v := range o.Walk() {
		ids, above = append(ids, v.Position.ID), append(above, v.Above)
	}
	counts := make([]int, len(ids))
	out := make(map[scenario.PositionID]int, len(ids))
	for i := len(ids) - 1; i >= 0; i-- {
		if above[i] >= 0 {
			counts[above[i]] += counts[i] + 1
		}
		out[ids[i]] = counts[i]
	}
	return out
}

// counts is the subtitle of a chart that has none of its own.
func (a *artist) counts() string {
	s := scenario.StructureOf(a.chart.Org)
	words := fmt.Sprintf("%s · %s · %s · mean span %.1f",
		phrase.Plural(s.Positions, "position"), phrase.Plural(s.Managers, "manager"), phrase.Plural(s.Layers, "layer"), s.SpanMean)
	if drawn := len(a.seats(a.overall())); drawn < s.Positions {
		words += fmt.Sprintf(" · %s of them drawn", plot.Count(drawn))
	}
	return words
}
