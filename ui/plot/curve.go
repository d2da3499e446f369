package plot

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
)

// band returns the intervals of a series as filled outlines.
func band(series plot.Series, f frame) []shape {
	var out []shape
	for _, run := range series.Runs(f.x, float64(f.right-f.left)) {
		if len(run) < 2 {
			continue // drawn as a dot
		}
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
	for _, run := range series.Runs(f.x, float64(f.right-f.left)) {
		if len(run) < 2 {
			continue
		}
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
