package orgchart

import (
	"spanwise/scenario"
	"spanwise/scenario/card"
	"spanwise/scenario/plot"
)

// captionOf returns the words of a card.
func (c *Chart) captionOf(id scenario.PositionID) card.Caption { return card.CaptionOf(c.view.Org, id) }

// reports returns "12 reports".
func reports(n int) string {
	if n == 1 {
		return "1 report"
	}
	return plot.Count(n) + " reports"
}
