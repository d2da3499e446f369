package typeface

import (
	"fmt"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Font is one of the built-in fonts. It may be used from several goroutines.
type Font struct {
	name   string
	thick  float64 // how much wider strokes are in a heavy text, in sizes
	shaped bool    // letters change with their neighbours
	signs  bool    // it draws emoji

	mu     sync.Mutex
	data   []byte
	parsed *sfnt.Font
	units  fixed.Int26_6 // of the em
	buf    sfnt.Buffer
	known  map[rune]Glyph
	shaper *shaper
	lines  map[string]line // set before
}

// Glyph is a drawn letter, or a part of one, or several joined.
type Glyph struct {
	ID sfnt.GlyphIndex
	// Code is the letter that stands for the glyph in [Font.File].
	Code rune
	// X and Y are how far from the start of the run, and how far above the line that
	// letters stand on, it is drawn; Advance is how far it reaches. All in sizes of the text.
	X, Y, Advance float64
}

// Name names the font in a file that it is embedded in.
func (f *Font) Name() string { return f.name }

// Thick is how much wider than it has them the strokes of the font are drawn in a heavy
// text, in sizes of the text; 0 for emoji.
func (f *Font) Thick() float64 { return f.thick }

// Signs reports whether the font draws emoji.
func (f *Font) Signs() bool { return f.signs }

// open reads the font when it is first asked for.
func (f *Font) open() {
	if f.parsed != nil {
		return
	}
	f.data = embedded(f.name)
	parsed, err := sfnt.Parse(f.data)
	if err != nil { // a test opens every one
		panic(fmt.Sprintf("typeface: %s: %v", f.name, err))
	}
	f.parsed, f.units, f.known = parsed, fixed.I(int(parsed.UnitsPerEm())), map[rune]Glyph{}
}

// Has reports whether the font has the letter.
func (f *Font) Has(r rune) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.glyph(r).ID != 0
}

// glyph returns what draws a letter by itself; its ID is 0 where the font lacks it, or where
// no code in a file stands for it: letters above the first plane have one only in fonts
// whose glyphs have codes of their own.
func (f *Font) glyph(r rune) Glyph {
	f.open()
	if g, ok := f.known[r]; ok {
		return g
	}
	g := Glyph{Code: r}
	coded := f.shaped || r <= lastInFile
	if id, err := f.parsed.GlyphIndex(&f.buf, r); err == nil && id != 0 && coded {
		g.ID, g.Advance = id, f.advance(id)
	}
	f.known[r] = g
	return g
}

// Advance returns how far a glyph reaches by itself, in sizes of the text.
func (f *Font) Advance(id sfnt.GlyphIndex) float64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.open()
	return f.advance(id)
}

// advance is how far a glyph reaches, in sizes of the text.
func (f *Font) advance(id sfnt.GlyphIndex) float64 {
	a, err := f.parsed.GlyphAdvance(&f.buf, id, f.units, font.HintingNone)
	if err != nil {
		return 0
	}
	return float64(a) / float64(f.units)
}

// Outline returns the shape of a glyph in a text of a size, y downwards from the line that
// letters stand on. It lives in the buffer until that is used again.
func (f *Font) Outline(id sfnt.GlyphIndex, size float64, buf *sfnt.Buffer) (sfnt.Segments, error) {
	f.mu.Lock()
	f.open()
	f.mu.Unlock()
	out, err := f.parsed.LoadGlyph(buf, id, fixed.Int26_6(size*64), nil)
	if err != nil {
		return nil, fmt.Errorf("typeface: %s: glyph %d: %w", f.name, id, err)
	}
	return out, nil
}

// Of returns the first font that has every letter of a grapheme, nil where none has. What
// only joins or chooses between looks needs no glyph. Where the grapheme asks for the look
// of an emoji (U+FE0F), the font of emoji is asked first.
func Of(grapheme string) *Font {
	for _, r := range grapheme {
		if r == asEmoji && emoji.hasAll(grapheme) {
			return emoji
		}
	}
	for _, f := range fonts {
		if f.hasAll(grapheme) {
			return f
		}
	}
	return nil
}

const asEmoji = '\ufe0f'

func (f *Font) hasAll(grapheme string) bool {
	seen := false
	for _, r := range grapheme {
		if Unseen(r) {
			continue
		}
		if !f.Has(r) {
			return false
		}
		seen = true
	}
	return seen
}

// Unseen reports what has no shape of its own: it joins its neighbours, parts them, turns
// them or chooses between their looks.
func Unseen(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector) || r == '\u034f'
}
