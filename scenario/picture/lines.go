package picture

import (
	"slices"

	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

const (
	curveWidth  = 2
	bandOpacity = 0.16
)

func levelTicks(levels []plot.Level) []plot.Tick {
	out := make([]plot.Tick, len(levels))
	for i, l := range levels {
		out[i] = plot.Tick{At: l.At, Label: l.Label}
	}
	return out
}

// lines draws series with their bands, levels and marks.
func (p *plotter) lines(l plot.Lines) {
	levels := levelTicks(l.Levels)
	f := plotFrame{
		x: l.X, y: l.Y, left: widest(levels, l.Y.Ticks) + tickGap, right: p.w - 8,
		top: topRoom + tickSize/2 + titled(l.Y), bottom: p.h - bottomRoom - titled(l.X),
	}
	if l.Y.Knee > 0 {
		p.block(f.left, f.top, f.right-f.left, f.atY(l.Y.Knee)-f.top, 0, plot.Ground)
	}
	p.levels(f, l)
	for _, s := range l.Series {
		p.bands(f, s)
	}
	for _, s := range l.Series {
		p.curve(f, s)
	}
	p.yTicks(f, levels, l.Y.Ticks)
	p.xTicks(f, l.X.Ticks)
	p.marks(f, l)
	p.titles(f, l.X, l.Y)
}

// levels draws the lines at the ticks and levels.
func (p *plotter) levels(f plotFrame, l plot.Lines) {
	across := func(at, dash float64, paint sheet.Paint) {
		y := f.atY(at)
		p.line([]sheet.Point{{X: f.left, Y: y}, {X: f.right, Y: y}}, 1, dash, paint)
	}
	for _, t := range l.Y.Ticks {
		across(t.At, 0, sheet.Solid(plot.Line))
	}
	for _, level := range l.Levels {
		if level.Strong {
			across(level.At, 0, sheet.Solid(plot.Quiet))
		} else {
			across(level.At, 4, sheet.Solid(plot.Quiet))
		}
	}
}

// bands draws the intervals of a series as filled outlines.
func (p *plotter) bands(f plotFrame, s plot.Series) {
	for _, run := range s.Runs(f.x, f.right-f.left) {
		ring := make([]sheet.Point, 0, 2*len(run))
		for _, at := range run {
			ring = append(ring, sheet.Point{X: f.atX(at.X), Y: f.atY(at.Value.High())})
		}
		for _, at := range slices.Backward(run) {
			ring = append(ring, sheet.Point{X: f.atX(at.X), Y: f.atY(at.Value.Low())})
		}
		if len(run) > 1 {
			p.add(sheet.Path{Points: ring, Closed: true, Fill: sheet.Solid(seriesColour(s.Colour)).Faded(bandOpacity)})
		}
	}
}

// curve draws the means of a series as lines, and what stands alone as a dot.
func (p *plotter) curve(f plotFrame, s plot.Series) {
	for _, run := range s.Runs(f.x, f.right-f.left) {
		if len(run) == 1 {
			p.dot(f.atX(run[0].X), f.atY(run[0].Value.Mean), 4, seriesColour(s.Colour), plot.Surface)
			continue
		}
		line := make([]sheet.Point, len(run))
		for i, at := range run {
			line[i] = sheet.Point{X: f.atX(at.X), Y: f.atY(at.Value.Mean)}
		}
		p.line(line, curveWidth, 0, sheet.Solid(seriesColour(s.Colour)))
	}
}

// marks draws vertical lines and writes their words beside them, each on a line of its
// own, at the left where the right has no room.
func (p *plotter) marks(f plotFrame, l plot.Lines) {
	first := p.firstMark(f, l)
	for i, m := range l.Marks {
		ink := plot.Connector
		if m.Colour >= 0 {
			ink = seriesColour(m.Colour)
		}
		at := f.atX(m.At)
		p.line([]sheet.Point{{X: at, Y: f.top}, {X: at, Y: f.bottom}}, 1, 3, sheet.Solid(ink))
		x, y, wide := at+markGap, first+markLine*float64(i), tickWidth(m.Label)
		if m.Colour >= 0 {
			wide += 12
		}
		if x+wide > f.right {
			x = max(f.left, at-markGap-wide)
		}
		if m.Colour >= 0 {
			p.block(x, y-4, 8, 8, 2, ink)
			x += 12
		}
		p.word(m.Label, x, y, max(f.right-x, 1), tickSize, sheet.Left, plot.Quiet)
	}
}

const (
	markLine = 15 // height of a line of words
	markGap  = 5  // from a mark to its words
)

// firstMark returns where the words of the first mark stand: at the foot where a curve
// would run through them at the top.
func (p *plotter) firstMark(f plotFrame, l plot.Lines) float64 {
	wide := 0.0
	for _, m := range l.Marks {
		wide = max(wide, tickWidth(m.Label)+markGap)
	}
	high := markLine * float64(len(l.Marks))
	if l.MarksBelow(wide/(f.right-f.left), high/(f.bottom-f.top)) {
		return f.bottom - high + markLine/2.0
	}
	return f.top + markLine/2.0
}
