package workbook

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
)

// Where the rows of a sheet of positions stand: a title, a line of explanation, the
// header. No blank row comes between, so that importers find the header.
const (
	positionsHeader = 3
	positionsFirst  = positionsHeader + 1
)

// The headers that formulas of other sheets look up.
const (
	headPositionID = "Position ID"
	headManagerID  = "Manager ID"
	headStatus     = "Status"
	headPeople     = "People seated"
	headFTE        = "FTE"
	headReports    = "Direct reports"
	headCost       = "Cost"
	headLayer      = "Layer"
)

// positionRow is what a column may draw on.
type positionRow struct {
	scenario.Position
	layer, grade int
	org          *scenario.Org
}

type positionColumn struct {
	header string
	width  float64
	look   look
	always bool // else left out where no position has a value
	value  func(positionRow) any
}

// positionColumns are in the order shown. The headers are those that the importer
// recognises, or that it takes for nothing else.
var positionColumns = []positionColumn{
	{headPositionID, 13, idLook, true, func(r positionRow) any { return string(r.ID) }},
	{headManagerID, 13, idLook, true, func(r positionRow) any { return string(r.Manager) }},
	{"Name", 26, cellLook, true, func(r positionRow) any { return holders(r) }},
	{"Title", 34, cellLook, true, func(r positionRow) any { return r.Title }},
	{"Unit", 26, cellLook, false, func(r positionRow) any { return r.Unit }},
	{"Location", 18, cellLook, false, func(r positionRow) any { return r.Location }},
	{"Grade", 10, cellLook, false, func(r positionRow) any { return r.PayGrade }},
	{"Authority", 11, countLook, false, authority},
	{headFTE, 8, numberLook, true, func(r positionRow) any { return r.FTE }},
	{headCost, 13, countLook, false, func(r positionRow) any { return optionalNumber(r.Cost) }},
	{"Currency", 10, cellLook, false, func(r positionRow) any { return r.Currency }},
	{headStatus, 10, cellLook, true, func(r positionRow) any { return status(r) }},
	{headPeople, 10, countLook, true, func(r positionRow) any { return len(r.org.Holders(r.ID)) }},
	{headLayer, 9, countLook, true, func(r positionRow) any { return r.layer }},
	{headReports, 10, countLook, true, func(r positionRow) any { return len(r.org.Reports(r.ID)) }},
	{"Authority in force", 11, countLook, true, func(r positionRow) any { return r.grade }},
	{"Track", 13, cellLook, false, func(r positionRow) any { return string(r.Track) }},
	{"Protected", 11, cellLook, false, func(r positionRow) any { return yes(r.Protected) }},
	{"IsAssistant", 12, cellLook, false, func(r positionRow) any { return yes(r.Assistant) }},
	{"Dotted ids", 14, idLook, false, func(r positionRow) any { return r.Dotted }},
	{"Work taken over, FTE", 13, numberLook, false, func(r positionRow) any { return some(r.TakenFTE) }},
	{"Own work taken over, hours a week", 16, numberLook, false, func(r positionRow) any { return some(r.TakenHours) }},
	{"Notes", 40, cellLook, false, func(r positionRow) any { return r.Notes }},
}

func status(r positionRow) string {
	if r.org.Filled(r.ID) {
		return "Active"
	}
	return "Vacant"
}

func holders(r positionRow) string {
	var names []string
	for _, h := range r.org.Holders(r.ID) {
		if p, ok := r.org.Person(h); ok && p.Name != "" {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, "; ")
}

// authority is the grade as set, raise included; a grade that follows from the
// chart stays blank, so that it still does when the sheet is imported again.
func authority(r positionRow) any {
	if r.Authority.OK || r.Raise != 0 {
		return r.grade
	}
	return nil
}

func optionalNumber(v scenario.Opt[float64]) any {
	if !v.OK {
		return nil
	}
	return v.Value
}

func some(v float64) any {
	if v == 0 {
		return nil
	}
	return v
}

func yes(v bool) string {
	if v {
		return "TRUE"
	}
	return ""
}

func (b *book) positionRows(of *side) []positionRow {
	grades := scenario.Grades(b.sides[0].State, of.State)
	rows := make([]positionRow, 0, of.State.Org.Len())
	for p, layer := range of.State.Org.Positions() {
		rows = append(rows, positionRow{p, layer, grades[p.ID], of.State.Org})
	}
	return rows
}

func (b *book) writePositions(of *side) {
	rows := b.positionRows(of)
	columns := usedColumns(rows)
	var widths []float64
	of.columns = map[string]int{}
	for i, c := range columns {
		widths = append(widths, c.width)
		of.columns[c.header] = i + 1
	}
	s := b.open(of.positions, layout{
		rows: positionsHeader + max(len(rows), 1), columns: len(columns), widths: widths,
		freezeRows: positionsHeader, freezeColumns: 1, tab: sideColor(of.number), repeat: "1:$3",
	})
	s.put(24, s.text(titleLook, of.Name))
	s.put(16, s.text(subLook, fmt.Sprintf("%d positions in %d layers, one a row, in the order of the chart. Cost is yearly, for the whole position. Personal data: handle with care.", len(rows), of.Structure.Layers)))
	s.header(columns)
	s.positions(columns, rows)
	s.table(fmt.Sprintf("PositionsOf%d", of.number), positionsHeader, len(columns))
	s.ids(len(rows), of.columns[headPositionID], of.columns[headManagerID])
	s.close()
}

// ids keeps spreadsheets from marking every numeric id as a number stored as text.
func (s *sheet) ids(rows int, columns ...int) {
	for _, c := range columns {
		if s.err == nil && rows > 0 {
			s.do(s.f.AddIgnoredErrors(s.name, address(c, s.row-rows+1)+":"+address(c, s.row), excelize.IgnoredErrorsNumberStoredAsText))
		}
	}
}

func (s *sheet) header(columns []positionColumn) {
	var cells []any
	left := look{}
	for _, c := range columns {
		l := headLook.after(left)
		if c.look.isNumber() {
			l = headRight
		}
		cells = append(cells, s.text(l, c.header))
		left = c.look
	}
	s.put(32, cells...)
}

// positions writes the rows through one row of cells, used again and again: these
// sheets are the largest.
func (s *sheet) positions(columns []positionColumn, rows []positionRow) {
	cells := make([]excelize.Cell, len(columns))
	row := make([]any, len(columns))
	styles := make([]int, len(columns))
	left := look{}
	for i, c := range columns {
		styles[i] = s.style(c.look.after(left))
		left = c.look
		row[i] = &cells[i]
	}
	for _, r := range rows {
		for i, c := range columns {
			cells[i] = cellOf(styles[i], c.value(r))
		}
		s.put(0, row...)
	}
}

// cellOf keeps text as text and blanks blank.
func cellOf(style int, v any) excelize.Cell {
	switch v := v.(type) {
	case string:
		if v == "" {
			return excelize.Cell{StyleID: style}
		}
		return excelize.Cell{StyleID: style, Value: clip(v)}
	case float64:
		return excelize.Cell{StyleID: style, Value: tidy(v)}
	}
	return excelize.Cell{StyleID: style, Value: v}
}

// usedColumns leaves out what no position has.
func usedColumns(rows []positionRow) []positionColumn {
	var out []positionColumn
	for _, c := range positionColumns {
		if c.always || used(c, rows) {
			out = append(out, c)
		}
	}
	return out
}

func used(c positionColumn, rows []positionRow) bool {
	for _, r := range rows {
		if v := c.value(r); v != nil && v != "" {
			return true
		}
	}
	return false
}
