package main

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// table lines up columns of text. The first column is set left, the others right
// unless named in left.
type table struct {
	rows [][]string
	left map[int]bool
}

func newTable(left ...int) *table {
	t := &table{left: map[int]bool{0: true}}
	for _, col := range left {
		t.left[col] = true
	}
	return t
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// write puts two spaces before every row and between columns, and none at its end.
func (t *table) write(w io.Writer) {
	var widths []int
	for _, row := range t.rows {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	for _, row := range t.rows {
		var line strings.Builder
		for i, c := range row {
			gap := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c))
			line.WriteString("  ")
			if t.left[i] {
				line.WriteString(c + gap)
			} else {
				line.WriteString(gap + c)
			}
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

// grouped writes 218819 as 218,819.
func grouped(n int) string {
	text := strconv.Itoa(n)
	for at := len(text) - 3; at > 0 && text[at-1] != '-'; at -= 3 {
		text = text[:at] + "," + text[at:]
	}
	return text
}

// decimals keeps about three digits of a figure.
func decimals(v float64) int {
	switch a := math.Abs(v); {
	case a >= 99.95:
		return 0
	case a >= 9.995:
		return 1
	}
	return 2
}

func fixed(v float64, places int) string { return strconv.FormatFloat(v, 'f', places, 64) }

// figure writes a number of any size so that it can be read in a table.
func figure(v float64) string {
	const thousands = 999.5 // from here on, parted
	if math.Abs(v) >= thousands && math.Abs(v) < math.MaxInt32 {
		return grouped(int(math.Round(v)))
	}
	return fixed(v, decimals(v))
}

func percent(v float64) string {
	if whole := math.Round(100 * v); math.Abs(whole) < math.MaxInt32 {
		return grouped(int(whole)) + "%"
	}
	return fixed(100*v, 0) + "%"
}

// shortened cuts a title to a column's width.
func shortened(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:most-1])) + "…"
}
