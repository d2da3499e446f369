// Package files asks for the place of a file: where to write one, which one to read,
// both in the folder that was used last.
//
//	place := files.New(window, app.Preferences(), tips)
//	place.Ask(files.Question{Title: "Save the plot", Name: files.Name(title) + ".svg", Suffix: ".svg", Answer: "Save", Write: write})
//	place.Pick("Open a roster", []string{".csv", ".xlsx"}, open)
//
// It imports Fyne, ui/theme and ui/widgets.
package files
