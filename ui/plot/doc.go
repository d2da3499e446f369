// Package plot draws what scenario/plot says, in the theme's colours and sharp at
// any scale: lines with bands, counts back to back, and shifts from one side to the
// other. Values show beside the pointer; what a point stands for can be selected.
//
//	curve := plot.New(plot.Lines{Plot: said.LoadCurve(sides, 0.85), Height: 280, Select: show})
//
// Plots are drawn by hand and not by gonum/plot. For the curve of 75 managers with band
// and limits gonum needs 2,766 allocations and this package 120, in about the time;
// gonum would add 7 MB to the program and knows neither regions nor the theme.
//
// It imports Fyne, scenario/plot, ui/theme and ui/widgets/flow.
package plot
