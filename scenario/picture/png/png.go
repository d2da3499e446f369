package png

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"

	"spanwise/scenario/picture/sheet"
)

// ErrTooLarge is the error of a drawing that could only be painted so small that
// nobody could read it.
var ErrTooLarge = errors.New("too large for a PNG")

const (
	bestScale  = 2    // pixels for a point
	leastScale = 0.6  // below it small text cannot be read
	mostPixels = 60e6 // 240 MB while it is painted
	mostSide   = 32000
)

// ScaleFor returns how many pixels a point gets: 2, or as many as fit into 60 million
// pixels. It wraps ErrTooLarge where that is below 0.6.
func ScaleFor(s sheet.Sheet) (float64, error) {
	fits := math.Min(math.Sqrt(mostPixels/(s.W*s.H)), mostSide/math.Max(s.W, s.H))
	if fits < leastScale {
		return 0, fmt.Errorf("%.0f × %.0f points: %w", s.W, s.H, ErrTooLarge)
	}
	return math.Min(bestScale, fits), nil
}

// Write paints a drawing at scale pixels for a point and writes it. The error is the
// writer's or the context's.
func Write(ctx context.Context, w io.Writer, s sheet.Sheet, scale float64) error {
	img := image.NewRGBA(image.Rect(0, 0, size(s.W*scale), size(s.H*scale)))
	draw.Draw(img, img.Rect, image.NewUniform(opaque(s.Ground)), image.Point{}, draw.Src)
	c := &canvas{
		img: img, bounds: img.Rect, scale: scale,
		z: vector.NewRasterizer(1, 1), faces: map[look]font.Face{},
	}
	if err := sheet.Walk(ctx, s.Parts, c); err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	return encoder.Encode(w, img)
}

func size(v float64) int { return max(1, int(math.Ceil(v))) }

// opaque returns the ground, white where there is none.
func opaque(p sheet.Paint) color.Color {
	if p.None() {
		return color.White
	}
	r, g, b := p.Parts()
	return color.RGBA{r, g, b, 0xff}
}

func inked(p sheet.Paint) color.NRGBA {
	r, g, b := p.Parts()
	return color.NRGBA{r, g, b, uint8(math.Round(255 * math.Min(p.Opacity, 1)))}
}

// canvas paints parts onto an image.
type canvas struct {
	img     *image.RGBA
	bounds  image.Rectangle   // nothing is painted outside
	outside []image.Rectangle // the bounds of the windows around
	scale   float64
	z       *vector.Rasterizer
	faces   map[look]font.Face
	glyphs  sfnt.Buffer
}

func (c *canvas) BeginCard(v sheet.Card) { c.Box(v.Box) }

func (c *canvas) EndCard(sheet.Card) {}

func (c *canvas) BeginClip(v sheet.Clip) {
	c.outside = append(c.outside, c.bounds)
	x, y := int(math.Floor(v.X*c.scale)), int(math.Floor(v.Y*c.scale))
	c.bounds = c.bounds.Intersect(image.Rect(x, y, size(v.Right()*c.scale), size(v.Bottom()*c.scale)))
}

func (c *canvas) EndClip(sheet.Clip) {
	last := len(c.outside) - 1
	c.bounds, c.outside = c.outside[last], c.outside[:last]
}
