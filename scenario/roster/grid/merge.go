package grid

import "strings"

// span is a range of merged cells, rows and columns from 1.
type span struct{ top, left, bottom, right int }

const (
	maxMerged = 200_000   // ranges of a sheet
	maxFilled = 2_000_000 // cells that get the text of another, or stand blank before one that does
)

// merge takes a range such as A1:C1.
func (r *sheetReader) merge(ref string) error {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		to = from // one cell, which some programs write
	}
	s := span{rowOf(from), columnOf(from), rowOf(to), columnOf(to)}
	if s.top == 0 || s.left == 0 || s.bottom < s.top || s.right < s.left {
		return r.tokens.damaged("cells are merged over " + shortened(ref))
	}
	if len(r.merged) == maxMerged {
		return tooLarge("has too many merged cells")
	}
	if s.top < s.bottom || s.left < s.right {
		r.merged = append(r.merged, s)
	}
	return nil
}

// rowOf returns the row of an address such as BC12, or 0.
func rowOf(address string) int {
	row := 0
	for _, c := range strings.TrimLeft(strings.ToUpper(address), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		if c < '0' || c > '9' {
			return 0
		}
		if row = row*10 + int(c-'0'); row > lastRow {
			return 0
		}
	}
	return row
}

// unmerge gives every cell of a range the text of its first. Rows that hold
// nothing else stay left out: they are the lower part of a tall cell.
func (r *sheetReader) unmerge() {
	left := maxFilled
	for _, m := range r.merged {
		at, ok := r.sheet.find(m.top)
		if !ok || m.left > len(r.sheet.Rows[at].Cells) {
			continue
		}
		first := number{r.sheet.Rows[at].Cells[m.left-1], r.sheet.Rows[at].Value(m.left - 1)}
		if first.shown == "" {
			continue
		}
		r.mergedCells.add(m.top, m.left, "")
		right := min(m.right, MaxColumns)
		for ; at < len(r.sheet.Rows) && r.sheet.Rows[at].Number <= m.bottom; at++ {
			row := &r.sheet.Rows[at]
			if left -= right - min(m.left-1, len(row.Cells)); left < 0 {
				r.unfilled = true
				return
			}
			row.fill(m.left, right, first)
		}
	}
}

// fill gives the cells of a row from one column to another the same text.
func (r *Row) fill(left, right int, n number) {
	if more := right - len(r.Cells); more > 0 {
		r.Cells = append(r.Cells, make([]string, more)...)
		if r.Raw != nil {
			r.Raw = append(r.Raw, make([]string, more)...)
		}
		r.Width = max(r.Width, right)
	}
	if r.Raw == nil && n.shown != n.raw {
		r.Raw = append([]string(nil), r.Cells...)
	}
	for c := left - 1; c < right; c++ {
		if r.Cells[c] = n.shown; r.Raw != nil {
			r.Raw[c] = n.raw
		}
	}
}
