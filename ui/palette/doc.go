// Package palette lets the keyboard reach every command: one types a few letters, walks
// the hits with the arrows, and Enter runs one. A command that cannot be run now is
// listed with the reason.
//
//	palette.Show(canvas, []palette.Entry{{Label: "Save", Place: "File", Keys: "Ctrl+S"}}, run)
//
// It imports ui/theme and ui/widgets, and knows no command itself.
package palette
