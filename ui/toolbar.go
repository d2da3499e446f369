package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"spanwise/ui/widgets"
)

// toolbar is the line of the commands used most, and the field to find positions.
type toolbar struct {
	root    fyne.CanvasObject
	buttons map[commandID]*widgets.Button
	flatten *widgets.Button // with its menu
	search  *finder
}

func newToolbar(w *Window) *toolbar {
	t := &toolbar{buttons: map[commandID]*widgets.Button{}}
	flatten := widgets.NewDropDown("Flatten", w.tips, nil)
	flatten = widgets.NewDropDown("Flatten", w.tips, func() { w.dropDown(flatten, flattenMenu...) })
	flatten.Tip = "Operations on the whole structure, each with a preview"
	t.flatten = flatten
	export := widgets.NewDropDown("Export", w.tips, nil)
	export = widgets.NewDropDown("Export", w.tips, func() { w.dropDown(export, exportMenu...) })
	export.Tip = "Workbook, consultation pack, lists and pictures for others"
	t.search = newFinder(w)
	left := widgets.Row(2,
		t.button(w, cmdOpen, "Open", fynetheme.FolderOpenIcon()), t.button(w, cmdSave, "Save", fynetheme.DocumentSaveIcon()),
		divider(),
		t.button(w, cmdUndo, "Undo", fynetheme.ContentUndoIcon()), t.button(w, cmdRedo, "Redo", fynetheme.ContentRedoIcon()),
		divider(),
		t.button(w, cmdAdd, "Add", nil), t.button(w, cmdMove, "Move…", nil), flatten,
		divider(),
		t.primary(w, cmdSimulate, "Simulate", fynetheme.MediaPlayIcon()), t.button(w, cmdRunSettings, "", fynetheme.SettingsIcon()),
		widgets.Space(4, 1), t.button(w, cmdPresent, "Present", nil), export,
	)
	bare := []*widgets.Button{t.buttons[cmdOpen], t.buttons[cmdSave], t.buttons[cmdUndo], t.buttons[cmdRedo]}
	t.root = widgets.Inset(container.New(toolbarLayout{bare}, left, t.search.field), 6, 12)
	return t
}

func divider() fyne.CanvasObject {
	return widgets.Inset(widgets.Fixed(widgets.Rule(), 1, 22), 0, 6)
}

func (t *toolbar) button(w *Window, id commandID, label string, icon fyne.Resource) *widgets.Button {
	t.buttons[id] = widgets.NewButton(label, icon, w.tips, func() { w.run(id) })
	return t.buttons[id]
}

func (t *toolbar) primary(w *Window, id commandID, label string, icon fyne.Resource) *widgets.Button {
	t.buttons[id] = widgets.NewPrimaryButton(label, icon, w.tips, func() { w.run(id) })
	return t.buttons[id]
}

func (w *Window) dropDown(under fyne.CanvasObject, ids ...commandID) {
	at := w.app.Driver().AbsolutePositionForObject(under)
	w.popUp(at.AddXY(0, under.Size().Height), ids...)
}

// refresh enables what can be run now; a button that cannot says why.
func (t *toolbar) refresh(w *Window) {
	for id, button := range t.buttons {
		c := w.command(id)
		why := w.whyNot(c)
		tip := c.tip
		if tip == "" {
			tip = c.label
		}
		if keys := shortcutText(c.shortcut); keys != "" {
			tip += "  (" + keys + ")"
		}
		if why != "" {
			tip = why
		}
		button.Enable(why == "", tip)
	}
}

func (t *toolbar) find(w *Window) { w.win.Canvas().Focus(t.search.field) }
