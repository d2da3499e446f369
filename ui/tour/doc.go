// Package tour walks a newcomer over the window: one part after another is lit, with
// a few words on what it is for. It knows no part of the window; it is given them.
//
//	tour.Show(canvas, []tour.Step{{Title: "Scenarios", Text: "Each card …", At: sidebar}}, nil)
//
// It imports Fyne, ui/theme and ui/widgets.
package tour
