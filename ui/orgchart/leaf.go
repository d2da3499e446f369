package orgchart

import (
	"image/color"

	"spanwise/scenario/card"
)

type colour = color.Color

// drawLeaf draws a position without reports: the name over the title, or from further
// away the name alone.
func (c *Chart) drawLeaf(i int32, level detail) {
	s := c.seats[i]
	r := c.camera.place(c.layout.Boxes[i])
	k := c.captionOf(s.id)
	c.drawLeafGround(i, r, k, level)
	if c.camera.zoom < leafNameFrom {
		return
	}
	ink := c.nameColour(k)
	if level == asFull {
		defer c.dim(i, r)
	} else if c.dimmed(i) {
		ink = fade(ink, 1-dimOver)
	}
	figure := c.figure(s.id)
	if by := c.view.Colouring; by != nil && by.Words && figure != "" {
		k.Second, figure = figure, ""
	}
	if v := c.trace.PerWeek[s.id]; v > 0 {
		figure = perWeek(v) + " a week"
	}
	c.writeLeaf(r, k, figure, ink, level)
}

// writeLeaf writes the words of a leaf, with a figure beside the title.
func (c *Chart) writeLeaf(r rect, k card.Caption, figure string, ink colour, level detail) {
	p, z, t := c.page, float32(c.camera.zoom), textZoom(c.camera.zoom)
	pad := card.LeafPadding * z
	name := rect{r.x + pad, r.y, r.w - 2*pad, r.h}
	size := point(card.LeafFirstSize * t)
	if level == asCompact {
		size = point(min(18*t, 10))
	}
	if level == asFull && k.Second+figure != "" {
		title := name
		name.y, name.h = r.y+(card.LeafFirstMiddle-8)*z, 16*z
		title.y, title.h = r.y+(card.LeafSecondMiddle-7)*z, 14*z
		if figure != "" {
			c.drawRight(&title, figure, point(card.LeafSecondSize*t), 8*z)
		}
		p.text(k.Second, title, words{size: point(card.LeafSecondSize * t), color: p.ink.quiet})
	}
	if k.Locked && level == asFull {
		c.drawLock(rect{name.x, name.y, 12 * z, name.h}, z)
		name.x, name.w = name.x+12*z, name.w-12*z
	}
	p.text(k.Name, name, words{size: size, color: ink})
}

func (c *Chart) drawLeafGround(i int32, r rect, k card.Caption, level detail) {
	p, s := c.page, c.seats[i]
	b := box{fill: p.ink.surface, stroke: p.ink.line, width: 1, radius: card.LeafRadius * float32(c.camera.zoom)}
	if k.Vacant {
		b.fill, b.stroke = p.ink.ground, p.ink.connector
	}
	c.markBox(&b, s.id)
	if level == asFull || s.id == c.selected || s.id == c.hover.id {
		p.rect(r, b)
		if group, ok := c.group(i); ok {
			p.rect(leafEdge(r, c.camera.zoom), box{fill: p.fills[group], radius: 2})
		}
		return
	}
	c.paintLeaf(i, r, toRGBA(b.fill), toRGBA(b.stroke))
}

// leafEdge is where a leaf shows the colour of its group.
func leafEdge(r rect, zoom float64) rect { return rect{r.x, r.y, max(4*float32(zoom), 2), r.h} }

// paintLeaf paints a leaf into the image, in the colour of its group where it is too
// small for an edge.
func (c *Chart) paintLeaf(i int32, r rect, fill, stroke color.RGBA) {
	group, coloured := c.group(i)
	small := c.camera.zoom < leafNameFrom
	if coloured && small {
		fill = toRGBA(c.page.fills[group])
	}
	if c.dimmed(i) {
		ground := toRGBA(c.page.ink.ground)
		fill, stroke = mix(fill, ground, dimOver), mix(stroke, ground, dimOver)
	}
	c.page.blocks.framed(r, fill, stroke)
	if coloured && !small && !c.dimmed(i) {
		c.page.blocks.fill(leafEdge(r, c.camera.zoom), toRGBA(c.page.fills[group]))
	}
}
