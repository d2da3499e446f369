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
	shiftRow   = 30 // least height of a row
	shiftMost  = 40
	stackedRow = 42 // of a row whose name stands above its range
	stackedUp  = 12 // of its range, from the row's foot
	shiftRange = 120
	shiftDot   = 5
	shiftGap   = 16 // between name, range and figures
	limitRoom  = 20 + titleRoom
)

// arrangement says where names, ranges and figures stand.
type arrangement struct {
	names, figures float32
	row            float32
	stacked        bool // names above their ranges: beside them they would be cut
}

func (p Shifts) arranged(width float32) arrangement {
	a := arrangement{row: shiftRow}
	for _, r := range p.Plot.Rows {
		a.figures = max(a.figures, tickLook.Measure(written(r)).Width)
		a.names = max(a.names, wordLook.Measure(r.Name).Width)
	}
	if a.names+a.figures+shiftRange+2*shiftGap > width {
		a.stacked, a.row = true, stackedRow
		a.names = width - a.figures - shiftGap
	}
	return a
}

// HeightFor implements flow.Drawer.
func (p Shifts) HeightFor(width float32) float32 {
	return max(p.Height, p.arranged(width).row*float32(len(p.Plot.Rows))+limitRoom)
}

// Draw implements flow.Drawer.
func (p Shifts) Draw(s *flow.Sheet) {
	if len(p.Plot.Rows) == 0 {
		return
	}
	size := s.Size()
	a := p.arranged(size.Width)
	if !a.stacked {
		a.row = min((size.Height-limitRoom)/float32(len(p.Plot.Rows)), shiftMost)
	}
	f := frame{
		x: p.Plot.X, left: a.names + shiftGap, right: size.Width - a.figures - shiftGap,
		bottom: a.row * float32(len(p.Plot.Rows)),
	}
	if a.stacked {
		f.left, f.right = shiftDot+1, size.Width-shiftDot-1
	}
	squeezed(s, f)
	p.limit(s, f, a)
	drawTitles(s, f, p.Plot.X, plot.Axis{})
	for i, r := range p.Plot.Rows {
		p.row(s, f, r, a.row*float32(i), a)
	}
}

func written(r plot.Shift) string {
	return fmt.Sprintf("%s → %s", plot.LoadShare.Value(r.From), plot.LoadShare.Value(r.To))
}

// limit draws the line of the limit, through all rows or, where names and figures
// stand above the ranges, beside each range only.
func (p Shifts) limit(s *flow.Sheet, f frame, a arrangement) {
	x := f.atX(p.Plot.Limit.At)
	var lines []shape
	stroke := func(from, to float32) {
		lines = append(lines, shape{
			points: []fyne.Position{{X: x, Y: from}, {X: x, Y: to}},
			stroke: 1, dash: 3, fill: theme.Color(theme.Quiet),
		})
	}
	if !a.stacked {
		stroke(0, f.bottom)
	}
	for i := range p.Plot.Rows {
		if y := a.row * float32(i+1); a.stacked {
			stroke(y-stackedUp-9, y-stackedUp+9)
		}
	}
	s.Add(painted(lines, s.Size()))
	w := tickLook.Measure(p.Plot.Limit.Label).Width
	s.Text(p.Plot.Limit.Label, min(max(x-w/2, 0), s.Size().Width-w), f.bottom+10, 0, tickLook)
}

func (p Shifts) row(s *flow.Sheet, f frame, r plot.Shift, top float32, a arrangement) {
	y, words := top+a.row/2, top+a.row/2
	if a.stacked {
		y, words = top+a.row-stackedUp, top+12
	}
	s.Text(r.Name, 0, words, a.names, wordLook)
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
	s.Text(written(r), s.Size().Width, words, 0, look)
	region := flow.Region{
		At: fyne.NewPos(0, top), Size: fyne.NewSize(s.Size().Width, a.row),
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
