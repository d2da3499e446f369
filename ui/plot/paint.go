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
		z.Reset(w, h)
		pixels := make([]fyne.Position, len(s.points))
		for i, p := range s.points {
			pixels[i] = fyne.NewPos(p.X*sx, p.Y*sy)
		}
		switch {
		case s.stroke == 0:
			outline(z, pixels)
		default:
			strokeLine(z, pixels, s.stroke*sy, s.dash*sx)
		}
		z.Draw(dst, dst.Bounds(), image.NewUniform(s.fill), image.Point{})
	}
	return dst
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

// strokeLine covers a line of a width with one box for each piece and a round joint
// between pieces. All outlines turn the same way, so that overlaps do not cancel.
func strokeLine(z *vector.Rasterizer, points []fyne.Position, width, dash float32) {
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		if dash == 0 {
			box(z, a, b, width)
		} else {
			dashes(z, a, b, width, dash)
		}
		if i > 1 && width > 1 {
			joint(z, a, width/2)
		}
	}
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

// joint is a circle as an outline that turns as box does.
func joint(z *vector.Rasterizer, c fyne.Position, radius float32) {
	const corners = 10
	points := make([]fyne.Position, corners)
	for i := range points {
		sin, cos := math.Sincos(-2 * math.Pi * float64(i) / corners)
		points[i] = fyne.NewPos(c.X+radius*float32(cos), c.Y+radius*float32(sin))
	}
	outline(z, points)
}
