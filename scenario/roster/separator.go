package roster

import (
	"io"
	"strings"
)

// separators are tried in this order; the first wins a tie.
var separators = []rune{',', ';', '\t', '|'}

// sniffRows and sniffBytes bound how much of a file the separator is read from.
const (
	sniffRows  = 50
	sniffBytes = 256 << 10
)

func separatorName(sep rune) string {
	switch sep {
	case ',':
		return "comma"
	case ';':
		return "semicolon"
	case '\t':
		return "tab"
	}
	return "bar"
}

// cutSeparatorLine takes off the line "sep=;" by which Excel is told the
// separator. It is no row of the sheet.
func cutSeparatorLine(text string) (rest string, sep rune, ok bool) {
	line, after, _ := strings.Cut(text, "\n")
	line = strings.Trim(strings.TrimRight(line, "\r"), `"`)
	const prefix = "sep="
	if len(line) != len(prefix)+1 || !strings.EqualFold(line[:len(prefix)], prefix) {
		return text, 0, false
	}
	sep = rune(line[len(prefix)])
	for _, s := range separators {
		if s == sep {
			return after, sep, true
		}
	}
	return text, 0, false
}

// sniff returns the separator that makes the most headers known and, among
// equals, the one that cuts most rows into one and the same number of cells.
func sniff(text string) rune {
	head := text[:min(len(text), sniffBytes)]
	best, bestKnown, bestEven := separators[0], -1, -1
	for _, sep := range separators {
		known, even := judge(head, sep)
		if known > bestKnown || known == bestKnown && even > bestEven {
			best, bestKnown, bestEven = sep, known, even
		}
	}
	return best
}

// judge returns the most headers known in one row, and how many separators stand
// in the rows of the commonest width.
func judge(text string, sep rune) (known, even int) {
	s := newScanner(text, sep)
	widths := map[int]int{}
	for range sniffRows {
		rec, _, err := s.next()
		if err == io.EOF || err != nil {
			break
		}
		widths[rec.width]++
		if rec.width > 1 {
			known = max(known, knownHeaders(rec.cells))
		}
	}
	for width, rows := range widths {
		even = max(even, rows*(width-1))
	}
	return known, even
}
