package orgchart

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/theme"
)

// Colouring colours cards by something else than load. Without one managers have the
// colour of the band of their load.
type Colouring struct {
	Fills []fyne.ThemeColorName // by group, in the order of the legend; at most 250
	// Of returns the group of a position, and false where it has none, with the figure
	// that stands beside the colour.
	Of func(scenario.PositionID) (group int, figure string, ok bool)
	// Words says that the figures are words, which stand in the place of the title.
	Words bool
}

// Recolour colours the cards anew; nil is by load. What was lit alone is forgotten.
func (c *Chart) Recolour(by *Colouring) {
	c.view.Colouring, c.lit = by, nil
	c.Repaint()
}

// Repaint looks all groups and figures up anew, as after a change of what a
// [Colouring] tells.
func (c *Chart) Repaint() {
	clear(c.bands)
	c.map_.stale = true
	c.Refresh()
}

// Light dims all cards but those of these groups (of bands of load without a
// [Colouring]); none dims nothing.
func (c *Chart) Light(groups ...int) {
	if slices.Equal(c.lit, groups) {
		return
	}
	c.lit = slices.Clone(groups)
	c.map_.stale = true
	c.Refresh()
}

// Groups of a seat as cached: not looked up yet, none, or 2 + the group.
const (
	bandUnknown = iota
	bandNone
	bandFirst
)

// group returns the group of a seat, the band of its load where nothing else gives the
// colours, and false where it has none.
func (c *Chart) group(i int32) (int, bool) {
	if c.bands[i] == bandUnknown {
		c.bands[i] = bandNone
		if g, ok := c.lookUp(i); ok {
			c.bands[i] = bandFirst + uint8(g)
		}
	}
	return int(c.bands[i]) - bandFirst, c.bands[i] >= bandFirst
}

func (c *Chart) lookUp(i int32) (group int, ok bool) {
	s := c.seats[i]
	if by := c.view.Colouring; by != nil {
		group, _, ok = by.Of(s.id)
		return group, ok && group >= 0 && group < len(by.Fills)
	}
	if !s.team {
		return 0, false
	}
	load, ok := c.load(s.id)
	return int(theme.BandOf(load)), ok
}

// figure returns the number that stands beside the colour of a card, "" for none; the
// load is written elsewhere.
func (c *Chart) figure(id scenario.PositionID) string {
	if c.view.Colouring == nil {
		return ""
	}
	if _, figure, ok := c.view.Colouring.Of(id); ok {
		return figure
	}
	return ""
}

// dimmed reports whether other cards are lit than this one.
func (c *Chart) dimmed(i int32) bool {
	if len(c.lit) == 0 {
		return false
	}
	g, ok := c.group(i)
	return !ok || !slices.Contains(c.lit, g)
}

// dimOver is how much of a dimmed card the ground covers.
const dimOver = 0.74

// dim lays the ground over a card that is not lit.
func (c *Chart) dim(i int32, r rect) {
	if c.dimmed(i) {
		c.page.rect(r.inset(-1), box{fill: fade(c.page.ink.ground, dimOver)})
	}
}

// fills returns the colours of the groups.
func (c *Chart) fills() []color.Color {
	if c.view.Colouring == nil {
		return c.page.ink.fill[:]
	}
	out := make([]color.Color, len(c.view.Colouring.Fills))
	for i, name := range c.view.Colouring.Fills {
		out[i] = theme.Color(name)
	}
	return out
}

// mix returns a part of over, 0 … 1, laid on under.
func mix(under, over color.RGBA, part float64) color.RGBA {
	blend := func(a, b uint8) uint8 { return uint8(float64(a)*(1-part) + float64(b)*part + 0.5) }
	return color.RGBA{blend(under.R, over.R), blend(under.G, over.G), blend(under.B, over.B), 0xff}
}
