package pptx

import (
	"fmt"
	"math"

	"spanwise/scenario/picture/sheet"
)

// body writes the words of a box as its text, a paragraph for each.
func (p *slide) body(r sheet.Rect, texts []sheet.Text) {
	if len(texts) == 0 {
		return
	}
	left := r.W
	for _, t := range texts {
		left = min(left, t.X-r.X)
	}
	if texts[0].Align == sheet.Middle {
		left = 0
	}
	anchor, top, heights := "ctr", 0.0, make([]float64, len(texts))
	if len(texts) > 1 {
		anchor = "t"
		top, heights = lineHeights(r, texts)
	}
	p.put(fmt.Sprintf(`<p:txBody><a:bodyPr wrap="square" lIns="%d" tIns="%d" rIns="0" bIns="0" anchor="%s"/><a:lstStyle/>`, emu(left), emu(top), anchor))
	for i, t := range texts {
		indent, align := emu(t.X-r.X-left), "l"
		if t.Align == sheet.Middle {
			indent, align = 0, "ctr"
		}
		p.put(fmt.Sprintf(`<a:p><a:pPr marL="%d" indent="0" algn="%s">`, indent, align))
		if h := heights[i]; h > 0 {
			p.put(fmt.Sprintf(`<a:lnSpc><a:spcPts val="%d"/></a:lnSpc>`, hundredths(h)))
		}
		p.put(`<a:buNone/></a:pPr>`)
		p.run(t)
		p.put(`</a:p>`)
	}
	p.put(`</p:txBody>`)
}

// ascent is how much of a line of a given height lies above the line that letters stand on.
const ascent = 0.82

// lineHeights returns how far below the upper edge of the box its words begin, and how
// high each line is, so that letters stand where they do in other formats.
func lineHeights(r sheet.Rect, texts []sheet.Text) (top float64, heights []float64) {
	stands := func(t sheet.Text) float64 { return t.Baseline() - r.Y }
	height := texts[1].Y - texts[0].Y
	top = max(0, stands(texts[0])-ascent*height)
	at := top
	for _, t := range texts {
		height = max(1, (stands(t)-at)/ascent)
		heights, at = append(heights, height), at+height
	}
	return top, heights
}

// run writes words in their look.
func (p *slide) run(t sheet.Text) {
	weight := ""
	if t.Heavy {
		weight = ` b="1"`
	}
	p.put(fmt.Sprintf(`<a:r><a:rPr lang="en" sz="%d"%s>%s<a:latin typeface="%s"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:rPr><a:t>%s</a:t></a:r>`,
		hundredths(t.Size), weight, fillXML(t.Paint), typeface, escaped(t.Words)))
}

// hundredths is a size of text; none may be below 1 point.
func hundredths(size float64) int { return max(100, int(math.Round(size*100))) }

// text writes a line of words of its own: the title of the slide, or a text box.
func (p *slide) text(t sheet.Text) {
	w, h := sheet.Width(t.Words, t.Size, t.Heavy)*1.04+2, t.Size*1.5
	b := sheet.Box{X: t.X, Y: t.Y - h/2, W: w, H: h}
	align := "l"
	switch t.Align {
	case sheet.Middle:
		b.X, align = t.X-w/2, "ctr"
	case sheet.Right:
		b.X, align = t.X-w, "r"
	}
	place, box := `<p:nvPr/>`, ` txBox="1"`
	if t.Title && !p.titled {
		place, box, p.titled = `<p:nvPr><p:ph type="title"/></p:nvPr>`, "", true
	}
	about := ""
	if t.Full != "" {
		about = fmt.Sprintf(` descr="%s"`, escaped(t.Full))
	}
	p.put(fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="%d" name="Text"%s/><p:cNvSpPr%s/>%s</p:nvSpPr><p:spPr>%s<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`, p.id(), about, box, place, xfrm(b)))
	p.put(fmt.Sprintf(`<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="%s"><a:buNone/></a:pPr>`, align))
	p.run(t)
	p.put(`</a:p></p:txBody></p:sp>`)
}
