package workbook

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/sim"
)

func (b *book) checks() []check {
	var out []check
	if b.Consultation { // the rest counts on sheets that it lacks
		for _, s := range b.sides {
			out = append(out, b.layersCheck(s))
		}
		for _, s := range b.sides[1:] {
			out = append(out, b.metricChecks(s)...)
		}
		return out
	}
	for _, s := range b.sides {
		out = append(out, b.positionChecks(s)...)
	}
	for _, s := range b.sides[1:] {
		out = append(out, b.peopleChecks(s), b.balance(s))
		out = append(out, b.moveChecks(s)...)
		if b.anybodyDisplaced() {
			out = append(out, b.outcomeCheck(s))
		}
		out = append(out, b.metricChecks(s)...)
	}
	return out
}

// column returns the range of a column of a sheet of positions.
func (s side) column(header string) string {
	return span(s.positions, s.columns[header], positionsFirst, positionsHeader+s.rows)
}

// tops counts the positions without a manager; people without a position have none
// either.
func (s side) tops() string {
	managers := "COUNTBLANK(" + s.column(headManagerID) + ")"
	if s.apart == 0 {
		return managers
	}
	return managers + "-COUNTBLANK(" + s.column(headPositionID) + ")"
}

// summary returns the cell of a figure of one side.
func (b *book) cell(label string, number int) string {
	return at(sheetSummary, valueColumn(number), b.rows[label])
}

func (b *book) positionChecks(s side) []check {
	st := s.Structure
	n := float64(st.Positions)
	out := []check{
		b.tie("Rows of positions = positions in the summary", s, labelPositions, "COUNTA("+s.column(headPositionID)+")", n),
		b.tie("Rows that are vacant = vacant positions in the summary", s, labelVacant, `COUNTIF(`+s.column(headStatus)+`,"Vacant")`, float64(st.Vacant)),
		b.tie("Sum of FTE = FTE in the summary", s, labelFTE, "SUM("+s.column(headFTE)+")", st.FTE),
		b.tie("Rows with reports = managers in the summary", s, labelManagers, `COUNTIF(`+s.column(headReports)+`,">0")`, float64(st.Managers)),
		b.layersCheck(s),
		{
			text: "Reports of all managers and tops add up to all positions", about: s.Name, value: n, expectedValue: n,
			found:    "SUM(" + s.column(headReports) + ")+" + s.tops(),
			expected: b.cell(labelPositions, s.number),
		},
		b.orphans(s),
	}
	if _, ok := s.columns[headCost]; ok && b.Pay == PayShown && st.Cost.OK && b.rows[labelCost] > 0 {
		out = append(out, b.tie("Sum of cost = cost in the summary", s, labelCost, "SUM("+s.column(headCost)+")", st.Cost.Value.Amount))
	}
	return out
}

func (b *book) layersCheck(s side) check {
	return b.tie("Positions by layer add up to all positions", s, labelPositions,
		"SUM("+span(sheetSpans, spansColumn(s.number), spansHeader+1, spansHeader+len(b.pools()))+")", float64(s.Structure.Positions))
}

// tie sets a formula against a figure of the summary that must equal it.
func (b *book) tie(text string, s side, label, formula string, v float64) check {
	return check{text: text, about: s.Name, found: formula, expected: b.cell(label, s.number), value: v, expectedValue: v}
}

// mostMatched is up to how many positions every manager id is looked up: the work
// grows with the square.
const mostMatched = 5000

// orphans counts positions whose manager is not on the sheet. On long sheets it
// follows from the reports counted, which costs no lookups.
func (b *book) orphans(s side) check {
	ids, managers := s.column(headPositionID), s.column(headManagerID)
	c := check{text: "Positions whose manager is missing", about: s.Name}
	if s.Structure.Positions > mostMatched {
		c.found = fmt.Sprintf("COUNTA(%s)-SUM(%s)-(%s)", ids, s.column(headReports), s.tops())
		return c
	}
	c.found = fmt.Sprintf(`SUMPRODUCT((%s<>"")*ISNA(MATCH(%s,%s,0)))`, managers, managers, ids)
	return c
}

// peopleChecks accounts for everybody: those of the baseline and those who joined
// sit somewhere, wait unplaced, or leave.
func (b *book) peopleChecks(s side) check {
	base := b.sides[0]
	before, joined := base.State.Org.CountPeople(), s.changes.Joined
	return check{
		text: fmt.Sprintf("People seated + %d unplaced + %d leaving = %d of the baseline + joined", s.changes.Unplaced, s.changes.Leaving, before), about: s.Name,
		found:         fmt.Sprintf("SUM(%s)+%s+%d", s.column(headPeople), b.cell(labelUnplaced, s.number), s.changes.Leaving),
		value:         float64(seated(s.State.Org) + s.Structure.Unplaced + s.changes.Leaving),
		expected:      fmt.Sprintf("SUM(%s)+%s+%d+%s", base.column(headPeople), b.cell(labelUnplaced, 0), leaving(base.State.Org), b.movesOf(s, compare.Joined)),
		expectedValue: float64(before + joined),
	}
}

// outcomeCheck accounts for everybody whose seat or team goes.
func (b *book) outcomeCheck(s side) check {
	first, n := b.rows[outcomeLabels[0].label], float64(len(s.against.People))
	column := valueColumn(s.number)
	return b.tie("Outcomes add up to the people whose seat or team goes", s, labelDisplaced,
		"SUM("+at(sheetSummary, column, first)+":"+fixed(column, first+len(b.outcomesMet())-1)+")", n)
}

func seated(o *scenario.Org) int {
	n := 0
	for p := range o.People() {
		if p.Seat != "" {
			n++
		}
	}
	return n
}

func leaving(o *scenario.Org) int {
	n := 0
	for p := range o.People() {
		if p.Leaving {
			n++
		}
	}
	return n
}

func (b *book) balance(s side) check {
	n := float64(s.Structure.Positions)
	return check{
		text: "Positions of the baseline − removed + added = positions", about: s.Name, value: n, expectedValue: n,
		found:    b.cell(labelPositions, 0) + "-" + b.cell(labelRemoved, s.number) + "+" + b.cell(labelAdded, s.number),
		expected: b.cell(labelPositions, s.number),
	}
}

// movesOf counts rows of the moves list. The scenario goes by its cell, not by its
// name in the formula: names may hold quotes and wildcards.
func (b *book) movesOf(s side, what compare.What) string {
	first, last := b.movesRange(s)
	if last < first {
		return "0"
	}
	return fmt.Sprintf(`COUNTIF(%s,"%s")`, span(sheetMoves, moveColumnWhat, first, last), what)
}

// movesRange returns the rows of a scenario's moves, which stand together.
func (b *book) movesRange(s side) (first, last int) {
	first = movesFirst
	for _, before := range b.sides[1:s.number] {
		first += len(before.changes.Rows)
	}
	return first, first + len(s.changes.Rows) - 1
}

func (b *book) moveChecks(s side) []check {
	c := s.changes
	var out []check
	for _, m := range []struct {
		what  compare.What
		label string
		n     int
	}{
		{compare.Moved, labelMoved, c.Moved}, {compare.Added, labelAdded, c.Added}, {compare.Removed, labelRemoved, c.Removed},
	} {
		out = append(out, b.tie(fmt.Sprintf("Moves list: rows “%s” = %s in the summary", m.what, m.label), s, m.label, b.movesOf(s, m.what), float64(m.n)))
	}
	return out
}

// metricChecks sets every change of the summary against the difference that the
// comparison found, paired by replication.
func (b *book) metricChecks(s side) []check {
	var out []check
	for m := range sim.NumOrganisationMetrics {
		if b.Consultation && countsManagers(m) { // their cells may be words
			continue
		}
		d := s.against.Difference[m]
		base, now := b.sides[0].Result.Organisation[m].Estimate().Mean, s.Result.Organisation[m].Estimate().Mean
		if !d.Mean.OK || !base.OK || !now.OK {
			continue
		}
		label := sim.OrganisationMetrics[m].Label
		v := tidy(now.Value) - tidy(base.Value)
		if !near(d.Mean.Value, v) {
			v = tidy(d.Mean.Value) // stands as a number, see delta
		}
		out = append(out, check{
			text: "Change in the summary = paired difference: " + label, about: s.Name,
			found: at(sheetSummary, valueColumn(s.number)+1, b.rows[label]), value: v, expectedValue: d.Mean.Value,
		})
	}
	return out
}
