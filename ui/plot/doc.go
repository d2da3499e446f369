// Package plot draws what scenario/plot says, in the theme's colours and sharp at
// any scale: lines with bands, counts back to back, and shifts from one side to the
// other. Values show beside the pointer; what a point stands for can be selected.
//
//	curve := plot.New(plot.Lines{Plot: said.LoadCurve(sides, 0.85), Height: 280, Select: show})
//
// It imports Fyne, scenario/plot, ui/theme and ui/widgets/flow.
package plot
