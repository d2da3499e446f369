package plot

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// Groups draws columns of several sides in groups beside each other.
type Groups struct {
	Plot   plot.Groups
	Height float32
}

// HeightFor implements flow.Drawer.
func (g Groups) HeightFor(float32) float32 { return g.Height }

const (
	groupGap    = 0.28 // share of a group's room between it and the next
	mostColumn  = 34
	columnGap   = 2
	figureRoom  = 16 // above a column
	whiskerWide = 7
)

func (g Groups) frame(size fyne.Size) frame {
	widest, line := float32(0), tickLook.Measure("0").Height
	for _, t := range g.Plot.Y.Ticks {
		widest = max(widest, tickLook.Measure(t.Label).Width)
	}
	return frame{
		x: plot.Axis{Max: float64(max(len(g.Plot.Names), 1))}, y: g.Plot.Y,
		left: widest + tickGap, right: size.Width - 4,
		top: topRoom + line/2 + max(figureRoom, titled(g.Plot.Y)), bottom: size.Height - bottomRoom - titled(g.Plot.X),
	}
}

// Draw implements flow.Drawer.
func (g Groups) Draw(s *flow.Sheet) {
	f := g.frame(s.Size())
	if f.right-f.left < 20 || f.bottom-f.top < 20 || len(g.Plot.Names) == 0 {
		return
	}
	var grid []shape
	for _, t := range g.Plot.Y.Ticks {
		y := f.atY(t.At)
		grid = append(grid, shape{
			points: []fyne.Position{{X: f.left, Y: y}, {X: f.right, Y: y}},
			stroke: 1, fill: tinted(theme.Line, 0.7),
		})
	}
	s.Add(painted(grid, s.Size()))
	drawYTicks(s, f, nil, g.Plot.Y.Ticks)
	drawTitles(s, f, g.Plot.X, g.Plot.Y)
	for i := range g.Plot.Names {
		g.group(s, f, i)
	}
}

func (g Groups) group(s *flow.Sheet, f frame, i int) {
	room := (f.right - f.left) / float32(len(g.Plot.Names))
	left := f.left + room*float32(i)
	n := float32(len(g.Plot.Sides))
	width := min(room*(1-groupGap)/n, mostColumn)
	x := left + (room-width*n)/2
	region := flow.Region{
		At: fyne.NewPos(left, 0), Size: fyne.NewSize(room, f.bottom+bottomRoom),
		Tip: []flow.TipLine{{Words: g.Plot.Of + " " + g.Plot.Names[i], Bold: true}},
	}
	for _, side := range g.Plot.Sides {
		v := side.At(i)
		g.column(s, f, side, v, x, width)
		x += width
		region.Tip = append(region.Tip, flow.TipLine{Words: side.Name, Mark: theme.Series(side.Colour), Figure: g.Plot.Unit.Interval(v)})
	}
	look := tickLook
	look.Align = fyne.TextAlignCenter
	s.Text(g.Plot.Names[i], left+room/2, f.bottom+bottomRoom/2+2, room, look)
	s.Region(region)
}

// column draws one figure with its interval, and the number above where it fits.
func (g Groups) column(s *flow.Sheet, f frame, side plot.Columns, v plot.Value, x, width float32) {
	if !v.Known() || v.Mean <= 0 {
		return
	}
	top := f.atY(v.Mean)
	s.Block(x+columnGap/2, top, width-columnGap, max(f.bottom-top, 1), 2, theme.Series(side.Colour))
	above := top
	if v.High() > v.Low() {
		above = f.atY(v.High())
		s.Block(x+width/2-0.5, above, 1, max(f.atY(v.Low())-above, 1), 0, theme.Ink)
		for _, y := range []float32{above, f.atY(v.Low())} {
			wide := min(whiskerWide, width-columnGap)
			s.Block(x+(width-wide)/2, y-0.5, wide, 1, 0, theme.Ink)
		}
	}
	words := g.Plot.Unit.Value(v.Mean)
	if tickLook.Measure(words).Width <= width {
		look := tickLook
		look.Align = fyne.TextAlignCenter
		s.Text(words, x+width/2, above-8, 0, look)
	}
}
