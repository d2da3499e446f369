package orgchart

import (
	"strconv"

	"spanwise/scenario"
)

// caption is what a card says.
type caption struct {
	name   string // first line
	second string // second line, or the right side of a leaf
	vacant bool
	locked bool
	unit   bool // the second words are the unit, which stands aside for a long title
}

// captionOf returns the words of a card: the name over the title; the title over
// the unit where there is no name to show; "Vacant" over the title.
func (c *Chart) captionOf(id scenario.PositionID) caption {
	org := c.view.Org
	p, _ := org.Position(id)
	title := p.Title
	if title == "" {
		title = string(p.ID)
	}
	k := caption{vacant: !org.Filled(id), locked: p.Protected}
	name := org.HolderName(id)
	switch {
	case k.vacant:
		k.name, k.second = "Vacant", title
	case name == "":
		k.name, k.second, k.unit = title, p.Unit, true
	default:
		k.name, k.second = name, title
	}
	return k
}

// reports returns "12 reports".
func reports(n int) string {
	if n == 1 {
		return "1 report"
	}
	return strconv.Itoa(n) + " reports"
}
