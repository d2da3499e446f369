package grid

import "fmt"

// tally counts the cells of a sheet of which the same is to be said.
type tally struct {
	n, row, column int // where the first stands
	text           string
}

func (t *tally) add(row, column int, text string) {
	if t.n++; t.n == 1 {
		t.row, t.column, t.text = row, column, text
	}
}

// tallies are what a sheet's notes are made of.
type tallies struct {
	noValue, errors, manyDigits, wide, mergedCells, hiddenRows, blank tally

	blankAt  int  // row after which reading ended, 0 for none
	unfilled bool // not all merged cells were filled
}

// note adds the notes to the sheet.
func (t *tallies) note(s *Sheet) {
	add := func(severity Severity, code string, c tally, message, repair string) {
		if c.n > 0 {
			n := Note{Severity: severity, Code: code, Row: c.row, Message: message, Repair: repair}
			if c.column > 0 {
				n.Column = letters(c.column)
			}
			s.add(n)
		}
	}
	add(Warning, CodeNoValue, t.noValue, count(t.noValue.n, "formula")+" without a stored result, the first in "+t.noValue.place(), "read as blank; open the workbook in Excel, save it and read it again")
	add(Warning, CodeErrorValue, t.errors, fmt.Sprintf("%s with an error instead of a result, the first %s in %s", count(t.errors.n, "cell"), shortened(t.errors.text), t.errors.place()), "read as blank; mend the formulas in Excel")
	add(Warning, CodeManyDigits, t.manyDigits, fmt.Sprintf("%s of more than 15 digits, the first in %s; Excel keeps no more and puts zeros for the rest", count(t.manyDigits.n, "number"), t.manyDigits.place()), "kept as it is; store long ids as text")
	add(Warning, CodeTooWide, t.wide, fmt.Sprintf("%s beyond column %s, the first in %s", count(t.wide.n, "cell"), letters(MaxColumns), t.wide.place()), "not read; delete the columns that are not needed")
	add(Info, CodeMerged, t.mergedCells, count(t.mergedCells.n, "range")+" of merged cells, the first from "+t.mergedCells.place(), "each of the cells is read as the first")
	add(Info, CodeHiddenRows, t.hiddenRows, count(t.hiddenRows.n, "row")+" hidden, by a filter or by hand", "read like the others")
	if t.unfilled {
		s.add(Note{Severity: Warning, Code: CodeMerged, Message: "more cells are merged than can be filled", Repair: "not all of them are read as the first; take the merging off in Excel"})
	}
	if t.blankAt > 0 {
		s.add(Note{Severity: Warning, Row: t.blankAt, Code: CodeBlankRun, Message: fmt.Sprintf("more than %d rows follow each other without any text", maxBlankRun), Repair: "reading ended here; delete the blank rows if others stand below them"})
	}
	s.noteBlank(t.blank.row, t.blank.n)
}

func (t *tally) place() string { return fmt.Sprintf("%s%d", letters(t.column), t.row) }
