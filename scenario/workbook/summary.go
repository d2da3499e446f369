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
	blocks   []section
	head     int            // row of the scenarios' names; the columns' heads stand below
	rows     map[string]int // row of a figure by its label
	last     int            // last row of the table
}

func (b *book) planSummary() {
	b.findings = compare.FindingsOf(b.in.Comparison)
	b.blocks = b.sections()
	b.head = 3 + len(b.findings.Scenarios) + 2
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

func (b *book) summaryColumns() int { return columnBaseline + columnsEach*(len(b.sides)-1) }

func (b *book) writeSummary() {
	widths := append([]float64{}, summaryFixed...)
	for range len(b.sides) - 1 {
		widths = append(widths, summaryEach...)
	}
	end := b.last + 1 + len(b.findings.Notes) + 1
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

// textColumns is how far sentences run, at least wide enough for a line of prose.
func (b *book) textColumns() int { return max(b.summaryColumns(), columnBaseline+columnsEach) }

// charactersWide estimates how many characters of the body's size fit in columns
// from to, both included.
func (b *book) charactersWide(from, to int) float64 {
	w := 0.0
	for c := from; c <= to; c++ {
		switch {
		case c <= columnBaseline:
			w += summaryFixed[c-1]
		default:
			w += summaryEach[(c-columnBaseline-1)%columnsEach]
		}
	}
	return w * 1.22
}

// mostOfName is how much of a scenario's name the summary shows.
const mostOfName = 60

// lineHeight is of one line of body text, in points.
const lineHeight = 13.5

// tall returns the height of a text in so many characters a line.
func tall(text string, perLine float64) float64 {
	lines := math.Ceil(float64(utf8.RuneCountInString(text)) / perLine)
	return max(lines, 1)*lineHeight + 3
}

func (s *sheet) headline() {
	width := s.textColumns()
	s.put(24, s.text(titleLook, s.title()))
	l := toneLook(s.findings.Tone)
	text := s.in.Printer.Print(s.findings.Headline)
	s.put(tall(text, s.charactersWide(1, width)/1.5)*1.4+6, s.filled(l, text, width)...)
	s.merge(1, width)
	s.put(6)
	for _, a := range s.findings.Scenarios {
		s.about(a, width)
	}
	s.put(8)
}

func (s *sheet) about(a compare.About, width int) {
	var said []string
	for _, f := range a.Findings {
		said = append(said, s.in.Printer.Print(f))
	}
	text := strings.Join(said, " ")
	name := look{bold: true, wrap: true, bottom: hair, color: toneColor(a.Tone)}
	cells := append([]any{s.text(name, shortened(a.Name, mostOfName))}, s.filled(wrapLook, text, width-1)...)
	height := max(tall(text, s.charactersWide(2, width)), tall(shortened(a.Name, mostOfName), summaryFixed[0]))
	s.put(height, cells...)
	if s.err == nil {
		s.do(s.sw.MergeCell(address(2, s.row), address(width, s.row)))
	}
}

// filled returns a text with blanks of the same look beside it, to be merged.
func (b *book) filled(l look, text string, columns int) []any {
	cells := []any{b.text(l, text)}
	for range columns - 1 {
		cells = append(cells, b.blank(l))
	}
	return cells
}

func toneLook(t compare.Tone) look {
	l := look{bold: true, size: 14, wrap: true, middle: true, indent: 1}
	switch t {
	case compare.Good:
		l.fill, l.color = goodBg, good
	case compare.Amber:
		l.fill, l.color = amberBg, amber
	case compare.Bad:
		l.fill, l.color = badBg, bad
	default:
		l.fill = ground
	}
	return l
}

func toneColor(t compare.Tone) string { return toneLook(t).color }

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
	if f.label == labelVacant {
		label.indent = 1
	}
	value := look{bottom: hair, format: f.format(), align: "right"}
	base := f.value(s.sides[0])
	cells := []any{s.text(label, f.label), s.text(quietLook, f.unit), s.optional(value, base)}
	for _, side := range s.sides[1:] {
		now := f.value(side)
		value.bold = true
		cells = append(cells, s.optional(value, now))
		cells = append(cells, s.change(f, side, base, now)...)
	}
	s.put(16, cells...)
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
	if f.simulated {
		cells[1] = s.optional(halfLook, half)
	}
	return cells
}

// delta is a live formula, value less baseline. Where some replications lack the
// figure on one side, the paired mean is over fewer replications than the two means
// beside it and is not their difference: it stands as a number then.
func (s *sheet) delta(l look, f figure, of side, base, now scenario.Opt[float64]) any {
	if !base.OK || !now.OK {
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
	return arrow + " clear", ink
}

func (s *sheet) notes() {
	s.put(8)
	width := s.textColumns()
	l := look{color: quiet, wrap: true, size: 9}
	for _, n := range s.findings.Notes {
		text := s.in.Printer.Print(n)
		s.put(tall(text, s.charactersWide(1, width)*1.1), s.filled(l, text, width)...)
		s.merge(1, width)
	}
	text := fmt.Sprintf("All checks of this workbook hold: see the sheet %s.", sheetChecks)
	formula := fmt.Sprintf(`IF(%s,"%s","A check does not hold: see the sheet %s.")`, at(sheetChecks, checkResultColumn, checkAllRow), text, sheetChecks)
	cells := s.filled(l, "", width)
	cells[0] = s.formula(l, formula, text)
	s.put(lineHeight+3, cells...)
	s.merge(1, width)
}
