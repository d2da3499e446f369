package sheet

import (
	"fmt"
	"sort"
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
// what every machine has, none of these wider than the font that text is fitted with, and
// then for emoji and for Han, kana and Hangul, which the former lack.
const Family = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans Condensed', sans-serif, " +
	"'Segoe UI Emoji', 'Apple Color Emoji', 'Noto Color Emoji', 'Noto Emoji', " +
	"'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', " +
	"'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP', 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR'"

// letters are what is known of one font by letter: how far it reaches at size 1, and
// whether the font has it. A letter is plain where it is drawn by that font and as wide
// among others as alone; those above the first plane never are.
type letters struct {
	advance [0x10000]float32
	has     [0x10000]bool
	plain   [0x10000]bool
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
			continue
		}
		if a, err := f.GlyphAdvance(&buf, i, units, font.HintingNone); err == nil {
			l.advance[r], l.has[r] = float32(a)/float32(units), true
			l.plain[r] = !unicode.In(rune(r), unicode.Mn, unicode.Me, unicode.Cf) && joining[rune(r)].forms == 0
		}
	}
	return l
}

func (l *letters) isPlain(r rune) bool { return r >= 0 && int(r) < len(l.plain) && l.plain[r] }

// Has reports whether the font has the letter. Letters above the first plane, such as
// emoji, it is said not to have.
func Has(r rune, heavy bool) bool {
	l := lettersOf(heavy)
	return r >= 0 && int(r) < len(l.has) && l.has[r]
}

// Width returns the width of a text in points, in the fonts that draw it; the kerning of
// DejaVu is left out.
func Width(s string, size float64, heavy bool) float64 {
	l, sum := lettersOf(heavy), float32(0)
	for _, r := range s {
		if !l.isPlain(r) {
			return reach(Runs(s, heavy)) * size
		}
		sum += l.advance[r]
	}
	return float64(sum) * size
}

const ellipsis = '…'

// Fit returns a text made clean and cut with an ellipsis so that it is no wider than
// room, in points; "" where not even one letter fits. No letter is parted from its marks.
func Fit(s string, size, room float64, heavy bool) string {
	s = Clean(s)
	l, limit := lettersOf(heavy), float32(room/size)
	dots, sum, cut := l.advance[ellipsis], float32(0), 0
	for i, r := range s {
		if !l.isPlain(r) {
			return fitMixed(s, size, room, heavy)
		}
		if sum+dots <= limit {
			cut = i
		}
		if sum += l.advance[r]; sum > limit {
			return shortened(s, cut)
		}
	}
	return s
}

func shortened(s string, cut int) string {
	if cut == 0 {
		return ""
	}
	return strings.TrimRight(s[:cut], " ") + string(ellipsis)
}

// fitMixed is Fit for a text whose letters are not all plain: how far they reach is only
// known once they are set together. It measures twice as much of the text each time, so
// that the cost follows the room and not the text, unless that is as short as names are.
func fitMixed(s string, size, room float64, heavy bool) string {
	const short = 160 // bytes
	if len(s) <= short && Width(s, size, heavy) <= room {
		return s
	}
	ends := graphemeEnds(s)
	fits := func(n int) bool { return Width(shortened(s, ends[n]), size, heavy) <= room }
	few, many := 0, 8
	for many < len(ends)-1 && fits(many) {
		few, many = many, 2*many
	}
	if many = min(many, len(ends)-1); many == len(ends)-1 && Width(s, size, heavy) <= room {
		return s
	}
	few += sort.Search(many-few, func(i int) bool { return !fits(few + 1 + i) })
	for few > 0 && !fits(few) { // joined to the next, letters may have been narrower
		few--
	}
	if few == len(ends)-1 { // all would fit but for the dots, which nothing is left for
		few--
	}
	return shortened(s, ends[few])
}
