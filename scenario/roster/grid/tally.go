package grid

import (
	"fmt"
	"strings"

	"spanwise/scenario/phrase"
)

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

// byRow counts cells of which the same is to be said, row by row.
type byRow struct{ rows []tally }

func (b *byRow) add(row, column int, text string) {
	if n := len(b.rows); n == 0 || b.rows[n-1].row != row {
		b.rows = append(b.rows, tally{})
	}
	b.rows[len(b.rows)-1].add(row, column, text)
}

// maxRowNotes bounds how many rows have a note of their own; the rest are named
// together.
const maxRowNotes = 10_000

// each calls note for every row, and rest for those that are too many.
func (b *byRow) each(note func(tally), rest func(rows, from, to int)) {
	for _, t := range b.rows[:min(len(b.rows), maxRowNotes)] {
		note(t)
	}
	if more := b.rows[min(len(b.rows), maxRowNotes):]; len(more) > 0 {
		rest(len(more), more[0].row, more[len(more)-1].row)
	}
}

// tallies are what a sheet's notes are made of.
type tallies struct {
	noValue, errors                                  byRow
	manyDigits, wide, mergedCells, hiddenRows, blank tally

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
	addRows := func(code string, rows byRow, message func(tally) string, repair string) {
		rows.each(func(c tally) { add(Warning, code, c, message(c), repair) }, func(n, from, to int) {
			s.add(Note{Severity: Warning, Code: code, Row: from, Message: fmt.Sprintf("the same in %s more, from row %d to row %d", phrase.Plural(n, "row"), from, to), Repair: repair})
		})
	}
	addRows(CodeNoValue, t.noValue, func(c tally) string {
		return phrase.Plural(c.n, "formula") + " without a stored result, the first in " + c.place()
	}, "read as blank; open the workbook in Excel, save it and read it again")
	addRows(CodeErrorValue, t.errors, func(c tally) string {
		return fmt.Sprintf("%s with an error instead of a result, the first %s in %s", phrase.Plural(c.n, "cell"), errorName(c.text), c.place())
	}, "read as blank; mend the formulas in Excel")
	add(Warning, CodeManyDigits, t.manyDigits, fmt.Sprintf("%s of more than 15 digits, the first in %s; Excel keeps no more and puts zeros for the rest", phrase.Plural(t.manyDigits.n, "number"), t.manyDigits.place()), "kept as it is; store long ids as text")
	add(Warning, CodeTooWide, t.wide, fmt.Sprintf("%s beyond column %s, the first in %s", phrase.Plural(t.wide.n, "cell"), letters(MaxColumns), t.wide.place()), "not read; delete the columns that are not needed")
	add(Info, CodeMerged, t.mergedCells, phrase.Plural(t.mergedCells.n, "range")+" of merged cells, the first from "+t.mergedCells.place(), "each of the cells is read as the first")
	add(Info, CodeHiddenRows, t.hiddenRows, phrase.Plural(t.hiddenRows.n, "row")+" hidden, by a filter or by hand", "read like the others")
	if t.unfilled {
		s.add(Note{Severity: Warning, Code: CodeMerged, Message: "more cells are merged than can be filled", Repair: "not all of them are read as the first; take the merging off in Excel"})
	}
	if t.blankAt > 0 {
		s.add(Note{Severity: Warning, Row: t.blankAt, Code: CodeBlankRun, Message: fmt.Sprintf("more than %d rows follow each other without any text", maxBlankRun), Repair: "reading ended here; delete the blank rows if others stand below them"})
	}
	s.noteBlank(t.blank.row, t.blank.n)
}

// errorName is what Excel calls an error, such as #REF!; other text is not repeated.
func errorName(text string) string {
	const longest = 16 // #GETTING_DATA has 13
	if !strings.HasPrefix(text, "#") || len(text) > longest || strings.ContainsAny(text, " \n") {
		return "one"
	}
	return text
}

func (t *tally) place() string { return fmt.Sprintf("%s%d", letters(t.column), t.row) }
