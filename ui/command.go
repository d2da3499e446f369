package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/ui/theme"
)

// command is one thing the user can do. Menu, toolbar and keys are made from the
// table of commands; nothing else runs them.
type command struct {
	id       commandID
	label    string
	tip      string
	shortcut fyne.Shortcut
	// blocked returns why the command cannot be run now, "" if it can; nil is always.
	blocked func() string
	run     func()
	// on reports whether a tick stands before it; nil is never.
	on func() bool
	// edits is true for what changes the document, which is not always allowed.
	edits bool
	// text is true for what a text field under the cursor does itself (cut, paste, undo).
	text bool
	// anyway is true for an edit that is possible while the scenario shown is locked, or
	// only one of its waves is shown.
	anyway bool
}

type commandID int

const (
	cmdOpen commandID = iota
	cmdDemonstration
	cmdSave
	cmdSaveAs
	cmdAutosave
	cmdVersions
	cmdPassphrase
	cmdRecover
	cmdRefresh
	cmdBack
	cmdExport
	cmdExportPack
	cmdExportList
	cmdExportChart
	cmdCopyChart
	cmdExportResults
	cmdOrigin
	cmdQuit
	cmdUndo
	cmdRedo
	cmdCut
	cmdPaste
	cmdFind
	cmdNextOverloaded
	cmdEdit
	cmdAdd
	cmdMove
	cmdRemove
	cmdSeat
	cmdUnseat
	cmdNewScenario
	cmdRename
	cmdDuplicate
	cmdDelete
	cmdNote
	cmdLock
	cmdEarlier
	cmdLater
	cmdReadiness
	cmdFoundations
	cmdMoves
	cmdFlatten
	cmdRemoveLayer
	cmdCollapseChains
	cmdMergeTeams
	cmdCapLayers
	cmdWidenSpans
	cmdSplitTeam
	cmdDelegate
	cmdDelegateClass
	cmdTrackPosts
	cmdSimulate
	cmdRunSettings
	cmdUntilSure
	cmdPlausible
	cmdCancel
	cmdCopyCells
	cmdPasteCells
	cmdFillDown
	cmdChange
	cmdColumns
	cmdFilterTable
	cmdClearFilters
	cmdChart
	cmdTable
	cmdRights
	cmdOperating
	cmdResults
	cmdCompare
	cmdTwin
	cmdSidebar
	cmdInspector
	cmdPresent
	cmdZoomIn
	cmdZoomOut
	cmdZoom100
	cmdFit
	cmdCollapse
	cmdExpandAll
	cmdLight
	cmdDark
	cmdSystem
	cmdTour
	cmdCommands
	cmdReading
	cmdKeys
	cmdAbout
)

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// plainKey shows a key without modifier in the menu; the window's key handler runs it.
func plainKey(key fyne.KeyName) fyne.Shortcut { return &desktop.CustomShortcut{KeyName: key} }

func (w *Window) commandTable() []*command {
	var all []*command
	for _, part := range [][]*command{w.fileCommands(), w.exportCommands(), w.editCommands(), w.scenarioCommands(), w.planCommands(), w.flattenCommands(), w.tableCommands(), w.viewCommands(), w.sideCommands(), w.keyboardCommands(), w.chartCommands(), w.traceCommands(), w.replayCommands(), w.helpCommands()} {
		all = append(all, part...)
	}
	return all
}

func (w *Window) fileCommands() []*command {
	return []*command{
		{id: cmdOpen, label: "Open…", tip: "Open a roster (CSV, Excel) or a Spanwise project", shortcut: ctrl(fyne.KeyO), blocked: w.whileBusy, run: w.askOpen},
		{id: cmdDemonstration, label: "Demonstration company", tip: "Open the demonstration company", blocked: w.whileBusy, run: w.askDemonstration},
		{id: cmdSave, label: "Save", tip: "Save the project", shortcut: ctrl(fyne.KeyS), run: func() { w.save(nil) }},
		{id: cmdSaveAs, label: "Save as…", tip: "Save the project under another name", shortcut: ctrlShift(fyne.KeyS), run: func() { w.askSaveAs(nil) }},
		{id: cmdAutosave, label: "Save automatically", tip: "Save a minute after a change, without being asked", run: w.toggleAutosave, on: w.savesItself},
		{id: cmdVersions, label: "Earlier versions…", tip: "What the file held before the last saves", blocked: w.noFile, run: w.askVersion},
		{id: cmdPassphrase, label: "Protect with a passphrase…", tip: "Set, change or remove the passphrase of the project", edits: true, anyway: true, run: w.askPassphrase},
		{id: cmdRecover, label: "Recover unsaved work…", tip: "Documents that Spanwise could not save when it ended", blocked: w.notRecoverable, run: func() { w.askRecovery(nil) }},
		{id: cmdRefresh, label: "Refresh baseline from a roster…", tip: "A later roster becomes the baseline, and every scenario is replayed on it", edits: true, anyway: true, blocked: w.whileBusy, run: w.askRefresh},
		{id: cmdBack, label: "Import as a scenario…", tip: "What a roster or an edited workbook changes becomes a scenario", edits: true, anyway: true, blocked: w.whileBusy, run: w.askBack},
		{id: cmdOrigin, label: "What was imported…", tip: "The files of the baseline, what became of their rows, and every repair", blocked: w.noOrigin, run: w.showOrigin},
		{id: cmdQuit, label: "Quit", shortcut: ctrl(fyne.KeyQ), run: w.close},
	}
}

func (w *Window) editCommands() []*command {
	return []*command{
		{id: cmdUndo, label: "Undo", shortcut: &fyne.ShortcutUndo{}, blocked: w.nothingToUndo, edits: true, anyway: true, run: w.undo, text: true},
		{id: cmdRedo, label: "Redo", shortcut: &fyne.ShortcutRedo{}, blocked: w.nothingToRedo, edits: true, anyway: true, run: w.redo, text: true},
		{id: cmdCut, label: "Cut team", tip: "Mark the position and all below it, to be moved", shortcut: &fyne.ShortcutCut{}, blocked: w.notMovable, edits: true, run: w.cutTeam, text: true},
		{id: cmdPaste, label: "Paste team here", tip: "Move what was cut under the selected position", shortcut: &fyne.ShortcutPaste{}, blocked: w.nothingCut, edits: true, run: w.pasteTeam, text: true},
		{id: cmdFind, label: "Find a position", tip: "Find a position by name, title, unit or id", shortcut: ctrl(fyne.KeyF), run: func() { w.toolbar.find(w) }},
		{id: cmdNextOverloaded, label: "Next overloaded manager", tip: "Go to the next manager above 100%", shortcut: plainKey(fyne.KeyF8), blocked: w.nobodyOverloaded, run: w.nextOverloaded},
		{id: cmdEdit, label: "Edit fields", tip: "Go to the fields of the selected position", shortcut: plainKey(fyne.KeyReturn), blocked: w.nothingSelected, run: w.editFields},
		{id: cmdAdd, label: "Add report…", tip: "A new position under the selected one", shortcut: ctrlShift(fyne.KeyA), blocked: w.nothingSelected, edits: true, run: func() { w.askAdd(w.selected) }},
		{id: cmdMove, label: "Move to…", tip: "Give the selected position another manager", shortcut: ctrl(fyne.KeyM), blocked: w.notMovable, edits: true, run: func() { w.askMove(w.selected) }},
		{id: cmdRemove, label: "Remove…", tip: "Take the position out; you are asked what becomes of its reports and work", shortcut: plainKey(fyne.KeyDelete), blocked: w.notMovable, edits: true, run: func() { w.askRemove(w.selected) }},
		{id: cmdSeat, label: "Seat an unplaced person…", tip: "Somebody from the tray takes the vacant position", blocked: w.notSeatable, edits: true, run: w.askSeatHere},
		{id: cmdUnseat, label: "Unseat person", tip: "The person waits in the tray of unplaced people", blocked: w.notSeated, edits: true, run: w.unseatSelected},
	}
}

func (w *Window) scenarioCommands() []*command {
	return []*command{
		{id: cmdNewScenario, label: "New scenario…", tip: "A copy of the one shown, to be changed on its own", shortcut: ctrl(fyne.KeyN), edits: true, anyway: true, run: w.askNewScenario},
		{id: cmdRename, label: "Rename…", shortcut: plainKey(fyne.KeyF2), blocked: w.onBaseline, edits: true, run: w.askRename},
		{id: cmdDuplicate, label: "Duplicate", shortcut: ctrl(fyne.KeyD), edits: true, anyway: true, run: w.duplicate},
		{id: cmdDelete, label: "Delete", tip: "Undo brings it back", blocked: w.onBaseline, edits: true, run: w.deleteScenario},
		{id: cmdNote, label: "Note…", tip: "What is to be remembered of the scenario", blocked: w.onBaseline, edits: true, run: w.askNote},
		{id: cmdSimulate, label: "Simulate", tip: "Simulate the baseline and every scenario", shortcut: plainKey(fyne.KeyF5), blocked: w.whileBusy, run: w.simulate},
		{id: cmdRunSettings, label: "Run settings…", tip: "Weeks, replications and seed", shortcut: ctrl(fyne.KeyF5), blocked: w.whileBusy, edits: true, anyway: true, run: w.askRunSettings},
		{id: cmdUntilSure, label: "Simulate until sure", tip: "Go on until the ± of the mean lead time is at most 5% of it", shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyF5, Modifier: fyne.KeyModifierShift}, blocked: w.whileBusy, run: w.simulateUntilSure},
		{id: cmdPlausible, label: "Try plausible settings", tip: "In how many plausible settings each scenario of the last run holds, and what decides it", blocked: w.notPlausible, run: w.tryPlausible},
		{id: cmdCancel, label: "Cancel the run", blocked: w.notBusy, run: w.cancelJob},
	}
}

func (w *Window) viewCommands() []*command {
	return []*command{
		{id: cmdChart, label: "Chart", shortcut: ctrl(fyne.Key1), run: func() { w.open(tabChart) }},
		{id: cmdTable, label: "Table", shortcut: ctrl(fyne.Key2), run: func() { w.open(tabTable) }},
		{id: cmdRights, label: "Decision rights", shortcut: ctrl(fyne.Key3), run: func() { w.open(tabRights) }},
		{id: cmdOperating, label: "Operating model", shortcut: ctrl(fyne.Key4), run: func() { w.open(tabOperating) }},
		{id: cmdResults, label: "Results", shortcut: ctrl(fyne.Key5), run: func() { w.open(tabResults) }},
		{id: cmdCompare, label: "Compare", shortcut: ctrl(fyne.Key6), run: func() { w.open(tabCompare) }},
		{id: cmdTwin, label: "Baseline beside it", tip: "The baseline's chart at the left of the scenario's; both move together", shortcut: plainKey(fyne.KeyF12), blocked: w.notTwin, run: func() { w.open(tabChart); w.toggleTwin() }, on: func() bool { return w.twin.on }},
		{id: cmdPresent, label: "Present", tip: "Chart and headline in a window of their own, full screen, without names", shortcut: plainKey(fyne.KeyF11), blocked: w.nothingOpen, run: w.present},
		{id: cmdZoomIn, label: "Zoom in", shortcut: ctrl(fyne.KeyEqual), run: func() { w.chart.ZoomIn() }},
		{id: cmdZoomOut, label: "Zoom out", shortcut: ctrl(fyne.KeyMinus), run: func() { w.chart.ZoomOut() }},
		{id: cmdZoom100, label: "Zoom to 100%", run: func() { w.chart.ZoomTo100() }},
		{id: cmdFit, label: "Fit in the window", shortcut: ctrl(fyne.Key0), run: func() { w.chart.Fit() }},
		{id: cmdCollapse, label: "Collapse or expand", shortcut: plainKey(fyne.KeySpace), blocked: w.nothingSelected, run: func() { w.chart.Collapse(w.selected, !w.chart.Collapsed(w.selected)) }},
		{id: cmdExpandAll, label: "Expand all", run: func() { w.chart.CollapseToLayer(0) }},
		{id: cmdLight, label: "Light", run: func() { w.setTheme(theme.Light) }, on: w.themeIs(theme.Light)},
		{id: cmdDark, label: "Dark", run: func() { w.setTheme(theme.Dark) }, on: w.themeIs(theme.Dark)},
		{id: cmdSystem, label: "As the desktop", run: func() { w.setTheme(theme.System) }, on: w.themeIs(theme.System)},
	}
}

func (w *Window) helpCommands() []*command {
	return []*command{
		{id: cmdTour, label: "Short tour", tip: "A walk over the window in seven steps", run: w.showTour},
		{id: cmdReading, label: "How to read the figures", run: w.showReading},
		{id: cmdKeys, label: "Keyboard", shortcut: plainKey(fyne.KeyF1), run: w.showKeys},
		{id: cmdAbout, label: "About Spanwise", run: w.showAbout},
	}
}

func (w *Window) command(id commandID) *command {
	for _, c := range w.commands {
		if c.id == id {
			return c
		}
	}
	panic("command without an entry in the table")
}

// why returns why a command cannot be run now, "" if it can.
func (c *command) why() string {
	if c.blocked == nil {
		return ""
	}
	return c.blocked()
}

// textField is a field that cuts, pastes and undoes by itself.
type textField interface {
	fyne.Shortcutable
	SelectedText() string
}

// run runs a command if it can be run now. Fyne runs menu shortcuts even while a
// dialog is open, and before the field that has the focus; both are minded here.
func (w *Window) run(id commandID) {
	id = w.inTable(id)
	c := w.command(id)
	if w.win.Canvas().Overlays().Top() != nil {
		return
	}
	if field, ok := w.win.Canvas().Focused().(textField); ok && c.text {
		field.TypedShortcut(w.withClipboard(c.shortcut))
		return
	}
	w.commitField()
	if why := w.whyNot(c); why != "" {
		w.status.refuse(strings.TrimSuffix(c.label, "…") + ": " + why)
		return
	}
	w.status.settle()
	w.tips.Hide() // what it is about may be gone, and the pointer does not say so
	c.run()
	w.refreshCommands()
}

// whyNot returns why a command cannot be run now, "" if it can. While a file is
// being read only that can be cancelled: what is open is about to be replaced.
func (w *Window) whyNot(c *command) string {
	if w.opening && c.id != cmdCancel {
		return errOpening.Error()
	}
	if c.edits && w.frozen != "" {
		return w.frozen
	}
	if c.edits && !c.anyway && w.fixed() != "" {
		return w.fixed()
	}
	return c.why()
}

// commitField takes over what is being typed into a field, as leaving it would.
func (w *Window) commitField() {
	if field, ok := w.win.Canvas().Focused().(interface{ CommitNow() }); ok {
		field.CommitNow()
	}
}

func (w *Window) withClipboard(s fyne.Shortcut) fyne.Shortcut {
	switch s.(type) {
	case *fyne.ShortcutCut:
		return &fyne.ShortcutCut{Clipboard: w.app.Clipboard()}
	case *fyne.ShortcutCopy:
		return &fyne.ShortcutCopy{Clipboard: w.app.Clipboard()}
	case *fyne.ShortcutPaste:
		return &fyne.ShortcutPaste{Clipboard: w.app.Clipboard()}
	}
	return s
}
