package workbook

import (
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
)

const (
	movesHeader    = 3
	movesFirst     = movesHeader + 1
	moveColumnWhat = 2
)

// move is a row of the list.
type move struct {
	scenario string
	compare.Change
}

func (b *book) planMoves() {
	for _, s := range b.sides[1:] {
		for _, c := range s.changes.Rows {
			b.moves = append(b.moves, move{s.Name, c})
		}
	}
}

// moveColumn is a column of the moves list.
type moveColumn struct {
	header string
	width  float64
	look   look
	person bool // names somebody
	value  func(move) string
}

var moveColumns = []moveColumn{
	{"Scenario", 24, cellLook, false, func(m move) string { return m.scenario }},
	{"Change", 12, cellLook, false, func(m move) string { return string(m.What) }},
	{"Position ID", 13, idLook, false, func(m move) string { return string(m.Position) }},
	{"Title", 30, cellLook, false, func(m move) string { return m.Title }},
	{"Person ID", 13, idLook, true, func(m move) string { return string(m.Person) }},
	{"Person", 24, cellLook, true, func(m move) string { return m.Name }},
	{"Field or outcome", 24, cellLook, false, func(m move) string { return fieldText(m.Change) }},
	{"From", 13, idLook, false, func(m move) string { return m.From }},
	{"From: title", 30, cellLook, false, func(m move) string { return m.FromTitle }},
	{"To", 13, idLook, false, func(m move) string { return m.To }},
	{"To: title", 30, cellLook, false, func(m move) string { return m.ToTitle }},
	{"Part of", 44, cellLook, false, func(m move) string { return m.Operation }},
	{"Reason", 62, cellLook, false, func(m move) string { return m.Reason }},
	{"Wave", 10, cellLook, false, func(m move) string { return m.Wave }},
	{"Date", 12, dateLook, false, func(m move) string { return m.Date }},
}

// moveColumns leaves those out that name somebody where nobody is to be named.
func (b *book) moveColumns() []moveColumn {
	var out []moveColumn
	for _, c := range moveColumns {
		if !c.person || !b.HideNames {
			out = append(out, c)
		}
	}
	return out
}

// moveColumnOf returns the place of a column from 1. The printed list goes on behind what
// a change is with why it was made.
func moveColumnOf(columns []moveColumn, header string) int {
	return 1 + slices.IndexFunc(columns, func(c moveColumn) bool { return c.header == header })
}

func (b *book) writeMoves() {
	columns := b.moveColumns()
	widths := make([]float64, len(columns))
	var head []any
	var ids []int
	for i, c := range columns {
		widths[i] = c.width
		head = append(head, b.text(headLook, c.header))
		if c.look == idLook {
			ids = append(ids, i+1)
		}
	}
	repeated := moveColumnOf(columns, "Title")
	s := b.open(sheetMoves, layout{
		rows: movesHeader + max(len(b.moves), 1), columns: len(columns), widths: widths,
		freezeRows: movesHeader, repeat: "1:$3", pages: []int{moveColumnOf(columns, "Part of") - 1}, sideways: repeated,
	})
	s.put(24, s.text(titleLook, "Moves"))
	s.within("One row for every change from the baseline. From and to are the manager's or the seat's id, or the values of the field.", widths[:repeated])
	s.put(20, head...)
	s.many(len(columns))
	for _, m := range b.moves {
		s.move(columns, m)
	}
	s.table("Moves", movesHeader, len(columns))
	s.ids(len(b.moves), ids...)
	s.close()
}

func (s *sheet) move(columns []moveColumn, m move) {
	cells := make([]any, len(columns))
	for i, c := range columns {
		if c.look == dateLook {
			cells[i] = s.day(c.value(m))
			continue
		}
		cells[i] = cellOf(s.style(c.look), c.value(m))
	}
	s.put(0, cells...)
}

// fieldText names a position's field in words; parameters keep the name that the
// assumptions sheet gives them.
func fieldText(c compare.Change) string {
	if c.What == compare.Changed {
		return edit.FieldName(scenario.Field(c.Field))
	}
	return c.Field
}

// day writes an ISO day as a date, and anything else as the text it is.
func (b *book) day(iso string) excelize.Cell {
	if iso == "" {
		return b.blank(dateLook)
	}
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil || t.Year() < firstYear {
		return b.text(cellLook, iso)
	}
	return excelize.Cell{StyleID: b.style(dateLook), Value: serial(t)}
}

// firstYear is after Excel's leap-year error of 1900, from where serials are plain.
const firstYear = 1901

// serial is the day's number in Excel's 1900 date system.
func serial(t time.Time) float64 {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	return float64(t.Sub(epoch) / (24 * time.Hour))
}

// serialTime is serial with the time of day, as the clock showed it.
func serialTime(t time.Time) float64 {
	wall := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	day := wall.Truncate(24 * time.Hour)
	return serial(day) + wall.Sub(day).Hours()/24
}
