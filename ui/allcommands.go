package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/palette"
)

// The ways in which the keyboard reaches every command: the list of all of them, and the
// menu bar, which Fyne opens with Alt, and here F10 does too.

func (w *Window) keyboardCommands() []*command {
	return []*command{
		{id: cmdCommands, label: "All commands…", tip: "Find any command by its words, and run it", shortcut: ctrl(fyne.KeyK), run: w.showCommands},
	}
}

// showCommands lists what the menu bar holds, in its order.
func (w *Window) showCommands() {
	var ids []commandID
	var entries []palette.Entry
	var list func(m *fyne.Menu, place string)
	list = func(m *fyne.Menu, place string) {
		for _, item := range m.Items {
			if c, ok := w.itemOf[item]; ok {
				ids = append(ids, c.id)
				entries = append(entries, palette.Entry{Label: c.label, Place: place, Tip: c.tip, Keys: shortcutText(c.shortcut), Why: w.whyNot(c)})
			}
			if item.ChildMenu != nil {
				list(item.ChildMenu, place+" ▸ "+item.Label)
			}
		}
	}
	for _, m := range w.win.MainMenu().Items {
		list(m, m.Label)
	}
	palette.Show(w.win.Canvas(), entries, func(entry int) { w.run(ids[entry]) })
}

// openMenus opens the menu bar for the arrow keys, where the window draws it itself.
func (w *Window) openMenus() {
	if bar, ok := w.win.Canvas().(interface{ ToggleMenu() }); ok {
		bar.ToggleMenu()
	}
}
