package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"spanwise/scenario"
)

// fold makes texts comparable as people look for them: without case and accents.
func fold(text string) string {
	plain := true
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if plain {
		return strings.ToLower(text)
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) { // the accents, once taken apart from their letters
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(text))
}

// folder folds the cells of one column, whose texts repeat in most columns.
type folder struct {
	known   map[string]string
	manager scenario.PositionID // of the last one folded
	name    string
}

const foldedMost = 1 << 13 // texts remembered; a column with more hardly repeats

func (f *folder) text(s *Source, c *column, at seat) string {
	if c.key != keyManager {
		return f.fold(c.text(s, at))
	}
	if at.Manager != f.manager { // colleagues stand together
		f.manager, f.name = at.Manager, f.fold(c.text(s, at))
	}
	return f.name
}

func (f *folder) fold(text string) string {
	if folded, ok := f.known[text]; ok {
		return folded
	}
	folded := fold(text)
	if f.known == nil {
		f.known = map[string]string{}
	}
	if len(f.known) < foldedMost {
		f.known[text] = folded
	}
	return folded
}

// compare puts folded texts in the order in which people list them: numbers within
// them by size, so that "a2" stands before "a10".
func compare(a, b string) int {
	for a != "" && b != "" {
		na, nb := digits(a), digits(b)
		if na == 0 || nb == 0 {
			if a[0] != b[0] {
				return sign(int(a[0]) - int(b[0]))
			}
			a, b = a[1:], b[1:]
			continue
		}
		if c := compareDigits(a[:na], b[:nb]); c != 0 {
			return c
		}
		a, b = a[na:], b[nb:]
	}
	return sign(len(a) - len(b))
}

// digits returns how many digits a text begins with.
func digits(s string) int {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return i
		}
	}
	return len(s)
}

// compareDigits compares whole numbers of any length; of equal ones the one with
// fewer zeros before it comes first.
func compareDigits(a, b string) int {
	x, y := strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
	if len(x) != len(y) {
		return sign(len(x) - len(y))
	}
	if c := strings.Compare(x, y); c != 0 {
		return c
	}
	return sign(len(a) - len(b))
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// holdsAll reports whether a folded text holds every one of the folded words.
func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
