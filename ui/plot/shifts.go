package plot

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// Shifts draws rows that run from an open dot to a full one.
type Shifts struct {
	Plot   plot.Shifts
	Height float32 // least height
	Select func(id string)
}

const (
	shiftRow   = 30
	shiftWide  = 40 // most height of a row
	shiftRange = 90 // least width of the range
	shiftDot   = 5
	limitRoom  = 20
)

// HeightFor implements flow.Drawer.
func (p Shifts) HeightFor(float32) float32 {
	return max(p.Height, shiftRow*float32(len(p.Plot.Rows))+limitRoom)
}

// Draw implements flow.Drawer.
func (p Shifts) Draw(s *flow.Sheet) {
	if len(p.Plot.Rows) == 0 {
		return
	}
	size := s.Size()
	row := min((size.Height-limitRoom)/float32(len(p.Plot.Rows)), shiftWide)
	figures, names := float32(0), float32(0)
	for _, r := range p.Plot.Rows {
		figures = max(figures, tickLook.Measure(written(r)).Width)
		names = max(names, wordLook.Measure(r.Name).Width)
	}
	names = min(names, max(size.Width-figures-shiftRange-24, size.Width*0.35))
	f := frame{x: p.Plot.X, left: names + 16, right: size.Width - figures - 14, bottom: row * float32(len(p.Plot.Rows))}
	p.limit(s, f)
	for i, r := range p.Plot.Rows {
		p.row(s, f, r, row*float32(i), row, names)
	}
}

func written(r plot.Shift) string {
	return fmt.Sprintf("%s → %s", plot.Percent.Value(r.From), plot.Percent.Value(r.To))
}

func (p Shifts) limit(s *flow.Sheet, f frame) {
	x := f.atX(p.Plot.Limit.At)
	line := []fyne.Position{{X: x, Y: 0}, {X: x, Y: f.bottom}}
	s.Add(painted([]shape{{points: line, stroke: 1, dash: 3, fill: theme.Color(theme.Quiet)}}, s.Size()))
	w := tickLook.Measure(p.Plot.Limit.Label).Width
	s.Text(p.Plot.Limit.Label, min(max(x-w/2, 0), s.Size().Width-w), f.bottom+limitRoom/2, 0, tickLook)
}

func (p Shifts) row(s *flow.Sheet, f frame, r plot.Shift, top, height, names float32) {
	y := top + height/2
	s.Text(r.Name, 0, y, names, wordLook)
	from, to := f.atX(r.From), f.atX(r.To)
	way := theme.Holds
	if r.To > r.From {
		way = theme.Overloaded
	}
	s.Block(min(from, to), y-1, max(from-to, to-from), 2, 0, way)
	open := dot(from, y, shiftDot, theme.Surface, theme.Slack)
	open.StrokeWidth = 2
	full := dot(to, y, shiftDot, theme.Series(p.Plot.Colour), theme.Series(p.Plot.Colour))
	s.Add([]fyne.CanvasObject{open, full}...)
	look := tickLook
	look.Align = fyne.TextAlignTrailing
	s.Text(written(r), s.Size().Width, y, 0, look)
	region := flow.Region{
		At: fyne.NewPos(0, top), Size: fyne.NewSize(s.Size().Width, height),
		Tip: []flow.TipLine{
			{Words: r.Name, Bold: true},
			{Words: "Load", Figure: written(r)},
			{Words: "Difference", Figure: plot.Percent.Difference(r.Difference)},
		},
	}
	if p.Select != nil && r.ID != "" {
		region.Tap = func() { p.Select(r.ID) }
	}
	s.Region(region)
}
