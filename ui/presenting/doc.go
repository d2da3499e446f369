// Package presenting is what a room sees: the chart of one scenario under its headline
// and a few large figures, without tools. It shows no pay and nobody who leaves; whether
// names are in the chart is for who gives it the chart.
//
//	view := presenting.New(chart, presenting.Handlers{Step: func(by int) { … }, Close: window.Close})
//	view.Show(presenting.Slide{Title: "Six layers", Number: 2, Of: 5, Headline: "…"})
//	window.Canvas().SetOnTypedKey(view.TypedKey)
//
// It imports Fyne, ui/theme and ui/widgets.
package presenting
