package orgchart

import (
	"math"

	"fyne.io/fyne/v2"

	"spanwise/scenario/treelayout"
)

// camera maps the world to the widget: at = world·zoom − offset.
type camera struct {
	zoom, x, y float64
	scale      float64 // device pixels per Fyne unit
}

// snap rounds to a device pixel, so that lines stay crisp at every zoom.
func (m *camera) snap(v float64) float32 {
	if m.scale <= 0 || m.scale == 1 {
		return float32(math.Round(v))
	}
	return float32(math.Round(v*m.scale) / m.scale)
}

// rect is a place in the widget, in Fyne units.
type rect struct{ x, y, w, h float32 }

func (r rect) right() float32  { return r.x + r.w }
func (r rect) bottom() float32 { return r.y + r.h }

func (r rect) has(p fyne.Position) bool {
	return p.X >= r.x && p.X < r.right() && p.Y >= r.y && p.Y < r.bottom()
}

// inset returns the rectangle made smaller by d on all sides.
func (r rect) inset(d float32) rect { return rect{r.x + d, r.y + d, r.w - 2*d, r.h - 2*d} }

// place returns where a box of the world stands in the widget.
func (m *camera) place(b treelayout.Box) rect {
	x, y := m.snap(b.X*m.zoom-m.x), m.snap(b.Y*m.zoom-m.y)
	return rect{x, y, m.snap(b.Right()*m.zoom-m.x) - x, m.snap(b.Bottom()*m.zoom-m.y) - y}
}

// world returns the point of the world under a point of the widget.
func (m *camera) world(p fyne.Position) (x, y float64) {
	return (float64(p.X) + m.x) / m.zoom, (float64(p.Y) + m.y) / m.zoom
}
