package plot

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"golang.org/x/image/vector"

	"spanwise/ui/theme"
)

// shape is a filled outline or a stroked line, in Fyne units.
type shape struct {
	points []fyne.Position
	stroke float32 // width of the line, 0 fills the outline
	dash   float32 // length of dashes and of the gaps between them, 0 for a solid line
	fill   color.Color
}

// tinted returns a theme colour with an opacity 0..1.
func tinted(name fyne.ThemeColorName, opacity float64) color.Color {
	c := color.NRGBAModel.Convert(theme.Color(name)).(color.NRGBA)
	c.A = uint8(math.Round(float64(c.A) * opacity))
	return c
}

// painted returns an object that draws the shapes at whatever number of pixels the
// screen gives it, so that lines are sharp at every scale. Fyne knows no polygons.
func painted(shapes []shape, size fyne.Size) fyne.CanvasObject {
	r := canvas.NewRaster(func(w, h int) image.Image { return paint(shapes, size, w, h) })
	r.Resize(size)
	return r
}

func paint(shapes []shape, size fyne.Size, w, h int) *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	if w == 0 || h == 0 || size.Width <= 0 || size.Height <= 0 {
		return dst
	}
	sx, sy := float32(w)/size.Width, float32(h)/size.Height
	z := vector.NewRasterizer(w, h)
	for _, s := range shapes {
		pixels := make([]fyne.Position, len(s.points))
		for i, p := range s.points {
			pixels[i] = fyne.NewPos(p.X*sx, p.Y*sy)
		}
		area := around(pixels, s.stroke*sy).Intersect(dst.Bounds())
		if area.Empty() {
			continue
		}
		// A rasterizer goes over all of its pixels for every shape: it gets only those
		// that the shape can touch.
		z.Reset(area.Dx(), area.Dy())
		for i, p := range pixels {
			pixels[i] = p.SubtractXY(float32(area.Min.X), float32(area.Min.Y))
		}
		if s.stroke == 0 {
			outline(z, pixels)
		} else {
			strokeLine(z, pixels, s.stroke*sy, s.dash*sx)
		}
		z.Draw(dst, area, image.NewUniform(s.fill), image.Point{})
	}
	return dst
}

// around returns the pixels that a shape of a stroke can touch, sharp corners included.
func around(points []fyne.Position, stroke float32) image.Rectangle {
	if len(points) == 0 {
		return image.Rectangle{}
	}
	low, high := points[0], points[0]
	for _, p := range points[1:] {
		low = fyne.NewPos(min(low.X, p.X), min(low.Y, p.Y))
		high = fyne.NewPos(max(high.X, p.X), max(high.Y, p.Y))
	}
	out := int(math.Ceil(float64(stroke*longestCorner))) + 1
	return image.Rect(int(low.X)-out, int(low.Y)-out, int(high.X)+out+1, int(high.Y)+out+1)
}

func outline(z *vector.Rasterizer, points []fyne.Position) {
	if len(points) < 3 {
		return
	}
	z.MoveTo(points[0].X, points[0].Y)
	for _, p := range points[1:] {
		z.LineTo(p.X, p.Y)
	}
	z.ClosePath()
}

// strokeLine covers a line of a width. A solid one is one outline, along its left
// side and back along its right, so that no two pieces cover a pixel twice.
func strokeLine(z *vector.Rasterizer, points []fyne.Position, width, dash float32) {
	if dash > 0 {
		for i := 1; i < len(points); i++ {
			dashes(z, points[i-1], points[i], width, dash)
		}
		return
	}
	if len(points) == 2 {
		box(z, points[0], points[1], width)
		return
	}
	points = apart(points)
	left := make([]fyne.Position, len(points))
	right := make([]fyne.Position, len(points))
	for i, p := range points {
		dx, dy := offset(points, i)
		dx, dy = dx*width/2, dy*width/2
		left[i], right[len(points)-1-i] = fyne.NewPos(p.X+dx, p.Y+dy), fyne.NewPos(p.X-dx, p.Y-dy)
	}
	outline(z, append(left, right...))
}

// apart drops points that lie on the one before.
func apart(points []fyne.Position) []fyne.Position {
	out := points[:1:1]
	for _, p := range points[1:] {
		last := out[len(out)-1]
		if math.Hypot(float64(p.X-last.X), float64(p.Y-last.Y)) > 0.1 {
			out = append(out, p)
		}
	}
	return out
}

// longestCorner bounds how far the outside of a sharp corner sticks out, in half
// widths of the line.
const longestCorner = 2

// offset returns where the side of a line of half width 1 runs beside a point: square
// to the line at its ends, on the bisector at corners.
func offset(points []fyne.Position, i int) (dx, dy float32) {
	ax, ay := normal(points, i-1)
	bx, by := normal(points, i)
	if i == 0 {
		ax, ay = bx, by
	}
	if i == len(points)-1 {
		bx, by = ax, ay
	}
	x, y := ax+bx, ay+by
	length := float32(math.Hypot(float64(x), float64(y)))
	if length == 0 {
		return ax, ay
	}
	stretch := min(2/length, longestCorner) // 1/cos of half the turn
	return x / length * stretch, y / length * stretch
}

// normal returns the unit vector square to the piece that starts at point i.
func normal(points []fyne.Position, i int) (x, y float32) {
	if i < 0 || i+1 >= len(points) {
		return 0, 0
	}
	dx, dy := points[i+1].X-points[i].X, points[i+1].Y-points[i].Y
	length := float32(math.Hypot(float64(dx), float64(dy)))
	return -dy / length, dx / length
}

func dashes(z *vector.Rasterizer, a, b fyne.Position, width, dash float32) {
	length := float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
	at := func(d float32) fyne.Position {
		t := min(d/length, 1)
		return fyne.NewPos(a.X+(b.X-a.X)*t, a.Y+(b.Y-a.Y)*t)
	}
	for d := float32(0); d < length; d += 2 * dash {
		box(z, at(d), at(d+dash), width)
	}
}

func box(z *vector.Rasterizer, a, b fyne.Position, width float32) {
	dx, dy := b.X-a.X, b.Y-a.Y
	length := float32(math.Hypot(float64(dx), float64(dy)))
	if length == 0 {
		return
	}
	if dx == 0 || dy == 0 { // straight lines fall on whole pixels
		a, b = snapped(a, dx == 0, width), snapped(b, dx == 0, width)
	}
	nx, ny := -dy/length*width/2, dx/length*width/2
	outline(z, []fyne.Position{
		{X: a.X + nx, Y: a.Y + ny},
		{X: a.X - nx, Y: a.Y - ny},
		{X: b.X - nx, Y: b.Y - ny},
		{X: b.X + nx, Y: b.Y + ny},
	})
}

func snapped(p fyne.Position, upright bool, width float32) fyne.Position {
	snap := func(v float32) float32 {
		return float32(math.Round(float64(v-width/2))) + width/2
	}
	if upright {
		return fyne.NewPos(snap(p.X), p.Y)
	}
	return fyne.NewPos(p.X, snap(p.Y))
}
