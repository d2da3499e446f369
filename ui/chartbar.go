package ui

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// chartBar is the line over the chart: what the colours mean, and the zoom.
type chartBar struct {
	root   fyne.CanvasObject
	layers *widgets.Button
	zoom   *widgets.Text
	window *Window
}

func newChartBar(w *Window) *chartBar {
	b := &chartBar{window: w, zoom: widgets.NewText("100%", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Align: fyne.TextAlignCenter})}
	legend := widgets.Either(widgets.Either(bandLegend(true), bandLegend(false)), bandScale())
	b.layers = widgets.NewButton("Collapse", fynetheme.MenuDropDownIcon(), w.tips, b.offer)
	b.layers.Tip = "Show the organisation down to a layer"
	minus := w.toolButton("−", cmdZoomOut, "Zoom out")
	plus := w.toolButton("+", cmdZoomIn, "Zoom in")
	right := widgets.Row(4, b.layers, widgets.Space(6, 1), minus, widgets.Fixed(b.zoom, 40, 0), plus, w.toolButton("Fit", cmdFit, "Fit the organisation in the window"))
	b.root = widgets.Inset(widgets.Frame{Centre: legend, Right: right}.Object(), 5, 14)
	w.chart.OnZoom = func(zoom float32) { b.zoom.Set(fmt.Sprintf("%.0f%%", 100*zoom)) }
	return b
}

// bandLegend says what the colours mean, with the bounds of the bands or without.
func bandLegend(bounds bool) fyne.CanvasObject {
	style := widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}
	legend := widgets.Row(12, widgets.NewText("Load", style))
	for _, band := range theme.Bands {
		words := band.String()
		if bounds {
			words += " " + band.Range()
		}
		legend.Add(widgets.Row(6, widgets.Swatch(band.Fill()), widgets.NewText(words, style)))
	}
	return legend
}

// bandScale is the legend where there is no room for names: the colours with the
// bounds between them.
func bandScale() fyne.CanvasObject {
	style := widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}
	scale := widgets.Row(5, widgets.NewText("Load", style))
	for _, band := range theme.Bands {
		if from := band.From(); from > 0 {
			scale.Add(widgets.NewText(theme.Percent(from), style))
		}
		scale.Add(widgets.Swatch(band.Fill()))
	}
	return scale
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
	for layer := 1; layer < w.figures.of(w.session, w.active).structure.Layers; layer++ {
		items = append(items, fyne.NewMenuItem("To layer "+strconv.Itoa(layer), to(layer)))
	}
	at := w.app.Driver().AbsolutePositionForObject(b.layers)
	w.showMenu(fyne.NewMenu("", items...), at.AddXY(0, b.layers.Size().Height))
}
