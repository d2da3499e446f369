package presenting

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Handlers are what the view calls.
type Handlers struct {
	Step  func(by int) // to the next slide (1) or the one before (−1)
	Names func()       // show or hide names
	Fit   func()       // all of the chart into the window
	Sized func()       // the room for the chart is another one; may be nil
	Close func()
}

// Slide is what is shown of one scenario.
type Slide struct {
	Title      string
	Number, Of int
	Headline   string
	Tone       Tone
	Figures    []Figure
	Note       string // what the figures rest on
}

// Figure is a number with what it is.
type Figure struct{ Value, Label string }

// Tone is the colour of the headline's mark.
type Tone int

// The tones.
const (
	Calm Tone = iota
	Good
	Amber
	Bad
)

func (t Tone) fill() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{theme.Slack, theme.Holds, theme.Stretched, theme.Overloaded}[t]
}

// View is the content of the presentation's window.
type View struct {
	on    Handlers
	root  *fyne.Container
	head  *fyne.Container
	foot  *widgets.Paragraph // whole: it says what the figures are not for
	spot  *spot
	chart fyne.CanvasObject
}

// Sizes for a room: a line must be legible from the last row.
const (
	titleSize  = 30
	figureSize = 28
	labelSize  = 15
	edge       = 32
)

// New returns a view around a chart.
func New(chart fyne.CanvasObject, on Handlers) *View {
	v := &View{
		on: on, chart: chart, head: container.NewStack(), spot: newSpot(),
		foot: widgets.NewParagraph("", widgets.Style{Color: theme.Quiet}),
	}
	frame := widgets.Frame{
		Top:    widgets.Inset(v.head, 20, edge),
		Centre: container.New(&sized{told: on.Sized}, v.chart),
		Bottom: widgets.Inset(v.foot, 8, edge),
	}.Object()
	v.root = container.NewStack(widgets.NewPanel(frame, widgets.PlainStyle), v.spot)
	return v
}

// Object returns what to show.
func (v *View) Object() fyne.CanvasObject { return v.root }

// Show shows a slide; the chart is the owner's to set.
func (v *View) Show(s Slide) {
	place := widgets.NewText(fmt.Sprintf("%d of %d", s.Number, s.Of), widgets.Style{Size: labelSize, Color: theme.Quiet})
	title := container.NewBorder(nil, nil,
		widgets.Row(14, container.NewCenter(widgets.Fixed(widgets.Swatch(s.Tone.fill()), 18, 18)), widgets.NewText(s.Title, widgets.Style{Size: titleSize, Bold: true})),
		container.NewCenter(place))
	rows := []fyne.CanvasObject{title, widgets.NewParagraph(s.Headline, widgets.Style{Size: theme.TextRoom})}
	if len(s.Figures) > 0 {
		rows = append(rows, figures(s.Figures))
	}
	v.head.Objects = []fyne.CanvasObject{widgets.Column(10, rows...)}
	v.foot.Set(s.Note)
	v.root.Refresh()
}

func figures(list []Figure) fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, f := range list {
		cells = append(cells, widgets.Column(0,
			widgets.NewText(f.Value, widgets.Style{Size: figureSize, Bold: true}),
			widgets.NewText(f.Label, widgets.Style{Size: labelSize, Color: theme.Quiet})))
	}
	return widgets.Row(44, cells...)
}

// TypedKey moves between slides and ends the presentation.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeySpace, fyne.KeyReturn:
		v.on.Step(1)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace:
		v.on.Step(-1)
	case fyne.KeyP:
		v.spot.toggle()
	case fyne.KeyN:
		v.on.Names()
	case fyne.KeyF:
		v.on.Fit()
	case fyne.KeyEscape:
		v.on.Close()
	}
}

// sized gives all its room to one object and tells when that room changes.
type sized struct {
	room fyne.Size
	told func()
}

// MinSize implements fyne.Layout.
func (*sized) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (l *sized) Layout(objects []fyne.CanvasObject, room fyne.Size) {
	objects[0].Resize(room)
	if l.room != room && l.told != nil {
		l.room = room
		l.told()
	}
}
