package sheet

import "spanwise/scenario/plot"

// Sheet is one drawing: a picture, a page or a slide.
type Sheet struct {
	Name   string  // what it shows, in words
	W, H   float64 // points, > 0
	Ground Paint
	Parts  []Part // in the order of painting
}

// Part is one of [Rect], [Path], [Text], [Card], [Connector] and [Clip].
type Part interface {
	// Bounds returns where the part lies; what a text covers is a rough guess.
	Bounds() Box
	// moved returns the part made k times as large and then moved by dx, dy.
	moved(k, dx, dy float64) Part
}

// Box is a place: left, top, width, height.
type Box struct{ X, Y, W, H float64 }

// Right returns the right edge.
func (b Box) Right() float64 { return b.X + b.W }

// Bottom returns the lower edge.
func (b Box) Bottom() float64 { return b.Y + b.H }

// Meets reports whether two boxes share an area or an edge.
func (b Box) Meets(o Box) bool {
	return b.X <= o.Right() && o.X <= b.Right() && b.Y <= o.Bottom() && o.Y <= b.Bottom()
}

// Paint is a colour, 0xRRGGBB, with an opacity from 0 to 1. The zero Paint is none.
type Paint struct {
	RGB     uint32
	Opacity float64
}

// Solid returns the paint of a colour as it is in the light theme.
func Solid(c plot.Colour) Paint { return Paint{c.Light, 1} }

// Faded returns the paint at a share of its opacity.
func (p Paint) Faded(share float64) Paint { return Paint{p.RGB, p.Opacity * share} }

// None reports whether there is nothing to paint.
func (p Paint) None() bool { return p.Opacity <= 0 }

// Parts returns red, green and blue, 0 … 255.
func (p Paint) Parts() (r, g, b uint8) { return uint8(p.RGB >> 16), uint8(p.RGB >> 8), uint8(p.RGB) }

// Stroke is how a line is drawn.
type Stroke struct {
	Paint Paint
	Width float64 // points
	Dash  float64 // length of dashes and of the gaps between them, 0 for a solid line
}

// None reports whether no line is drawn.
func (s Stroke) None() bool { return s.Paint.None() || s.Width <= 0 }

// Point is a place.
type Point struct{ X, Y float64 }

// Rect is a box with round corners.
type Rect struct {
	X, Y, W, H, Radius float64
	Fill               Paint
	Edge               Stroke
}

// Path is a line through points, or, closed, a filled outline.
type Path struct {
	Points []Point
	Closed bool
	Fill   Paint
	Line   Stroke
}

// Align says which part of a text stands at its X.
type Align int

// The ways to align.
const (
	Left Align = iota
	Middle
	Right
)

// Text is one line of text, Y being the middle of its height. Words are in the order of
// reading, whatever their script.
type Text struct {
	X, Y  float64
	Words string
	Full  string // what Words are cut from, "" where they are all
	Size  float64
	Heavy bool
	Paint Paint
	Align Align
	Title bool // it is the title of the sheet
}

// baseline is how far the line that letters stand on lies below the middle of a text, in
// sizes.
const baseline = 0.355

// Baseline returns where the line lies that the letters of the text stand on.
func (t Text) Baseline() float64 { return t.Y + baseline*t.Size }

// Start returns where a text begins that is width points wide.
func (t Text) Start(width float64) float64 {
	switch t.Align {
	case Middle:
		return t.X - width/2
	case Right:
		return t.X - width
	}
	return t.X
}

// Card is a box with what stands in it, which slides keep together.
type Card struct {
	ID    int // > 0, its own in the sheet
	Box   Rect
	Says  string // the card in words, for those who cannot see it
	Link  int    // number of the sheet that a click leads to, from 1; 0 for none
	Parts []Part
}

// Connector is a line between two cards. Where several run together, one draws what
// they share, so that no line looks heavier than another.
type Connector struct {
	From, To int // ids of the cards
	Points   []Point
	Own      int // the point from which on it is drawn, unless it is an object of its own
	Line     Stroke
}

// Drawn returns the points of the part that the connector draws.
func (c Connector) Drawn() []Point { return c.Points[c.Own:] }

// Clip is a window: what sticks out of its box is not seen.
type Clip struct {
	Box
	Parts []Part
}
