package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// strip is the line under every step that follows each choice: what the rows become,
// the shape of the tree, and what blocks.
type strip struct {
	root     fyne.CanvasObject
	figures  *fyne.Container
	verdict  *widgets.Text
	working  *fyne.Container // while the files are being read
	doing    *widgets.Text
	bar      *widgets.Bar
	verdicts *fyne.Container
}

// figure is a number and what it counts.
type figure struct {
	value, counts string
	arrow         bool // what it became of what stands before it
}

const (
	stripBar    = 120
	stripHeight = 34
)

func newStrip(tie *widgets.Button) *strip {
	s := &strip{
		figures: widgets.Row(16),
		verdict: widgets.NewText("", widgets.Style{Bold: true}),
		doing:   widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
		bar:     widgets.NewBar(6, 1),
	}
	s.working = widgets.Row(10, s.doing, widgets.Fixed(s.bar, stripBar, 0))
	s.working.Hide()
	s.verdicts = widgets.Row(0, s.verdict)
	row := container.NewBorder(nil, nil, widgets.Row(18, s.figures, tie), widgets.Row(18, s.working, s.verdicts))
	s.root = widgets.Inset(widgets.Fixed(row, 0, stripHeight), 8, bodyPad)
	return s
}

// set shows figures and verdict.
func (s *strip) set(figures []figure, verdict string, colour fyne.ThemeColorName) {
	objects := make([]fyne.CanvasObject, 0, 2*len(figures))
	for i, f := range figures {
		if f.arrow {
			objects = append(objects, widgets.NewText("→", widgets.Style{Size: theme.TextHead, Color: theme.Connector}))
		} else if i > 0 {
			objects = append(objects, widgets.Fixed(widgets.Rule(), 1, 28))
		}
		objects = append(objects, f.object())
	}
	s.figures.Objects = objects
	s.verdict.Set(verdict)
	s.verdict.SetColor(colour)
	s.root.Refresh()
}

func (f figure) object() fyne.CanvasObject {
	return widgets.Column(1,
		widgets.NewText(f.value, widgets.Style{Size: theme.TextHead, Bold: true}),
		widgets.NewText(f.counts, widgets.Style{Size: theme.TextCaption, Color: theme.Quiet}))
}

// work shows that reading is under way; nothing more is known of it yet.
func (s *strip) work(doing string) {
	s.doing.Set(doing)
	s.bar.Set(1)
	s.working.Show()
	s.verdicts.Hide()
	s.root.Refresh()
}

// progress shows how far the reading is.
func (s *strip) progress(done, total int) {
	if total > 0 {
		s.bar.Set(float64(total), widgets.Segment{Value: float64(done), Fill: theme.Accent})
	}
}

// rest shows that reading is over.
func (s *strip) rest() {
	s.working.Hide()
	s.verdicts.Show()
	s.root.Refresh()
}
