package sheet

import (
	"strings"

	"github.com/go-text/typesetting/segmenter"
)

// Wrap breaks a text into lines no wider than room, in points: at spaces, and between Han
// letters, kana and emoji, which need none. What is wider and cannot be broken has a line
// of its own and is cut.
func Wrap(s string, size, room float64, heavy bool) []string {
	var lines []string
	line, sum := "", 0.0 // sum is about how wide the line is
	gap := Width(" ", size, heavy)
	for _, p := range unbroken(Clean(s), heavy) {
		longer, wide := p.text, Width(p.text, size, heavy)
		if line != "" && p.spaced {
			longer, sum = line+" "+p.text, sum+gap
		} else if line != "" {
			longer = line + p.text
		}
		const surely = 0.9 // below it the line need not be measured whole
		if line != "" && sum+wide > surely*room && Width(longer, size, heavy) > room {
			lines = append(lines, Fit(line, size, room, heavy))
			longer, sum = p.text, 0
		}
		line, sum = longer, sum+wide
	}
	if line == "" {
		return lines
	}
	return append(lines, Fit(line, size, room, heavy))
}

// piece is what no line is broken in.
type piece struct {
	text   string
	spaced bool // a space stands before it
}

// unbroken parts a text into its words, and words whose letters are not all DejaVu's where
// a line may be broken (Unicode Standard Annex 14).
func unbroken(s string, heavy bool) []piece {
	var out []piece
	l := lettersOf(heavy)
	for _, word := range strings.Fields(s) {
		if strings.IndexFunc(word, func(r rune) bool { return !l.isPlain(r) }) < 0 {
			out = append(out, piece{word, true})
			continue
		}
		var seg segmenter.Segmenter
		seg.Init([]rune(word))
		spaced := true
		for it := seg.LineIterator(); it.Next(); spaced = false {
			out = append(out, piece{string(it.Line().Text), spaced})
		}
	}
	return out
}
