// Package theme is how Spanwise looks: calm, dense, few borders, one accent, and
// one scale of four colours for load, in light and dark.
//
//	app.Settings().SetTheme(theme.New(theme.System))
//	canvas.NewText("118%", theme.Color(theme.OverloadedText))
//
// Colours are asked for by name when an object is drawn, so that a change of
// light and dark needs no rebuild.
package theme
