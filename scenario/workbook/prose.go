package workbook

import (
	"math"
	"strings"
	"unicode/utf8"

	"spanwise/scenario/compare"
)

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
	for _, a := range s.told {
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
