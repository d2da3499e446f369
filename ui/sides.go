package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/widgets"
)

// The columns at the sides of the window: scenarios at the left, the inspector at the
// right. Both can be folded; in a narrow window the left one is until it is opened.

const (
	sidebarWidth   = 232
	inspectorWidth = 300

	// narrowWindow is the width, in Fyne's units, below which chart and settings need the
	// room of the scenarios: a screen of 1920 pixels at 200% has 960.
	narrowWindow = 1100
)

// The preferences in which it is kept what was wanted of the columns.
const (
	prefSidebar   = "sidebar"
	prefInspector = "inspector"
)

func (w *Window) buildSides() {
	w.side = widgets.NewFold(widgets.NewPanel(w.sidebar.Object(), widgets.PlainStyle), sidebarWidth, false, w.tips, "Show the scenarios  (F3)", func() { w.run(cmdSidebar) })
	w.detail = widgets.NewFold(widgets.NewPanel(w.inspector.Object(), widgets.PlainStyle), inspectorWidth, true, w.tips, "Show the inspector  (F4)", func() { w.run(cmdInspector) })
	w.side.Want(widgets.Wanted(w.preferences().Int(prefSidebar)))
	w.detail.Want(widgets.Wanted(w.preferences().Int(prefInspector)))
}

func (w *Window) sideCommands() []*command {
	return []*command{
		{id: cmdSidebar, label: "Scenarios at the side", tip: "Show or fold the list of scenarios", shortcut: plainKey(fyne.KeyF3), run: func() { w.fold(w.side, prefSidebar) }, on: func() bool { return w.side.Open() }},
		{id: cmdInspector, label: "Inspector at the side", tip: "Show or fold the fields of the selected position", shortcut: plainKey(fyne.KeyF4), blocked: w.notInspecting, run: func() { w.fold(w.detail, prefInspector) }, on: func() bool { return w.detail.Open() }},
	}
}

// fold opens a column that is folded, or folds an open one, and keeps that.
func (w *Window) fold(side *widgets.Fold, preference string) {
	want := widgets.Opened
	if side.Open() {
		want = widgets.Folded
		w.win.Canvas().Unfocus() // what has the keys may be in it
	}
	side.Want(want)
	w.preferences().SetInt(preference, int(want))
	w.frame.Refresh()
}

// inspects reports whether the view shown has the inspector beside it.
func (w *Window) inspects() bool {
	return w.tabs.Selected() == tabChart || w.tabs.Selected() == tabTable
}

func (w *Window) notInspecting() string {
	if !w.inspects() {
		return "only the chart and the table have it"
	}
	return ""
}

// editFields goes to the first field of the inspector, which opens for it.
func (w *Window) editFields() {
	if !w.inspects() {
		w.tabs.Select(tabChart)
	}
	if !w.detail.Open() {
		w.fold(w.detail, prefInspector)
	}
	w.inspector.FocusFirst(w.win.Canvas())
}

// widthWatch gives one object all its room and tells how wide that is, first.
type widthWatch struct{ told func(width float32) }

// watched tells the width of an object whenever it gets one.
func watched(o fyne.CanvasObject, told func(width float32)) *fyne.Container {
	return container.New(widthWatch{told}, o)
}

// MinSize implements fyne.Layout.
func (widthWatch) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout implements fyne.Layout.
func (l widthWatch) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.told(size.Width)
	o[0].Move(fyne.Position{})
	o[0].Resize(size)
}

// fitSides folds and opens the columns as the window gets narrower and wider.
func (w *Window) fitSides(width float32) { w.side.Narrow(width < narrowWindow) }
