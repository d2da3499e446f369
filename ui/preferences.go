package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
)

// The preferences kept on this machine.
const (
	prefTheme    = "theme"
	prefProject  = "project"  // the last project opened or saved
	prefAutosave = "autosave" // documents are saved without being asked for
	prefRecent   = "recent"   // the files opened last, newest first
	prefColumns  = "columns"  // of the table, with their widths
	prefShown    = "shown"    // the scenario last shown of each file
	prefToured   = "toured"   // the tour was shown once
)

// defaultSeed is the seed of a document that was not simulated yet (CLI's default too).
const defaultSeed = 1

// themeMode is light until the user says otherwise: a desktop that tells nothing
// looks dark to Fyne.
func (w *Window) themeMode() theme.Mode {
	return theme.Mode(w.app.Preferences().StringWithFallback(prefTheme, string(theme.Light)))
}

func (w *Window) setTheme(mode theme.Mode) {
	w.app.Preferences().SetString(prefTheme, string(mode))
	w.app.Settings().SetTheme(theme.New(mode))
	w.showAll()
}

func (w *Window) themeIs(mode theme.Mode) func() bool {
	return func() bool { return w.themeMode() == mode }
}

// preferences is what the window keeps between starts.
func (w *Window) preferences() fyne.Preferences { return w.app.Preferences() }
