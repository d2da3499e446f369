package sheet

import (
	"fmt"
	"strings"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/dejavu/dejavusanscondensed"
	"codeberg.org/go-fonts/dejavu/dejavusanscondensedbold"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// RegularTTF and BoldTTF are the font that PNG and PDF are drawn with: DejaVu Sans
// Condensed, of about the width of the window's typeface and with letters of many more
// scripts.
var (
	RegularTTF = dejavusanscondensed.TTF
	BoldTTF    = dejavusanscondensedbold.TTF
)

// Family is what formats that hold text as text ask for, from the window's typeface to
// what every machine has. None of these is wider than the font that text is fitted with.
const Family = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans Condensed', sans-serif"

// letters are the advances of one font at size 1, by letter; those above the first
// plane are all taken to be as wide as they are high.
type letters struct {
	advance [0x10000]float32
	has     [0x10000]bool
}

var fonts = sync.OnceValue(func() [2]*letters { return [2]*letters{read(RegularTTF), read(BoldTTF)} })

func lettersOf(heavy bool) *letters {
	if heavy {
		return fonts()[1]
	}
	return fonts()[0]
}

// read looks all letters up at once: measuring is done for every text of every card.
func read(ttf []byte) *letters {
	f, err := sfnt.Parse(ttf)
	if err != nil { // the font is built in
		panic(fmt.Sprintf("sheet: font: %v", err))
	}
	var buf sfnt.Buffer
	l := &letters{}
	units := fixed.I(int(f.UnitsPerEm()))
	for r := range l.advance {
		i, err := f.GlyphIndex(&buf, rune(r))
		if err != nil || i == 0 {
			l.advance[r] = guessed(rune(r))
			continue
		}
		if a, err := f.GlyphAdvance(&buf, i, units, font.HintingNone); err == nil {
			l.advance[r], l.has[r] = float32(a)/float32(units), true
		}
	}
	return l
}

const (
	wideFrom  = 0x1100 // about where scripts begin whose letters are as wide as high
	wideGuess = 1
	slimGuess = 0.6
)

// guessed is the advance of a letter that the font lacks.
func guessed(r rune) float32 {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= wideFrom:
		return wideGuess
	}
	return slimGuess
}

func (l *letters) of(r rune) float32 {
	if r < 0 || int(r) >= len(l.advance) {
		return wideGuess
	}
	return l.advance[r]
}

// Has reports whether the font has the letter. Letters above the first plane, such as
// emoji, it is said not to have.
func Has(r rune, heavy bool) bool {
	l := lettersOf(heavy)
	return r >= 0 && int(r) < len(l.has) && l.has[r]
}

// Width returns the width of a text in points; kerning is left out.
func Width(s string, size float64, heavy bool) float64 {
	l, sum := lettersOf(heavy), float32(0)
	for _, r := range s {
		sum += l.of(r)
	}
	return float64(sum) * size
}

const ellipsis = '…'

// Fit returns a text made clean and cut with an ellipsis so that it is no wider than
// room, in points; "" where not even one letter fits.
func Fit(s string, size, room float64, heavy bool) string {
	s = Clean(s)
	l, limit := lettersOf(heavy), float32(room/size)
	dots, sum, cut := l.of(ellipsis), float32(0), 0
	for i, r := range s {
		if sum+dots <= limit {
			cut = i
		}
		if sum += l.of(r); sum > limit {
			if cut == 0 {
				return ""
			}
			return strings.TrimRight(s[:cut], " ") + string(ellipsis)
		}
	}
	return s
}

// Wrap breaks a text into lines no wider than room, in points. A word that is wider has
// a line of its own and is cut.
func Wrap(s string, size, room float64, heavy bool) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(Clean(s)) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && Width(longer, size, heavy) > room {
			lines = append(lines, Fit(line, size, room, heavy))
			longer = word
		}
		line = longer
	}
	if line == "" {
		return lines
	}
	return append(lines, Fit(line, size, room, heavy))
}
