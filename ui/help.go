package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

const reading = `Load is the hours of decisions that come up to a manager, as a share of the hours left for them after administration, own work, planning, one-to-ones and oversight. Below 50% is slack, up to 85% healthy, up to 100% stretched, above that overloaded.

The chart shows an estimate of the settled state, which follows every change at once. Simulate plays weeks out, several times, with the same random numbers for the baseline and every scenario. The ± after a figure is the noise of that simulation only; what the assumptions do is not in it.

Where a queue is overloaded, people give up waiting: those decisions lapse. Lead time leaves them out, so read the two together.

Most parameters are assumptions, not evidence, and nothing is calibrated to your organisation. The figures compare structures; they estimate roles from assumptions and must not be used to assess or select people. A chart without names is still personal data.`

func (w *Window) showReading() { w.tell("How to read the figures", reading) }

// chartKeys are those that the chart knows by itself.
var chartKeys = [][2]string{
	{"Arrows", "Walk; Shift selects more"},
	{"Home", "Go to the top"},
	{"+  −  0", "Zoom in, out, to fit"},
	{"Ctrl+wheel", "Zoom around the pointer"},
	{"Wheel, drag", "Move over the chart"},
	{"Ctrl+click", "Select one more, or one less"},
	{"Shift+click", "Select all in between, teams included"},
	{"Shift+drag", "Select what a frame reaches"},
	{"Drag a card", "Move it and its team"},
	{"Drag the handle", "Carry the person to a seat"},
	{"Letters", "Find a position"},
	{"Escape", "Leave a drag or a dialog"},
}

// tableKeys are those that the table knows by itself.
var tableKeys = [][2]string{
	{"Arrows", "Go to a cell; Shift selects more"},
	{"Enter, F2, typing", "Change it; Escape leaves it"},
	{"Tab", "Take over and go to the right"},
	{"Space", "Turn yes into no"},
	{"Up, at the top", "To the heads: sort, filter"},
	{"Ctrl+A, C, V", "Select, copy and paste cells"},
}

// presentingKeys are those of the window that a room sees.
var presentingKeys = [][2]string{
	{"Right, Left", "Next scenario, the one before"},
	{"P", "Pointer"},
	{"N", "Show or hide names"},
	{"F", "Fit in the window"},
	{"Escape", "End the presentation"},
}

// anywhereKeys are those that no view keeps for itself.
var anywhereKeys = [][2]string{
	{"Alt, F10", "Menu bar; arrows and Enter in it"},
	{"Tab, Shift+Tab", "To the next field or button, and back"},
	{"Space, Enter", "Press a button, tick a box"},
}

// showKeys lists every key in columns.
func (w *Window) showKeys() {
	left := widgets.Column(4)
	addKeyRows(left, "FILE", keysOf(append(w.fileCommands(), w.exportCommands()...)))
	addKeyRows(left, "EDIT AND ORGANISATION", keysOf(w.editCommands()))
	addKeyRows(left, "FLATTEN", keysOf(w.flattenCommands()))
	middle := widgets.Column(4)
	addKeyRows(middle, "SCENARIO AND SIMULATE", keysOf(append(w.scenarioCommands(), w.planCommands()...)))
	addKeyRows(middle, "VIEW", keysOf(slices.Concat(w.viewCommands(), w.sideCommands())))
	right := widgets.Column(4)
	addKeyRows(right, "IN THE CHART", append(slices.Clone(chartKeys), w.chartOnlyKeys()...))
	last := widgets.Column(4)
	addKeyRows(last, "IN THE TABLE", append(keysOf(w.tableCommands()), tableKeys...))
	addKeyRows(last, "IN A PRESENTATION", presentingKeys)
	addKeyRows(last, "EVERYWHERE", append(keysOf(append(w.keyboardCommands(), w.helpCommands()...)), anywhereKeys...))
	columns := 4
	if w.win.Canvas().Size().Width < narrowWindow {
		columns = 2
	}
	d := &widgets.Dialog{Title: "Keyboard", Width: 1256, Content: container.NewGridWithColumns(columns, left, middle, right, last)}
	d.Answers = []widgets.Answer{{Label: "Close"}}
	d.Show(w.win.Canvas())
}

func keysOf(commands []*command) [][2]string {
	var rows [][2]string
	for _, c := range commands {
		if keys := shortcutText(c.shortcut); keys != "" {
			rows = append(rows, [2]string{keys, strings.TrimSuffix(c.label, "…")})
		}
	}
	return rows
}

const keyWidth = 104

func addKeyRows(column *fyne.Container, caption string, rows [][2]string) {
	if len(column.Objects) > 0 {
		column.Add(widgets.Space(1, 4))
	}
	column.Add(widgets.Caption(caption))
	for _, r := range rows {
		column.Add(widgets.Labelled(r[0], keyWidth, widgets.NewParagraph(r[1], widgets.Style{})))
	}
}

func (w *Window) showAbout() {
	w.tell("Spanwise "+w.version, "Redraw an organisation, flatten it in several ways, and see how many escalations land on each manager. "+
		"Everything runs on this machine; nothing is sent anywhere.")
}

func (w *Window) tell(title, text string) {
	d := &widgets.Dialog{Title: title, Width: 560, Content: widgets.NewParagraph(text, widgets.Style{Color: theme.Ink})}
	d.Answers = []widgets.Answer{{Label: "Close"}}
	d.Show(w.win.Canvas())
}
