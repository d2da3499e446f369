package png

import (
	"fmt"
	"image"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
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

// baseline is how far the line that letters stand on lies below the middle of a text,
// in sizes.
const baseline = 0.355

func (c *canvas) text(t sheet.Text) error {
	words := sheet.Drawable(sheet.Joined(t.Words), t.Heavy)
	x, y := t.X*c.scale, (t.Y+baseline*t.Size)*c.scale
	width := sheet.Width(words, t.Size, t.Heavy) * c.scale
	size := t.Size * c.scale
	switch t.Align {
	case sheet.Middle:
		x -= width / 2
	case sheet.Right:
		x -= width
	}
	area := image.Rect(int(x)-2, int(y-1.2*size), int(math.Ceil(x+width))+2, int(math.Ceil(y+0.5*size)))
	if !area.Overlaps(c.bounds) || t.Paint.None() {
		return nil
	}
	face, err := c.face(look{size, t.Heavy})
	if err != nil {
		return err
	}
	d := font.Drawer{
		Dst: c.img.SubImage(c.bounds).(*image.RGBA), Src: image.NewUniform(inked(t.Paint)), Face: face,
		Dot: fixed.Point26_6{X: fixed.Int26_6(math.Round(x * 64)), Y: fixed.Int26_6(math.Round(y * 64))},
	}
	d.DrawString(words)
	return nil
}
