package pptx

import (
	"bytes"
	"fmt"
	"math"
	"slices"

	"spanwise/scenario/picture/sheet"
)

// slide is one slide as it is written.
type slide struct {
	bytes.Buffer
	ids    map[int]int // of the boxes of cards, by the id of the card
	boxes  map[int]sheet.Box
	joints map[trunk]int // of the shapes where trunks begin
	next   int           // id of a shape, 1 being the slide itself
	links  []int         // slides that it leads to
	slides int           // how many there are
	titled bool
}

// slideXML returns a slide and the numbers of the slides that it leads to.
func slideXML(s sheet.Sheet, slides int) (body []byte, links []int) {
	p := &slide{ids: map[int]int{}, boxes: map[int]sheet.Box{}, joints: map[trunk]int{}, next: 2, slides: slides}
	for _, part := range s.Parts {
		if c, ok := part.(sheet.Card); ok {
			p.ids[c.ID], p.boxes[c.ID] = p.id(), c.Box.Bounds() // connectors come first and name them
		}
	}
	p.put(declaration, `<p:sld `, namespaces, `><p:cSld>`)
	if !s.Ground.None() {
		p.put(`<p:bg><p:bgPr>`, fillXML(s.Ground), `<a:effectLst/></p:bgPr></p:bg>`)
	}
	p.put(`<p:spTree>`, noGroup)
	p.parts(s.Parts)
	p.put(`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`)
	return p.Bytes(), p.links
}

func (p *slide) id() int {
	p.next++
	return p.next - 1
}

func (p *slide) put(words ...string) {
	for _, w := range words {
		p.WriteString(w)
	}
}

func (p *slide) parts(parts []sheet.Part) {
	for i := 0; i < len(parts); i++ {
		switch v := parts[i].(type) {
		case sheet.Rect:
			if t, ok := labelOf(v, parts[i+1:]); ok {
				p.box(p.id(), t.Words, "", v, []sheet.Text{t})
				i++
				continue
			}
			p.box(p.id(), "Shape", "", v, nil)
		case sheet.Path:
			p.path(v)
		case sheet.Text:
			p.text(v)
		case sheet.Connector:
			p.connector(v)
		case sheet.Card:
			p.card(v)
		case sheet.Clip: // slides cannot cut
			p.parts(v.Parts)
		}
	}
}

// labelOf returns the text that stands in the middle of a box and comes right after it.
func labelOf(r sheet.Rect, rest []sheet.Part) (sheet.Text, bool) {
	if len(rest) == 0 {
		return sheet.Text{}, false
	}
	t, ok := rest[0].(sheet.Text)
	return t, ok && t.Align == sheet.Middle && r.Bounds().Meets(sheet.Box{X: t.X, Y: t.Y})
}

// card writes the box with its words as one shape, and with what else lies on it as a
// group.
func (p *slide) card(c sheet.Card) {
	texts, others := divided(c)
	link := ""
	if c.Link > 0 && c.Link <= p.slides {
		link = fmt.Sprintf(`<a:hlinkClick r:id="rId%d" action="ppaction://hlinksldjump"/>`, p.relation(c.Link))
	}
	about := fmt.Sprintf(`descr="%s"`, escaped(c.Says))
	if len(others) == 0 {
		p.linked(p.ids[c.ID], nameOf(texts), about, link, c.Box, texts)
		return
	}
	around := c.Box.Bounds()
	for _, o := range others {
		around = union(around, o.Bounds())
	}
	p.put(fmt.Sprintf(`<p:grpSp><p:nvGrpSpPr><p:cNvPr id="%d" name="%s" %s/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>`, p.id(), escaped(nameOf(texts)), about))
	x, y, w, h := emu(around.X), emu(around.Y), emu(around.W), emu(around.H)
	p.put(fmt.Sprintf(`<a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/><a:chOff x="%d" y="%d"/><a:chExt cx="%d" cy="%d"/></a:xfrm></p:grpSpPr>`, x, y, w, h, x, y, w, h))
	p.linked(p.ids[c.ID], nameOf(texts), "", link, c.Box, texts)
	p.parts(others)
	p.put(`</p:grpSp>`)
}

// relation returns the number of the relation to a slide; that to the layout is 1.
func (p *slide) relation(slide int) int {
	at := slices.Index(p.links, slide)
	if at < 0 {
		p.links = append(p.links, slide)
		at = len(p.links) - 1
	}
	return at + 2
}

// divided parts the words of a card from what else lies on it. What stands at the right
// is a box of words of its own, since not every program aligns by tabs; a box that is
// followed by its label keeps it.
func divided(c sheet.Card) (texts []sheet.Text, others []sheet.Part) {
	for i := 0; i < len(c.Parts); i++ {
		switch v := c.Parts[i].(type) {
		case sheet.Text:
			if v.Align == sheet.Right {
				others = append(others, v)
			} else {
				texts = append(texts, v)
			}
		case sheet.Rect:
			others = append(others, v)
			if t, ok := labelOf(v, c.Parts[i+1:]); ok {
				others = append(others, t)
				i++
			}
		default:
			others = append(others, v)
		}
	}
	return texts, others
}

// nameOf is what a shape is called in the list of shapes.
func nameOf(texts []sheet.Text) string {
	if len(texts) == 0 {
		return "Card"
	}
	return texts[0].Words
}

func union(a, b sheet.Box) sheet.Box {
	x, y := math.Min(a.X, b.X), math.Min(a.Y, b.Y)
	return sheet.Box{X: x, Y: y, W: math.Max(a.Right(), b.Right()) - x, H: math.Max(a.Bottom(), b.Bottom()) - y}
}
