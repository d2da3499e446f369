package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Printing.
const (
	pixelsPerInch = 96
	// widened is by how much programs draw columns wider than excelize counts: the digits
	// of the workbook's own font are wider than those that it reckons with.
	widened     = 8.2 / pixelsPerCharacter
	sideMargins = 1.0  // both, in inches
	endMargins  = 1.2  // both, in inches
	leastScale  = 40   // per cent; below it nothing can be read
	pointsARow  = 15.0 // of a row whose height is not given
	headPoints  = 75.0 // of the title, the line below it and the header, beyond as many rows
	leastShrunk = 0.8  // of the scale that the width allows, to save a page
)

// titles are the rows, and the columns before them, that every printed page repeats.
func (l layout) titles(name string) string {
	rows := fmt.Sprintf("'%s'!$%s", name, l.repeat)
	if l.sideways == 0 {
		return rows
	}
	last, err := excelize.ColumnNumberToName(l.sideways)
	if err != nil {
		return rows
	}
	return fmt.Sprintf("'%s'!$A:$%s,%s", name, last, rows)
}

// breakPages parts a wide sheet into pages side by side, and shrinks it until the widest
// of them fits.
func (b *book) breakPages(name string, l layout) {
	if len(l.pages) == 0 {
		return
	}
	for _, last := range l.pages {
		b.do(b.f.InsertPageBreak(name, address(last+1, 1)))
	}
	scale := uint(l.scale(b.Paper))
	b.do(b.f.SetPageLayout(name, &excelize.PageLayoutOptions{AdjustTo: &scale}))
}

// scale is by how many per cent the widest page fits on the paper, or somewhat less
// where all rows then stand on one page: a few on a page of their own are hard to read.
func (l layout) scale(p Paper) int {
	repeated, widest, wide, page := 0.0, 0.0, 0.0, 0
	for i, w := range l.widths {
		pixels := w * pixelsPerCharacter * widened
		if i < l.sideways {
			repeated += pixels
		}
		if wide += pixels; wide > widest {
			widest = wide
		}
		if page < len(l.pages) && i+1 == l.pages[page] {
			page, wide = page+1, repeated
		}
	}
	widest = max(widest, repeated+l.beside*widened)
	fits := min(1, (p.wide()-sideMargins)*pixelsPerInch/widest)
	const pointsPerInch = 72
	onOne := (p.high() - endMargins) * pointsPerInch / (headPoints + float64(l.rows)*pointsARow)
	if onOne < fits && onOne >= leastShrunk*fits {
		fits = onOne
	}
	return max(leastScale, int(100*fits))
}
