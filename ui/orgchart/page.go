package orgchart

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// page is the list of objects of one frame. Objects are taken from pools, so that
// a frame makes none once the pools are warm; the order of the list is the order
// of painting.
type page struct {
	letters letters
	rects   pool[canvas.Rectangle]
	texts   pool[canvas.Text]
	objects []fyne.CanvasObject
	ink     ink
	blocks  blocks
	spans   []span
	fills   []color.Color // by group of cards
}

// pool hands out objects again and again.
type pool[T any] struct {
	all  []*T
	used int
}

func (p *pool[T]) take() *T {
	if p.used == len(p.all) {
		p.all = append(p.all, new(T))
	}
	p.used++
	return p.all[p.used-1]
}

func newPage() *page { return &page{} }

// begin starts an empty frame in the colours of the theme in force.
func (p *page) begin() {
	p.rects.used, p.texts.used = 0, 0
	p.objects = p.objects[:0]
	p.ink = inkInForce()
}

// box is how a rectangle looks.
type box struct {
	fill, stroke  color.Color
	width, radius float32
}

// rect adds a rectangle.
func (p *page) rect(r rect, b box) {
	o := p.rects.take()
	o.FillColor, o.StrokeColor, o.StrokeWidth, o.CornerRadius = b.fill, b.stroke, b.width, b.radius
	o.Move(fyne.NewPos(r.x, r.y))
	o.Resize(fyne.NewSize(max(r.w, 0), max(r.h, 0)))
	p.objects = append(p.objects, o)
}

// fill adds a plain rectangle.
func (p *page) fill(r rect, c color.Color) { p.rect(r, box{fill: c}) }

// words is how a text looks.
type words struct {
	size  float32
	heavy bool
	color color.Color
	right bool // ends at the right edge of its box
	mid   bool // stands in the middle of its box
}

// text adds a line of text, cut to its box and centred in its height.
func (p *page) text(s string, r rect, w words) {
	s = p.letters.fit(s, w.size, r.w, w.heavy)
	if s == "" {
		return
	}
	o := p.texts.take()
	o.Text, o.TextSize, o.TextStyle, o.Color = s, w.size, bold(w.heavy), w.color
	o.Alignment = fyne.TextAlignLeading
	if w.right {
		o.Alignment = fyne.TextAlignTrailing
	} else if w.mid {
		o.Alignment = fyne.TextAlignCenter
	}
	h := p.letters.height(w.size)
	o.Move(fyne.NewPos(r.x, r.y+(r.h-h)/2))
	o.Resize(fyne.NewSize(r.w, h))
	p.objects = append(p.objects, o)
}
