package pptx

import (
	"fmt"
	"math"

	"spanwise/scenario/picture/sheet"
)

// The sites of a rectangle that connectors are glued to (presetShapeDefinitions.xml).
const (
	siteTop = iota
	siteLeft
	siteBottom
	siteRight
)

// connector writes a line between two cards that follows them when they are moved.
func (p *slide) connector(c sheet.Connector) {
	from, to := p.ids[c.From], p.ids[c.To]
	switch n := len(c.Points); {
	case n < 2:
	case n == 3:
		p.glued(from, to, aroundLeft(c.Points, p.boxes[c.From]), c.Line)
	case n == 5 && c.Points[1].X == c.Points[2].X: // straight down to the level of the leaf
		p.glued(from, to, []sheet.Point{c.Points[0], c.Points[3], c.Points[4]}, c.Line)
	case n == 5:
		p.glued(p.joint(from, c), to, c.Points[2:], c.Line)
	default:
		p.glued(from, to, c.Points, c.Line)
	}
}

// glued writes a line from shape to shape; to those without an id it is not glued.
func (p *slide) glued(from, to int, points []sheet.Point, line sheet.Stroke) {
	n, glue := len(points), ""
	if from > 0 && to > 0 {
		glue = fmt.Sprintf(`<a:stCxn id="%d" idx="%d"/><a:endCxn id="%d" idx="%d"/>`,
			from, leaving(points[0], points[1]), to, opposite(leaving(points[n-2], points[n-1])))
	}
	p.put(fmt.Sprintf(`<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="%d" name="Connector"/><p:cNvCxnSpPr>%s</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>%s%s</p:spPr></p:cxnSp>`,
		p.id(), glue, bent(points), lineXML(line)))
}

// joint returns the shape where the leaves' trunk leaves the line below their manager's
// card, and writes it and the line to it before its first leaf. A line of four pieces
// from card to leaf would need none, but other programs than PowerPoint route one anew
// and lead it through the cards between.
func (p *slide) joint(from int, c sheet.Connector) int {
	at := c.Points[2]
	key := trunk{c.From, at}
	if id, known := p.joints[key]; known {
		return id
	}
	id, w := p.id(), c.Line.Width
	p.joints[key] = id
	p.box(id, "Joint", "", sheet.Rect{X: at.X - w/2, Y: at.Y - w/2, W: w, H: w, Fill: c.Line.Paint}, nil)
	p.glued(from, id, c.Points[:3], c.Line)
	return id
}

// trunk is where the trunk of a manager's leaves begins.
type trunk struct {
	manager int
	at      sheet.Point
}

// leaving is the site at which a line from a to b leaves its card.
func leaving(a, b sheet.Point) int {
	switch {
	case math.Abs(b.X-a.X) > math.Abs(b.Y-a.Y) && b.X > a.X:
		return siteRight
	case math.Abs(b.X-a.X) > math.Abs(b.Y-a.Y):
		return siteLeft
	case b.Y > a.Y:
		return siteBottom
	}
	return siteTop
}

func opposite(site int) int { return (site + 2) % 4 }

// aroundLeft leads a trunk that hangs from the lower edge of a card, where connectors
// cannot be glued, around from the left side.
func aroundLeft(points []sheet.Point, card sheet.Box) []sheet.Point {
	trunk, end := points[1], points[2]
	x := card.X - outside*(end.X-trunk.X)
	middle := card.Y + card.H/2
	return []sheet.Point{{X: card.X, Y: middle}, {X: x, Y: middle}, {X: x, Y: end.Y}, end}
}

// outside is how far left of the card a trunk is led, of its distance from the leaves.
const outside = 0.7

// least is the least extent of a connector, in points, so that places on it can be
// given as shares of it.
const least = 1

// bent returns place and form of a line of at most three pieces with right angles. The preset forms start
// level, from the left upper corner to the right lower one; one that starts upright is
// turned by a quarter, to the left with a flip, and has width and height exchanged.
func bent(points []sheet.Point) string {
	a, b := points[0], points[len(points)-1]
	dx, dy := b.X-a.X, b.Y-a.Y
	if len(points) == 2 {
		return straight(a, b)
	}
	if upright := math.Abs(points[1].Y-a.Y) > math.Abs(points[1].X-a.X); !upright {
		return level(points)
	}
	along, across := max(math.Abs(dy), least), max(math.Abs(dx), least)
	middle := sheet.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
	box := sheet.Box{X: middle.X - along/2, Y: middle.Y - across/2, W: along, H: across}
	how := ` rot="5400000"`
	if dx > 0 {
		how = ` rot="16200000" flipH="1"`
	}
	form := fmt.Sprintf(`<a:prstGeom prst="bentConnector%d"><a:avLst>`, len(points)-1)
	if len(points) > 3 {
		form += adjust(1, (points[1].Y-a.Y)/along)
	}
	return turned(box, how) + form + `</a:avLst></a:prstGeom>`
}

// level is a line that starts level.
func level(points []sheet.Point) string {
	a, b := points[0], points[len(points)-1]
	dx, dy := b.X-a.X, b.Y-a.Y
	how := ""
	if dx < 0 {
		how += ` flipH="1"`
	}
	if dy < 0 {
		how += ` flipV="1"`
	}
	w := max(math.Abs(dx), least)
	box := sheet.Box{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: w, H: max(math.Abs(dy), least)}
	form := fmt.Sprintf(`<a:prstGeom prst="bentConnector%d"><a:avLst>`, len(points)-1)
	if len(points) > 3 {
		share := (points[1].X - a.X) / w
		if dx < 0 {
			share = -share
		}
		form += adjust(1, share)
	}
	return turned(box, how) + form + `</a:avLst></a:prstGeom>`
}

func straight(a, b sheet.Point) string {
	how := ""
	if b.X < a.X {
		how += ` flipH="1"`
	}
	if b.Y < a.Y {
		how += ` flipV="1"`
	}
	box := sheet.Box{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: math.Abs(b.X - a.X), H: math.Abs(b.Y - a.Y)}
	return turned(box, how) + `<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`
}

func adjust(n int, share float64) string {
	return fmt.Sprintf(`<a:gd name="adj%d" fmla="val %d"/>`, n, int(math.Round(share*100000)))
}
