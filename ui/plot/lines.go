package plot

import (
	"math"

	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// Lines draws series with their bands, levels and marks.
type Lines struct {
	Plot   plot.Lines
	Height float32
	Select func(series, id string) // a tap on a point that has an id; may be nil
	Chosen string                  // id of the point to mark, "" for none
}

// HeightFor implements flow.Drawer.
func (l Lines) HeightFor(float32) float32 { return l.Height }

const (
	tickGap     = 8  // from a label to the plot
	bottomRoom  = 24 // for the labels of x
	topRoom     = 6
	lineWidth   = 2
	bandOpacity = 0.16
	labelApart  = 4 // least distance between labels
)

// frame is where the plot lies on the sheet and how values map to it.
type frame struct {
	x, y                     plot.Axis
	left, right, top, bottom float32
}

func (f frame) atX(v float64) float32 { return f.left + float32(f.x.At(v))*(f.right-f.left) }

func (f frame) atY(v float64) float32 {
	share := math.Min(math.Max(f.y.At(v), 0), 1)
	return f.bottom - float32(share)*(f.bottom-f.top)
}

func (l Lines) frame(size fyne.Size) frame {
	widest, line := float32(0), tickLook.Measure("0").Height
	for _, t := range append(levelTicks(l.Plot.Levels), l.Plot.Y.Ticks...) {
		widest = max(widest, tickLook.Measure(t.Label).Width)
	}
	return frame{
		x: l.Plot.X, y: l.Plot.Y,
		left: widest + tickGap, right: size.Width - 8,
		top: topRoom + line/2 + titled(l.Plot.Y), bottom: size.Height - bottomRoom - titled(l.Plot.X),
	}
}

func levelTicks(levels []plot.Level) []plot.Tick {
	out := make([]plot.Tick, len(levels))
	for i, l := range levels {
		out[i] = plot.Tick{At: l.At, Label: l.Label}
	}
	return out
}

// Draw implements flow.Drawer.
func (l Lines) Draw(s *flow.Sheet) {
	f := l.frame(s.Size())
	if f.right-f.left < 20 || f.bottom-f.top < 20 {
		return
	}
	if knee := l.Plot.Y.Knee; knee > 0 {
		y := f.atY(knee)
		s.Block(f.left, f.top, f.right-f.left, y-f.top, 0, theme.Ground)
	}
	shapes := l.grid(f)
	for _, series := range l.Plot.Series {
		shapes = append(shapes, band(series, f)...)
	}
	for _, series := range l.Plot.Series {
		shapes = append(shapes, curve(series, f)...)
	}
	for _, m := range l.Plot.Marks {
		shapes = append(shapes, upright(m, f))
	}
	s.Add(painted(shapes, s.Size()))
	l.dots(s, f)
	drawYTicks(s, f, levelTicks(l.Plot.Levels), l.Plot.Y.Ticks)
	drawXTicks(s, f, l.Plot.X.Ticks)
	drawMarks(s, f, l.Plot)
	drawTitles(s, f, l.Plot.X, l.Plot.Y)
	k := l.walked()
	s.Find, s.Track = l.finder(f, k), k.track(l, f)
}

// grid returns the lines at the ticks and levels.
func (l Lines) grid(f frame) []shape {
	var out []shape
	across := func(at float64, dash float32, name fyne.ThemeColorName, opacity float64) {
		y := f.atY(at)
		out = append(out, shape{
			points: []fyne.Position{{X: f.left, Y: y}, {X: f.right, Y: y}},
			stroke: 1, dash: dash, fill: tinted(name, opacity),
		})
	}
	for _, t := range l.Plot.Y.Ticks {
		across(t.At, 0, theme.Line, 0.7)
	}
	for _, level := range l.Plot.Levels {
		if level.Strong {
			across(level.At, 0, theme.Quiet, 0.9)
		} else {
			across(level.At, 4, theme.Quiet, 0.7)
		}
	}
	return out
}

func upright(m plot.Mark, f frame) shape {
	x := f.atX(m.At)
	return shape{
		points: []fyne.Position{{X: x, Y: f.top}, {X: x, Y: f.bottom}},
		stroke: 1, dash: 3, fill: theme.Color(markColour(m)),
	}
}

func markColour(m plot.Mark) fyne.ThemeColorName {
	if m.Colour < 0 {
		return theme.Connector
	}
	return theme.Series(m.Colour)
}

// dots draws series of a single point, which no line shows, and the chosen point.
func (l Lines) dots(s *flow.Sheet, f frame) {
	for _, series := range l.Plot.Series {
		for _, p := range series.Points {
			if p.Value.Known() && (len(series.Points) == 1 || (l.Chosen != "" && p.ID == l.Chosen)) {
				s.Add(dot(f.atX(p.X), f.atY(p.Value.Mean), 5, theme.Series(series.Colour), theme.Surface))
			}
		}
	}
}
