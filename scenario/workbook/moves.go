package workbook

import (
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario/compare"
)

const (
	movesHeader        = 3
	movesFirst         = movesHeader + 1
	moveColumnScenario = 1
	moveColumnWhat     = 2
	moveColumnPosition = 3
	moveColumnPerson   = 5
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

var moveHeaders = []string{
	"Scenario", "Change", "Position ID", "Title", "Person ID", "Person", "Field",
	"From", "From: title", "To", "To: title", "Part of", "Reason", "Wave", "Date",
}

func (b *book) writeMoves() {
	s := b.open(sheetMoves, layout{
		rows: movesHeader + max(len(b.moves), 1), columns: len(moveHeaders),
		widths:     []float64{24, 12, 13, 32, 13, 24, 24, 13, 30, 13, 30, 36, 34, 9, 12},
		freezeRows: movesHeader, repeat: "1:$3",
	})
	s.put(24, s.text(titleLook, "Moves"))
	s.put(16, s.text(subLook, "One row for every change from the baseline. From and to are the manager's or the seat's id, or the values of the field."))
	var head []any
	for _, h := range moveHeaders {
		head = append(head, s.text(headLook, h))
	}
	s.put(20, head...)
	for _, m := range b.moves {
		s.move(m)
	}
	s.table("Moves", movesHeader, len(moveHeaders))
	s.ids(len(b.moves), moveColumnPosition, moveColumnPerson, 8, 10)
	s.close()
}

func (s *sheet) move(m move) {
	plain, id := s.style(cellLook), s.style(idLook)
	s.put(0,
		cellOf(plain, m.scenario), cellOf(plain, string(m.What)), cellOf(id, string(m.Position)), cellOf(plain, m.Title),
		cellOf(id, string(m.Person)), cellOf(plain, m.Name), cellOf(plain, fieldText(m.Change)),
		cellOf(id, m.From), cellOf(plain, m.FromTitle), cellOf(id, m.To), cellOf(plain, m.ToTitle),
		cellOf(plain, m.Operation), cellOf(plain, m.Reason), cellOf(plain, m.Wave), s.day(m.Date),
	)
}

// fieldText names a position's field in words; parameters keep the name that the
// assumptions sheet gives them.
func fieldText(c compare.Change) string {
	if c.What == compare.Changed {
		return strings.ReplaceAll(c.Field, "_", " ")
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
