package grid

import (
	"strings"
	"unicode"
)

// scanner reads the rows of a text one by one and goes on after a row whose quotes
// are broken. Cells are parts of the text wherever they can be: a row without
// quotes costs no memory of its own.
type scanner struct {
	text string
	sep  string
	trim bool // space before a cell is no part of it
	at   int  // where the next row begins

	row    int      // number of the row read last
	cells  []string // of it, at most MaxColumns; valid until the next
	width  int      // how many there are
	mended mending
	broken int // rows with a quote that swallowed further lines
}

// mending says what had to be done about the quotes of a row.
type mending int

const (
	sound     mending = iota
	keptQuote         // a quote inside a cell without quotes is part of its text
	split             // the row was cut at every separator
)

// maxBrokenQuotes bounds the rows that are read again after a quote that never
// closes, each of which costs a look at the rest of the file.
const maxBrokenQuotes = 100

func newScanner(text string, sep rune) *scanner {
	// Trimming would take empty cells between tabs for space.
	return &scanner{text: text, sep: string(sep), trim: !unicode.IsSpace(sep)}
}

// next reads the next row and reports whether there is one. Lines without any
// character count as rows, but are passed over.
func (s *scanner) next() bool {
	s.skipEmptyLines()
	if s.at >= len(s.text) {
		return false
	}
	s.row++
	s.begin()
	start := s.at
	line, after := s.line(start)
	if strings.IndexByte(line, '"') < 0 {
		s.splitPlain(line)
		s.at = after
		return true
	}
	if end, ok := s.readQuoted(start); ok {
		s.at = end
		return true
	} else if end > after {
		if s.broken++; s.broken > maxBrokenQuotes {
			return false
		}
	}
	s.splitMended(line)
	s.at = after
	return true
}

// gaveUp reports that reading ended before the text did.
func (s *scanner) gaveUp() bool { return s.broken > maxBrokenQuotes }

func (s *scanner) begin() { s.cells, s.width, s.mended = s.cells[:0], 0, sound }

// line returns the line at a place without its end, and where the next begins.
func (s *scanner) line(at int) (line string, after int) {
	end := strings.IndexByte(s.text[at:], '\n')
	if end < 0 {
		return strings.TrimSuffix(s.text[at:], "\r"), len(s.text)
	}
	return strings.TrimSuffix(s.text[at:at+end], "\r"), at + end + 1
}

func (s *scanner) skipEmptyLines() {
	for {
		switch {
		case strings.HasPrefix(s.text[s.at:], "\n"):
			s.at++
		case strings.HasPrefix(s.text[s.at:], "\r\n"):
			s.at += 2
		default:
			return
		}
		s.row++
	}
}

// add appends a cell to the row.
func (s *scanner) add(cell string) {
	if s.width++; s.width <= MaxColumns {
		s.cells = append(s.cells, cell)
	}
}

// splitPlain cuts a line without quotes.
func (s *scanner) splitPlain(line string) {
	for {
		if s.width >= MaxColumns {
			s.width += strings.Count(line, s.sep) + 1
			return
		}
		cell, rest, more := strings.Cut(line, s.sep)
		s.add(s.trimmed(cell))
		if !more {
			return
		}
		line = rest
	}
}

// trimmed takes the space before a cell off.
func (s *scanner) trimmed(cell string) string {
	if !s.trim || cell == "" || cell[0] > ' ' && cell[0] < 0x80 {
		return cell
	}
	return strings.TrimLeftFunc(cell, unicode.IsSpace)
}
