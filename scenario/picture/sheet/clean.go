package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
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

// Visual returns a text in the order in which its letters stand on the page, from left
// to right, for formats that place letters one by one (Unicode Standard Annex 9).
func Visual(s string) string {
	if strings.IndexFunc(s, fromRight) < 0 {
		return s
	}
	var p bidi.Paragraph
	if _, err := p.SetString(s, bidi.DefaultDirection(bidi.LeftToRight)); err != nil {
		return s
	}
	order, err := p.Order()
	if err != nil {
		return s
	}
	var out strings.Builder
	for i := range order.NumRuns() {
		run := order.Run(i)
		if text := run.String(); run.Direction() == bidi.RightToLeft {
			out.WriteString(bidi.ReverseString(text))
		} else {
			out.WriteString(text)
		}
	}
	return out.String()
}

// fromRight reports letters of the scripts that run from right to left.
func fromRight(r rune) bool {
	return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// box stands for a letter that the font lacks.
const box = '□'

// Drawable returns a text in visual order with a box for every letter that the font
// lacks, for formats that bring the font with them.
func Drawable(s string, heavy bool) string {
	s = Visual(Clean(s))
	return strings.Map(func(r rune) rune {
		switch {
		case Has(r, heavy):
			return r
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
			return -1
		}
		return box
	}, s)
}
