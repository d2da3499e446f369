package orgchart

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"spanwise/scenario/treelayout"
)

// minimap is the whole chart in the corner, with what is in view framed.
type minimap struct {
	stale  bool // the picture must be painted anew
	dark   color.Color
	blocks blocks
	w, h   float64 // Fyne units per unit of the world
	frame  rect    // of the chart within the widget
}

const (
	mapW, mapH = 156, 100
	mapAway    = 12 // from the widget's corner
	mapPad     = 8
	mapCard    = 12 // largest width of a card on the map
	mapRow     = 8  // largest height
)

// panel returns where the map is, and false where all of the chart is in view or
// there is no room for a map.
func (c *Chart) mapPanel() (rect, bool) {
	s, m, l := c.Size(), &c.camera, c.layout
	if s.Width < 3*mapW || s.Height < 3*mapH || len(c.numbers) < 2 {
		return rect{}, false
	}
	const give = 2
	all := m.x <= give && m.y <= give && l.Width*m.zoom-m.x <= float64(s.Width)+give && l.Height*m.zoom-m.y <= float64(s.Height)+give
	return rect{s.Width - mapW - mapAway, s.Height - mapH - mapAway, mapW, mapH}, !all
}

func (c *Chart) drawMap() {
	r, ok := c.mapPanel()
	if !ok {
		return
	}
	p := c.page
	if c.map_.stale || c.map_.dark != p.ink.surface {
		c.paintMap(r)
	}
	c.map_.frame.x, c.map_.frame.y = r.x+(r.w-c.map_.frame.w)/2, r.y+(r.h-c.map_.frame.h)/2
	p.rect(r, box{fill: p.ink.surface, stroke: p.ink.line, width: 1, radius: 6})
	picture := c.map_.blocks.object(fyne.NewSize(c.map_.frame.w, c.map_.frame.h))
	picture.Move(fyne.NewPos(c.map_.frame.x, c.map_.frame.y))
	p.objects = append(p.objects, picture)
	p.rect(c.mapView(r), box{fill: fade(p.ink.accent, 0.07), stroke: p.ink.accent, width: 1.5, radius: 2})
}

// mapView returns the frame of what is in view, kept within the panel.
func (c *Chart) mapView(panel rect) rect {
	s, m, mm := c.Size(), &c.camera, &c.map_
	x := mm.frame.x + float32(m.x/m.zoom*mm.w)
	y := mm.frame.y + float32(m.y/m.zoom*mm.h)
	w, h := float32(float64(s.Width)/m.zoom*mm.w), float32(float64(s.Height)/m.zoom*mm.h)
	in := panel.inset(3)
	left, top := min(max(x, in.x), in.right()-6), min(max(y, in.y), in.bottom()-6)
	return rect{left, top, max(min(x+w, in.right())-left, 6), max(min(y+h, in.bottom())-top, 6)}
}

// paintMap paints the chart into the map. Width and height have scales of their
// own: a chart is often fifty times as wide as high.
func (c *Chart) paintMap(r rect) {
	mm, p := &c.map_, c.page
	mm.stale, mm.dark = false, p.ink.surface
	mm.w = min(float64(r.w-2*mapPad)/c.layout.Width, mapCard/float64(cardW))
	mm.h = min(float64(r.h-2*mapPad)/c.layout.Height, mapRow/float64(cardH))
	mm.frame.w, mm.frame.h = float32(c.layout.Width*mm.w), float32(c.layout.Height*mm.h)
	mm.blocks.begin(fyne.NewSize(mm.frame.w, mm.frame.h), c.camera.scale, p.ink.surface)
	f := far{
		Chart: c, on: &mm.blocks, px: mm.w * max(c.camera.scale, 1),
		leaf: toRGBA(p.ink.line), plain: toRGBA(p.ink.connector), ground: toRGBA(p.ink.surface),
		place: func(b treelayout.Box) rect {
			return rect{float32(b.X * mm.w), float32(b.Y * mm.h), float32(b.W * mm.w), float32(b.H * mm.h)}
		},
	}
	f.prepare(mm.h)
	all := window{0, 0, c.layout.Width, c.layout.Height}
	for d := range c.layout.Layers {
		f.items(all, c.layout.Layers[d].Items)
	}
	for d := range c.layout.Layers { // over all leaves
		f.managers(c.layout.Layers[d].Items)
	}
}

// managers paints the full cards among the items of a layer, at most one for each pixel.
func (f *far) managers(items []treelayout.Item) {
	next := math.Inf(-1)
	for _, it := range items {
		if i, ok := it.Node(); ok && f.layout.Boxes[i].X >= next {
			f.box(i)
			next = f.nextPixel(it)
		}
	}
}

// lookAt moves the view so that the point of the map comes to its middle.
func (c *Chart) lookAt(at fyne.Position) {
	m, mm, s := &c.camera, &c.map_, c.Size()
	if mm.w <= 0 || mm.h <= 0 {
		return
	}
	m.x = float64(at.X-mm.frame.x)/mm.w*m.zoom - float64(s.Width)/2
	m.y = float64(at.Y-mm.frame.y)/mm.h*m.zoom - float64(s.Height)/2
	c.clamp()
	c.Refresh()
	c.lead()
}
