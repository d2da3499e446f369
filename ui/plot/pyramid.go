package plot

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// Pyramid draws counts of two sides back to back.
type Pyramid struct {
	Plot   plot.Pyramid
	Height float32 // least height; many rows make it higher
}

const (
	leastRow = 20
	mostRow  = 34
	halfGap  = 4 // from the middle to a bar
)

// HeightFor implements flow.Drawer.
func (p Pyramid) HeightFor(float32) float32 {
	return max(p.Height, leastRow*float32(len(p.Plot.Rows)))
}

// Draw implements flow.Drawer.
func (p Pyramid) Draw(s *flow.Sheet) {
	most := p.Plot.Most()
	if most == 0 {
		return
	}
	row := min(s.Size().Height/float32(len(p.Plot.Rows)), mostRow)
	names, figure := float32(0), wordLook.Measure(plot.Count(most)).Width+8
	for _, name := range p.Plot.Rows {
		names = max(names, tickLook.Measure(name).Width)
	}
	left := names + 12
	half := (s.Size().Width - left) / 2
	middle := left + half
	unit := max(half-halfGap-figure, 1) / float32(most)
	for i, name := range p.Plot.Rows {
		y := row * (float32(i) + 0.5)
		s.Text(name, 0, y, 0, wordLook)
		p.bar(s, p.Plot.Left, i, middle-halfGap, y, -unit, row)
		p.bar(s, p.Plot.Right, i, middle+halfGap, y, unit, row)
		s.Region(flow.Region{
			At: fyne.NewPos(0, row*float32(i)), Size: fyne.NewSize(s.Size().Width, row),
			Tip: []flow.TipLine{
				{Words: "Layer " + name, Bold: true},
				{Words: p.Plot.Left.Name, Mark: theme.Series(p.Plot.Left.Colour), Figure: plot.Count(p.Plot.Left.At(i))},
				{Words: p.Plot.Right.Name, Mark: theme.Series(p.Plot.Right.Colour), Figure: plot.Count(p.Plot.Right.At(i))},
			},
		})
	}
}

// bar draws a count from x; a unit below 0 grows to the left.
func (p Pyramid) bar(s *flow.Sheet, b plot.Bars, i int, x, y, unit, row float32) {
	n := b.At(i)
	if n == 0 {
		return
	}
	length := max(float32(n)*max(unit, -unit), 1.5)
	thick := min(row*0.66, 22)
	look := flow.Type{Size: theme.TextSmall, Color: theme.Quiet}
	from, figure := x, x+length+6
	if unit < 0 {
		from, figure = x-length, x-length-6
		look.Align = fyne.TextAlignTrailing
	}
	s.Block(from, y-thick/2, length, thick, min(3, length/2), theme.Series(b.Colour))
	s.Text(plot.Count(n), figure, y, 0, look)
}
