package sheet

// Moved returns parts made k times as large and then moved by dx, dy points.
func Moved(parts []Part, k, dx, dy float64) []Part {
	out := make([]Part, len(parts))
	for i, p := range parts {
		out[i] = p.moved(k, dx, dy)
	}
	return out
}

func (s Stroke) scaled(k float64) Stroke {
	s.Width, s.Dash = s.Width*k, s.Dash*k
	return s
}

func movedPoints(points []Point, k, dx, dy float64) []Point {
	out := make([]Point, len(points))
	for i, p := range points {
		out[i] = Point{p.X*k + dx, p.Y*k + dy}
	}
	return out
}

func (r Rect) moved(k, dx, dy float64) Part { return r.at(k, dx, dy) }

func (r Rect) at(k, dx, dy float64) Rect {
	r.X, r.Y, r.W, r.H, r.Radius = r.X*k+dx, r.Y*k+dy, r.W*k, r.H*k, r.Radius*k
	r.Edge = r.Edge.scaled(k)
	return r
}

func (p Path) moved(k, dx, dy float64) Part {
	p.Points, p.Line = movedPoints(p.Points, k, dx, dy), p.Line.scaled(k)
	return p
}

func (t Text) moved(k, dx, dy float64) Part {
	t.X, t.Y, t.Size = t.X*k+dx, t.Y*k+dy, t.Size*k
	return t
}

func (c Card) moved(k, dx, dy float64) Part {
	c.Box, c.Parts = c.Box.at(k, dx, dy), Moved(c.Parts, k, dx, dy)
	return c
}

func (c Connector) moved(k, dx, dy float64) Part {
	c.Points, c.Line = movedPoints(c.Points, k, dx, dy), c.Line.scaled(k)
	return c
}

func (c Clip) moved(k, dx, dy float64) Part {
	c.Box = Box{c.X*k + dx, c.Y*k + dy, c.W * k, c.H * k}
	c.Parts = Moved(c.Parts, k, dx, dy)
	return c
}

// Bounds implements Part.
func (r Rect) Bounds() Box { return Box{r.X, r.Y, r.W, r.H} }

// Bounds implements Part.
func (p Path) Bounds() Box { return boundsOf(p.Points) }

// Bounds implements Part.
func (c Connector) Bounds() Box { return boundsOf(c.Points) }

// Bounds implements Part.
func (c Clip) Bounds() Box { return c.Box }

// Bounds implements Part. What lies on a card may stick out of it by a little.
func (c Card) Bounds() Box {
	b := c.Box.Bounds()
	const out = 12
	return Box{b.X - out, b.Y - out, b.W + 2*out, b.H + 2*out}
}

// Bounds implements Part.
func (t Text) Bounds() Box {
	w := Width(t.Words, t.Size, t.Heavy)
	return Box{t.Start(w), t.Y - t.Size, w, 2 * t.Size}
}

func boundsOf(points []Point) Box {
	if len(points) == 0 {
		return Box{}
	}
	low, high := points[0], points[0]
	for _, p := range points[1:] {
		low = Point{min(low.X, p.X), min(low.Y, p.Y)}
		high = Point{max(high.X, p.X), max(high.Y, p.Y)}
	}
	return Box{low.X, low.Y, high.X - low.X, high.Y - low.Y}
}
