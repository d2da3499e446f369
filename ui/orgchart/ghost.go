package orgchart

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario/card"
	"spanwise/ui/theme"
)

// drawDrag draws what a drag shows: the lit target, the card following the
// pointer, and beside it what a drop would do.
func (c *Chart) drawDrag() {
	d := c.drag
	if d == nil {
		return
	}
	p := c.page
	if i := c.seatOf(d.target); i >= 0 {
		ink := p.ink.accent
		if d.refuse != "" {
			ink = p.ink.refuse
		}
		r := c.camera.place(c.layout.Boxes[i]).inset(-3)
		p.rect(r, box{fill: fade(ink, 0.10), stroke: ink, width: 2, radius: max((cardRadius+3)*float32(c.camera.zoom), 3)})
	}
	c.drawGhost()
	if d.target == "" {
		return
	}
	if d.refuse != "" {
		c.drawHint(Hint{Lines: []HintLine{{Name: d.refuse, Warn: true}}})
	} else if d.hint.Title != "" || len(d.hint.Lines) > 0 {
		c.drawHint(d.hint)
	}
}

// ghostZoom is the least zoom at which the dragged card is drawn.
const ghostZoom = 0.5

func (c *Chart) drawGhost() {
	d, p := c.drag, c.page
	if d.person != "" {
		c.drawCarried()
		return
	}
	i := c.seatOf(d.ids[0])
	if i < 0 {
		return
	}
	z := float32(max(c.camera.zoom, ghostZoom))
	grow := z / float32(c.camera.zoom)
	b := c.layout.Boxes[i]
	r := rect{d.at.X - d.grab.X*grow, d.at.Y - d.grab.Y*grow, float32(b.W) * z, float32(b.H) * z}
	k := c.captionOf(d.ids[0])
	if n := len(d.ids); n > 1 {
		under := box{fill: fade(p.ink.surface, 0.72), stroke: fade(p.ink.accent, 0.6), width: 1, radius: cardRadius * z}
		p.rect(rect{r.x + 5, r.y + 5, r.w, r.h}, under)
		defer c.drawBadge(strconv.Itoa(n), fyne.NewPos(r.right(), r.y))
	}
	p.rect(rect{r.x, r.y + 3, r.w, r.h}, box{fill: p.ink.shadow, radius: cardRadius * z})
	p.rect(r, box{fill: fade(p.ink.surface, 0.72), stroke: fade(p.ink.accent, 0.6), width: 1, radius: cardRadius * z})
	t := textZoom(float64(z))
	line := rect{r.x + cardPad*z, r.y, r.w - 2*cardPad*z, r.h}
	if z < fullFrom || c.seats[i].leaf {
		p.text(k.Name, line, words{size: point(card.LeafFirstSize * t), color: fade(p.ink.text, 0.75)})
		return
	}
	line.y, line.h = r.y+(nameMiddle-9)*z, 18*z
	first := line
	if load, ok := c.load(d.ids[0]); ok && c.seats[i].team {
		band := theme.BandOf(load)
		p.rect(rect{r.x, r.y + 11*z, 4 * z, r.h - 22*z}, box{fill: fade(p.ink.fill[band], 0.6), radius: 2 * z})
		first.w -= c.drawFigure(load, line, point(nameSize*t)) + 6*z
	}
	p.text(k.Name, first, words{size: point(nameSize * t), heavy: true, color: fade(p.ink.text, 0.75)})
	line.y, line.h = r.y+(titleMiddle-8)*z, 16*z
	p.text(k.Second, line, words{size: point(titleSize * t), color: fade(p.ink.quiet, 0.8)})
}

// drawCarried draws the person who is carried, right of the pointer.
func (c *Chart) drawCarried() {
	d, p := c.drag, c.page
	if !c.inside(d.at) {
		return
	}
	const high, size, pad = 28, 13, 8
	person, _ := c.view.Org.Person(d.person)
	name := person.Name
	if name == "" {
		name = string(person.ID)
	}
	wide := min(p.letters.width(name, size, true), leafW) + high + pad
	r := rect{d.at.X + 6, d.at.Y - high/2, wide, high}
	p.rect(rect{r.x, r.y + 2, r.w, r.h}, box{fill: p.ink.shadow, radius: high / 2})
	p.rect(r, box{fill: fade(p.ink.surface, 0.9), stroke: fade(p.ink.accent, 0.7), width: 1, radius: high / 2})
	c.drawPerson(rect{r.x, r.y, high, high}, p.ink.accent)
	p.text(name, rect{r.x + high - 2, r.y, wide - high - pad + 4, high}, words{size: size, heavy: true, color: p.ink.text})
}

// Measures of the hint.
const (
	hintPad    = 12
	hintTitle  = 18 // heights of its lines
	hintLine   = 17
	hintMin    = 150
	hintMax    = 400
	hintAwayX  = 16 // from the pointer
	hintAwayY  = 22
	hintSize   = 12
	hintSmall  = 11
	hintColumn = 22 // least room between the two columns
)

// drawHint draws the hint beside the pointer, within the widget.
func (c *Chart) drawHint(h Hint) {
	p, l := c.page, &c.page.letters
	w := max(hintMin, l.width(h.Title, hintSize, true))
	var footer []string
	if h.Footer != "" {
		footer = strings.Split(h.Footer, "\n")
	}
	for _, line := range footer {
		w = max(w, l.width(line, hintSmall, false))
	}
	height := float32(2 * hintPad)
	if h.Title != "" {
		height += hintTitle
	}
	for _, line := range h.Lines {
		room := l.width(line.Name, hintSize, false)
		if line.Change != "" {
			room += l.width(line.Change, hintSize, false) + hintColumn
		}
		w = max(w, room)
		height += hintLine
	}
	if len(footer) > 0 {
		height += float32(len(footer))*hintLine + 3
	}
	w = min(w, hintMax, c.Size().Width-4*hintPad)
	at := c.hintAt(w+2*hintPad, height)
	p.rect(at, box{fill: p.ink.tip, radius: 6})
	line := rect{at.x + hintPad, at.y + hintPad, w, hintTitle}
	if h.Title != "" {
		p.text(h.Title, line, words{size: hintSize, heavy: true, color: p.ink.onTip})
		line.y += hintTitle
	}
	line.h = hintLine
	for _, each := range h.Lines {
		c.drawHintLine(each, line)
		line.y += hintLine
	}
	line.y += 3
	for _, each := range footer {
		p.text(each, line, words{size: hintSmall, color: p.ink.tipDim})
		line.y += hintLine
	}
}

func (c *Chart) drawHintLine(h HintLine, r rect) {
	p := c.page
	name, change := p.ink.onTip, p.ink.onTip
	if h.Warn {
		change = p.ink.tipWarn
		if h.Change == "" {
			name = change
		}
	}
	if h.Change != "" {
		name = p.ink.tipDim
		p.text(h.Change, r, words{size: hintSize, color: change, right: true})
		r.w -= p.letters.width(h.Change, hintSize, false) + 10
	}
	p.text(h.Name, r, words{size: hintSize, color: name})
}

// hintAt places the hint below and right of the pointer, or on the side with room.
func (c *Chart) hintAt(w, h float32) rect {
	s, at := c.Size(), c.drag.at
	x, y := at.X+hintAwayX, at.Y+hintAwayY
	if x+w > s.Width-4 {
		x = max(at.X-hintAwayX-w, 4)
	}
	if y+h > s.Height-4 {
		y = max(at.Y-hintAwayX-h, 4)
	}
	return rect{x, y, w, h}
}
