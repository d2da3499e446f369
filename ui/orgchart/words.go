package orgchart

import (
	"spanwise/scenario"
	"spanwise/scenario/card"
)

// captionOf returns the words of a card.
func (c *Chart) captionOf(id scenario.PositionID) card.Caption { return card.CaptionOf(c.view.Org, id) }
