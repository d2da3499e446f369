package sheet

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// checkHeld fails where a run draws what its font lacks.
func checkHeld(t testing.TB, r Run) {
	t.Helper()
	if r.Font == nil {
		for _, letter := range r.Letters {
			if !Has(letter, r.Heavy) {
				t.Errorf("%q is drawn in DejaVu, heavy %v, which lacks %q", r.Letters, r.Heavy, letter)
			}
		}
		return
	}
	for _, g := range r.Glyphs {
		if g.ID == 0 {
			t.Errorf("%q is drawn with a glyph that %s lacks", r.Letters, r.Font.Name())
		}
	}
}

// drawn writes runs as the fonts that draw them and, for DejaVu, its letters, or else the
// number of glyphs.
func drawn(words string, heavy bool) string {
	var out []string
	for _, r := range Runs(words, heavy) {
		if r.Font == nil {
			out = append(out, r.Letters)
			continue
		}
		out = append(out, fmt.Sprintf("%s:%d", strings.SplitN(r.Font.Name(), "-", 2)[0], len(r.Glyphs)))
	}
	return strings.Join(out, "|")
}

func TestEachLetterIsDrawnByTheFirstFontThatHasIt(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"", ""},
		{"Zoë Łoś", "Zoë Łoś"},
		{"Zoe\u0308", "Zoë"},
		{"王小明 Wang", "DroidSansFallbackFull:3| Wang"},
		{"山田 はなこ・ヤマダ", "DroidSansFallbackFull:2| |DroidSansFallbackFull:7"},
		{"김민준", "NanumGothic:3"},
		{"\u1100\u1161\u11a8", "NanumGothic:1"}, // 각, written in parts
		{"葛\U000e0100城", "DroidSansFallbackFull:2"},
		{"สมชาย", "NotoSansThai:5"},
		{"शर्मा", "NotoSansDevanagari:4"},
		{"Ada 🙂", "Ada |NotoEmoji:1"},
		{"👩\u200d💻", "NotoEmoji:1"},
		{"👨\u200d👩\u200d👧", "NotoEmoji:1"},
		{"👍🏽", "NotoEmoji:1"},
		{"🇸🇪🇯🇵", "NotoEmoji:2"},
		{"❤\ufe0f", "NotoEmoji:1"},
		{"❤", "❤"},
		{"1\ufe0f\u20e3", "NotoEmoji:1"},
		{"🤵🏽\u200d♂\ufe0f", "NotoEmoji:1"},
		{"A\u200db\u00adc", "Abc"},
		{"𝐀𝐝𝐚", "Ada"},
		{"ﾊﾅｺ", "DroidSansFallbackFull:3"},
		{"\U00013000 x", "□ x"},
		{"\u200d\ufe0f", ""},
	} {
		if got := drawn(c.words, false); got != c.want {
			t.Errorf("%q (%+q) is drawn as %s, want %s", c.words, c.words, got, c.want)
		}
	}
}

func TestFontsOfOneWeightAreThickened(t *testing.T) {
	runs := Runs("A王🙂", true)
	if runs[0].Thick() != 0 || runs[1].Thick() <= 0 || runs[2].Thick() != 0 {
		t.Error("a heavy Han letter must be thickened, DejaVu and an emoji must not")
	}
	if Runs("王", false)[0].Thick() != 0 {
		t.Error("a letter of a light text is thickened")
	}
}

// Emoji of several keep their order among letters that run from the right.
func TestFamiliesAreNotTurned(t *testing.T) {
	if got, want := Visual("שרה 👩\u200d💻 כהן"), "ןהכ 👩\u200d💻 הרש"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestFitPartsNoLetterFromItsMarks(t *testing.T) {
	for _, c := range []struct {
		text string
		room float64
		want string
	}{
		{"王小明王小明王小明", 50, "王小明…"},
		{"👩\u200d💻👩\u200d💻👩\u200d💻", 32, "👩\u200d💻…"},
		{"🇸🇪🇯🇵🇰🇷", 32, "🇸🇪…"},
		{"王小明", 400, "王小明"},
		{strings.Repeat("王", 40000), 30, "王…"},
	} {
		if got := Fit(c.text, 12, c.room, false); got != c.want {
			t.Errorf("Fit(%.30q, room %v) = %q, want %q", c.text, c.room, got, c.want)
		}
	}
}

// mixed draws texts in which scripts, marks, joiners and emoji meet.
func mixed(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{
		"Ada", " ", "王", "김", "ば", "e\u0301", "שרה", "\u05bc", "محمد", "ส", "ิ", "क्", "ष", "👩", "\u200d", "💻", "🏽", "🇸", "🇪", "\ufe0f", "1", "\u20e3", "\U00013000", "(", "\u200f",
	}), 0, 14).Draw(t, "pieces"), "")
}

func TestRunsStandOneBehindTheOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words, heavy := mixed(t), rapid.Bool().Draw(t, "heavy")
		x := 0.0
		for i, r := range Runs(words, heavy) {
			if math.Abs(r.X-x) > 1e-6 || r.Width < 0 {
				t.Fatalf("run %d of %q stands at %v and is %v wide, want it at %v", i, words, r.X, r.Width, x)
			}
			x += r.Width
			if strings.IndexFunc(r.Letters, unicode.IsControl) >= 0 {
				t.Fatalf("run %d of %q has control characters", i, words)
			}
		}
		if w := Width(words, 10, heavy); math.Abs(w-10*x) > 1e-3 {
			t.Fatalf("%q is %v wide, its runs %v", words, w, 10*x)
		}
		room := rapid.Float64Range(1, 200).Draw(t, "room")
		fitted := Fit(words, 10, room, heavy)
		if Width(fitted, 10, heavy) > room+1e-3 {
			t.Fatalf("%q does not fit", fitted)
		}
		if Width(Clean(words), 10, heavy) <= room && fitted != Clean(words) {
			t.Fatalf("%q became %q although it fits", words, fitted)
		}
	})
}

func FuzzRunsDrawOnlyWhatTheirFontsHave(f *testing.F) {
	for _, s := range []string{"Ada", "王小明 (김)", "👨\u200d👩\u200d👧🇸🇪", "क्षत्रिय", "สมชาย", "محمد שרה", "\u200d\ufe0f\u0301"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, heavy bool) {
		for _, r := range Runs(s, heavy) {
			checkHeld(t, r)
		}
	})
}
