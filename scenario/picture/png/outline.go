package png

import (
	"image"
	"math"

	"spanwise/scenario/picture/sheet"
)

// outline is what is filled: rings of points in pixels.
type outline [][]sheet.Point

func (c *canvas) Box(r sheet.Rect) {
	r = sheet.Rect{X: r.X * c.scale, Y: r.Y * c.scale, W: r.W * c.scale, H: r.H * c.scale, Radius: r.Radius * c.scale, Fill: r.Fill, Edge: r.Edge}
	if r.W <= 0 || r.H <= 0 {
		return
	}
	c.fill(outline{rounded(r, 0)}, r.Fill)
	if r.Edge.None() {
		return
	}
	half := r.Edge.Width * c.scale / 2
	inner := rounded(r, half)
	c.fill(outline{rounded(r, -half), backwards(inner)}, r.Edge.Paint)
}

// rounded returns the ring of a box made smaller by inset on all sides.
func rounded(r sheet.Rect, inset float64) []sheet.Point {
	x1, y1, x2, y2 := r.X+inset, r.Y+inset, r.X+r.W-inset, r.Y+r.H-inset
	radius := min(max(r.Radius-inset, 0), (x2-x1)/2, (y2-y1)/2)
	if r.Radius <= 0 || radius <= 0 {
		return []sheet.Point{{X: x1, Y: y1}, {X: x2, Y: y1}, {X: x2, Y: y2}, {X: x1, Y: y2}}
	}
	var out []sheet.Point
	steps := max(2, int(math.Ceil(radius)))
	corner := func(x, y, from float64) {
		for i := range steps + 1 {
			a := from + float64(i)/float64(steps)*math.Pi/2
			out = append(out, sheet.Point{X: x + radius*math.Cos(a), Y: y + radius*math.Sin(a)})
		}
	}
	corner(x2-radius, y2-radius, 0)
	corner(x1+radius, y2-radius, math.Pi/2)
	corner(x1+radius, y1+radius, math.Pi)
	corner(x2-radius, y1+radius, 3*math.Pi/2)
	return out
}

func backwards(ring []sheet.Point) []sheet.Point {
	out := make([]sheet.Point, len(ring))
	for i, p := range ring {
		out[len(ring)-1-i] = p
	}
	return out
}

func (c *canvas) Line(points []sheet.Point, closed bool, fill sheet.Paint, line sheet.Stroke) {
	scaled := make([]sheet.Point, len(points))
	for i, p := range points {
		scaled[i] = sheet.Point{X: p.X * c.scale, Y: p.Y * c.scale}
	}
	if closed && !fill.None() {
		c.fill(outline{scaled}, fill)
	}
	if line.None() {
		return
	}
	if closed {
		scaled = append(scaled, scaled[0])
	}
	c.fill(stroked(scaled, line.Width*c.scale, line.Dash*c.scale), line.Paint)
}

// stroked returns the outline of a line: one ring for each straight piece or dash. They
// turn the same way round, so that where they overlap nothing is painted twice.
func stroked(points []sheet.Point, width, dash float64) outline {
	var out outline
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		if length == 0 {
			continue
		}
		ux, uy := (b.X-a.X)/length, (b.Y-a.Y)/length
		step := length
		if dash > 0 {
			step = 2 * dash
		}
		for d := 0.0; d < length; d += step {
			from, to := d, length
			if dash > 0 {
				to = min(d+dash, length)
			} else { // corners are closed
				from, to = from-width/2, to+width/2
			}
			out = append(out, bar(a, ux, uy, from, to, width/2))
		}
	}
	return out
}

// bar returns the ring around a straight piece that starts at a in the direction u.
func bar(a sheet.Point, ux, uy, from, to, half float64) []sheet.Point {
	at := func(along, across float64) sheet.Point {
		return sheet.Point{X: a.X + ux*along - uy*across, Y: a.Y + uy*along + ux*across}
	}
	return []sheet.Point{at(from, -half), at(to, -half), at(to, half), at(from, half)}
}

// fill paints the inside of rings; only the pixels around them are looked at.
func (c *canvas) fill(rings outline, p sheet.Paint) {
	if p.None() || len(rings) == 0 {
		return
	}
	area := around(rings).Intersect(c.bounds)
	if area.Empty() {
		return
	}
	c.z.Reset(area.Dx(), area.Dy())
	x, y := float64(area.Min.X), float64(area.Min.Y)
	for _, ring := range rings {
		for i, at := range ring {
			px, py := float32(at.X-x), float32(at.Y-y)
			if i == 0 {
				c.z.MoveTo(px, py)
			} else {
				c.z.LineTo(px, py)
			}
		}
		c.z.ClosePath()
	}
	c.z.Draw(c.img, area, image.NewUniform(inked(p)), image.Point{})
}

func around(rings outline) image.Rectangle {
	low, high := sheet.Point{X: math.Inf(1), Y: math.Inf(1)}, sheet.Point{X: math.Inf(-1), Y: math.Inf(-1)}
	for _, ring := range rings {
		for _, p := range ring {
			low = sheet.Point{X: min(low.X, p.X), Y: min(low.Y, p.Y)}
			high = sheet.Point{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
		}
	}
	return image.Rect(int(math.Floor(low.X)), int(math.Floor(low.Y)), int(math.Ceil(high.X)), int(math.Ceil(high.Y)))
}
