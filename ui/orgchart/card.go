package orgchart

import (
	"spanwise/scenario"
	"spanwise/scenario/card"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
)

// Measures of a full card at 100%.
const (
	cardRadius  = card.Radius
	cardPad     = card.Padding
	nameMiddle  = card.FirstMiddle
	titleMiddle = card.SecondMiddle
	barTop      = card.BarTop
	barHeight   = card.BarHeight
	noBarDrop   = card.NoBarDrop
	nameSize    = card.FirstSize
	titleSize   = card.SecondSize
	barScale    = plot.BarEnd
)

// drawCard draws a manager, or a lone position: name and load, title and span, and
// the load as a bar with the limit (short tick) and 100% (long tick).
func (c *Chart) drawCard(i int32, t float32) {
	p, s := c.page, c.seats[i]
	z := float32(c.camera.zoom)
	r := c.camera.place(c.layout.Boxes[i])
	k := c.captionOf(s.id)
	c.drawGround(i, r, k, cardRadius*z)

	pad := c.camera.snap(float64(cardPad * z))
	inner := rect{r.x + pad, 0, r.w - 2*pad, 0}
	first, second := inner, inner
	first.y, first.h = r.y+(nameMiddle-9)*z, 18*z
	second.y, second.h = r.y+(titleMiddle-8)*z, 16*z

	load, ok := c.load(s.id)
	ok = ok && s.team
	if !ok { // no bar: the lines move to the middle
		first.y, second.y = first.y+noBarDrop*z, second.y+noBarDrop*z
	}
	if ok && k.Second == "" && c.view.Colouring == nil {
		first.y += noBarDrop * z // the name has both lines
	}
	bar := rect{inner.x, r.y + barTop*z, inner.w, barHeight * z}
	first.w -= c.drawFirstFigure(i, first, point(nameSize*t), z)
	p.text(k.Name, first, words{size: point(nameSize * t), heavy: true, color: c.nameColour(k)})
	if s.team {
		beside := &second
		if ok { // the bar is beside it then, and the title has its line alone
			beside = &bar
		}
		c.drawSpan(beside, phrase.Plural(len(c.view.Org.Reports(s.id)), "report"), point(titleSize*t), z)
	}
	if by := c.view.Colouring; by != nil {
		if figure := c.figure(s.id); by.Words && figure != "" {
			k.Second = figure
		} else if ok && figure != "" { // which has the place of the load
			c.drawRight(&second, theme.Percent(load), point(titleSize*t), 8*z)
		}
	}
	if k.Locked {
		c.drawLock(rect{second.x, second.y, 12 * z, second.h}, z)
		second.x, second.w = second.x+12*z, second.w-12*z
	}
	p.text(k.Second, second, words{size: point(titleSize * t), color: p.ink.quiet})
	if ok {
		c.drawBar(load, bar, z)
	}
	c.dim(i, r)
}

// drawFirstFigure writes what stands at the right of the name, the figure of the
// colouring or the load, and returns how much of the line it takes.
func (c *Chart) drawFirstFigure(i int32, line rect, size, z float32) float32 {
	s, by := c.seats[i], c.view.Colouring
	if by != nil && !by.Words {
		if figure := c.figure(s.id); figure != "" {
			return c.drawText(figure, line, size) + 6*z
		}
	}
	load, ok := c.load(s.id)
	switch {
	case !ok || !s.team:
		return 0
	case by != nil:
		return c.drawText(theme.Percent(load), line, size) + 6*z
	}
	return c.drawFigure(load, line, size) + 6*z
}

// drawSpan writes the span at the right of a line, or of the bar, which begins and ends
// at the same places on every card.
func (c *Chart) drawSpan(line *rect, span string, size, z float32) {
	p := c.page
	room := max(card.SpanRoom*z, p.letters.width(span, size, false)+8*z)
	h := p.letters.height(size)
	p.text(span, rect{line.x + line.w - room, line.y + (line.h-h)/2, room, h}, words{size: size, color: p.ink.quiet, right: true})
	line.w -= room
}

// drawRight writes quiet words at the right of a line and takes their place from it.
func (c *Chart) drawRight(line *rect, text string, size, gap float32) {
	c.page.text(text, *line, words{size: size, color: c.page.ink.quiet, right: true})
	line.w -= c.page.letters.width(text, size, false) + gap
}

// drawGround draws the card itself: shadow, ground, and the edge in the colour of
// the load. A vacant one is hollow.
func (c *Chart) drawGround(i int32, r rect, k card.Caption, radius float32) {
	p := c.page
	z := float32(c.camera.zoom)
	b := box{fill: p.ink.surface, stroke: p.ink.line, width: 1, radius: radius}
	if k.Vacant {
		b.fill, b.stroke = p.ink.ground, p.ink.connector
	} else {
		p.rect(rect{r.x - 0.5, r.y + 1, r.w + 1, r.h + 1}, box{fill: p.ink.shadow, radius: radius + 1})
	}
	c.markBox(&b, c.seats[i].id)
	p.rect(r, b)
	if group, ok := c.group(i); ok {
		edge := rect{r.x, r.y + 11*z, max(4*z, 2), r.h - 22*z}
		if c.view.Colouring != nil { // the bar has no colour then
			edge.y, edge.h, edge.w = r.y+6*z, r.h-12*z, max(6*z, 3)
		}
		p.rect(edge, box{fill: p.fills[group], radius: min(edge.w/2, 2*z)})
	}
}

// markBox shows that a card is selected or under the pointer, and reports whether it is.
func (c *Chart) markBox(b *box, id scenario.PositionID) bool {
	switch {
	case c.marks.in[id]:
		b.stroke, b.width = c.page.ink.accent, 2
		if len(c.marks.ids) > 1 {
			b.fill = c.page.ink.soft
		}
	case id == c.hover.id:
		b.stroke = c.page.ink.quiet
	default:
		return false
	}
	return true
}

func (c *Chart) nameColour(k card.Caption) colour {
	if k.Vacant {
		return c.page.ink.quiet
	}
	return c.page.ink.text
}

// drawFigure writes the load in per cent at the right of the line, in the colour of
// its band, and returns its width.
func (c *Chart) drawFigure(load float64, line rect, size float32) float32 {
	text := theme.Percent(load)
	c.page.text(text, line, words{size: size, heavy: true, right: true, color: c.page.ink.figure[theme.BandOf(load)]})
	return c.page.letters.width(text, size, true)
}

// drawText writes the figure of a colouring at the right of the line and returns its
// width.
func (c *Chart) drawText(text string, line rect, size float32) float32 {
	wide := min(c.page.letters.width(text, size, true), line.w*card.FigureShare)
	c.page.text(text, rect{line.x + line.w - wide - 1, line.y, wide + 1, line.h}, words{size: size, heavy: true, right: true, color: c.page.ink.text})
	return wide
}

// barFill is the colour of a load on a bar: of its band where colours stand for load.
func (c *Chart) barFill(load float64) colour {
	if c.view.Colouring != nil {
		return c.page.ink.connector
	}
	return c.page.ink.fill[theme.BandOf(load)]
}

// drawBar draws the load as a bar.
func (c *Chart) drawBar(load float64, r rect, z float32) {
	p, m := c.page, &c.camera
	r.y, r.h = m.snap(float64(r.y)), max(m.snap(float64(r.h)), 3)
	p.rect(r, box{fill: p.ink.sunken, radius: r.h / 2})
	full := r
	share, beyond := plot.BarShare(load)
	if full.w = r.w * float32(share); full.w >= 1 {
		full.w = max(full.w, r.h)
		p.rect(full, box{fill: c.barFill(load), radius: r.h / 2})
	}
	if from, wide := plot.BarBreak(float64(r.w), float64(r.h)); beyond && wide > 0 {
		p.fill(rect{m.snap(float64(r.x) + from), r.y, max(m.snap(wide), 1), r.h}, p.ink.surface)
	}
	tick := func(at float64, over, width float32, ink colour) {
		x := m.snap(float64(r.x + r.w*float32(at/barScale)))
		p.fill(rect{x, m.snap(float64(r.y - over)), max(m.snap(float64(width)), 1), m.snap(float64(r.h + 2*over))}, ink)
	}
	limit := c.view.Limit
	if limit <= 0 {
		limit = theme.HealthyUpTo
	}
	tick(min(limit, barScale), 2*z, 1, p.ink.quiet)
	tick(theme.OverloadedOver, 4*z, 2*z, p.ink.text)
}

// drawLock draws a small padlock in the middle of the height of r.
func (c *Chart) drawLock(r rect, z float32) {
	p := c.page
	y := r.y + r.h/2
	p.rect(rect{r.x + 1.5*z, y - 5*z, 5 * z, 7 * z}, box{stroke: p.ink.quiet, width: max(1.2*z, 1), radius: 2.5 * z})
	p.rect(rect{r.x, y - 1*z, 8 * z, 6 * z}, box{fill: p.ink.quiet, radius: 1.5 * z})
}

// compactLeast is the smallest size of a manager's name in a compact card.
const compactLeast = 9

// drawCompact draws a manager from further away: name over load.
func (c *Chart) drawCompact(i int32, t float32) {
	p, s := c.page, c.seats[i]
	z := float32(c.camera.zoom)
	r := c.camera.place(c.layout.Boxes[i])
	k := c.captionOf(s.id)
	c.drawGround(i, r, k, max(cardRadius*z, 2))
	size := point(min(23*t, 12))
	half := r.h / 2
	inner := rect{r.x + 12*z, r.y + 3*z, r.w - 20*z, half - 3*z}
	figure, ink := c.compactFigure(i)
	if figure == "" {
		inner.h = r.h - 6*z
	}
	name := size
	for name > compactLeast && p.letters.width(k.Name, name, true) > inner.w { // rather small than cut
		name--
	}
	p.text(k.Name, inner, words{size: name, heavy: true, color: c.nameColour(k)})
	if figure != "" {
		inner.y, inner.h = r.y+half-1*z, half-3*z
		p.text(figure, inner, words{size: size, heavy: true, color: ink})
	}
	c.dim(i, r)
}

// compactFigure returns the figure under the name of a compact card and its colour, ""
// for none: the load where colours stand for load.
func (c *Chart) compactFigure(i int32) (string, colour) {
	id := c.seats[i].id
	if c.view.Colouring != nil {
		return c.figure(id), c.page.ink.text
	}
	load, ok := c.load(id)
	if !ok || !c.seats[i].team {
		return "", nil
	}
	return theme.Percent(load), c.page.ink.figure[theme.BandOf(load)]
}
