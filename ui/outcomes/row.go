package outcomes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// row is a line of a list: a name over what is said of it, and at the right a drop-down
// for what becomes of it. Lists use a row again for another line.
type row struct {
	widget.BaseWidget
	view       *View
	name, what *widgets.Text
	choice     *widgets.Select
	content    fyne.CanvasObject
}

const (
	choiceWidth = 270
	rowHeight   = 48
)

// build puts the row together; what is said has this colour, and the objects stand
// before the drop-down.
func (r *row) build(v *View, ink fyne.ThemeColorName, ask string, before ...fyne.CanvasObject) {
	r.view = v
	r.name = widgets.NewText("", widgets.Style{Bold: true, Elide: true})
	r.what = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: ink, Elide: true})
	r.choice = widgets.NewSelect(nil, nil)
	r.choice.PlaceHolder = ask
	right := widgets.Row(12, append(before, widgets.Fixed(widgets.Framed(r.choice), choiceWidth, 0))...)
	r.content = widgets.Fixed(widgets.Inset(container.NewBorder(nil, nil, nil, right, inMiddle(r.name, r.what)), 4, 12), 0, rowHeight)
}

// offer shows the options with the one that holds, "" for none, and calls chosen when
// the person chooses.
func (r *row) offer(options []string, holds string, chosen func()) {
	r.choice.OnChanged = nil // it was another line's
	r.choice.Options = options
	if holds == "" {
		r.choice.ClearSelected()
	} else {
		r.choice.SetSelected(holds)
	}
	if r.view.source.Fixed == "" {
		r.choice.Enable()
	} else {
		r.choice.Disable()
	}
	r.choice.OnChanged = func(option string) {
		if option != holds { // what holds already is no choice
			chosen()
		}
	}
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
