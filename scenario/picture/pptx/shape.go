package pptx

import (
	"fmt"
	"math"
	"strings"

	"spanwise/scenario/picture/sheet"
)

// box writes a rectangle, with words in it or without.
func (p *slide) box(id int, name, about string, r sheet.Rect, texts []sheet.Text) {
	p.linked(id, name, about, "", r, texts)
}

func (p *slide) linked(id int, name, about, link string, r sheet.Rect, texts []sheet.Text) {
	p.put(fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s" %s>%s</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>`, id, escaped(name), about, link))
	p.put(xfrm(r.Bounds()))
	if short := math.Min(r.W, r.H); r.Radius > 0 && short > 0 {
		share := int(math.Round(math.Min(r.Radius/short, 0.5) * 100000))
		p.put(fmt.Sprintf(`<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val %d"/></a:avLst></a:prstGeom>`, share))
	} else {
		p.put(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)
	}
	p.put(fillXML(r.Fill), lineXML(r.Edge), `</p:spPr>`)
	p.body(r, texts)
	p.put(`</p:sp>`)
}

func fillXML(c sheet.Paint) string {
	if c.None() {
		return `<a:noFill/>`
	}
	if c.Opacity < 1 {
		return fmt.Sprintf(`<a:solidFill><a:srgbClr val="%06X"><a:alpha val="%d"/></a:srgbClr></a:solidFill>`, c.RGB, int(math.Round(c.Opacity*100000)))
	}
	return fmt.Sprintf(`<a:solidFill><a:srgbClr val="%06X"/></a:solidFill>`, c.RGB)
}

func lineXML(s sheet.Stroke) string {
	if s.None() {
		return `<a:ln><a:noFill/></a:ln>`
	}
	dash := ""
	if s.Dash > 0 {
		dash = `<a:prstDash val="dash"/>`
	}
	return fmt.Sprintf(`<a:ln w="%d">%s%s</a:ln>`, max(emu(s.Width), 1), fillXML(s.Paint), dash)
}

// path writes a line or an outline as a shape of its own.
func (p *slide) path(v sheet.Path) {
	b := v.Bounds()
	var d strings.Builder
	for i, at := range v.Points {
		step := "lnTo"
		if i == 0 {
			step = "moveTo"
		}
		fmt.Fprintf(&d, `<a:%s><a:pt x="%d" y="%d"/></a:%s>`, step, emu(at.X-b.X), emu(at.Y-b.Y), step)
	}
	if v.Closed {
		d.WriteString(`<a:close/>`)
	}
	p.put(fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="%d" name="Line"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>%s`, p.id(), xfrm(b)))
	p.put(fmt.Sprintf(`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="%d" h="%d">%s</a:path></a:pathLst></a:custGeom>`, emu(b.W), emu(b.H), d.String()))
	p.put(fillXML(v.Fill), lineXML(v.Line), `</p:spPr></p:sp>`)
}
