package grid

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
)

const (
	// lastRow and lastColumn are what the format allows.
	lastRow    = 1_048_576
	lastColumn = 16_384
	// maxBlankRun is how many rows without text may follow each other.
	maxBlankRun = 100_000
	// maxPadded bounds the blank cells that rows are filled up with, so that a row
	// is not shorter than those above it. Workbooks leave blank cells out.
	maxPadded = 5_000_000
)

// sheetReader reads the cells of one sheet.
type sheetReader struct {
	book   *book
	tokens *tokens
	sheet  *Sheet

	inData bool
	inRow  bool
	inCell bool
	row    int // number of the row
	hidden bool
	cell   cell
	cells  []string // of the row, MaxColumns long
	raw    []string
	used   int // how many of them have text
	width  int // as used, cells beyond MaxColumns counted
	differ bool

	widest, padded int
	blankRun       int
	merged         []span
	store          slab
	tallies
}

// readSheet reads a sheet to its end.
func (b *book) readSheet(s bookSheet, part string) (*Sheet, error) {
	t, err := b.archive.tokens(part)
	if err != nil {
		return nil, err
	}
	r := &sheetReader{book: b, tokens: t, sheet: &Sheet{Name: s.name, Hidden: s.hidden}, cells: make([]string, MaxColumns), raw: make([]string, MaxColumns)}
	err = t.each(r.start, r.cell.text, r.end)
	if err == errBlankRun {
		err = t.source.drain()
	}
	if err != nil {
		return nil, err
	}
	r.unmerge()
	r.note(r.sheet)
	return r.sheet, nil
}

func (r *sheetReader) start(e xml.StartElement) error {
	switch name := e.Name.Local; {
	case !r.inData:
		r.inData = name == "sheetData"
		if name == "mergeCell" {
			return r.merge(attr(e, "ref"))
		}
	case name == "row" && !r.inRow:
		r.inRow = true
		return r.startRow(e)
	case name == "c" && r.inRow && !r.inCell:
		r.inCell = true
		return r.startCell(e)
	case name == "row", name == "c", name == "sheetData":
		return r.tokens.damaged("rows or cells do not stand where they should")
	default:
		r.cell.start(name)
	}
	return nil
}

func (r *sheetReader) end(name string) error {
	switch {
	case name == "sheetData":
		r.inData = false
	case !r.inData:
	case name == "c":
		r.inCell = false
		return r.endCell()
	case name == "row":
		r.inRow = false
		return r.endRow()
	default:
		r.cell.end(name)
	}
	return nil
}

func (r *sheetReader) startRow(e xml.StartElement) error {
	number, given := r.row+1, attr(e, "r")
	if given != "" {
		n, err := strconv.Atoi(given)
		if err != nil {
			return r.tokens.damaged(fmt.Sprintf("a row has the number %q", shortened(given)))
		}
		number = n
	}
	if number <= r.row || number > lastRow {
		return r.tokens.damaged(fmt.Sprintf("row %d stands after row %d", number, r.row))
	}
	clear(r.cells[:r.used])
	clear(r.raw[:r.used])
	r.row, r.used, r.width, r.differ = number, 0, 0, false
	r.hidden = isTrue(attr(e, "hidden"))
	r.cell.column = 0
	return nil
}

// endRow keeps the row where it has any text.
func (r *sheetReader) endRow() error {
	if r.width == 0 {
		if r.blankRun++; r.blankRun > maxBlankRun {
			r.blankAt = r.row
			return errBlankRun
		}
		return nil
	}
	r.blankRun = 0
	r.countBlank()
	if r.hidden {
		r.hiddenRows.add(r.row, 0, "")
	}
	b := r.book
	if b.rows++; b.rows > MaxRows {
		return tooMany(0)
	}
	n := r.paddedLength()
	row := Row{Number: r.row, Cells: r.store.keep(r.cells[:n]), Width: max(r.width, n)}
	if b.cells += n; r.differ {
		row.Raw = r.store.keep(r.raw[:n])
		b.cells += n
	}
	if b.cells > maxCells {
		return tooMany(b.cells)
	}
	r.sheet.Rows = append(r.sheet.Rows, row)
	return nil
}

// paddedLength returns how many cells the row is given: at least as many as the
// widest above it, while that costs little.
func (r *sheetReader) paddedLength() int {
	r.widest = max(r.widest, r.used)
	if r.padded += r.widest - r.used; r.padded > maxPadded {
		return r.used
	}
	return r.widest
}

// countBlank counts the rows without text between this and the last that has some.
func (r *sheetReader) countBlank() {
	if len(r.sheet.Rows) == 0 {
		return
	}
	last := r.sheet.Rows[len(r.sheet.Rows)-1].Number
	if between := r.row - last - 1; between > 0 {
		if r.blank.n == 0 {
			r.blank.row = last + 1
		}
		r.blank.n += between
	}
}

// find returns the index of a row by its number, or where it would stand.
func (s *Sheet) find(number int) (int, bool) {
	return slices.BinarySearchFunc(s.Rows, number, func(r Row, n int) int { return r.Number - n })
}
