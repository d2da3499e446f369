package table

import (
	"errors"
	"fmt"
	"strings"

	"spanwise/scenario/phrase"
)

// errShape is what every refusal of a block is, whatever its shape suffers from.
var errShape = errors.New("the cells do not fit")

// shapeError says in a clause of its own why cells do not fit where they are to go.
type shapeError string

func (e shapeError) Error() string { return string(e) }
func (e shapeError) Unwrap() error { return errShape }

func shapef(format string, args ...any) error { return shapeError(fmt.Sprintf(format, args...)) }

// parseBlock reads cells as spreadsheets put them on the clipboard: rows end with a
// line break, cells with a tab; a cell with either in it, or with quotes, stands in
// quotes, and its own quotes are doubled. Every line break becomes "\n". Rows of
// different length are refused, as is nothing at all; the error wraps errShape.
func parseBlock(text string) ([][]string, error) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if text == "" {
		return nil, shapef("the clipboard holds no text")
	}
	var block [][]string
	for rest := text; rest != ""; {
		var row []string
		row, rest = parseRow(rest)
		block = append(block, row)
	}
	for i, row := range block {
		if len(row) != len(block[0]) {
			return nil, shapef("row %d of the copied cells has %s, the first has %d; copy a rectangle", i+1, phrase.Counted(len(row), "cell", "cells"), len(block[0]))
		}
	}
	return block, nil
}

// parseRow reads up to the end of a row.
func parseRow(text string) (row []string, rest string) {
	for {
		var cell string
		var end byte
		cell, end, text = parseCell(text)
		row = append(row, cell)
		if end != '\t' {
			return row, text
		}
	}
}

// parseCell reads a cell and what ends it: a tab, a line break, or 0 for the end.
func parseCell(text string) (cell string, end byte, rest string) {
	if quoted, after, ok := parseQuoted(text); ok {
		if after == "" {
			return quoted, 0, ""
		}
		return quoted, after[0], after[1:]
	}
	at := strings.IndexAny(text, "\t\n")
	if at < 0 {
		return text, 0, ""
	}
	return text[:at], text[at], text[at+1:]
}

// parseQuoted reads a cell in quotes. One whose quotes do not end before a tab, a line
// break or the end is a cell that happens to begin with a quote.
func parseQuoted(text string) (cell, after string, ok bool) {
	if !strings.HasPrefix(text, `"`) {
		return "", "", false
	}
	var b strings.Builder
	for i := 1; i < len(text); i++ {
		if text[i] != '"' {
			b.WriteByte(text[i])
			continue
		}
		if i+1 < len(text) && text[i+1] == '"' {
			b.WriteByte('"')
			i++
			continue
		}
		after = text[i+1:]
		return b.String(), after, after == "" || after[0] == '\t' || after[0] == '\n'
	}
	return "", "", false
}

// formatBlock writes cells as spreadsheets take them; parseBlock reads them back.
func formatBlock(block [][]string) string {
	var b strings.Builder
	for _, row := range block {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			if strings.ContainsAny(cell, "\t\n\r\"") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// fitted stretches a block over a selection of rows × columns: one cell fills all of
// it, a row or a column repeats. Any other goes below and right of the first cell as
// it is. The error wraps errShape where it would pass the last row or column, of which
// there are so many from the first cell on.
func fitted(block [][]string, rows, columns, rowsLeft, columnsLeft int) ([][]string, error) {
	high, wide := len(block), len(block[0])
	if rows%high == 0 && columns%wide == 0 && (high == 1 || wide == 1) {
		return tiled(block, rows, columns), nil
	}
	if high > rowsLeft {
		return nil, shapef("%s were copied, and from this cell down the table has %d; select a cell further up", phrase.Counted(high, "row", "rows"), rowsLeft)
	}
	if wide > columnsLeft {
		return nil, shapef("%s were copied, and from this cell on the table shows %d; select a cell further to the left", phrase.Counted(wide, "column", "columns"), columnsLeft)
	}
	return block, nil
}

func tiled(block [][]string, rows, columns int) [][]string {
	out := make([][]string, rows)
	for i := range out {
		out[i] = make([]string, columns)
		for j := range out[i] {
			out[i][j] = block[i%len(block)][j%len(block[0])]
		}
	}
	return out
}
