package pdf

import (
	"strings"

	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/picture/typeface"
)

// Words writes a text in the fonts that have its letters, all of them in the file. Letters
// that DejaVu lacks are text in a font of their own rather than outlines: each stands in
// the file once, however often it is drawn, and readers find and copy it.
func (p *pen) Words(t sheet.Text) error {
	runs := sheet.Runs(t.Words, t.Heavy)
	if len(runs) == 0 || t.Paint.None() {
		return nil
	}
	r, g, b := t.Paint.Parts()
	p.SetTextColor(int(r), int(g), int(b))
	last := runs[len(runs)-1]
	x, y := t.Start((last.X+last.Width)*t.Size), t.Baseline()
	read := sheet.Visual(sheet.Clean(t.Words))
	apart := len(runs) > 1 || runs[0].Letters != read
	if apart {
		p.RawWriteStr(span(read))
	}
	for _, run := range runs {
		if run.Font == nil {
			p.SetFont(family, weight(run.Heavy), t.Size)
			p.Text(x+run.X*t.Size, y, run.Letters)
			continue
		}
		p.run(run, x+run.X*t.Size, y, t)
	}
	if apart {
		p.RawWriteStr("EMC")
	}
	return nil
}

func weight(bold bool) string {
	if bold {
		return heavy
	}
	return ""
}

// run writes letters that DejaVu lacks, at once as far as they stand where their widths
// put them.
func (p *pen) run(r sheet.Run, x, y float64, t sheet.Text) {
	p.add(r.Font)
	p.SetFont(r.Font.Name(), "", t.Size)
	if thick := r.Thick() * t.Size; thick > 0 { // its edge is drawn too
		red, green, blue := t.Paint.Parts()
		p.SetDrawColor(int(red), int(green), int(blue))
		p.SetLineWidth(thick)
		p.dash(0)
		p.SetTextRenderingMode(2)
		defer p.SetTextRenderingMode(0)
	}
	const near = 0.002 // in sizes
	for i := 0; i < len(r.Glyphs); {
		first, line := r.Glyphs[i], strings.Builder{}
		reach := first.X
		for ; i < len(r.Glyphs); i++ {
			g := r.Glyphs[i]
			if d := g.X - reach; g.Y != first.Y || d > near || d < -near {
				break
			}
			line.WriteRune(g.Code)
			reach = g.X + r.Font.Advance(g.ID)
		}
		p.Text(x+first.X*t.Size, y-first.Y*t.Size, line.String())
	}
}

// add puts a font into the file when it is first needed; fpdf leaves out of it what is not
// used.
func (p *pen) add(f *typeface.Font) {
	if !p.added[f] {
		p.AddUTF8FontFromBytes(f.Name(), "", f.File())
		p.added[f] = true
	}
}
