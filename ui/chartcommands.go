package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/ui/colouring"
)

// The commands of the chart beyond zoom and collapse. Their ids come after those of
// command.go.
const (
	cmdSelectTeam commandID = 1000 + iota
	cmdBranch
	cmdWhole
	cmdFitSelection
	cmdCollapseOthers
	cmdColourFirst // one for each colouring from here on
)

// colourCommands are the commands of the colours, in the order of the menu.
var colourCommands = func() []commandID {
	var ids []commandID
	for by := range colouring.Colourings {
		ids = append(ids, cmdColourFirst+commandID(by))
	}
	return ids
}()

func alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

func (w *Window) chartCommands() []*command {
	all := []*command{
		{id: cmdSelectTeam, label: "Select team", tip: "Select the position and all below it", shortcut: ctrl(fyne.KeyT), blocked: w.nothingSelected, run: func() { w.chart.SelectTeam(w.selected) }},
		{id: cmdBranch, label: "Show this branch alone", tip: "The selected position and what is below it", shortcut: ctrl(fyne.KeyB), blocked: w.nothingSelected, run: func() { w.showBranch() }},
		{id: cmdWhole, label: "Show the whole organisation", shortcut: ctrlShift(fyne.KeyB), blocked: w.noBranch, run: func() { w.chart.ShowBranch(""); w.chartBar.crumbs.show() }},
		{id: cmdFitSelection, label: "Fit the selection", tip: "Bring what is selected into view", shortcut: ctrl(fyne.Key9), blocked: w.nothingSelected, run: func() { w.chart.FitSelection() }},
		{id: cmdCollapseOthers, label: "Collapse to the selection", tip: "Collapse every team that nothing selected stands in", shortcut: ctrlShift(fyne.KeyK), blocked: w.nothingSelected, run: func() { w.chart.CollapseToSelection() }},
	}
	keys := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8}
	for by := range colouring.Colourings {
		all = append(all, &command{
			id: cmdColourFirst + commandID(by), label: by.String(), tip: "Colour the chart by " + by.String(), shortcut: alt(keys[by]),
			run: func() { w.colourChart(by) }, on: func() bool { return w.colours.by == by },
		})
	}
	return all
}

func (w *Window) showBranch() {
	w.chart.ShowBranch(w.selected)
	w.chartBar.crumbs.show()
}

func (w *Window) noBranch() string {
	if w.chart.Branch() == "" {
		return "all of it is shown"
	}
	return ""
}

// searchFor begins a search with the letter typed into the chart.
func (w *Window) searchFor(letter rune) {
	w.toolbar.find(w)
	w.toolbar.search.field.SetText(string(letter))
	w.toolbar.search.field.CursorColumn = 1
}

// chartOnlyKeys lists the keys of the chart's commands, the colours in one line.
func (w *Window) chartOnlyKeys() [][2]string {
	plain := slices.DeleteFunc(w.chartCommands(), func(c *command) bool { return c.id >= cmdColourFirst })
	plain = append(append(plain, w.traceCommands()...), w.replayCommands()...)
	return append(keysOf(plain), [2]string{"Alt+1 … 8", "Colour by load, span, …"})
}
