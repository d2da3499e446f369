package orgchart

import (
	"image/color"

	"spanwise/scenario/card"
)

type colour = color.Color

// Measures of a leaf's card at 100%.
const (
	leafRadius    = 4
	leafPad       = 9
	leafNameSize  = 13
	leafTitleSize = 11
	leafNameShare = 0.62 // of the width, for the name, where there is a title as well
	leafTitleRoom = 34   // a title with less room than this is left out
)

// drawLeaf draws a position without reports in one line.
func (c *Chart) drawLeaf(i int32, t float32, level detail) {
	p, s := c.page, c.seats[i]
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
	if figure := c.figure(s.id); figure != "" {
		k.Second, k.Unit = figure, false // beside its colour
	}
	if v := c.trace.PerWeek[s.id]; v > 0 {
		k.Second, k.Unit = perWeek(v)+" a week", false
	}
	z := float32(c.camera.zoom)
	pad := leafPad * z
	line := rect{r.x + pad, r.y, r.w - 2*pad, r.h}
	if k.Locked && level == asFull {
		c.drawLock(rect{line.x, line.y, 12 * z, line.h}, z)
		line.x, line.w = line.x+12*z, line.w-12*z
	}
	size := point(leafNameSize * t)
	if level == asCompact {
		size = point(min(16*t, 9))
	}
	name := line
	if level == asFull && k.Second != "" {
		title := words{size: point(leafTitleSize * t), color: p.ink.quiet, right: true}
		full := p.letters.width(k.Name, size, false)
		wide := min(full, line.w*leafNameShare)
		if k.Unit {
			wide = min(full, line.w)
		}
		wide = max(wide, min(full, line.w-p.letters.width(k.Second, title.size, false)-8*z))
		room := rect{line.x + wide + 8*z, line.y, line.w - wide - 8*z, line.h}
		if room.w >= leafTitleRoom*z {
			p.text(k.Second, room, title)
			name.w = wide + 1
		}
	}
	p.text(k.Name, name, words{size: size, color: ink})
}

func (c *Chart) drawLeafGround(i int32, r rect, k card.Caption, level detail) {
	p, s := c.page, c.seats[i]
	b := box{fill: p.ink.surface, stroke: p.ink.line, width: 1, radius: leafRadius * float32(c.camera.zoom)}
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
