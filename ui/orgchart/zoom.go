package orgchart

import (
	"math"

	"fyne.io/fyne/v2"
)

const (
	maxZoom   = 2
	floorZoom = 1e-4 // even the widest chart fits above this
	margin    = 28   // kept free around the chart by Fit, Fyne units
)

// zoomSteps are where ZoomIn and ZoomOut stop.
var zoomSteps = []float64{
	0.01, 0.02, 0.035, 0.05, 0.07, 0.1, 0.14, 0.2, 0.28, 0.34, 0.41, 0.5, 0.58, 0.66, 0.75, 0.87, 1, 1.2, 1.45, 1.75, 2,
}

// Zoom returns the zoom, 1 for 100%.
func (c *Chart) Zoom() float32 { return float32(c.camera.zoom) }

// ZoomIn goes to the next larger step.
func (c *Chart) ZoomIn() {
	for _, z := range zoomSteps {
		if z > c.camera.zoom*1.01 {
			c.zoomAt(c.focus(), z)
			return
		}
	}
}

// ZoomOut goes to the next smaller step.
func (c *Chart) ZoomOut() {
	for i := len(zoomSteps) - 1; i >= 0; i-- {
		if z := zoomSteps[i]; z < c.camera.zoom*0.99 {
			c.zoomAt(c.focus(), z)
			return
		}
	}
	c.zoomAt(c.focus(), c.leastZoom())
}

// ZoomTo100 shows cards in their natural size.
func (c *Chart) ZoomTo100() { c.zoomAt(c.focus(), 1) }

// focus returns what stays in place when zooming without a pointer: the selected
// card where it is in view, else the card nearest the middle, so that zooming in leads
// to cards: far out a chart is often a band in an empty view.
func (c *Chart) focus() fyne.Position {
	if at, ok := c.Place(c.selected); ok {
		return at
	}
	if i := c.nearestMiddle(); i >= 0 {
		if at, ok := c.Place(c.seats[i].id); ok {
			return at
		}
	}
	return fyne.NewPos(c.Size().Width/2, c.Size().Height/2)
}

func (c *Chart) inside(p fyne.Position) bool {
	return rect{0, 0, c.Size().Width, c.Size().Height}.has(p)
}

// leastZoom shows everything, or 5% where more than that would show everything.
func (c *Chart) leastZoom() float64 { return min(0.05, c.fitZoom()) }

// zoomAt changes the zoom and keeps the point of the world under at.
func (c *Chart) zoomAt(at fyne.Position, zoom float64) {
	zoom = min(max(zoom, c.leastZoom()), maxZoom)
	wx, wy := c.camera.world(at)
	c.setZoom(zoom)
	c.camera.x, c.camera.y = wx*zoom-float64(at.X), wy*zoom-float64(at.Y)
	c.clamp()
	c.Refresh()
	c.lead()
}

func (c *Chart) setZoom(zoom float64) {
	if c.camera.zoom == zoom {
		return
	}
	c.camera.zoom = zoom
	if c.OnZoom != nil {
		c.OnZoom(float32(zoom))
	}
}

func (c *Chart) fitZoom() float64 {
	s := c.Size()
	if c.layout.Width <= 0 || c.layout.Height <= 0 || s.Width <= 0 || s.Height <= 0 {
		return 1
	}
	z := min(float64(s.Width-2*margin)/c.layout.Width, float64(s.Height-2*margin)/c.layout.Height)
	return min(max(z, floorZoom), 1)
}

// Fit shows everything, at 100% at most.
func (c *Chart) Fit() {
	c.setZoom(c.fitZoom())
	c.centre()
	c.Refresh()
	c.lead()
}

// centre puts the chart in the middle; what is too large shows its top, around
// the first card.
func (c *Chart) centre() {
	m, s := &c.camera, c.Size()
	m.x = (c.layout.Width*m.zoom - float64(s.Width)) / 2
	if len(c.tops) > 0 && c.layout.Width*m.zoom > float64(s.Width) {
		m.x = c.layout.Boxes[c.tops[0]].CentreX()*m.zoom - float64(s.Width)/2
	}
	m.y = -max(margin, (float64(s.Height)-c.layout.Height*m.zoom)/8)
	c.clamp()
}

// panBy moves the view over the chart.
func (c *Chart) panBy(dx, dy float64) {
	c.camera.x += dx
	c.camera.y += dy
	c.clamp()
	c.Refresh()
	c.lead()
}

// clamp keeps some of the chart in view and the offset on device pixels.
func (c *Chart) clamp() {
	m, s := &c.camera, c.Size()
	m.x = clampOffset(m.x, c.layout.Width*m.zoom, float64(s.Width))
	m.y = clampOffset(m.y, c.layout.Height*m.zoom, float64(s.Height))
	if m.scale > 0 {
		m.x, m.y = math.Round(m.x*m.scale)/m.scale, math.Round(m.y*m.scale)/m.scale
	}
}

func clampOffset(at, length, view float64) float64 {
	keep := min(length, view, 120)
	return min(max(at, keep-view), length-keep)
}
