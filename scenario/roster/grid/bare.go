package grid

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Bare returns a text without the characters that nobody sees, such as marks of the
// direction of writing, and with accents written in one way (Unicode form C): texts
// that look alike are equal then.
func Bare(text string) string {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return norm.NFC.String(strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Cf, r) {
					return -1
				}
				return r
			}, text))
		}
	}
	return text
}
