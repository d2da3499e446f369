package workbook

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/sim"
)

// The columns of the summary: label, unit, baseline, then four a scenario.
const (
	columnLabel    = 1
	columnUnit     = 2
	columnBaseline = 3
	columnsEach    = 4
)

// valueColumn returns the column of a side's value; its change, half-width and
// reading stand in the three columns to its right.
func valueColumn(number int) int {
	if number == 0 {
		return columnBaseline
	}
	return columnBaseline + 1 + (number-1)*columnsEach
}

var (
	summaryFixed = []float64{31, 19, 13}
	summaryEach  = []float64{12, 12, 11, 24}
)

// summaryPlan says where things stand, for formulas elsewhere.
type summaryPlan struct {
	findings compare.Findings
	told     []compare.About // under the headline: what is recommended, then each scenario
	blocks   []section
	head     int            // row of the scenarios' names; the columns' heads stand below
	rows     map[string]int // row of a figure by its label
	last     int            // last row of the table
}

func (b *book) planSummary() {
	b.findings = compare.FindingsOf(b.in.Comparison)
	b.told = b.tellings()
	b.blocks = b.sections()
	b.head = 3 + len(b.told) + 2
	b.rows = map[string]int{}
	row := b.head + 1
	for _, block := range b.blocks {
		row++
		for _, f := range block.figures {
			row++
			b.rows[f.label] = row
		}
	}
	b.last = row
}

// tellings are none in a pack for consultation: they name the busiest position.
func (b *book) tellings() []compare.About {
	if b.Consultation {
		return nil
	}
	var out []compare.About
	if recommended := b.findings.Recommended(); len(recommended) > 0 {
		out = append(out, compare.About{Name: "Recommendation", Findings: recommended})
	}
	return append(out, b.findings.Scenarios...)
}

func (b *book) summaryColumns() int { return columnBaseline + columnsEach*(len(b.sides)-1) }

func (b *book) writeSummary() {
	widths := append([]float64{}, summaryFixed...)
	for range len(b.sides) - 1 {
		widths = append(widths, summaryEach...)
	}
	end := b.last + 1 + len(b.footnotes()) + 2
	s := b.open(sheetSummary, layout{
		rows: end, columns: b.summaryColumns(), widths: widths, tab: accent, onePage: true,
	})
	s.headline()
	s.tableHead()
	for _, block := range b.blocks {
		s.block(block)
	}
	s.notes()
	lastRow, lastColumn := s.charts(widths)
	b.do(b.f.SetDefinedName(printArea(sheetSummary, max(lastColumn, b.summaryColumns()), max(lastRow, s.row))))
	s.close()
}

func (s *sheet) tableHead() {
	name := look{bold: true, fill: ground, top: line, align: "left", middle: true, wrap: true}
	right := name
	right.align = "right"
	cells := []any{s.blank(name), s.blank(name), s.text(right, s.sides[0].Name)}
	longest := 0
	for _, side := range s.sides[1:] {
		centre := name
		centre.align = "center"
		title := shortened(side.Name, mostOfName)
		cells = append(cells, s.filled(centre, title, columnsEach)...)
		longest = max(longest, utf8.RuneCountInString(title))
	}
	s.put(tall(strings.Repeat("x", longest), 54)+4, cells...)
	for _, side := range s.sides[1:] {
		if s.err == nil {
			c := valueColumn(side.number)
			s.do(s.sw.MergeCell(address(c, s.row), address(c+columnsEach-1, s.row)))
		}
	}
	head, headR := headLook, headRight
	head.top, headR.top = "", ""
	indented := head
	indented.indent = 1
	cells = []any{s.text(head, "Figure"), s.text(head, "Unit"), s.text(headR, "Value")}
	for range s.sides[1:] {
		cells = append(cells, s.text(headR, "Value"), s.text(headR, "Change"), s.text(headR, "Half-width"), s.text(indented, "Reading"))
	}
	s.put(18, cells...)
}

func (s *sheet) block(block section) {
	title := look{bold: true, color: quiet, bottom: line, middle: true}
	s.put(20, s.filled(title, block.title, s.summaryColumns())...)
	for _, f := range block.figures {
		s.figure(f)
	}
}

func (s *sheet) figure(f figure) {
	label := cellLook
	if f.indented || f.label == labelVacant {
		label.indent = 1
	}
	value := look{bottom: hair, format: f.format(), align: "right"}
	base := f.value(s.sides[0])
	cells := []any{s.text(label, f.label), s.text(quietLook, f.unit), s.figureValue(value, f, base)}
	if f.part != nil {
		cells[2] = s.blank(quietLook)
		for _, side := range s.sides[1:] {
			cells = append(append(cells, s.blank(quietLook)), s.partCells(f, side)...)
		}
		s.put(16, cells...)
		return
	}
	for _, side := range s.sides[1:] {
		now := f.value(side)
		value.bold = true
		cells = append(cells, s.figureValue(value, f, now))
		cells = append(cells, s.change(f, side, base, now)...)
	}
	s.put(16, cells...)
}

// figureValue is a figure's value, or words where it counts too few to be told.
func (s *sheet) figureValue(l look, f figure, v scenario.Opt[float64]) any {
	if f.counts && v.OK && s.few(v.Value) {
		l.bold, l.color = false, quiet
		return s.text(l, fewWords)
	}
	return s.optional(l, v)
}

func (b *book) optional(l look, v scenario.Opt[float64]) any {
	if !v.OK {
		l.align, l.color = "right", quiet
		return b.text(l, "–")
	}
	return b.number(l, v.Value)
}

// change returns the cells Change, Half-width and Reading of one scenario.
func (s *sheet) change(f figure, of side, base, now scenario.Opt[float64]) []any {
	l := look{bottom: hair, format: f.changeFormat(), align: "right"}
	reading, half := "", scenario.Opt[float64]{}
	if f.simulated {
		d := of.against.Difference[f.metric]
		half = d.HalfWidth
		reading, l.color = readingOf(sim.OrganisationMetrics[f.metric], d)
	}
	words := look{bottom: hair, color: l.color, indent: 1}
	if f.alone {
		return []any{s.blank(quietLook), s.blank(quietLook), s.blank(quietLook)}
	}
	halfLook := look{bottom: hair, format: f.halfFormat(), align: "right", color: quiet}
	cells := []any{s.delta(l, f, of, base, now), s.blank(quietLook), s.text(words, reading)}
	if f.simulated && !s.untold(f, base, now) {
		cells[1] = s.optional(halfLook, half)
	}
	return cells
}

// delta is a live formula, value less baseline. Where some replications lack the
// figure on one side, the paired mean is over fewer replications than the two means
// beside it and is not their difference: it stands as a number then.
func (s *sheet) delta(l look, f figure, of side, base, now scenario.Opt[float64]) any {
	if !base.OK || !now.OK || s.untold(f, base, now) {
		return s.optional(l, scenario.Opt[float64]{})
	}
	difference := tidy(now.Value) - tidy(base.Value)
	if f.simulated {
		if mean := of.against.Difference[f.metric].Mean; !mean.OK || !near(mean.Value, difference) {
			return s.optional(l, mean)
		}
	}
	row := s.rows[f.label]
	return s.formula(l, address(valueColumn(of.number), row)+"-"+address(columnBaseline, row), difference)
}

// untold reports whether a figure counts too few on either side, so that its change would
// tell them.
func (b *book) untold(f figure, base, now scenario.Opt[float64]) bool {
	return f.counts && (b.few(base.Or(0)) || b.few(now.Or(0)))
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-6*max(1, math.Abs(a), math.Abs(b)) }

// readingOf says in words and a sign what a difference allows to be said, and its colour.
func readingOf(m sim.Metric, d compare.Difference) (words, color string) {
	switch compare.Verdict(d) {
	case compare.NoFigure:
		return "–", quiet
	case compare.NoClearDifference:
		return "≈ no clear difference", quiet
	case compare.TooSmall:
		return "≈ too small to matter", quiet
	}
	arrow := "▲"
	if d.Mean.Value < 0 {
		arrow = "▼"
	}
	switch compare.DirectionOf(m, d) {
	case compare.Better:
		return arrow + " better", good
	case compare.Worse:
		return arrow + " worse", bad
	}
	if why := compare.WhyNeither(d); why != "" {
		return arrow + " " + why, ink
	}
	return arrow + " clear", ink
}

// footnotes are the notes of the findings, and what sets sentences and table apart.
func (b *book) footnotes() []compare.Finding {
	return append([]compare.Finding{compare.Counting{}}, b.findings.Notes...)
}

func (s *sheet) notes() {
	s.put(8)
	width := s.textColumns()
	l := look{color: quiet, wrap: true, size: 9}
	for _, n := range s.footnotes() {
		text := s.in.Printer.Print(n)
		s.put(tall(text, s.charactersWide(1, width)*1.1), s.filled(l, text, width)...)
		s.merge(1, width)
	}
	if note := s.savingsNote(); note != "" {
		s.put(tall(note, s.charactersWide(1, width)*1.1), s.filled(l, note, width)...)
		s.merge(1, width)
	}
	text := fmt.Sprintf("All checks of this workbook hold: see the sheet %s.", sheetChecks)
	formula := fmt.Sprintf(`IF(%s,"%s","A check does not hold: see the sheet %s.")`, at(sheetChecks, checkResultColumn, checkAllRow), text, sheetChecks)
	cells := s.filled(l, "", width)
	cells[0] = s.formula(l, formula, text)
	s.put(lineHeight+3, cells...)
	s.merge(1, width)
}
