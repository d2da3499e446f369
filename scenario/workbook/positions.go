package workbook

import (
	"fmt"
	"sync"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
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
	headInForce    = "Authority in force"
)

// positionSheet is a sheet of positions in the making.
type positionSheet struct {
	*sheet
	of      *side
	columns []positionColumn
	data    []positionRow
	failed  error
}

// writePositions writes the largest sheets side by side, one goroutine each. What
// touches the file as a whole, opening and closing, is done in turn.
func (b *book) writePositions() {
	sheets := make([]positionSheet, len(b.sides))
	var written sync.WaitGroup
	for i := range sheets { // in turn, for what grades and outlines take meanwhile
		sheets[i] = b.gather(&b.sides[i])
		sheets[i].continueNotes()
		b.start(&sheets[i])
	}
	if b.err != nil {
		return
	}
	for i := range sheets {
		styles := b.columnStyles(sheets[i].columns)
		written.Go(func() { sheets[i].failed = sheets[i].stream(styles) })
	}
	written.Wait()
	for i := range sheets {
		b.finish(&sheets[i])
	}
}

// gather collects the rows of a side and the columns that they need.
func (b *book) gather(of *side) positionSheet {
	grades := scenario.Grades(b.sides[0].State, of.State)
	o := of.State.Org
	rows := make([]positionRow, 0, o.Len())
	for v := range o.Walk() {
		if v.Above >= 0 {
			rows[v.Above].reports++
		}
		id := v.Position.ID
		rows = append(rows, positionRow{Position: v.Position, layer: v.Layer, grade: grades[id], filled: v.Filled, holders: o.Holders(id), org: o})
	}
	rows = append(rows, b.peopleApart(o)...)
	of.rows, of.apart = len(rows), len(rows)-o.Len()
	of.layers, of.outline, of.grades = layersOf(o), outlineOf(o), gradeCounts(grades)
	return positionSheet{of: of, data: rows, columns: b.usedColumns(rows)}
}

func (b *book) start(p *positionSheet) {
	var widths []float64
	p.of.columns = map[string]int{}
	for i, c := range p.columns {
		widths = append(widths, c.width)
		p.of.columns[c.header] = i + 1
	}
	s := b.open(p.of.positions, layout{
		rows: positionsHeader + max(len(p.data), 1), columns: len(p.columns), widths: widths,
		freezeRows: positionsHeader, freezeColumns: 1, tab: sideColor(p.of.number), repeat: "1:$3",
	})
	p.sheet = s
	s.put(24, s.text(titleLook, p.of.Name))
	s.put(16, s.text(subLook, fmt.Sprintf("%s in %s, one a row, in the order of the chart. %s%s%s",
		s.countedOf(len(p.data)-p.of.apart, "position"), phrase.Plural(p.of.Structure.Layers, "layer"), p.apartWords(), p.careWords(), p.cutWords())))
	header(s, p.columns)
	s.many(len(p.columns))
}

// careWords say what the sheet holds that needs care.
func (p *positionSheet) careWords() string {
	words := ""
	switch _, costs := p.of.columns[headCost]; {
	case p.Pay == PayHidden:
		words = "Pay is left out. "
	case costs && p.Pay == PayBanded:
		words = "Cost is yearly, for the whole position, as a range. "
	case costs:
		words = "Cost is yearly, for the whole position. "
	}
	if p.HideNames {
		return words + "Names are left out and ids replaced; titles can still tell who somebody is."
	}
	return words + "Personal data: handle with care."
}

// apartWords say who has a row without a position.
func (p *positionSheet) apartWords() string {
	if p.of.apart == 0 {
		return ""
	}
	return fmt.Sprintf("Below them %s without a position of their own. ", phrase.Counted(p.of.apart, "person", "people"))
}

// cutWords say how many positions have a text that no cell holds.
func (p *positionSheet) cutWords() string {
	n := 0
	for _, r := range p.data {
		if isCut(r.Position) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" Rows with a text that was cut, since a cell holds 32,767 characters: %d.", n)
}

// isCut reports a position with a text that no cell holds, nor the columns for notes. A
// length in bytes is never below that in characters.
func isCut(p *scenario.Position) bool {
	if max(len(p.ID), len(p.Title), len(p.Unit), len(p.Location), len(p.PayGrade), len(p.Dotted)) <= mostUnits && len(p.Notes) <= mostUnits {
		return false
	}
	for _, text := range []string{string(p.ID), p.Title, p.Unit, p.Location, p.PayGrade, p.Dotted} {
		if clip(text) != text {
			return true
		}
	}
	notes := cellsOf(p.Notes)
	last := notes[len(notes)-1]
	return clip(last) != last
}

func (b *book) finish(p *positionSheet) {
	b.do(p.failed)
	p.table(fmt.Sprintf("PositionsOf%d", p.of.number), positionsHeader, len(p.columns))
	for _, header := range []string{headPositionID, headManagerID, headPersonID, headSharesSeat} {
		if column, ok := p.of.columns[header]; ok {
			p.ids(len(p.data), column)
		}
	}
	p.close()
}

// ids keeps spreadsheets from marking every numeric id as a number stored as text.
func (s *sheet) ids(rows int, columns ...int) {
	for _, c := range columns {
		if s.err == nil && rows > 0 {
			s.do(s.f.AddIgnoredErrors(s.name, address(c, s.row-rows+1)+":"+address(c, s.row), excelize.IgnoredErrorsNumberStoredAsText))
		}
	}
}

// headed is a column with a header over it, and the look of what stands below.
type headed interface {
	head() (header string, below look)
}

// header writes the headers of columns, over numbers on the right as they are.
func header[C headed](s *sheet, columns []C) {
	var cells []any
	left := look{}
	for _, c := range columns {
		text, below := c.head()
		l := headLook.after(left)
		if below.isNumber() {
			l = headRight
		}
		cells = append(cells, s.text(l, text))
		left = below
	}
	s.put(32, cells...)
}

func (b *book) columnStyles(columns []positionColumn) []int {
	styles := make([]int, len(columns))
	left := look{}
	for i, c := range columns {
		styles[i] = b.style(c.look.after(left))
		left = c.look
	}
	return styles
}

// stream writes the rows. It keeps to its own rows of the file.
func (p *positionSheet) stream(styles []int) error {
	for _, r := range p.data {
		p.body.begin(excelize.RowOpts{})
		for i, c := range p.columns {
			p.body.put(styles[i], c.of(r))
		}
		p.body.end()
		p.row++
		if err := p.step(); err != nil {
			return err
		}
	}
	return nil
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

// usedColumns leaves out what no position has, and what is not to be told.
func (b *book) usedColumns(rows []positionRow) []positionColumn {
	var out []positionColumn
	for _, c := range positionColumns {
		switch {
		case c.tells == names && b.HideNames, c.tells >= pay && b.Pay == PayHidden, !c.always && !used(c, rows):
			continue
		case c.tells == cost && b.Pay == PayBanded:
			c.look, c.value = bandLook, func(r positionRow) value { return band(r.Cost) }
		}
		out = append(out, c)
	}
	return out
}

func band(cost scenario.Opt[float64]) value {
	if !cost.OK {
		return value{}
	}
	return textOf(bandOf(cost.Value))
}

func used(c positionColumn, rows []positionRow) bool {
	if c.header == headPersonID || c.header == headPersonFTE {
		return tellsMore(c.header, rows)
	}
	for _, r := range rows {
		if !c.of(r).blank() {
			return true
		}
	}
	return false
}
