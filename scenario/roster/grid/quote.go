package grid

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readQuoted reads a row that holds quotes and begins at a place. It returns where
// the row ends or, where its quotes are broken, where that shows.
func (s *scanner) readQuoted(at int) (end int, ok bool) {
	s.begin()
	for {
		at = s.skipSpace(at)
		var cell string
		if body, quoted := s.quoteAt(at); quoted {
			if cell, at, ok = s.quotedCell(body); !ok {
				return at, false
			}
		} else {
			cell, at = s.bareCell(at)
		}
		s.add(cell)
		rest := s.text[at:]
		switch {
		case strings.HasPrefix(rest, s.sep):
			at += len(s.sep)
		case rest == "" || rest == "\r":
			return len(s.text), true
		case rest[0] == '\n':
			return at + 1, true
		case strings.HasPrefix(rest, "\r\n"):
			return at + 2, true
		default: // text after a closing quote
			return at, false
		}
	}
}

// skipSpace returns the place after the space before a cell.
func (s *scanner) skipSpace(at int) int {
	for s.trim && at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[at:])
		if r == '\n' || r == '\r' || !unicode.IsSpace(r) {
			break
		}
		at += size
	}
	return at
}

// quoteAt reports whether a cell in quotes begins at a place, and where its text
// does. The form ="007", by which some systems keep leading zeros, is one too.
func (s *scanner) quoteAt(at int) (body int, ok bool) {
	for _, opening := range []string{`"`, `="`} {
		if strings.HasPrefix(s.text[at:], opening) {
			return at + len(opening), true
		}
	}
	return at, false
}

// quotedCell reads the text from after an opening quote to the closing one; end is
// after that and after blanks that follow.
func (s *scanner) quotedCell(body int) (cell string, end int, ok bool) {
	at, doubled := body, false
	for {
		quote := strings.IndexByte(s.text[at:], '"')
		if quote < 0 {
			return "", len(s.text), false
		}
		at += quote + 1
		if !strings.HasPrefix(s.text[at:], `"`) {
			break
		}
		doubled = true
		at++
	}
	cell = s.text[body : at-1]
	if doubled {
		cell = strings.ReplaceAll(cell, `""`, `"`)
	}
	if strings.IndexByte(cell, '\r') >= 0 {
		cell = strings.ReplaceAll(cell, "\r\n", "\n")
	}
	for strings.HasPrefix(s.text[at:], " ") {
		at++
	}
	return plainForm(cell), at, true
}

// plainForm reads ="007" inside quotes as 007.
func plainForm(cell string) string {
	inner, ok := strings.CutPrefix(cell, `="`)
	if inner, closed := strings.CutSuffix(inner, `"`); ok && closed && strings.IndexByte(inner, '"') < 0 {
		return inner
	}
	return cell
}

// bareCell reads a cell without quotes around it. A quote inside is kept.
func (s *scanner) bareCell(at int) (cell string, end int) {
	rest, _ := s.line(at)
	cell, _, _ = strings.Cut(rest, s.sep)
	if strings.IndexByte(cell, '"') >= 0 {
		s.mended = keptQuote
	}
	return cell, at + len(cell)
}

// splitMended cuts a line whose quotes are broken at every separator.
func (s *scanner) splitMended(line string) {
	s.begin()
	s.splitPlain(line)
	for i, c := range s.cells {
		var literal bool
		if s.cells[i], literal = unquote(c); literal {
			s.mended = split
		}
	}
}

// unquote takes the quotes off a cell; literal says that one was left over.
func unquote(cell string) (text string, literal bool) {
	trimmed := strings.TrimSpace(cell)
	for _, prefix := range []string{`="`, `"`} {
		inner, ok := strings.CutPrefix(trimmed, prefix)
		if inner, closed := strings.CutSuffix(inner, `"`); ok && closed && !strings.Contains(inner, `"`) {
			return inner, false
		}
	}
	return cell, strings.Contains(cell, `"`)
}
