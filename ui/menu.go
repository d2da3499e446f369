package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

const separator commandID = -1

// menu is the menu bar. No menu is longer than a window of 540 units is high: Fyne walks
// through what is longer without showing it. What opens a menu of its own stands high up,
// since that opens downwards from its entry.
func (w *Window) menu() *fyne.MainMenu {
	file := w.listed("File", cmdOpen, cmdDemonstration, separator, cmdSave, cmdSaveAs, separator, cmdRefresh, cmdBack, cmdOrigin, separator, separator, cmdQuit)
	file.Items[len(file.Items)-1].IsQuit = true // keeps Fyne from adding one of its own
	file.Items = slices.Insert(file.Items, 1, w.recents.item)
	file.Items = slices.Insert(file.Items, 5, w.under("Keep it safe", cmdAutosave, cmdPassphrase, separator, cmdVersions, cmdRecover))
	file.Items = slices.Insert(file.Items, len(file.Items)-2, w.under("Export", exportMenu...))
	view := w.listed("View", cmdChart, cmdTable, cmdRights, cmdOperating, cmdResults, cmdCompare, separator, separator, cmdPresent)
	view.Items = slices.Insert(view.Items, 7,
		w.under("In the chart", cmdTwin, separator, cmdCollapse, cmdCollapseOthers, cmdExpandAll, separator, cmdBranch, cmdWhole, separator, cmdTrace, cmdNextOverloaded),
		w.under("Colour by", colourCommands...),
		w.under("Appearance", cmdLight, cmdDark, cmdSystem, separator, cmdSidebar, cmdInspector),
		w.under("Zoom", cmdZoomIn, cmdZoomOut, cmdZoom100, cmdFit, cmdFitSelection),
		w.under("In the table", cmdColumns, cmdFilterTable, cmdClearFilters))
	return fyne.NewMainMenu(file,
		w.listed("Edit", cmdUndo, cmdRedo, separator, cmdCut, cmdPaste, separator, cmdCopyCells, cmdPasteCells, cmdFillDown, cmdChange, separator, cmdSelectTeam, cmdFind, cmdNextOverloaded),
		w.listed("Organisation", cmdEdit, cmdAdd, cmdMove, cmdRemove, separator, cmdSeat, cmdUnseat),
		w.listed("Scenario", cmdNewScenario, cmdRename, cmdDuplicate, cmdDelete, separator, cmdLock, cmdEarlier, cmdLater, separator, cmdReadiness, cmdFoundations, cmdOutcomes, cmdMoves, cmdNote),
		w.listed("Flatten", flattenMenu...),
		w.listed("Simulate", cmdSimulate, cmdUntilSure, cmdPlausible, cmdReplay, cmdRunSettings, cmdCancel),
		view,
		w.listed("Help", cmdCommands, separator, cmdTour, cmdReading, cmdKeys, cmdAbout),
	)
}

// under is an entry that opens a menu of its own.
func (w *Window) under(label string, ids ...commandID) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, nil)
	item.ChildMenu = w.listed("", ids...)
	return item
}

// listed is a part of the main menu, whose entries follow what can be done.
func (w *Window) listed(label string, ids ...commandID) *fyne.Menu {
	menu := w.submenu(label, ids...)
	for i, id := range ids {
		if id != separator {
			w.itemOf[menu.Items[i]] = w.command(id)
		}
	}
	return menu
}

func (w *Window) submenu(label string, ids ...commandID) *fyne.Menu {
	items := make([]*fyne.MenuItem, 0, len(ids))
	for _, id := range ids {
		if id == separator {
			items = append(items, fyne.NewMenuItemSeparator())
			continue
		}
		c := w.command(id)
		item := fyne.NewMenuItem(c.label, func() { w.run(id) })
		item.Shortcut = c.shortcut
		items = append(items, item)
	}
	return fyne.NewMenu(label, items...)
}

// popUp shows a menu at a place, each entry disabled where its command is.
func (w *Window) popUp(at fyne.Position, ids ...commandID) {
	menu := w.submenu("", ids...)
	for i, id := range ids {
		if id != separator {
			menu.Items[i].Disabled = w.whyNot(w.command(id)) != ""
		}
	}
	w.showMenu(menu, at)
}

func (w *Window) showMenu(menu *fyne.Menu, at fyne.Position) {
	widget.ShowPopUpMenuAtPosition(menu, w.win.Canvas(), at)
}

func (w *Window) positionMenu(id scenario.PositionID, at fyne.Position) {
	if !w.has(id) {
		w.selectPosition(id)
	}
	w.popUp(at, cmdEdit, cmdChange, cmdAdd, cmdMove, cmdRemove, separator, cmdCut, cmdPaste, separator, cmdSeat, cmdUnseat, separator, cmdSelectTeam, cmdCollapse, cmdBranch, cmdTrace)
}

func (w *Window) scenarioMenu(id scenario.ScenarioID, at fyne.Position) {
	w.show(id)
	if id == session.Baseline {
		w.popUp(at, cmdNewScenario, separator, cmdFlatten)
		return
	}
	w.popUp(at, cmdRename, cmdDuplicate, cmdDelete, separator, cmdLock, cmdEarlier, cmdLater, separator, cmdReadiness, cmdOutcomes, cmdMoves, cmdNote, separator, cmdFlatten)
}

// addKeys binds what Fyne's menu does not: plain keys, and the second key for redo.
func (w *Window) addKeys() {
	c := w.win.Canvas()
	c.AddShortcut(ctrlShift(fyne.KeyZ), func(fyne.Shortcut) { w.run(cmdRedo) })
	c.SetOnTypedKey(w.typedKey)
}

var plainKeys = map[fyne.KeyName]commandID{
	fyne.KeyDelete: cmdRemove, fyne.KeyBackspace: cmdRemove, fyne.KeyF1: cmdKeys, fyne.KeyF2: cmdRename, fyne.KeyF3: cmdSidebar, fyne.KeyF4: cmdInspector, fyne.KeyF5: cmdSimulate, fyne.KeyF6: cmdFlatten, fyne.KeyF7: cmdTrace, fyne.KeyF8: cmdNextOverloaded, fyne.KeyF9: cmdReplay, fyne.KeyF11: cmdPresent, fyne.KeyF12: cmdTwin,
}

// typedKey runs the commands of plain keys, and scrolls the view; what has the keys hands
// on what it does not use.
func (w *Window) typedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyF10:
		w.openMenus()
	case e.Name == fyne.KeyEscape && w.cut != "":
		w.cut = ""
		w.status.say("Nothing is cut any more")
	case e.Name == fyne.KeyEscape && w.job != nil:
		w.run(cmdCancel)
	default:
		if id, ok := plainKeys[e.Name]; ok {
			w.run(id)
		} else {
			w.scrollView(e.Name)
		}
	}
}

// refreshCommands shows in toolbar and menu what can be done now.
func (w *Window) refreshCommands() {
	w.toolbar.refresh(w)
	menu := w.win.MainMenu()
	if menu == nil {
		return
	}
	changed := false
	for _, m := range menu.Items {
		for _, item := range m.Items {
			changed = w.refreshItem(item) || changed
			if item.ChildMenu != nil {
				for _, child := range item.ChildMenu.Items {
					changed = w.refreshItem(child) || changed
				}
			}
		}
	}
	if changed {
		menu.Refresh()
	}
}

// refreshItem disables an entry of the main menu where its command cannot be run,
// ticks what is on, and reports whether that changed.
func (w *Window) refreshItem(item *fyne.MenuItem) bool {
	c, ok := w.itemOf[item]
	if !ok {
		return false
	}
	disabled, checked := w.whyNot(c) != "", c.on != nil && c.on()
	changed := item.Disabled != disabled || item.Checked != checked
	item.Disabled, item.Checked = disabled, checked
	return changed
}
