package orgchart

import (
	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
)

// What a collapsed team hides that should not be overlooked.

// overBelow counts the managers above 100% anywhere under a position, none while the
// colours stand for something else than load. It is counted for all teams together and
// kept until the view changes.
func (c *Chart) overBelow(id scenario.PositionID) int {
	if c.view.Over == nil || c.view.Colouring != nil {
		return 0
	}
	if c.over == nil {
		c.over = map[scenario.PositionID]int{}
		for _, manager := range c.view.Over() {
			p, ok := c.view.Org.Position(manager)
			for ok && p.Manager != "" {
				c.over[p.Manager]++
				p, ok = c.view.Org.Position(p.Manager)
			}
		}
	}
	return c.over[id]
}

// countText says how many positions a collapsed team hides, and how many of them are
// overloaded managers: "+33 · 2 over 100%".
func (c *Chart) countText(s seat) string {
	words := "+" + plot.Count(c.view.Org.CountBelow(s.id))
	if n := c.overBelow(s.id); n > 0 {
		words += " · " + plot.Count(n) + " over " + theme.Percent(plot.OverloadedOver)
	}
	return words
}
