package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/table"
)

// The table in the window: its commands, and how the document gets to it.

// newTable wires the table; the columns are those of the last start.
func (w *Window) newTable() *table.View {
	v := table.New(table.Handlers{
		Apply: func(a scenario.Action) string { return wordsOrNone(w.apply(a)) },
		Try: func(a scenario.Action) string {
			return wordsOrNone(w.session.Try(w.active, scenario.Edit{Do: a}, func(scenario.State) {}))
		},
		Refuse: w.refuse, Words: short, Select: w.selectPositions, Menu: w.positionMenu,
		Say:      func(words string) { w.status.say(words) },
		Done:     func(words string) { w.status.also(words) },
		Remember: func(l table.Layout) { w.preferences().SetStringList(prefColumns, l) },
		Canvas:   func() fyne.Canvas { return w.win.Canvas() },
	}, w.tips)
	v.SetLayout(w.preferences().StringList(prefColumns))
	return v
}

func (w *Window) tableCommands() []*command {
	return []*command{
		{id: cmdCopyCells, label: "Copy cells", tip: "Put the selected cells of the table on the clipboard, for a spreadsheet", shortcut: &fyne.ShortcutCopy{}, blocked: w.notInTable, run: w.table.Copy, text: true},
		{id: cmdPasteCells, label: "Paste cells…", tip: "Put cells of a spreadsheet over those selected in the table, after a preview", shortcut: ctrlShift(fyne.KeyV), blocked: w.notFillable, edits: true, run: w.table.Paste},
		{id: cmdFillDown, label: "Fill down", tip: "Copy the first selected cell of the table into those below", shortcut: ctrlShift(fyne.KeyD), blocked: w.notFillable, edits: true, run: w.table.FillDown},
		{id: cmdChange, label: "Change together…", tip: "Set one field of every selected position", shortcut: ctrlShift(fyne.KeyE), blocked: w.notChangeable, edits: true, run: w.changeTogether},
		{id: cmdColumns, label: "Columns of the table…", tip: "Choose which columns are shown", blocked: w.notInTable, run: w.table.AskColumns},
		{id: cmdFilterTable, label: "Filter the table", tip: "Show the rows that hold the words typed", shortcut: ctrlShift(fyne.KeyF), blocked: w.notInTable, run: w.table.FocusFilter},
		{id: cmdClearFilters, label: "Clear the filters", tip: "Show every row again", blocked: w.notFiltered, run: w.table.ClearFilters},
	}
}

// showTable shows the document after an edit of these; nil is all of it. While another
// tab is in front the table only remembers that it is behind.
func (w *Window) showTable(changes []scenario.Change) {
	if w.tabs.Selected() != tabTable {
		w.tableBehind = true
		return
	}
	keep := changes != nil && !w.tableBehind
	w.tableBehind = false
	state, figure := w.state(), w.figure()
	w.table.Set(table.Source{
		Org: state.Org, Manager: figure.Estimate.Manager, Grade: w.gradeOf,
		Limit: state.Model.LoadLimit, Frozen: w.fixed(), Empty: w.coming(),
	}, keep)
	w.table.SetSelection(w.selected, w.all()...)
}

// inTable is the command that a key means while the rows of the table have the keys:
// what is pasted there are cells, unless a team was cut.
func (w *Window) inTable(id commandID) commandID {
	if id == cmdPaste && w.cut == "" && w.table.Focused() {
		return cmdPasteCells
	}
	return id
}

// revealInTable goes to a row, where the table is in front and shows it.
func (w *Window) revealInTable(id scenario.PositionID) bool {
	if w.tabs.Selected() != tabTable || !w.table.Shows(id) {
		return false
	}
	w.selectPosition(id)
	return true
}

// changeTogether changes what is selected, wherever it was selected.
func (w *Window) changeTogether() {
	w.tabs.Select(tabTable)
	w.table.AskChange()
}

// Why a command of the table cannot be run now; "" if it can.

func (w *Window) notInTable() string {
	if w.tabs.Selected() != tabTable {
		return "open the table first"
	}
	return ""
}

func (w *Window) notFillable() string {
	if why := w.notInTable(); why != "" {
		return why
	}
	return w.table.WhyNotFill()
}

func (w *Window) notChangeable() string {
	if why := w.fixed(); why != "" {
		return why
	}
	return w.nothingSelected()
}

func (w *Window) notFiltered() string {
	if !w.table.Filtered() {
		return "nothing is filtered"
	}
	return ""
}
