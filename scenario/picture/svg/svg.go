package svg

import (
	"bufio"
	"context"
	"encoding/xml"
	"io"
	"strconv"

	"spanwise/scenario/picture/sheet"
)

// Write writes a drawing. The error is the writer's or the context's.
func Write(ctx context.Context, w io.Writer, s sheet.Sheet) error {
	p := &pen{bufio.NewWriterSize(w, 1<<16)}
	size := sheet.Box{W: s.W, H: s.H}
	p.put(`<?xml version="1.0" encoding="UTF-8"?>`+"\n", `<svg xmlns="http://www.w3.org/2000/svg"`)
	p.sides(size)
	p.put(` viewBox="0 0 `, number(s.W), ` `, number(s.H), `" role="img"`)
	p.text(` font-family="`, sheet.Family, `" xml:space="preserve">`+"\n")
	p.title(s.Name)
	p.Box(sheet.Rect{W: s.W, H: s.H, Fill: s.Ground})
	if err := sheet.Walk(ctx, s.Parts, p); err != nil {
		return err
	}
	p.put("</svg>\n")
	return p.Flush()
}

// pen writes what SVG is made of. Errors of writing are kept by the bufio.Writer until
// it is flushed.
type pen struct{ *bufio.Writer }

func (p *pen) BeginCard(c sheet.Card) {
	p.put("<g>\n")
	p.title(c.Says)
	p.Box(c.Box)
}

func (p *pen) EndCard(sheet.Card) { p.put("</g>\n") }

// BeginClip begins a window: an inner picture of the same scale.
func (p *pen) BeginClip(c sheet.Clip) {
	p.put(`<svg x="`, number(c.X), `" y="`, number(c.Y), `"`)
	p.sides(c.Box)
	p.put(` viewBox="`, number(c.X), " ", number(c.Y), " ", number(c.W), " ", number(c.H), "\">\n")
}

func (p *pen) EndClip(sheet.Clip) { p.put("</svg>\n") }

func (p *pen) Box(r sheet.Rect) {
	if r.Fill.None() && r.Edge.None() {
		return
	}
	p.put(`<rect x="`, number(r.X), `" y="`, number(r.Y), `"`)
	p.sides(r.Bounds())
	if r.Radius > 0 {
		p.put(` rx="`, number(r.Radius), `"`)
	}
	p.look(r.Fill, r.Edge)
	p.put("/>\n")
}

func (p *pen) Line(points []sheet.Point, closed bool, fill sheet.Paint, line sheet.Stroke) {
	if len(points) < 2 {
		return
	}
	p.put(`<path d="`)
	for i, at := range points {
		letter := "L"
		if i == 0 {
			letter = "M"
		}
		p.put(letter, number(at.X), " ", number(at.Y))
	}
	if closed {
		p.put("Z")
	}
	p.put(`"`)
	p.look(fill, line)
	p.put("/>\n")
}

func (p *pen) Words(t sheet.Text) error {
	if t.Words == "" {
		return nil
	}
	p.put(`<text x="`, number(t.X), `" y="`, number(t.Baseline()), `" font-size="`, number(t.Size), `"`)
	if t.Heavy {
		p.put(` font-weight="600"`)
	}
	if anchor := [...]string{"", "middle", "end"}[t.Align]; anchor != "" {
		p.put(` text-anchor="`, anchor, `"`)
	}
	p.look(t.Paint, sheet.Stroke{})
	p.put(">")
	p.title(t.Full)
	p.text("", t.Words, "</text>\n")
	return nil
}

func (p *pen) title(words string) {
	if words != "" {
		p.text("<title>", words, "</title>")
	}
}

// text writes words between two pieces of markup.
func (p *pen) text(before, words, after string) {
	p.put(before)
	_ = xml.EscapeText(p, []byte(sheet.Clean(words))) // the error comes again with Flush
	p.put(after)
}

func (p *pen) sides(b sheet.Box) {
	p.put(` width="`, number(b.W), `" height="`, number(b.H), `"`)
}

// look writes how something is filled and stroked.
func (p *pen) look(fill sheet.Paint, line sheet.Stroke) {
	p.paint("fill", fill)
	if line.None() {
		return
	}
	p.paint("stroke", line.Paint)
	p.put(` stroke-width="`, number(line.Width), `"`)
	if line.Dash > 0 {
		p.put(` stroke-dasharray="`, number(line.Dash), `"`)
	}
}

func (p *pen) paint(what string, c sheet.Paint) {
	if c.None() {
		p.put(" ", what, `="none"`)
		return
	}
	p.put(" ", what, `="#`, hex(c.RGB), `"`)
	if c.Opacity < 1 {
		p.put(" ", what, `-opacity="`, number(c.Opacity), `"`)
	}
}

func (p *pen) put(words ...string) {
	for _, w := range words {
		_, _ = p.WriteString(w) // the error comes again with Flush
	}
}

func hex(rgb uint32) string { return strconv.FormatUint(0x1000000|uint64(rgb), 16)[1:] }

// number writes a length to a hundredth of a point.
func number(v float64) string {
	s := strconv.AppendFloat(make([]byte, 0, 12), v, 'f', 2, 64)
	for s[len(s)-1] == '0' {
		s = s[:len(s)-1]
	}
	if s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	if string(s) == "-0" {
		return "0"
	}
	return string(s)
}
