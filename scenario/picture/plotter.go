package picture

import (
	"math"

	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

// Measures of plots, as in the window.
const (
	tickSize   = 11
	wordSize   = 12
	tickGap    = 8  // from a label to the plot
	bottomRoom = 24 // for the labels of x
	topRoom    = 6
	labelApart = 4 // least distance between labels
)

// plotter draws on a piece of paper from 0, 0 to w, h.
type plotter struct {
	w, h  float64
	parts []sheet.Part
}

func (p *plotter) add(parts ...sheet.Part) { p.parts = append(p.parts, parts...) }

func (p *plotter) line(points []sheet.Point, width, dash float64, paint sheet.Paint) {
	p.add(sheet.Path{Points: points, Line: sheet.Stroke{Paint: paint, Width: width, Dash: dash}})
}

func (p *plotter) block(x, y, w, h, radius float64, c plot.Colour) {
	p.add(sheet.Rect{X: x, Y: y, W: w, H: h, Radius: min(radius, w/2, h/2), Fill: sheet.Solid(c)})
}

// dot is a circle about a place, with an edge.
func (p *plotter) dot(x, y, radius float64, fill, edge plot.Colour) {
	p.add(sheet.Rect{
		X: x - radius, Y: y - radius, W: 2 * radius, H: 2 * radius, Radius: radius,
		Fill: sheet.Solid(fill), Edge: sheet.Stroke{Paint: sheet.Solid(edge), Width: 2},
	})
}

// word writes words cut to a room, 0 for as long as they are.
func (p *plotter) word(words string, x, y, room, size float64, align sheet.Align, ink plot.Colour) {
	if room <= 0 {
		room = math.Inf(1)
	}
	t := cutText(words, x, y, size, room, false, ink)
	t.Align = align
	if t.Words != "" {
		p.add(t)
	}
}

func tickWidth(words string) float64 { return sheet.Width(words, tickSize, false) }

// plotFrame is where a plot lies and how values map to it.
type plotFrame struct {
	x, y                     plot.Axis
	left, right, top, bottom float64
}

func (f plotFrame) atX(v float64) float64 { return f.left + f.x.At(v)*(f.right-f.left) }

func (f plotFrame) atY(v float64) float64 {
	return f.bottom - min(max(f.y.At(v), 0), 1)*(f.bottom-f.top)
}

// stretch is a part of one axis that a label covers.
type stretch struct{ from, to float64 }

// placed keeps the labels that do not come near one placed before.
type placed []stretch

func (p *placed) add(s stretch) bool {
	for _, o := range *p {
		if s.from < o.to+labelApart && o.from < s.to+labelApart {
			return false
		}
	}
	*p = append(*p, s)
	return true
}

// yTicks writes labels left of the plot: levels first, ticks where there is room.
func (p *plotter) yTicks(f plotFrame, levels, ticks []plot.Tick) {
	var used placed
	for i, t := range append(levels[:len(levels):len(levels)], ticks...) {
		y := f.atY(t.At)
		if !used.add(stretch{y - tickSize/2 + labelApart/2, y + tickSize/2 - labelApart/2}) {
			continue
		}
		ink := plot.Quiet
		if i < len(levels) {
			ink = plot.Ink
		}
		p.word(t.Label, f.left-tickGap, y, 0, tickSize, sheet.Right, ink)
	}
}

// xTicks writes labels under the plot, the first and the last for certain.
func (p *plotter) xTicks(f plotFrame, ticks []plot.Tick) {
	if len(ticks) == 0 {
		return
	}
	order := []plot.Tick{ticks[0]}
	if last := len(ticks) - 1; last > 0 {
		order = append(append(order, ticks[last]), ticks[1:last]...)
	}
	var used placed
	for _, t := range order {
		w := tickWidth(t.Label)
		left := min(max(f.atX(t.At)-w/2, f.left-tickGap), p.w-w)
		if used.add(stretch{left, left + w}) {
			p.word(t.Label, left, f.bottom+bottomRoom/2+2, 0, tickSize, sheet.Left, plot.Quiet)
		}
	}
}

// titleRoom is what the title of an axis takes beside its ticks.
const titleRoom = 16

// titled is the room for the title of an axis, 0 without one.
func titled(a plot.Axis) float64 {
	if a.Title == "" {
		return 0
	}
	return titleRoom
}

// titles names the axes: y over its ticks, x under the middle of its own.
func (p *plotter) titles(f plotFrame, x, y plot.Axis) {
	p.word(y.Title, 0, titleRoom/2-1, p.w, tickSize, sheet.Left, plot.Quiet)
	w := min(tickWidth(x.Title), p.w)
	p.word(x.Title, min((f.left+f.right-w)/2, p.w-w), p.h-titleRoom/2+1, p.w, tickSize, sheet.Left, plot.Quiet)
}

// squeezed shades where the scale of an axis that runs to the right is squeezed.
func (p *plotter) squeezed(f plotFrame) {
	if f.x.Knee > f.x.Min && f.x.Knee < f.x.Max {
		x := f.atX(f.x.Knee)
		p.block(x, f.top, f.right-x, f.bottom-f.top, 0, plot.Ground)
	}
}

// widest returns the width of the longest label.
func widest(ticks ...[]plot.Tick) float64 {
	w := 0.0
	for _, list := range ticks {
		for _, t := range list {
			w = max(w, tickWidth(t.Label))
		}
	}
	return w
}

// seriesColour is the colour of what is compared: 0 is the baseline.
func seriesColour(i int) plot.Colour {
	if i > 0 {
		i = 1 + (i-1)%plot.MostScenarios
	}
	return plot.Palette[max(i, 0)]
}
