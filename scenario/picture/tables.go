package picture

import (
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

// labelShare is how much of a table's width the labels take.
const labelShare = 0.34

// beside sets a table and a figure side by side.
func (p *press) beside(t Table, c card) {
	left := p.room*tableShare - blockGap/2
	right := p.room - left - blockGap
	height := max(t.height(len(t.Rows)), c.height(right))
	if height > p.h-pageHead-2*margin-tileFoot { // not even on a page of its own
		p.table(t, p.room)
		p.side([]card{c})
		return
	}
	p.need(height)
	p.rows(t, t.Rows, left, height)
	p.figure(c, margin+left+blockGap, right, height)
	p.y += height + blockGap
}

// height is what a table with so many rows needs.
func (t Table) height(rows int) float64 {
	h := 2*cardPadding + cardHead + 6 + tableRow*float64(rows+1)
	if t.Note != "" {
		h += footLine
	}
	return h
}

// table draws a table on as many pages as it needs.
func (p *press) table(t Table, width float64) {
	rows := t.Rows
	for {
		fit := len(rows)
		if t.height(fit) > p.left() {
			fit = int((p.left() - t.height(0)) / tableRow)
		}
		if fit < min(len(rows), 2) { // not worth beginning here
			if p.y > p.top {
				p.begin()
				continue
			}
			fit = min(len(rows), 2) // on a page so small, it sticks out
		}
		height := t.height(fit)
		p.rows(t, rows[:fit], width, height)
		p.y += height + blockGap
		if rows = rows[fit:]; len(rows) == 0 {
			return
		}
		p.begin()
	}
}

// rows draws a table in a card of its own.
func (p *press) rows(t Table, rows []Row, width, height float64) {
	p.add(frameOf(margin, p.y, width, height))
	x, room, y := float64(margin+cardPadding), width-2*cardPadding, p.y+cardPadding+cardHead/2.0
	p.add(cutText(t.Title, x, y, cardHead, room, true, plot.Ink))
	y += cardHead
	if t.Note != "" {
		p.add(cutText(t.Note, x, y+footLine/2-3, footSize, room, false, plot.Quiet))
		y += footLine
	}
	y += tableRow / 2
	step := room * (1 - labelShare) / float64(max(len(t.Columns), 1))
	for i, c := range t.Columns {
		at, space := x+room*labelShare+step*float64(i), step-8
		if c.Colour >= 0 {
			p.add(swatch(seriesColour(c.Colour), "").mark(at, y)...)
			at, space = at+swatchSize+5, space-swatchSize-5
		}
		p.add(cutText(c.Name, at, y, tableSize, space, true, plot.Ink))
	}
	for i, r := range rows {
		y += tableRow
		if i%2 == 0 {
			p.add(sheet.Rect{X: x - 6, Y: y - tableRow/2, W: room + 12, H: tableRow, Radius: 3, Fill: sheet.Solid(plot.Ground)})
		}
		p.add(cutText(r.Label, x, y, tableSize, room*labelShare-8, false, plot.Ink))
		for k, c := range r.Cells[:min(len(r.Cells), len(t.Columns))] {
			p.add(cutText(c.Text, x+room*labelShare+step*float64(k), y, tableSize, step-8, c.Tone != Plain && c.Tone != Faint, c.Tone.ink()))
		}
	}
}
