package plot

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// New returns a block that draws a plot, whose values the arrow keys read one after
// another.
func New(d flow.Drawer) *flow.Walk { return flow.NewReading(d) }

// Empty stands where a plot has nothing to show; it says why, and what can be done
// about it where there is an action.
type Empty struct {
	Why    string
	Height float32
	Action string // "" for none
	Do     func()
}

// HeightFor implements flow.Drawer.
func (e Empty) HeightFor(float32) float32 { return e.Height }

// Draw implements flow.Drawer.
func (e Empty) Draw(s *flow.Sheet) {
	look := flow.Type{Color: theme.Quiet, Align: fyne.TextAlignCenter}
	lines := flow.Wrap(e.Why, s.Size().Width, look)
	y := s.Size().Height/2 - float32(len(lines)-1)*9
	for i, line := range lines {
		s.Text(line, s.Size().Width/2, y+18*float32(i), 0, look)
	}
	if e.Action == "" {
		return
	}
	look.Color = theme.Accent
	y += 18*float32(len(lines)) + 8
	s.Text(e.Action, s.Size().Width/2, y, 0, look)
	size := look.Measure(e.Action)
	s.Region(flow.Region{
		At:   fyne.NewPos((s.Size().Width-size.Width)/2-8, y-14),
		Size: fyne.NewSize(size.Width+16, 28), Tap: e.Do,
	})
}

// The looks of words in plots.
var (
	tickLook = flow.Type{Size: theme.TextCaption, Color: theme.Quiet}
	wordLook = flow.Type{Size: theme.TextSmall}
)
