package png

import (
	"fmt"
	"image"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"spanwise/scenario/picture/sheet"
)

// look is a size in pixels and a weight.
type look struct {
	size  float64
	heavy bool
}

var parsed = sync.OnceValues(func() ([2]*opentype.Font, error) {
	regular, err := opentype.Parse(sheet.RegularTTF)
	if err != nil {
		return [2]*opentype.Font{}, fmt.Errorf("png: font: %w", err)
	}
	bold, err := opentype.Parse(sheet.BoldTTF)
	if err != nil {
		return [2]*opentype.Font{}, fmt.Errorf("png: font: %w", err)
	}
	return [2]*opentype.Font{regular, bold}, nil
})

// face returns the font in a size; every size is prepared once.
func (c *canvas) face(l look) (font.Face, error) {
	if f, ok := c.faces[l]; ok {
		return f, nil
	}
	fonts, err := parsed()
	if err != nil {
		return nil, err
	}
	f := fonts[0]
	if l.heavy {
		f = fonts[1]
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: l.size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return nil, fmt.Errorf("png: font: %w", err)
	}
	c.faces[l] = face
	return face, nil
}

func (c *canvas) Words(t sheet.Text) error {
	runs := sheet.Runs(t.Words, t.Heavy)
	if len(runs) == 0 || t.Paint.None() {
		return nil
	}
	last := runs[len(runs)-1]
	width := (last.X + last.Width) * t.Size
	x, y, size := t.Start(width)*c.scale, t.Baseline()*c.scale, t.Size*c.scale
	area := image.Rect(int(x)-2, int(y-1.2*size), int(math.Ceil(x+width*c.scale))+2, int(math.Ceil(y+0.5*size)))
	if !area.Overlaps(c.bounds) {
		return nil
	}
	for _, r := range runs {
		at := sheet.Point{X: x + r.X*size, Y: y}
		if r.Font != nil {
			if err := c.outlines(r, at, size, t.Paint); err != nil {
				return err
			}
			continue
		}
		if err := c.letters(r, at, size, t.Paint); err != nil {
			return err
		}
	}
	return nil
}

// letters draws a run of DejaVu, whose letters stand on a line from at, in pixels.
func (c *canvas) letters(r sheet.Run, at sheet.Point, size float64, ink sheet.Paint) error {
	face, err := c.face(look{size, r.Heavy})
	if err != nil {
		return err
	}
	d := font.Drawer{
		Dst: c.img.SubImage(c.bounds).(*image.RGBA), Src: image.NewUniform(inked(ink)), Face: face,
		Dot: fixed.Point26_6{X: fixed.Int26_6(math.Round(at.X * 64)), Y: fixed.Int26_6(math.Round(at.Y * 64))},
	}
	d.DrawString(r.Letters)
	return nil
}

// outlines draws a run of another font.
func (c *canvas) outlines(r sheet.Run, at sheet.Point, size float64, ink sheet.Paint) error {
	for _, g := range r.Glyphs {
		shape, err := r.Font.Outline(g.ID, size, &c.glyphs)
		if err != nil {
			return err
		}
		c.glyph(shape, sheet.Point{X: at.X + g.X*size, Y: at.Y - g.Y*size}, r.Thick()*size, ink)
	}
	return nil
}

// glyph fills an outline at a place, in pixels. What is to be thick is drawn again beside
// itself.
func (c *canvas) glyph(shape sfnt.Segments, at sheet.Point, thick float64, ink sheet.Paint) {
	if len(shape) == 0 {
		return
	}
	b := shape.Bounds()
	area := image.Rect(
		int(math.Floor(at.X+pixels(b.Min.X))), int(math.Floor(at.Y+pixels(b.Min.Y))),
		int(math.Ceil(at.X+pixels(b.Max.X)+thick)), int(math.Ceil(at.Y+pixels(b.Max.Y)))).Intersect(c.bounds)
	if area.Empty() {
		return
	}
	c.z.Reset(area.Dx(), area.Dy())
	x, y := at.X-float64(area.Min.X), at.Y-float64(area.Min.Y)
	c.trace(shape, x, y)
	if thick > 0 {
		c.trace(shape, x+thick/2, y)
		c.trace(shape, x+thick, y)
	}
	c.z.Draw(c.img, area, image.NewUniform(inked(ink)), image.Point{})
}

func (c *canvas) trace(shape sfnt.Segments, x, y float64) {
	for _, s := range shape {
		var p [3][2]float32
		for i, a := range s.Args {
			p[i] = [2]float32{float32(x + pixels(a.X)), float32(y + pixels(a.Y))}
		}
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			c.z.ClosePath()
			c.z.MoveTo(p[0][0], p[0][1])
		case sfnt.SegmentOpLineTo:
			c.z.LineTo(p[0][0], p[0][1])
		case sfnt.SegmentOpQuadTo:
			c.z.QuadTo(p[0][0], p[0][1], p[1][0], p[1][1])
		case sfnt.SegmentOpCubeTo:
			c.z.CubeTo(p[0][0], p[0][1], p[1][0], p[1][1], p[2][0], p[2][1])
		}
	}
	c.z.ClosePath()
}

func pixels(v fixed.Int26_6) float64 { return float64(v) / 64 }
