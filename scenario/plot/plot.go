package plot

// Plot is one of [Lines], [Pyramid], [Shifts], [Groups] and [Tornado].
type Plot interface {
	// Empty reports whether there is nothing to draw.
	Empty() bool
}
