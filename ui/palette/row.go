package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// row is a command in the list: its name over where it stands or why it cannot be run,
// and its keys at the right.
type row struct {
	widget.BaseWidget
	name, about, keys *widgets.Text
	line              *fyne.Container
}

func newRow() *row {
	quiet := widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Elide: true}
	r := &row{
		name: widgets.NewText("", widgets.Style{Elide: true}), about: widgets.NewText("", quiet),
		keys: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
	}
	r.line = widgets.Inset(container.NewBorder(nil, nil, nil, container.NewCenter(r.keys), widgets.Column(0, r.name, r.about)), 4, 8)
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(e Entry) {
	r.name.Set(e.Label)
	r.keys.Set(e.Keys)
	name, about, colour := fyne.ThemeColorName(theme.Ink), e.Place, theme.Quiet
	if e.Tip != "" {
		about += " · " + e.Tip
	}
	if e.Why != "" {
		name, about, colour = theme.Quiet, e.Place+" · Not now: "+e.Why, theme.StretchedText
	}
	r.name.SetColor(name)
	r.about.Set(about)
	r.about.SetColor(colour)
	r.line.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.line) }
