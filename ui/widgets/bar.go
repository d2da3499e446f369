package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Segment is a part of a Bar.
type Segment struct {
	Value float64
	Fill  fyne.ThemeColorName
}

// Bar shows values as lengths side by side on a track, with ticks.
type Bar struct {
	widget.BaseWidget
	segments []Segment
	scale    float64 // value of the full length
	ticks    []float64
	height   float32
}

// NewBar returns a bar whose full length stands for scale.
func NewBar(height float32, scale float64, segments ...Segment) *Bar {
	b := &Bar{segments: segments, scale: scale, height: height}
	b.ExtendBaseWidget(b)
	return b
}

// Set replaces the scale and the segments.
func (b *Bar) Set(scale float64, segments ...Segment) {
	b.scale, b.segments = scale, segments
	b.Refresh()
}

// SetTicks marks values on the track.
func (b *Bar) SetTicks(values ...float64) {
	b.ticks = values
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{bar: b, track: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type barRenderer struct {
	bar     *Bar
	track   *canvas.Rectangle
	parts   []*canvas.Rectangle
	ticks   []*canvas.Rectangle
	objects []fyne.CanvasObject
}

const (
	barLeast   = 40
	barGap     = 1
	tickWidth  = 2
	tickBeyond = 2
)

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(barLeast, r.bar.height) }

func (r *barRenderer) Layout(size fyne.Size) {
	y := (size.Height - r.bar.height) / 2
	r.track.Move(fyne.NewPos(0, y))
	r.track.Resize(fyne.NewSize(size.Width, r.bar.height))
	x := float32(0)
	for i, part := range r.parts {
		w := r.length(r.bar.segments[i].Value, size.Width)
		w = min(w, max(0, size.Width-x))
		part.Move(fyne.NewPos(x, y))
		part.Resize(fyne.NewSize(max(0, w-r.gap()), r.bar.height))
		x += w
	}
	for i, tick := range r.ticks {
		at := r.length(r.bar.ticks[i], size.Width)
		tick.Move(fyne.NewPos(min(at, size.Width)-tickWidth/2, y-tickBeyond))
		tick.Resize(fyne.NewSize(tickWidth, r.bar.height+2*tickBeyond))
	}
}

func (r *barRenderer) gap() float32 {
	if len(r.parts) > 1 {
		return barGap
	}
	return 0
}

func (r *barRenderer) length(value float64, width float32) float32 {
	if r.bar.scale <= 0 || value <= 0 {
		return 0
	}
	return float32(value/r.bar.scale) * width
}

func (r *barRenderer) Refresh() {
	b := r.bar
	r.track.FillColor = theme.Color(theme.Sunken)
	r.track.CornerRadius = min(3, b.height/2)
	r.parts = resized(r.parts, len(b.segments))
	r.ticks = resized(r.ticks, len(b.ticks))
	r.objects = append(r.objects[:0], r.track)
	for i, part := range r.parts {
		part.FillColor, part.CornerRadius = theme.Color(b.segments[i].Fill), 0
		if len(r.parts) == 1 {
			part.CornerRadius = r.track.CornerRadius
		}
		r.objects = append(r.objects, part)
	}
	for _, tick := range r.ticks {
		tick.FillColor = theme.Color(theme.Ink)
		r.objects = append(r.objects, tick)
	}
	r.Layout(b.Size())
	canvas.Refresh(b)
}

func resized(list []*canvas.Rectangle, n int) []*canvas.Rectangle {
	for len(list) < n {
		list = append(list, canvas.NewRectangle(nil))
	}
	return list[:n]
}

func (r *barRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *barRenderer) Destroy()                     {}
