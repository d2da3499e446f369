package grid

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// number is a number of a cell: as it shows and as it is.
type number struct{ shown, raw string }

// numberOf reads the value of a cell under its format. What is no number is text.
func (b *book) numberOf(value string, f format) (n number, manyDigits bool) {
	value = strings.TrimSpace(value)
	switch {
	case !isWhole(value):
	case f.shows == plainly:
		return number{value, value}, false
	case f.shows == asPattern:
		return number{f.pattern.print(value), value}, false
	}
	v, err := strconv.ParseFloat(value, 64)
	if err != nil || strings.Trim(value, "0123456789+-.eE") != "" {
		return number{value, value}, false
	}
	raw := strconv.FormatFloat(v, 'f', -1, 64)
	if math.Abs(v) > mostDigits {
		return number{value, value}, false
	}
	whole := v == math.Trunc(v)
	n = number{raw, raw}
	switch f.shows {
	case asPattern:
		if whole && v >= 0 {
			n.shown = f.pattern.print(raw)
		}
	case asShown:
		n.shown = b.printer.print(f.code, v, raw)
	case asDate:
		if day, ok := dateOf(v, b.from1904); ok {
			n = number{day, day} // no measure either
		}
	case asPercent:
		share := strconv.FormatFloat(math.Round(v*1e12)/1e10, 'f', -1, 64) + "%"
		n = number{share, share}
	}
	return n, whole && math.Abs(v) >= exactDigits
}

const (
	exactDigits = 1e15 // Excel keeps 15 digits
	mostDigits  = 1e21 // what is larger is no id, nor anything else in a roster
)

// isWhole reports digits that are their own shortest form. Excel writes no more
// than 15 so; more come from other programs and are exact, which a float is not.
func isWhole(text string) bool {
	const most = 30
	if text == "" || len(text) > most || text[0] == '0' && len(text) > 1 {
		return false
	}
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}

// dateOf writes the day that a serial number stands for as 2006-01-02, with the
// time where there is one. Before the first day and after the year 9999 there is none.
func dateOf(serial float64, from1904 bool) (string, bool) {
	const first, last = 1, 2_958_465
	if serial < first || serial > last+1 {
		return "", false
	}
	t, err := excelize.ExcelDateToTime(serial, from1904)
	if err != nil || t.Year() > 9999 {
		return "", false
	}
	if t = t.Round(time.Second); t.Equal(t.Truncate(24 * time.Hour)) {
		return t.Format(time.DateOnly), true
	}
	return t.Format(time.DateTime), true
}

// printer writes numbers as their formats show them, by a workbook of one cell a
// format that excelize keeps in memory.
type printer struct {
	file  *excelize.File
	cells map[string]string // the cell of each format
	shown map[printed]string
}

type printed struct {
	code  string
	value float64
}

const (
	maxFormats = 1000    // further ones show plain digits
	maxPrinted = 200_000 // kept, so that a value is written once
)

// print returns a number as shown, or its plain digits where excelize cannot.
func (p *printer) print(code string, value float64, plain string) (shown string) {
	key := printed{code, value}
	if shown, ok := p.shown[key]; ok {
		return shown
	}
	defer func() {
		if recover() != nil { // a format that it was not made for
			shown = plain
		}
		if len(p.shown) < maxPrinted && p.shown != nil {
			p.shown[key] = shown
		}
	}()
	cell, ok := p.cell(code)
	if !ok || p.file.SetCellFloat(sheetName, cell, value, -1, 64) != nil {
		return plain
	}
	shown, err := p.file.GetCellValue(sheetName, cell)
	if shown = strings.TrimSpace(shown); err != nil || shown == "" {
		return plain
	}
	return shown
}

const sheetName = "Sheet1"

// cell returns the cell that has a format.
func (p *printer) cell(code string) (string, bool) {
	if p.file == nil {
		p.file, p.cells, p.shown = excelize.NewFile(), map[string]string{}, map[printed]string{}
	}
	if cell, ok := p.cells[code]; ok {
		return cell, cell != ""
	}
	if len(p.cells) == maxFormats {
		return "", false
	}
	cell := "A" + strconv.Itoa(len(p.cells)+1)
	style, err := p.file.NewStyle(&excelize.Style{CustomNumFmt: &code})
	if err == nil {
		err = p.file.SetCellStyle(sheetName, cell, cell, style)
	}
	if err != nil {
		cell = ""
	}
	p.cells[code] = cell
	return cell, cell != ""
}
