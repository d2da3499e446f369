package sheet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"spanwise/scenario/picture/typeface"
)

// Run is a stretch of a text that one font draws.
type Run struct {
	// Letters are what stands in the file: of DejaVu the letters drawn, of another font the
	// codes of its glyphs.
	Letters string
	Heavy   bool
	Font    *typeface.Font   // nil for DejaVu
	Glyphs  []typeface.Glyph // of Font
	X       float64          // from the start of the text, in sizes
	Width   float64          // in sizes
}

// box stands for a letter that no font has.
const box = '□'

// Runs returns what is drawn of a text, from left to right, for formats that bring the
// fonts with them: Arabic letters joined, what runs from the right turned, and each
// grapheme in the first font that has it.
func Runs(words string, heavy bool) []Run {
	s := Visual(Joined(norm.NFC.String(Clean(words))))
	l := lettersOf(heavy)
	if strings.IndexFunc(s, func(r rune) bool { return !l.isPlain(r) }) < 0 {
		if s == "" {
			return nil
		}
		return placed([]Run{{Letters: s, Heavy: heavy}})
	}
	var runs []Run
	var letters strings.Builder // of the last run
	for _, g := range graphemes(s) {
		for _, next := range drawnBy(g, heavy) {
			if n := len(runs); n == 0 || runs[n-1].Font != next.Font {
				if n > 0 {
					runs[n-1].Letters = letters.String()
				}
				letters.Reset()
				runs = append(runs, next)
			}
			letters.WriteString(next.Letters)
		}
	}
	if n := len(runs); n > 0 {
		runs[n-1].Letters = letters.String()
	}
	return placed(runs)
}

// drawnBy returns the runs that a grapheme is drawn as: mostly one.
func drawnBy(grapheme string, heavy bool) []Run {
	other := typeface.Of(grapheme)
	if other != nil && other.Signs() && strings.ContainsRune(grapheme, asEmoji) {
		return []Run{{Letters: grapheme, Heavy: heavy, Font: other}}
	}
	seen := strings.Map(func(r rune) rune {
		if typeface.Unseen(r) {
			return -1
		}
		return r
	}, grapheme)
	switch {
	case seen == "":
		return nil
	case hasAll(seen, heavy):
		return []Run{{Letters: seen, Heavy: heavy}}
	case other != nil:
		return []Run{{Letters: grapheme, Heavy: heavy, Font: other}}
	}
	return inPieces(seen, heavy)
}

const asEmoji = '\ufe0f'

func hasAll(s string, heavy bool) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !Has(r, heavy) }) < 0
}

// inPieces draws a grapheme that no font has whole: as the plain letters that it is a
// variant of, such as a mathematical bold A, or else letter by letter, without the marks
// that no font has.
func inPieces(grapheme string, heavy bool) []Run {
	if plain := norm.NFKC.String(grapheme); plain != grapheme && hasAll(plain, heavy) {
		return []Run{{Letters: plain, Heavy: heavy}}
	}
	var runs []Run
	for _, r := range grapheme {
		switch other := typeface.Of(string(r)); {
		case Has(r, heavy):
			runs = append(runs, Run{Letters: string(r), Heavy: heavy})
		case other != nil:
			runs = append(runs, Run{Letters: string(r), Heavy: heavy, Font: other})
		case !unicode.In(r, unicode.Mn, unicode.Me):
			runs = append(runs, Run{Letters: string(box), Heavy: heavy})
		}
	}
	return runs
}

// placed measures runs, sets the glyphs of those that DejaVu does not draw, and puts one
// behind the other.
func placed(runs []Run) []Run {
	x := 0.0
	for i := range runs {
		r := &runs[i]
		r.X = x
		if r.Font == nil {
			r.Width = advanceOf(r.Letters, r.Heavy)
		} else {
			r.Glyphs, r.Width = r.Font.Set(r.Letters)
			codes := make([]rune, len(r.Glyphs))
			for k, g := range r.Glyphs {
				codes[k] = g.Code
			}
			r.Letters = string(codes)
		}
		x += r.Width
	}
	return runs
}

func advanceOf(s string, heavy bool) float64 {
	l, sum := lettersOf(heavy), float32(0)
	for _, r := range s {
		sum += l.advance[r]
	}
	return float64(sum)
}

// reach returns the width of runs, in sizes.
func reach(runs []Run) float64 {
	if len(runs) == 0 {
		return 0
	}
	last := runs[len(runs)-1]
	return last.X + last.Width
}

// Thick is how much wider the strokes of the run are drawn than its font has them, in
// sizes, so that a heavy text is heavy throughout.
func (r Run) Thick() float64 {
	if r.Font == nil || !r.Heavy {
		return 0
	}
	return r.Font.Thick()
}
