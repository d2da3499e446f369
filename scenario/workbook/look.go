package workbook

import (
	"github.com/xuri/excelize/v2"
)

// fontFamily is on every Windows and Mac, and has a twin of the same widths on Linux.
const fontFamily = "Arial"

const bodySize = 10

// The colours: ink and quiet text on white or ground, and one scale for standing.
// All text is over 4.5:1 on what it stands on.
const (
	ink     = "1D2530"
	quiet   = "5B6675"
	line    = "D9DEE5"
	hair    = "ECEFF3"
	ground  = "F1F4F8"
	accent  = "2F5BEA"
	good    = "24663E"
	amber   = "8A5F00"
	bad     = "B83C12"
	goodBg  = "E8F3EC"
	amberBg = "FDF5E3"
	badBg   = "FBEAE4"
	inputFg = "0000C8"
	inputBg = "FFF9D6"
)

// look is how a cell is drawn; equal looks share one style of the file.
type look struct {
	bold, wrap  bool
	size        float64 // 0 is the body's
	color, fill string  // "" is ink, none
	format      string  // number format; "" is general
	align       string  // left, center, right; "" by kind
	middle      bool    // wrapped text in the middle of a high row, else at its top
	indent      int
	top, bottom string // colours of border lines
}

func (b *book) style(l look) int {
	if id, ok := b.looks[l]; ok {
		return id
	}
	id, err := b.f.NewStyle(l.style())
	b.do(err)
	b.looks[l] = id
	return id
}

// mark returns a style for conditional formats: colours and weight only.
func (b *book) mark(l look) *int {
	id, ok := b.marks[l]
	if !ok {
		var err error
		s := &excelize.Style{Font: &excelize.Font{Color: l.color, Bold: l.bold}}
		if l.fill != "" {
			s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
		}
		id, err = b.f.NewConditionalStyle(s)
		b.do(err)
		b.marks[l] = id
	}
	return &id
}

func (l look) style() *excelize.Style {
	if l.indent > 0 {
		l.align = "left" // an indent counts from a side
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: fontFamily, Size: bodySize, Color: ink, Bold: l.bold},
		Alignment: &excelize.Alignment{Horizontal: l.align, Vertical: "center", WrapText: l.wrap, Indent: l.indent},
	}
	if l.wrap && !l.middle {
		s.Alignment.Vertical = "top"
	}
	if l.size > 0 {
		s.Font.Size = l.size
	}
	if l.color != "" {
		s.Font.Color = l.color
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	if l.top != "" {
		s.Border = append(s.Border, excelize.Border{Type: "top", Color: l.top, Style: 1})
	}
	if l.bottom != "" {
		s.Border = append(s.Border, excelize.Border{Type: "bottom", Color: l.bottom, Style: 1})
	}
	return s
}

// The looks used on more than one sheet.
var (
	titleLook  = look{bold: true, size: 16, middle: true}
	subLook    = look{color: quiet}
	headLook   = look{bold: true, fill: ground, wrap: true, bottom: line, top: line, middle: true}
	headRight  = look{bold: true, fill: ground, wrap: true, bottom: line, top: line, middle: true, align: "right"}
	cellLook   = look{bottom: hair}
	quietLook  = look{bottom: hair, color: quiet}
	wrapLook   = look{bottom: hair, wrap: true}
	idLook     = look{bottom: hair, format: "@"} // text, so that 007 stays 007 when edited
	countLook  = look{bottom: hair, format: "#,##0"}
	numberLook = look{bottom: hair, format: "#,##0.##"}
	bandLook   = look{bottom: hair, align: "right"}
	dateLook   = look{bottom: hair, format: "yyyy-mm-dd", align: "left"}
)

// isNumber reports whether cells of this look stand to the right of their column.
func (l look) isNumber() bool {
	return l.align == "right" || l.align == "" && l.format != "" && l.format != "@"
}

// after is the look of text beside a column of numbers, which would touch it.
func (l look) after(left look) look {
	if left.isNumber() && !l.isNumber() {
		l.indent = 1
	}
	return l
}
