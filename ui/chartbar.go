package ui

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// chartBar is the line over the chart: what the colours mean, and the zoom.
type chartBar struct {
	root   fyne.CanvasObject
	layers *widget.Select
	zoom   *widgets.Text
	window *Window
	shown  int // layers of the organisation in the drop-down
}

const allLayers = "all layers"

func newChartBar(w *Window) *chartBar {
	b := &chartBar{window: w, zoom: widgets.NewText("100%", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Align: fyne.TextAlignCenter})}
	legend := widgets.Either(bandLegend(true), bandLegend(false))
	b.layers = widget.NewSelect(nil, b.collapse)
	minus := w.toolButton("−", cmdZoomOut, "Zoom out")
	plus := w.toolButton("+", cmdZoomIn, "Zoom in")
	right := widgets.Row(4, widgets.Fixed(widgets.Framed(b.layers), 128, 0), widgets.Space(6, 1), minus, widgets.Fixed(b.zoom, 40, 0), plus, w.toolButton("Fit", cmdFit, "Fit the organisation in the window"))
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
		legend.Add(widgets.Row(6, widgets.Block(band.Fill()), widgets.NewText(words, style)))
	}
	return legend
}

func (w *Window) toolButton(label string, id commandID, tip string) *widgets.Button {
	b := widgets.NewButton(label, nil, w.tips, func() { w.run(id) })
	b.Tip = tip
	return b
}

// show offers the layers that the organisation has.
func (b *chartBar) show(f figure) {
	if b.shown == f.structure.Layers {
		return
	}
	b.shown = f.structure.Layers
	names := []string{allLayers}
	for layer := 1; layer < f.structure.Layers; layer++ {
		names = append(names, "to layer "+strconv.Itoa(layer))
	}
	b.layers.Options = names
	b.layers.Selected = allLayers
	b.layers.Refresh()
}

func (b *chartBar) collapse(string) {
	b.window.chart.CollapseToLayer(max(0, b.layers.SelectedIndex()))
	b.window.chart.Fit()
}
