package plot

import "slices"

// Runs splits a series where a value is missing and thins each part to about two points
// for each unit of width, the most and the least loaded of a place. The width is that
// of the whole axis. A run has at least one point; one of a single point is no line.
func (s Series) Runs(x Axis, width float64) [][]Point {
	var out [][]Point
	start := 0
	for i, p := range s.Points {
		if !p.Value.Known() {
			out, start = append(out, s.Points[start:i]), i+1
		}
	}
	out = append(out, s.Points[start:])
	for i := range out {
		out[i] = thinned(out[i], x, width)
	}
	return slices.DeleteFunc(out, func(r []Point) bool { return len(r) == 0 })
}

// thinned keeps the first and last point of each half unit of width.
func thinned(points []Point, x Axis, width float64) []Point {
	if float64(len(points)) < 2*width {
		return points
	}
	var out []Point
	before, cell := -1, int(2*width*x.At(points[0].X))
	for i := range points {
		after := -1
		if i+1 < len(points) {
			after = int(2 * width * x.At(points[i+1].X))
		}
		if cell != before || cell != after {
			out = append(out, points[i])
		}
		before, cell = cell, after
	}
	return out
}
