package ui

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"spanwise/ui/colouring"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// chartBar is the two lines over the chart: the way to the selected position and the
// zoom; what the colours mean.
type chartBar struct {
	root   fyne.CanvasObject
	crumbs *crumbs
	layers *widgets.Button
	colour *widgets.Button
	keys   *fyne.Container
	zoom   *widgets.Text
	window *Window
}

func newChartBar(w *Window) *chartBar {
	b := &chartBar{window: w, crumbs: newCrumbs(w), zoom: widgets.NewText("100%", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Align: fyne.TextAlignCenter})}
	b.layers = widgets.NewDropDown("Collapse", w.tips, b.offer)
	b.layers.Tip = "Show the organisation down to a layer"
	b.colour = widgets.NewDropDown(colouring.ByLoad.String(), w.tips, b.offerColours)
	b.colour.Tip = "What the colours stand for"
	minus := w.toolButton("−", cmdZoomOut, "Zoom out")
	plus := w.toolButton("+", cmdZoomIn, "Zoom in")
	right := widgets.Row(4, b.layers, widgets.Space(6, 1), minus, widgets.Fixed(b.zoom, 40, 0), plus, w.toolButton("Fit", cmdFit, "Fit the organisation in the window"))
	by := widgets.Row(6, widgets.NewText("Colour by", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), b.colour, widgets.Space(4, 1))
	b.keys = widgets.Line(4)
	b.root = widgets.Column(0,
		widgets.Inset(widgets.Frame{Centre: b.crumbs.root, Right: right}.Object(), 2, 14),
		widgets.Inset(widgets.Frame{Left: by, Centre: b.keys}.Object(), 1, 14),
	)
	w.chart.OnZoom = func(zoom float32) { b.zoom.Set(zoomText(zoom)) }
	b.showLegend()
	return b
}

// zoomText writes a zoom in per cent; far out, where that would be none, it says so.
func zoomText(zoom float32) string {
	if zoom < 0.005 {
		return "< 1%"
	}
	return fmt.Sprintf("%.0f%%", 100*zoom)
}

// showLegend says what the colours mean. A tap on an entry lights what has its colour.
func (b *chartBar) showLegend() {
	w := b.window
	b.colour.SetLabel(w.colours.by.String())
	if w.replay != nil && w.replay.On() {
		b.colour.SetLabel("Backlog")
	}
	scale := w.scale()
	var keys []fyne.CanvasObject
	for i, g := range scale.Groups {
		key := widgets.NewKey(g.Label, g.Fill, w.tips, func() { w.light(i) })
		key.Tip = "Show these alone; tap more to add them, again to take one out"
		key.Dim(len(w.colours.lit) > 0 && !slices.Contains(w.colours.lit, i))
		keys = append(keys, key)
	}
	if scale.None != "" {
		keys = append(keys, widgets.NewText(scale.None, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	}
	more := widgets.NewButton("…", nil, w.tips, nil)
	more = widgets.NewButton("…", nil, w.tips, func() { b.offerGroups(more) })
	more.Tip = "The whole legend"
	b.keys.Objects = append(keys, more)
	b.keys.Refresh()
}

func (w *Window) toolButton(label string, id commandID, tip string) *widgets.Button {
	b := widgets.NewButton(label, nil, w.tips, func() { w.run(id) })
	b.Tip = tip
	return b
}

// offer lists the layers that the organisation can be collapsed to.
func (b *chartBar) offer() {
	w := b.window
	to := func(layer int) func() {
		return func() {
			w.chart.CollapseToLayer(layer)
			w.chart.Fit()
		}
	}
	items := []*fyne.MenuItem{fyne.NewMenuItem("Show all layers", to(0))}
	for layer := 1; layer < w.figure().Structure.Layers; layer++ {
		items = append(items, fyne.NewMenuItem("To layer "+strconv.Itoa(layer), to(layer)))
	}
	toSelection := w.submenu("", cmdCollapseOthers).Items[0]
	toSelection.Disabled = w.whyNot(w.command(cmdCollapseOthers)) != ""
	items = append(items, fyne.NewMenuItemSeparator(), toSelection)
	w.dropMenu(b.layers, fyne.NewMenu("", items...))
}

// offerColours lists what the chart can be coloured by.
func (b *chartBar) offerColours() {
	w := b.window
	menu := w.submenu("", colourCommands...)
	for i, id := range colourCommands {
		menu.Items[i].Checked = w.command(id).on()
	}
	w.dropMenu(b.colour, menu)
}

// offerGroups lists the whole legend, ticked where it is lit alone.
func (b *chartBar) offerGroups(under fyne.CanvasObject) {
	w := b.window
	var items []*fyne.MenuItem
	for i, g := range w.scale().Groups {
		item := fyne.NewMenuItem(g.Label, func() { w.light(i) })
		item.Checked = slices.Contains(w.colours.lit, i)
		items = append(items, item)
	}
	w.dropMenu(under, fyne.NewMenu("", items...))
}

// dropMenu shows a menu under what was tapped.
func (w *Window) dropMenu(under fyne.CanvasObject, menu *fyne.Menu) {
	at := w.app.Driver().AbsolutePositionForObject(under)
	w.showMenu(menu, at.AddXY(0, under.Size().Height))
}

// showChartBar brings the lines over the chart up to date after a change of the
// document.
func (w *Window) showChartBar() {
	w.endStaleReplay()
	w.chart.Light(w.colours.lit...)
	w.chartBar.crumbs.show()
	w.chartBar.showLegend()
	w.showTrace()
}
