package picture

import (
	"strings"

	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

const (
	labelShare    = 0.34 // of a table's width, for the labels
	headLine      = 14   // of a heading
	mostHeadLines = 2
)

// beside sets a table and a figure side by side.
func (p *press) beside(t Table, c panel) {
	left := p.room*tableShare - blockGap/2
	right := p.room - left - blockGap
	height := max(t.height(len(t.Rows), left), c.height(right))
	if height > p.h-pageHead-2*margin-tileFoot { // not even on a page of its own
		p.table(t, p.room)
		p.side([]panel{c})
		return
	}
	p.need(height)
	p.rows(t, t.Rows, left, height)
	p.figure(c, margin+left+blockGap, right, height)
	p.y += height + blockGap
}

// height is what a table with so many rows needs in a width.
func (t Table) height(rows int, width float64) float64 {
	h := 2*cardPadding + cardHead + 6 + tableRow*float64(rows) + headLine*float64(t.headLines(width)) + tableRow - headLine
	if t.Note != "" {
		h += footLine
	}
	return h
}

// step is how wide a column of figures is.
func (t Table) step(width float64) float64 {
	return (width - 2*cardPadding) * (1 - labelShare) / float64(max(len(t.Columns), 1))
}

// fits reports whether every figure can be written whole in a width.
func (t Table) fits(width float64) bool {
	room := t.step(width) - 8
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if sheet.Width(sheet.Clean(c.Text), tableSize, true) > room {
				return false
			}
		}
	}
	return true
}

// heading is the name of a column, in lines of which the last is cut.
func (t Table) heading(c Column, width float64) []string {
	room := t.step(width) - 8
	if c.Colour >= 0 {
		room -= swatchSize + 5
	}
	lines := sheet.Wrap(c.Name, tableSize, room, true)
	if len(lines) > mostHeadLines {
		rest := strings.Join(lines[mostHeadLines-1:], " ") + "…"
		lines = append(lines[:mostHeadLines-1], sheet.Fit(rest, tableSize, room, true))
	}
	return lines
}

// headLines is how many lines the longest heading has.
func (t Table) headLines(width float64) int {
	n := 1
	for _, c := range t.Columns {
		n = max(n, len(t.heading(c, width)))
	}
	return n
}

// table draws a table on as many pages as it needs.
func (p *press) table(t Table, width float64) {
	rows := t.Rows
	for {
		fit := len(rows)
		if t.height(fit, width) > p.left() {
			fit = int((p.left() - t.height(0, width)) / tableRow)
		}
		if fit < min(len(rows), 2) { // not worth beginning here
			if p.y > p.top {
				p.begin()
				continue
			}
			fit = min(len(rows), 2) // on a page so small, it sticks out
		}
		height := t.height(fit, width)
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
	step, high := t.step(width), t.headLines(width)
	for i, c := range t.Columns {
		at, lines := x+room*labelShare+step*float64(i), t.heading(c, width)
		from := y + headLine*float64(high-len(lines)) // the last line stands over the figures
		if c.Colour >= 0 {
			p.add(swatch(seriesColour(c.Colour), "").mark(at, from)...)
			at += swatchSize + 5
		}
		for k, words := range lines {
			p.add(sheet.Text{X: at, Y: from + headLine*float64(k), Words: words, Size: tableSize, Heavy: true, Paint: sheet.Solid(plot.Ink)})
		}
	}
	y += headLine * float64(high-1)
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
