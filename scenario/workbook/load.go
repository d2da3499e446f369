package workbook

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/sim"
)

// Where the columns of the manager load sheet stand: what the position is, three
// for the baseline, six for each scenario.
const (
	loadHeader   = 4
	loadFirst    = loadHeader + 1
	loadColumns  = 4 // id, title, unit, highest
	loadBaseline = 3
	loadEach     = 6
)

// loadColumn returns the column of a side's span; load and half-width follow.
func loadColumn(number int) int {
	if number == 0 {
		return loadColumns + 1
	}
	return loadColumns + 1 + loadBaseline + (number-1)*loadEach
}

// loadRow is one position that is a manager on some side.
type loadRow struct {
	scenario.Position
	highest float64
	sides   []loadOf
}

// loadOf is what one side says about it; the zero value is no manager.
type loadOf struct {
	span    scenario.Opt[int]
	load    sim.Estimate
	against scenario.Opt[compare.ManagerDifference]
}

// loadRows lists the most loaded first, on whatever side that is. It names
// positions, not people: a ranked list of people would read as an assessment.
func (b *book) loadRows() []loadRow {
	index := map[scenario.PositionID]int{}
	var rows []loadRow
	for n, s := range b.sides {
		for _, m := range s.Result.Managers {
			at, ok := index[m.ID]
			if !ok {
				p, _ := s.State.Org.Position(m.ID)
				at = len(rows)
				index[m.ID] = at
				rows = append(rows, loadRow{Position: p, sides: make([]loadOf, len(b.sides))})
			}
			load := m.Metrics[sim.Load].Estimate()
			rows[at].sides[n].span, rows[at].sides[n].load = scenario.Some(m.Span), load
			rows[at].highest = max(rows[at].highest, load.Mean.Or(0))
		}
	}
	for n, s := range b.sides[1:] {
		for _, d := range s.against.Managers {
			rows[index[d.ID]].sides[n+1].against = scenario.Some(d)
		}
	}
	slices.SortStableFunc(rows, func(a, b loadRow) int { return cmp.Compare(b.highest, a.highest) })
	return rows
}

func (b *book) writeLoad() {
	rows := b.loadRows()
	columns := loadColumn(len(b.sides)) - 1
	widths := []float64{13, 34, 26, 11}
	widths = append(widths, 10, 10, 12)
	for range b.sides[1:] {
		widths = append(widths, 11, 11, 12, 11, 13, 22)
	}
	s := b.open(sheetLoad, layout{
		rows: loadHeader + max(len(rows), 1), columns: columns, widths: widths,
		freezeRows: loadHeader, freezeColumns: 2, repeat: "1:$4", pages: b.loadPages(), sideways: loadColumns,
	})
	limit := b.in.Comparison.LoadLimit()
	s.put(24, s.text(titleLook, "Manager load"))
	s.within(fmt.Sprintf(
		"Hours of decisions that reach a manager, as a share of the hours left for them; over 100%% it cannot be done, the limit is %g%%. The busiest first. An estimate of roles: not for assessing people.", 100*limit), widths[:loadColumns])
	s.loadHead()
	s.many(columns)
	for _, r := range rows {
		s.load(r)
	}
	s.table("ManagerLoad", loadHeader, columns)
	s.ids(len(rows), 1)
	s.bands(len(rows))
	if len(rows) > 0 {
		s.busiestChart(len(rows), columns, rows[0].highest)
	}
	b.do(b.f.SetDefinedName(printArea(sheetLoad, columns, s.row))) // the chart beside it would shrink the print
	s.close()
}

// loadPages gives every scenario but the first, which stands beside the baseline, a
// printed page of its own.
func (b *book) loadPages() []int {
	var out []int
	for number := 2; number < len(b.sides); number++ {
		out = append(out, loadColumn(number)-1)
	}
	return out
}

func (s *sheet) loadHead() {
	name := look{bold: true, align: "center", bottom: line}
	cells := make([]any, loadColumns)
	for _, side := range s.sides {
		n := loadBaseline
		if side.number > 0 {
			n = loadEach
		}
		l := name
		l.color = ink
		cells = append(cells, s.filled(l, side.Name, n)...)
	}
	s.put(18, cells...)
	for _, side := range s.sides {
		end := loadColumn(side.number+1) - 1
		if s.err == nil {
			s.do(s.sw.MergeCell(address(loadColumn(side.number), s.row), address(end, s.row)))
		}
	}
	head := []any{s.text(headLook, "Position ID"), s.text(headLook, "Title"), s.text(headLook, "Unit"), s.text(headRight, "Highest load")}
	for _, side := range s.sides {
		head = append(head, s.loadHeads(side)...)
	}
	s.put(46, head...)
}

// loadHeads are headers that differ between the sides, as a table asks for.
func (s *sheet) loadHeads(of side) []any {
	who := "Baseline"
	if of.number > 0 {
		who = fmt.Sprintf("Scenario %d", of.number)
	}
	out := []any{s.text(headRight, who+" span"), s.text(headRight, who+" load"), s.text(headRight, who+" half-width")}
	if of.number > 0 {
		out = append(out, s.text(headRight, who+" change"), s.text(headRight, who+" change half-width"), s.text(headLook.after(headRight), who+" reading"))
	}
	return out
}

var (
	loadLook   = look{bottom: hair, format: "#,##0.0%", align: "right"}
	halfLook   = look{bottom: hair, format: `"± "#,##0.0%`, align: "right", color: quiet}
	changeLook = look{bottom: hair, format: signed("#,##0.0%", 1, true), align: "right"}
)

func (s *sheet) load(r loadRow) {
	row := s.row + 1
	cells := []any{
		cellOf(s.style(idLook), string(r.ID)), cellOf(s.style(cellLook), r.Title), cellOf(s.style(cellLook), r.Unit),
		s.number(loadLook, r.highest),
	}
	for n, of := range r.sides {
		cells = append(cells, s.loadCells(of)...)
		if n > 0 {
			cells = append(cells, s.loadChange(r, n, row)...)
		}
	}
	s.put(0, cells...)
}

func (s *sheet) loadCells(of loadOf) []any {
	if !of.span.OK {
		return []any{s.blank(countLook), s.blank(loadLook), s.blank(halfLook)}
	}
	return []any{
		s.number(countLook, float64(of.span.Value)),
		s.orBlank(loadLook, of.load.Mean), s.orBlank(halfLook, of.load.HalfWidth),
	}
}

func (b *book) orBlank(l look, v scenario.Opt[float64]) excelize.Cell {
	if !v.OK {
		return b.blank(l)
	}
	return b.number(l, v.Value)
}

// loadChange is a live formula where the position is a manager on both sides.
func (s *sheet) loadChange(r loadRow, n, row int) []any {
	words := look{bottom: hair, color: quiet, indent: 1}
	base, now, d := r.sides[0], r.sides[n], r.sides[n].against.Value
	if !d.Difference.OK {
		return []any{s.blank(changeLook), s.blank(halfLook), s.text(words, onlyOn(base.span.OK, now.span.OK))}
	}
	difference := tidy(now.load.Mean.Value) - tidy(base.load.Mean.Value)
	change := s.formula(changeLook, address(loadColumn(n)+1, row)+"-"+address(loadColumn(0)+1, row), difference)
	if !near(difference, d.Difference.Value) {
		change = s.number(changeLook, d.Difference.Value)
	}
	text := "≈ no clear difference"
	if d.Clear {
		text, words.color = "▲ more load", bad
		if d.Difference.Value < 0 {
			text, words.color = "▼ less load", good
		}
	}
	return []any{change, s.orBlank(halfLook, d.HalfWidth), s.text(words, text)}
}

func onlyOn(baseline, scenario bool) string {
	switch {
	case baseline && !scenario:
		return "no manager any more"
	case scenario:
		return "newly a manager"
	}
	return ""
}

// bands marks loads above the limit and above 100%, following the assumption if
// somebody changes it.
func (s *sheet) bands(rows int) {
	if rows == 0 || s.err != nil {
		return
	}
	for _, side := range s.sides {
		s.loadBands(loadColumn(side.number)+1, loadFirst)
	}
}

// loadBands marks the loads of a column from a row on.
func (s *sheet) loadBands(column, first int) {
	if s.err != nil || s.row < first {
		return
	}
	stretched := look{color: amber, fill: amberBg, bold: true}
	over := look{color: bad, fill: badBg, bold: true}
	s.do(s.f.SetConditionalFormat(s.name, address(column, first)+":"+address(column, s.row), []excelize.ConditionalFormatOptions{
		{Type: "cell", Criteria: ">", Value: "1", Format: s.mark(over), StopIfTrue: true},
		{Type: "cell", Criteria: ">", Value: nameOfLimit, Format: s.mark(stretched)},
	}))
}
