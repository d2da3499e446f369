package grid

import (
	"strings"
	"unicode"
)

// separators are tried in this order; the first wins a tie.
var separators = []rune{',', ';', '\t', '|'}

// sniffRows and sniffBytes bound how much of a file the separator is read from.
const (
	sniffRows  = 50
	sniffBytes = 256 << 10
)

// SeparatorName returns the word for a separator.
func SeparatorName(separator rune) string {
	switch separator {
	case ',':
		return "comma"
	case ';':
		return "semicolon"
	case '\t':
		return "tab"
	case '|':
		return "bar"
	}
	return string(separator)
}

// cutSeparatorLine takes off the line "sep=;" by which Excel is told the
// separator. It is no row of the sheet. Separator is 0 where there is none.
func cutSeparatorLine(text string) (rest string, separator rune) {
	line, after, _ := strings.Cut(text, "\n")
	line = strings.Trim(strings.TrimRight(line, "\r"), `"`)
	const prefix = "sep="
	if len(line) != len(prefix)+1 || !strings.EqualFold(line[:len(prefix)], prefix) {
		return text, 0
	}
	for _, s := range separators {
		if s == rune(line[len(prefix)]) {
			return after, s
		}
	}
	return text, 0
}

// sniff returns the separator that cuts one row into the most headers and, among
// equals, the one that cuts most rows into one and the same number of cells.
func sniff(text string) rune {
	head := text[:min(len(text), sniffBytes)]
	best, bestHeaders, bestEven := separators[0], -1, -1
	for _, sep := range separators {
		headers, even := judge(head, sep)
		if headers > bestHeaders || headers == bestHeaders && even > bestEven {
			best, bestHeaders, bestEven = sep, headers, even
		}
	}
	return best
}

// judge returns the most cells of a row that may be a row of headers, and how
// many separators stand in the rows of the commonest width.
func judge(text string, sep rune) (headers, even int) {
	s := newScanner(text, sep)
	widths := map[int]int{}
	for range sniffRows {
		if !s.next() {
			break
		}
		widths[s.width]++
		if s.width > 1 {
			headers = max(headers, headersIn(s.cells, sep))
		}
	}
	for width, rows := range widths {
		even = max(even, rows*(width-1))
	}
	return headers, even
}

// headersIn counts the cells of a row that may be a row of headers: all short,
// without figures and other separators, and no two of them the same.
func headersIn(cells []string, sep rune) int {
	seen := map[string]bool{}
	for _, c := range cells {
		c = strings.TrimSpace(c)
		if c == "" {
			continue
		}
		if !isHeader(c, sep) || seen[c] {
			return 0
		}
		seen[c] = true
	}
	return len(seen)
}

// isHeader reports a short text with a letter in which no other separator stands,
// but within brackets.
func isHeader(text string, sep rune) bool {
	const longest = 60
	if len(text) > longest {
		return false
	}
	letter, depth := false, 0
	for _, r := range text {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth <= 0 && r != sep && strings.ContainsRune(",;\t|", r):
			return false
		}
		letter = letter || unicode.IsLetter(r)
	}
	return letter
}
