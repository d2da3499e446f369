package workbook

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

const (
	outlineHeader = 3
	// mostOutlined is how many positions an outline lists one by one; beyond it, it
	// lists those with reports.
	mostOutlined = 5000
	// deepestOutline is how many levels of rows the file format can group.
	deepestOutline = 7
	mostIndent     = 15 // levels that a title is set in by
)

// outlineRow is a position of an outline.
type outlineRow struct {
	*scenario.Position
	layer, reports, below int
	filled                bool
}

// outline is the chart of a side as rows that fold.
type outline struct {
	rows         []outlineRow
	managersOnly bool
}

// outlineOf lists the positions in chart order, with all that stand below each.
func outlineOf(o *scenario.Org) outline {
	rows, above := make([]outlineRow, 0, o.Len()), make([]int, 0, o.Len())
	for v := range o.Walk() {
		rows = append(rows, outlineRow{Position: v.Position, layer: v.Layer, filled: v.Filled})
		above = append(above, v.Above)
	}
	for i := len(rows) - 1; i >= 0; i-- {
		if m := above[i]; m >= 0 {
			rows[m].reports++
			rows[m].below += rows[i].below + 1
		}
	}
	if len(rows) <= mostOutlined {
		return outline{rows: rows}
	}
	managers := rows[:0]
	for _, r := range rows {
		if r.reports > 0 {
			managers = append(managers, r)
		}
	}
	return outline{slices.Clone(managers), true} // what was listed of the others is let go
}

func (b *book) writeOutlines() {
	for i := range b.sides {
		b.writeOutline(&b.sides[i])
	}
}

func (b *book) writeOutline(of *side) {
	o := of.outline
	below := false
	b.do(b.f.SetSheetProps(of.outlined, &excelize.SheetPropsOptions{OutlineSummaryBelow: &below}))
	columns := outlineColumns(b.HideNames || !anybodyNamed(of.State.Org))
	widths := make([]float64, len(columns))
	for i, c := range columns {
		widths[i] = c.width
	}
	s := b.open(of.outlined, layout{
		rows: outlineHeader + max(len(o.rows), 1), columns: len(columns), widths: widths,
		freezeRows: outlineHeader, freezeColumns: 1, tab: sideColor(of.number), repeat: "1:$3",
	})
	s.put(24, s.text(titleLook, "Outline: "+of.Name))
	about := "The chart as rows that fold: the numbers at the top left open so many layers."
	if o.managersOnly {
		about = fmt.Sprintf("The chart as rows that fold. It has more than %d positions: those with reports are listed, the others counted.", mostOutlined)
	}
	if of.Structure.Layers > deepestOutline+1 {
		about += fmt.Sprintf(" Layers from %d on fold together.", deepestOutline+1)
	}
	s.put(16, s.text(subLook, about))
	header(s, columns)
	loads := loadsOf(of.Result)
	s.many(len(columns))
	for _, r := range o.rows {
		s.outlineRow(columns, of.State.Org, r, loads)
	}
	s.outlineBands(columns)
	s.close()
}

// loadsOf returns the mean load of every manager.
func loadsOf(r sim.Result) map[scenario.PositionID]scenario.Opt[float64] {
	out := make(map[scenario.PositionID]scenario.Opt[float64], len(r.Managers))
	for _, m := range r.Managers {
		out[m.ID] = m.Metrics[sim.Load].Estimate().Mean
	}
	return out
}

// outlineColumn is a column of the outline after the title.
type outlineColumn struct {
	header string
	width  float64
	look   look
	value  func(o *scenario.Org, r outlineRow, load scenario.Opt[float64]) any
}

func (c outlineColumn) head() (string, look) { return c.header, c.look }

const headLoad = "Load"

func anybodyNamed(o *scenario.Org) bool {
	for p := range o.People() {
		if p.Name != "" {
			return true
		}
	}
	return false
}

func outlineColumns(withoutNames bool) []outlineColumn {
	type org = *scenario.Org
	type opt = scenario.Opt[float64]
	out := []outlineColumn{
		{"Title", 52, cellLook, func(_ org, r outlineRow, _ opt) any { return r.Title }},
		{"Name", 26, cellLook, func(o org, r outlineRow, _ opt) any { return holders(o, r.ID) }},
		{headPositionID, 13, idLook, func(_ org, r outlineRow, _ opt) any { return string(r.ID) }},
		{"Unit", 26, cellLook, func(_ org, r outlineRow, _ opt) any { return r.Unit }},
		{headStatus, 10, cellLook, func(_ org, r outlineRow, _ opt) any { return status(r.filled) }},
		{headLayer, 8, countLook, func(_ org, r outlineRow, _ opt) any { return r.layer }},
		{headReports, 10, countLook, func(_ org, r outlineRow, _ opt) any { return some(float64(r.reports)) }},
		{"All below", 10, countLook, func(_ org, r outlineRow, _ opt) any { return some(float64(r.below)) }},
		{headFTE, 8, numberLook, func(_ org, r outlineRow, _ opt) any { return r.FTE }},
		{headLoad, 9, loadLook, func(_ org, _ outlineRow, load opt) any { return optionalNumber(load) }},
	}
	if withoutNames {
		return append(out[:1:1], out[2:]...)
	}
	return out
}

func (s *sheet) outlineRow(columns []outlineColumn, o *scenario.Org, r outlineRow, loads map[scenario.PositionID]scenario.Opt[float64]) {
	cells := make([]any, len(columns))
	left := look{}
	for i, c := range columns {
		l := c.look.after(left)
		if i == 0 {
			l.indent, l.bold = min(r.layer-1, mostIndent), r.reports > 0
		}
		cells[i] = cellOf(s.style(l), c.value(o, r, loads[r.ID]))
		left = c.look
	}
	s.putAt(excelize.RowOpts{OutlineLevel: min(r.layer-1, deepestOutline)}, cells...)
}

// outlineBands marks loads as the sheet of manager loads does.
func (s *sheet) outlineBands(columns []outlineColumn) {
	s.ids(s.row-outlineHeader, outlineColumnOf(columns, headPositionID))
	s.loadBands(outlineColumnOf(columns, headLoad), outlineHeader+1)
}

func outlineColumnOf(columns []outlineColumn, header string) int {
	for i, c := range columns {
		if c.header == header {
			return i + 1
		}
	}
	return 1
}
