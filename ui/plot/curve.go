package plot

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
)

// runs splits a series where a value is missing and thins each part to about two
// points for each unit of width, the most and the least loaded of a place.
func runs(series plot.Series, f frame) [][]plot.Point {
	var out [][]plot.Point
	start := 0
	for i, p := range series.Points {
		if !p.Value.Known() {
			out, start = append(out, series.Points[start:i]), i+1
		}
	}
	out = append(out, series.Points[start:])
	for i := range out {
		out[i] = thinned(out[i], f)
	}
	return slices.DeleteFunc(out, func(r []plot.Point) bool { return len(r) < 2 })
}

// thinned keeps the first and last point of each half unit of width.
func thinned(points []plot.Point, f frame) []plot.Point {
	if float32(len(points)) < 2*(f.right-f.left) {
		return points
	}
	var out []plot.Point
	before, cell := -1, int(2*f.atX(points[0].X))
	for i := range points {
		after := -1
		if i+1 < len(points) {
			after = int(2 * f.atX(points[i+1].X))
		}
		if cell != before || cell != after {
			out = append(out, points[i])
		}
		before, cell = cell, after
	}
	return out
}

// band returns the intervals of a series as filled outlines.
func band(series plot.Series, f frame) []shape {
	var out []shape
	for _, run := range runs(series, f) {
		outline := make([]fyne.Position, 0, 2*len(run))
		for _, p := range run {
			outline = append(outline, fyne.NewPos(f.atX(p.X), f.atY(p.Value.High())))
		}
		for _, p := range slices.Backward(run) {
			outline = append(outline, fyne.NewPos(f.atX(p.X), f.atY(p.Value.Low())))
		}
		out = append(out, shape{points: outline, fill: tinted(theme.Series(series.Colour), bandOpacity)})
	}
	return out
}

// curve returns the means of a series as lines.
func curve(series plot.Series, f frame) []shape {
	var out []shape
	for _, run := range runs(series, f) {
		line := make([]fyne.Position, len(run))
		for i, p := range run {
			line[i] = fyne.NewPos(f.atX(p.X), f.atY(p.Value.Mean))
		}
		out = append(out, shape{points: line, stroke: lineWidth, fill: theme.Color(theme.Series(series.Colour))})
	}
	return out
}

// dot returns a circle about a place with an edge.
func dot(x, y, radius float32, fill, edge fyne.ThemeColorName) *canvas.Circle {
	c := canvas.NewCircle(theme.Color(fill))
	c.StrokeColor, c.StrokeWidth = theme.Color(edge), 1.5
	c.Move(fyne.NewPos(x-radius, y-radius))
	c.Resize(fyne.NewSquareSize(2 * radius))
	return c
}
