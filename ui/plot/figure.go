package plot

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario/plot"
	"spanwise/ui/widgets/flow"
)

// Figure is a plot with its words, to be shown as numbers or written as a picture.
type Figure struct {
	Title, Subtitle string
	Plot            plot.Plot
}

// More is asked what else can be done with a figure, to be shown at a place on the
// canvas.
type More func(f Figure, at fyne.Position)

// Card frames a plot that is drawn. With more, which may be nil, its corner has a
// button.
func Card(f Figure, d flow.Drawer, more More) *flow.Card { return Framed(f, New(d), more) }

// Framed is Card for a drawing that is at hand.
func Framed(f Figure, drawn *flow.Walk, more More) *flow.Card {
	c := flow.NewCard(f.Title, plot.Under(f.Subtitle, f.Plot), drawn)
	if more != nil {
		c.More("Numbers and pictures", func(at fyne.Position) { more(f, at) })
	}
	return c
}
