package picture

import (
	"spanwise/scenario/card"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

// fillLeaf draws a position without reports: the name over the title, with the figure of
// its colour beside it.
func (a *artist) fillLeaf(c *sheet.Card, s seat, k card.Caption) {
	c.Box.Radius = card.LeafRadius
	b := c.Box
	if fill, ok := a.edgeOf(s); ok {
		c.Parts = append(c.Parts, sheet.Rect{X: b.X, Y: b.Y, W: 4, H: b.H, Radius: 2, Fill: sheet.Solid(fill)})
	}
	name := line{x: b.X + card.LeafPadding, y: b.Y + card.LeafFirstMiddle, room: b.W - 2*card.LeafPadding, size: card.LeafFirstSize, ink: nameInk(k)}
	title := name
	title.y, title.size, title.ink = b.Y+card.LeafSecondMiddle, card.LeafSecondSize, plot.Quiet
	figure := a.otherFigure(s)
	if k.Second+figure == "" {
		name.y = b.Y + b.H/2
	}
	if k.Locked {
		c.Parts = append(c.Parts, lock(name.x, name.y)...)
		name.x, name.room = name.x+12, name.room-12
	}
	c.Parts = append(c.Parts, name.text(k.Name))
	if figure = sheet.Fit(figure, title.size, title.room*card.FigureShare, false); figure != "" {
		c.Parts = append(c.Parts, rightText(figure, title.x+title.room, title.y, title.size, false, plot.Quiet))
		title.room -= sheet.Width(figure, title.size, false) + 8
	}
	if k.Second != "" {
		c.Parts = append(c.Parts, title.text(k.Second))
	}
}

// line is room for a line of text.
type line struct {
	x, y, room, size float64
	heavy            bool
	ink              plot.Colour
}

// text cuts words to the line.
func (l line) text(words string) sheet.Text {
	return sheet.Text{X: l.x, Y: l.y, Words: sheet.Fit(words, l.size, l.room, l.heavy), Size: l.size, Heavy: l.heavy, Paint: sheet.Solid(l.ink)}
}

// rightText is a text that ends at x and needs no cutting.
func rightText(words string, x, y, size float64, heavy bool, ink plot.Colour) sheet.Text {
	return sheet.Text{X: x, Y: y, Words: sheet.Clean(words), Size: size, Heavy: heavy, Paint: sheet.Solid(ink), Align: sheet.Right}
}
