package pdf

import (
	"codeberg.org/go-pdf/fpdf"

	"spanwise/scenario/picture/sheet"
)

// Box draws a box.
func (p *pen) Box(r sheet.Rect) {
	style := p.look(r.Fill, r.Edge)
	if style == "" || r.W <= 0 || r.H <= 0 {
		return
	}
	if radius := min(r.Radius, r.W/2, r.H/2); radius > 0 {
		p.RoundedRect(r.X, r.Y, r.W, r.H, radius, "1234", style)
	} else {
		p.Rect(r.X, r.Y, r.W, r.H, style)
	}
	p.unfade(r.Fill, r.Edge.Paint)
}

// Line draws a line or a filled outline.
func (p *pen) Line(points []sheet.Point, closed bool, fill sheet.Paint, line sheet.Stroke) {
	if !closed {
		fill = sheet.Paint{}
	}
	style := p.look(fill, line)
	if style == "" || len(points) < 2 {
		return
	}
	if closed {
		ring := make([]fpdf.PointType, len(points))
		for i, at := range points {
			ring[i] = fpdf.PointType{X: at.X, Y: at.Y}
		}
		p.Polygon(ring, style)
	} else {
		p.MoveTo(points[0].X, points[0].Y)
		for _, at := range points[1:] {
			p.LineTo(at.X, at.Y)
		}
		p.DrawPath(style)
	}
	p.unfade(fill, line.Paint)
}

// look sets the colours and returns the style: filled, drawn, both, "" for neither. One
// opacity holds for both.
func (p *pen) look(fill sheet.Paint, line sheet.Stroke) string {
	style, opacity := "", 1.0
	if !fill.None() {
		r, g, b := fill.Parts()
		p.SetFillColor(int(r), int(g), int(b))
		style, opacity = "F", fill.Opacity
	}
	if !line.None() {
		r, g, b := line.Paint.Parts()
		p.SetDrawColor(int(r), int(g), int(b))
		p.SetLineWidth(line.Width)
		p.dash(line.Dash)
		style, opacity = style+"D", min(opacity, line.Paint.Opacity)
	}
	if style != "" && opacity < 1 {
		p.SetAlpha(opacity, "Normal")
	}
	return style
}

func (p *pen) unfade(paints ...sheet.Paint) {
	for _, paint := range paints {
		if !paint.None() && paint.Opacity < 1 {
			p.SetAlpha(1, "Normal")
			return
		}
	}
}

func (p *pen) dash(length float64) {
	switch {
	case length > 0:
		p.SetDashPattern([]float64{length, length}, 0)
		p.dashed = true
	case p.dashed:
		p.SetDashPattern(nil, 0)
		p.dashed = false
	}
}
