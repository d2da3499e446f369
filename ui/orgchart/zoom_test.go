package orgchart

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestWheelPansAndZooms(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	mod := fyne.KeyModifier(0)
	c.modifiers = func() fyne.KeyModifier { return mod }
	at := fyne.NewPos(420, 333)
	scroll := func(dx, dy float32) {
		c.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(dx, dy)})
	}
	x, y := c.camera.x, c.camera.y
	scroll(0, -10)
	if c.camera.x != x || c.camera.y <= y {
		t.Errorf("the wheel moved the view by %v, %v", c.camera.x-x, c.camera.y-y)
	}
	mod = fyne.KeyModifierShift
	y = c.camera.y
	scroll(0, -10)
	if c.camera.x <= x || c.camera.y != y {
		t.Errorf("Shift and the wheel moved the view by %v, %v", c.camera.x-x, c.camera.y-y)
	}
	mod = fyne.KeyModifierShortcutDefault
	for _, dy := range []float32{-10, -10, 10, 25, -3, -60} {
		wx, wy := c.camera.world(at)
		before := c.camera.zoom
		scroll(0, dy)
		gx, gy := c.camera.world(at)
		if off := math.Hypot(gx-wx, gy-wy) * c.camera.zoom; off > 1 {
			t.Errorf("zooming from %.3f to %.3f moved the point under the pointer by %.2f", before, c.camera.zoom, off)
		}
		if (c.camera.zoom > before) != (dy > 0) {
			t.Errorf("scrolling by %v zoomed from %v to %v", dy, before, c.camera.zoom)
		}
	}
}

func TestZoomStepsAndFit(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	var told []float32
	c.OnZoom = func(z float32) { told = append(told, z) }
	c.ZoomIn()
	c.ZoomOut()
	c.ZoomOut()
	if len(told) != 3 || told[0] != 1.2 || told[1] != 1 || told[2] != 0.87 {
		t.Errorf("told zooms %v", told)
	}
	c.Fit()
	for i := range c.seats {
		if r := c.camera.place(c.layout.Boxes[i]); r.x < 0 || r.y < 0 || r.right() > 1000 || r.bottom() > 700 {
			t.Fatalf("after Fit a card stands at %v", r)
		}
	}
	c.TypedRune('+')
	if c.camera.zoom != 0.1 {
		t.Errorf("+ after Fit went to %v", c.camera.zoom)
	}
	for range 40 {
		c.ZoomIn()
	}
	if c.Zoom() != maxZoom {
		t.Errorf("zoom %v, want %v at most", c.Zoom(), maxZoom)
	}
	for range 40 {
		c.ZoomOut()
	}
	if got := c.camera.zoom; got != c.leastZoom() {
		t.Errorf("zoom %v, want %v at least", got, c.leastZoom())
	}
}

func TestTheChartCannotBeLost(t *testing.T) {
	c, _ := newChart(t, sampleOrg(60))
	for _, d := range [][2]float64{{1e6, 0}, {-1e6, 0}, {0, 1e6}, {0, -1e6}, {1e6, 1e6}} {
		c.panBy(d[0], d[1])
		m := c.camera
		if m.x > c.layout.Width*m.zoom-100 || m.x < 100-1000 || m.y > c.layout.Height*m.zoom-100 || m.y < 100-700 {
			t.Errorf("panned by %v the offset is %v, %v", d, m.x, m.y)
		}
	}
}

func TestMinimapMovesTheView(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	panel, ok := c.mapPanel()
	if !ok {
		t.Fatal("no map although the chart does not fit")
	}
	for _, share := range []float32{0.1, 0.5, 0.9} {
		f := c.map_.frame
		at := fyne.NewPos(f.x+f.w*share, f.y+f.h/2)
		if !panel.has(at) {
			t.Fatalf("%v is not on the map %v", at, panel)
		}
		pressAt(c, at, desktop.MouseButtonPrimary)
		wx, _ := c.camera.world(fyne.NewPos(500, 350))
		if want := float64(share) * c.layout.Width; math.Abs(wx-want) > 200 {
			t.Errorf("a click at %v of the map looks at %v, want %v", share, wx, want)
		}
	}
	c.Fit()
	if _, ok := c.mapPanel(); ok {
		t.Error("the map stays although all fits")
	}
}
