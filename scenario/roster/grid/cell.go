package grid

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"
)

// errBlankRun ends the reading of a sheet.
var errBlankRun = errors.New("too many blank rows")

// cell is a cell being read.
type cell struct {
	column   int // from 1; of the cell before, between cells
	kind     string
	style    int
	value    []byte
	inValue  bool
	hasValue bool // there is an element for it
	formula  bool
	inline   richText
}

// startCell reads the attributes of a cell.
func (r *sheetReader) startCell(e xml.StartElement) error {
	c := &r.cell
	column := c.column + 1
	c.kind, c.style, c.value, c.inValue, c.hasValue, c.formula = "n", 0, c.value[:0], false, false, false
	c.inline.reset()
	for _, a := range e.Attr {
		if a.Name.Space != "" {
			continue
		}
		switch a.Name.Local {
		case "r":
			if column = columnOf(a.Value); column == 0 {
				return r.tokens.damaged("a cell has the address " + shortened(a.Value))
			}
		case "t":
			c.kind = a.Value
		case "s":
			c.style, _ = strconv.Atoi(a.Value) // 0, the usual style, where it is none
		}
	}
	if column > lastColumn {
		return r.tokens.damaged("a cell stands beyond the last column")
	}
	c.column = column
	return nil
}

// columnOf returns the column of an address such as BC12, from 1, or 0.
func columnOf(address string) int {
	column := 0
	for i := range len(address) {
		letter := address[i] &^ ('a' - 'A')
		if letter < 'A' || letter > 'Z' {
			break
		}
		if column = column*26 + int(letter-'A') + 1; column > lastColumn {
			return 0
		}
	}
	return column
}

// letters returns the name of a column, from 1: 28 is AB.
func letters(column int) string {
	var out []byte
	for ; column > 0; column = (column - 1) / 26 {
		out = append([]byte{byte('A' + (column-1)%26)}, out...)
	}
	return string(out)
}

func (c *cell) start(name string) {
	switch name {
	case "v":
		c.inValue, c.hasValue = true, true
	case "f":
		c.formula = true
	default:
		c.inline.start(name)
	}
}

func (c *cell) text(text xml.CharData) {
	if c.inValue {
		c.value = append(c.value, text...)
	}
	c.inline.add(text)
}

func (c *cell) end(name string) {
	if name == "v" {
		c.inValue = false
	}
	c.inline.end(name)
}

// endCell puts the cell into the row.
func (r *sheetReader) endCell() error {
	n, err := r.valueOf(&r.cell)
	if err != nil || n.shown == "" && n.raw == "" || isBlank([]string{n.shown}) {
		return err
	}
	column := r.cell.column
	r.width = max(r.width, column)
	if column > MaxColumns {
		r.wide.add(r.row, column, "")
		return nil
	}
	r.cells[column-1], r.raw[column-1] = n.shown, n.raw
	r.used = max(r.used, column)
	r.differ = r.differ || n.shown != n.raw
	return nil
}

// valueOf returns what a cell holds.
func (r *sheetReader) valueOf(c *cell) (number, error) {
	if c.formula && (!c.hasValue || len(c.value) == 0 && c.kind != "str") {
		r.noValue.add(r.row, c.column, "")
		return number{}, nil
	}
	switch c.kind {
	case "s":
		return r.sharedText(string(c.value))
	case "inlineStr":
		return same(c.inline.string()), nil
	case "str":
		return same(unescape(string(c.value))), nil
	case "b":
		if isTrue(string(c.value)) {
			return same("TRUE"), nil
		}
		return same("FALSE"), nil
	case "e":
		r.errors.add(r.row, c.column, string(c.value))
		return number{}, nil
	case "d":
		return same(strings.TrimSuffix(string(c.value), "T00:00:00")), nil
	}
	n, manyDigits := r.book.numberOf(string(c.value), r.book.formatOf(c.style))
	if manyDigits {
		r.manyDigits.add(r.row, c.column, n.raw)
	}
	return n, nil
}

func same(text string) number { return number{text, text} }

// sharedText returns a text of the table by its number.
func (r *sheetReader) sharedText(value string) (number, error) {
	if value = strings.TrimSpace(value); value == "" {
		return number{}, nil
	}
	at, err := strconv.Atoi(value)
	if err != nil || at < 0 || at >= len(r.book.shared) {
		return number{}, r.tokens.damaged("a cell refers to text " + shortened(value) + ", which does not exist")
	}
	return same(r.book.shared[at]), nil
}

// formatOf returns the format of a style.
func (b *book) formatOf(style int) format {
	if style < 0 || style >= len(b.styles) {
		return format{}
	}
	return b.styles[style]
}
