package card

import "spanwise/scenario"

// Caption is what a card says.
type Caption struct {
	Name   string // first line
	Second string // second line, or the right side of a leaf
	Vacant bool
	Locked bool
	Unit   bool // the second words are the unit, which stands aside for a long title
}

// CaptionOf returns the words of a card: the name over the title; the title over the
// unit where there is no name to show; "Vacant" over the title. The id stands for a
// title that is missing.
func CaptionOf(o *scenario.Org, id scenario.PositionID) Caption {
	p, _ := o.Position(id)
	title := p.Title
	if title == "" {
		title = string(p.ID)
	}
	c := Caption{Vacant: !o.Filled(id), Locked: p.Protected}
	name := o.HolderName(id)
	switch {
	case c.Vacant:
		c.Name, c.Second = "Vacant", title
	case name == "":
		c.Name, c.Second, c.Unit = title, p.Unit, true
	default:
		c.Name, c.Second = name, title
	}
	return c
}
