package typeface

import (
	"bytes"
	"fmt"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"golang.org/x/image/font/sfnt"
)

// Set returns the glyphs that draw letters of this font, given in the order of reading,
// from left to right, and how far they reach. Letters that it lacks are left out. The
// glyphs are shared and must not be changed.
func (f *Font) Set(letters string) (glyphs []Glyph, advance float64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.open()
	if f.shaped {
		l := f.line(letters)
		return l.glyphs, l.advance
	}
	for _, r := range letters {
		g := f.glyph(r)
		if g.ID == 0 {
			continue
		}
		g.X = advance
		advance += g.Advance
		glyphs = append(glyphs, g)
	}
	return glyphs, advance
}

// line is what a text was set as.
type line struct {
	glyphs  []Glyph
	advance float64
}

// mostLines is how many texts are remembered, each a word or two: names are made of the
// same ones, and each is measured a few times before it is drawn.
const mostLines = 4096

func (f *Font) line(letters string) line {
	if l, ok := f.lines[letters]; ok {
		return l
	}
	glyphs, advance := f.shape(letters)
	if f.lines == nil || len(f.lines) == mostLines {
		f.lines = map[string]line{}
	}
	f.lines[letters] = line{glyphs, advance}
	return f.lines[letters]
}

// shaper is a font as HarfBuzz reads it.
type shaper struct {
	font *harfbuzz.Font
	buf  *harfbuzz.Buffer
}

func newShaper(name string, data []byte) *shaper {
	face, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil { // a test opens every one
		panic(fmt.Sprintf("typeface: %s: %v", name, err))
	}
	return &shaper{harfbuzz.NewFont(face), harfbuzz.NewBuffer()}
}

// english is the language that letters are set in, whatever machine it is done on. It
// chooses between looks of a letter, never between letters.
const english = language.Language("en")

// shape sets letters as their neighbours ask for: vowels before the consonant that they
// follow, marks on their letters, several emoji as the one that they stand for.
func (f *Font) shape(letters string) (glyphs []Glyph, advance float64) {
	if f.shaper == nil {
		f.shaper = newShaper(f.name, f.data)
	}
	runes, buf := []rune(letters), f.shaper.buf
	buf.Clear()
	buf.AddRunes(runes, 0, -1)
	buf.Props.Language, buf.Props.Direction = english, harfbuzz.LeftToRight
	buf.GuessSegmentProperties()
	buf.Shape(f.shaper.font, nil)
	em := 1 / float64(f.shaper.font.XScale)
	for i, g := range buf.Info {
		at := buf.Pos[i]
		out := Glyph{
			ID: sfnt.GlyphIndex(g.Glyph), X: advance + float64(at.XOffset)*em,
			Y: float64(at.YOffset) * em, Advance: float64(at.XAdvance) * em,
		}
		advance += out.Advance
		ink, _ := f.shaper.font.GlyphExtents(g.Glyph)
		if out.ID == 0 || ink.Width == 0 && ink.Height == 0 { // lacking, or without a shape
			continue
		}
		out.Code = f.code(out.ID, runes[g.Cluster])
		glyphs = append(glyphs, out)
	}
	return glyphs, advance
}

// code is the letter itself where the glyph is what draws it by itself, and else one of
// the codes that Unicode leaves to private use.
func (f *Font) code(id sfnt.GlyphIndex, letter rune) rune {
	if letter >= firstInFile && letter <= lastInFile && f.glyph(letter).ID == id {
		return letter
	}
	return firstPrivate + rune(id)
}
