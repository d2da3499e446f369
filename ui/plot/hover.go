package plot

import (
	"math"

	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// within is how far from a point the pointer still reads it, in Fyne units.
const within = 40

// finder answers the pointer with the nearest point, or with all series at the
// nearest x where they are read together.
func (l Lines) finder(f frame, k walked) func(fyne.Position) (flow.Region, int) {
	return func(at fyne.Position) (flow.Region, int) {
		series, point := l.nearest(f, at)
		if point < 0 {
			return flow.Region{}, -1
		}
		if l.Plot.Shared {
			return l.readTogether(f, l.Plot.Series[series].Points[point].X), k.number(l, series, point)
		}
		return l.readOne(f, l.Plot.Series[series], point), k.number(l, series, point)
	}
}

// nearest returns the series and the point nearest to a place, −1 for none near.
func (l Lines) nearest(f frame, at fyne.Position) (series, point int) {
	series, point = -1, -1
	best := float64(within)
	if l.Plot.Shared {
		best = math.Inf(1)
	}
	for i, s := range l.Plot.Series {
		for k, p := range s.Points {
			if !p.Value.Known() {
				continue
			}
			d := math.Abs(float64(f.atX(p.X) - at.X))
			if !l.Plot.Shared {
				d = math.Hypot(d, float64(f.atY(p.Value.Mean)-at.Y))
			}
			if d < best {
				best, series, point = d, i, k
			}
		}
	}
	return series, point
}

func (l Lines) readOne(f frame, s plot.Series, point int) flow.Region {
	p := s.Points[point]
	colour := theme.Series(s.Colour)
	r := flow.Region{Over: []fyne.CanvasObject{
		dot(f.atX(p.X), f.atY(p.Value.Mean), 4.5, colour, theme.Surface),
	}}
	if p.Name != "" {
		r.Tip = append(r.Tip, flow.TipLine{Words: p.Name, Bold: true})
	}
	r.Tip = append(r.Tip,
		flow.TipLine{Words: s.Name, Mark: colour, Figure: l.Plot.Unit.Interval(p.Value)},
		flow.TipLine{Words: p.Where, Quiet: true})
	if p.ID != "" && l.Select != nil {
		r.Tap = func() { l.Select(s.Name, p.ID) }
	}
	return r
}

func (l Lines) readTogether(f frame, x float64) flow.Region {
	var r flow.Region
	for _, s := range l.Plot.Series {
		for _, p := range s.Points {
			if p.X != x {
				continue
			}
			if len(r.Tip) == 0 {
				r.Tip = append(r.Tip, flow.TipLine{Words: p.Where, Quiet: true})
			}
			colour := theme.Series(s.Colour)
			r.Tip = append(r.Tip, flow.TipLine{Words: s.Name, Mark: colour, Figure: l.Plot.Unit.Interval(p.Value)})
			if p.Value.Known() {
				r.Over = append(r.Over, dot(f.atX(x), f.atY(p.Value.Mean), 4.5, colour, theme.Surface))
			}
		}
	}
	return r
}
