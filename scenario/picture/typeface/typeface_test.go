package typeface

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// shown is a text for each font.
var shown = map[string]string{
	"DroidSansFallbackFull": "王小明はなこ", "NanumGothic-Regular": "김민준", "NotoSansThai-Regular": "ผู้จัดการ",
	"NotoSansDevanagari-Regular": "क्षत्रिय", "NotoSansBengali-Regular": "ব্যবস্থাপক", "NotoSansTamil-Regular": "மேலாளர்",
	"NotoSansTelugu-Regular": "మేనేజర్", "NotoSansGujarati-Regular": "ગુજરાતી", "NotoSansGurmukhi-Regular": "ਗੁਰਪ੍ਰੀਤ",
	"NotoSansKannada-Regular": "ಮ್ಯಾನೇಜರ್", "NotoSansMalayalam-Regular": "ശ്രീജ", "NotoSansSinhala-Regular": "සිංහල",
	"NotoSansKhmer-Regular": "អ្នកគ្រប់គ្រង", "NotoSansMyanmar-Regular": "မန်နေဂျာ", "NotoSansEthiopic-Regular": "አማርኛ",
	"NotoSansOriya-Regular": "ଓଡ଼ିଆ",
	"NotoEmoji-Regular":     "👩\u200d💻🇸🇪👍🏽",
}

func TestEveryFontOpensAndBringsItsLicence(t *testing.T) {
	entries, err := files.ReadDir("fonts")
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(fonts) || len(shown) != len(fonts) {
		t.Fatalf("%d files and %d texts for %d fonts", len(entries), len(shown), len(fonts))
	}
	for _, f := range fonts {
		family := strings.TrimSuffix(strings.TrimSuffix(f.name, "-Regular"), "Full")
		licence, err := os.ReadFile("fonts/" + family + "-LICENSE")
		if err != nil || !strings.Contains(string(licence), "SIL Open Font License") && !strings.Contains(string(licence), "Apache License") {
			t.Errorf("%s: no licence: %v", f.name, err)
		}
		if got := Of(shown[f.name]); got != f {
			t.Errorf("%q is not drawn by %s", shown[f.name], f.name)
			continue
		}
		glyphs, advance := f.Set(shown[f.name])
		if len(glyphs) < 2 || advance <= 0 {
			t.Errorf("%s: %d glyphs, %v wide", f.name, len(glyphs), advance)
		}
		for _, g := range glyphs {
			var buf sfnt.Buffer
			if outline, err := f.Outline(g.ID, 20, &buf); err != nil || len(outline) == 0 {
				t.Errorf("%s: glyph %d has no outline: %v", f.name, g.ID, err)
			}
		}
	}
}

// The file's letters are the codes of the glyphs that draw the text.
func TestFileHasACodeForEveryGlyph(t *testing.T) {
	for _, f := range fonts {
		file, err := sfnt.Parse(f.File())
		if err != nil {
			t.Fatalf("%s: %v", f.name, err)
		}
		glyphs, _ := f.Set(shown[f.name])
		for _, g := range glyphs {
			if got, err := file.GlyphIndex(nil, g.Code); err != nil || got != g.ID {
				t.Errorf("%s: code %04x is glyph %d, want %d: %v", f.name, g.Code, got, g.ID, err)
			}
			a, _ := file.GlyphAdvance(nil, g.ID, fixed.I(1000), 0)
			if got := float64(a) / 64000; got-f.Advance(g.ID) > 1e-3 {
				t.Errorf("%s: glyph %d is %v wide in the file, want %v", f.name, g.ID, got, f.Advance(g.ID))
			}
		}
	}
}

// The text of a PDF is in units of 16 bits, and what writes it breaks off at a larger code.
func TestEveryCodeIsOfSixteenBits(t *testing.T) {
	for _, f := range fonts {
		seen := 0
		for r := rune(firstInFile); r < 0x30000; r++ {
			if !f.Has(r) {
				continue
			}
			seen++
			glyphs, _ := f.Set(string(r))
			for _, g := range glyphs {
				if g.Code > lastInFile {
					t.Errorf("%s: %U has the code %04x", f.name, r, g.Code)
				}
			}
		}
		if seen < 100 {
			t.Errorf("%s: %d letters", f.name, seen)
		}
	}
}

// fpdf writes to a font while it cuts it.
func TestFileIsTheCallersOwn(t *testing.T) {
	for _, f := range []*Font{fonts[0], emoji} {
		first := f.File()
		want := bytes.Clone(first)
		clear(first)
		if !bytes.Equal(f.File(), want) {
			t.Errorf("%s: what is done to a file is done to the font", f.name)
		}
	}
}

func TestLettersChangeWithTheirNeighbours(t *testing.T) {
	thai, deva := Of("ผ"), Of("क")
	marks, _ := thai.Set("ผู้")
	if len(marks) != 3 || marks[1].Advance != 0 || marks[2].Advance != 0 || marks[2].X > marks[0].Advance+0.01 {
		t.Errorf("marks do not stand on their letter: %+v", marks)
	}
	vowel, _ := deva.Set("कि")
	alone, _ := deva.Set("क")
	if len(vowel) != 2 || vowel[1].ID != alone[0].ID || vowel[1].X <= vowel[0].X {
		t.Errorf("the vowel i must stand before its consonant: %+v", vowel)
	}
	if joined, _ := deva.Set("क्ष"); len(joined) != 1 || joined[0].Code < firstPrivate || joined[0].Code > lastPrivate {
		t.Errorf("ka and ssa are not joined under a private code: %+v", joined)
	}
}

func TestOf(t *testing.T) {
	for _, c := range []struct {
		grapheme string
		want     *Font
	}{
		{"王", fonts[0]},
		{"각", fonts[1]},
		{"❤\ufe0f", emoji},
		{"☝🏽", emoji},
		{"", nil},
		{"\u200d", nil},
		{"\U00013000", nil},
		{"王\U00013000", nil},
	} {
		if got := Of(c.grapheme); got != c.want {
			t.Errorf("%+q: got %v", c.grapheme, got)
		}
	}
}

func TestFontsAreSharedByGoroutines(t *testing.T) {
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for _, text := range shown {
				f := Of(text)
				glyphs, _ := f.Set(text)
				var buf sfnt.Buffer
				if _, err := f.Outline(glyphs[0].ID, 9, &buf); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
}

func FuzzSetNeedsNoGoodText(f *testing.F) {
	for _, text := range shown {
		f.Add(text)
	}
	f.Add("\u200d\ufe0f\u0e49क्\U0001f1f8")
	f.Fuzz(func(t *testing.T, text string) {
		for _, font := range fonts {
			glyphs, advance := font.Set(text)
			if advance < 0 {
				t.Errorf("%s: %q is %v wide", font.name, text, advance)
			}
			for _, g := range glyphs {
				if g.ID == 0 {
					t.Errorf("%s: %q is drawn with the glyph for none", font.name, text)
				}
			}
		}
	})
}
