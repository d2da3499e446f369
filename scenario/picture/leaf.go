package picture

import (
	"spanwise/scenario/card"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

// Measures of a leaf's card, as in the window.
const (
	leafRadius    = 4
	leafPad       = 9
	leafNameSize  = 13
	leafTitleSize = 11
	leafNameShare = 0.62 // of the width, for the name, where there is a title as well
	leafTitleRoom = 34   // a title with less room than this is left out
)

// fillLeaf draws a position without reports in one line: name, and title or the figure
// of its colour.
func (a *artist) fillLeaf(c *sheet.Card, s seat, k card.Caption) {
	c.Box.Radius = leafRadius
	b := c.Box
	if fill, ok := a.edgeOf(s); ok {
		c.Parts = append(c.Parts, sheet.Rect{X: b.X, Y: b.Y, W: 4, H: b.H, Radius: 2, Fill: sheet.Solid(fill)})
	}
	if _, figure, ok := a.groupOf(s.id); ok && figure != "" {
		k.Second = figure
	}
	middle := b.Y + b.H/2
	name := line{x: b.X + leafPad, y: middle, room: b.W - 2*leafPad, size: leafNameSize, ink: nameInk(k)}
	right := name.x + name.room
	if k.Locked {
		c.Parts = append(c.Parts, lock(name.x, middle)...)
		name.x, name.room = name.x+12, name.room-12
	}
	if k.Second != "" {
		wide := name.width(k.Name)
		wide = max(min(wide, name.room*leafNameShare), min(wide, name.room-sheet.Width(sheet.Clean(k.Second), leafTitleSize, false)-8))
		if room := name.room - wide - 8; room >= leafTitleRoom {
			if words := sheet.Fit(k.Second, leafTitleSize, room, false); words != "" {
				c.Parts = append(c.Parts, rightText(words, right, middle, leafTitleSize, false, plot.Quiet))
				name.room = wide + 1
			}
		}
	}
	c.Parts = append(c.Parts, name.text(k.Name))
}

// line is room for a line of text.
type line struct {
	x, y, room, size float64
	heavy            bool
	ink              plot.Colour
}

func (l line) width(words string) float64 { return sheet.Width(sheet.Clean(words), l.size, l.heavy) }

// text cuts words to the line.
func (l line) text(words string) sheet.Text {
	return sheet.Text{X: l.x, Y: l.y, Words: sheet.Fit(words, l.size, l.room, l.heavy), Size: l.size, Heavy: l.heavy, Paint: sheet.Solid(l.ink)}
}

// rightText is a text that ends at x and needs no cutting.
func rightText(words string, x, y, size float64, heavy bool, ink plot.Colour) sheet.Text {
	return sheet.Text{X: x, Y: y, Words: sheet.Clean(words), Size: size, Heavy: heavy, Paint: sheet.Solid(ink), Align: sheet.Right}
}
