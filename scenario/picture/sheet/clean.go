package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean returns a text as it can stand in any of the formats: line breaks and tabs are
// spaces, other control characters and what is no text are left out.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case !allowed(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, string(unicode.ReplacementChar)))
}

func isClean(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if !allowed(r) || r == '\u2028' || r == '\u2029' {
			return false
		}
	}
	return true
}

// allowed reports what XML 1.0, §2.2, lets stand in a text, without control characters.
func allowed(r rune) bool {
	return !unicode.IsControl(r) && r != 0xfffe && r != 0xffff
}
