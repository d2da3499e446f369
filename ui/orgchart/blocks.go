package orgchart

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// blocks is an image of plain boxes and lines, in device pixels, used where they
// would be too many as objects.
type blocks struct {
	img   *image.RGBA
	scale float64
	obj   *canvas.Image
}

// begin clears the image for a widget of the given size.
func (b *blocks) begin(size fyne.Size, scale float64, ground color.Color) {
	if scale <= 0 {
		scale = 1
	}
	b.scale = scale
	w, h := int(math.Round(float64(size.Width)*scale)), int(math.Round(float64(size.Height)*scale))
	if b.img == nil || b.img.Rect.Dx() != w || b.img.Rect.Dy() != h {
		b.img = image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	b.paint(b.img.Rect, toRGBA(ground))
}

// object returns the image as an object of the given size.
func (b *blocks) object(size fyne.Size) fyne.CanvasObject {
	if b.obj == nil {
		b.obj = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScalePixels}
	}
	b.obj.Image = b.img
	b.obj.Resize(size)
	b.obj.Refresh()
	return b.obj
}

func toRGBA(c color.Color) color.RGBA { return color.RGBAModel.Convert(c).(color.RGBA) }

// fill paints a box given in Fyne units; what is thinner than a pixel gets one.
func (b *blocks) fill(r rect, c color.RGBA) {
	x, y := int(math.Round(float64(r.x)*b.scale)), int(math.Round(float64(r.y)*b.scale))
	x2, y2 := int(math.Round(float64(r.right())*b.scale)), int(math.Round(float64(r.bottom())*b.scale))
	b.paint(image.Rect(x, y, max(x2, x+1), max(y2, y+1)), c)
}

// framed paints a box with an edge one pixel wide.
func (b *blocks) framed(r rect, fill, edge color.RGBA) {
	b.fill(r, edge)
	if px := float32(1 / b.scale); r.w > 2*px && r.h > 2*px {
		b.fill(r.inset(px), fill)
	}
}

func (b *blocks) paint(r image.Rectangle, c color.RGBA) {
	r = r.Intersect(b.img.Rect)
	if r.Empty() {
		return
	}
	pix, stride := b.img.Pix, b.img.Stride
	from := r.Min.Y*stride + r.Min.X*4
	first := pix[from : from+r.Dx()*4]
	first[0], first[1], first[2], first[3] = c.R, c.G, c.B, c.A
	for done := 4; done < len(first); done *= 2 {
		copy(first[done:], first[:done])
	}
	for y := 1; y < r.Dy(); y++ {
		copy(pix[from+y*stride:], first)
	}
}
