package sheet

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFitCutsWithAnEllipsis(t *testing.T) {
	for _, c := range []struct {
		text string
		room float64
		want string
	}{
		{"Ada Lindqvist", 200, "Ada Lindqvist"},
		{"Ada Lindqvist", 50, "Ada Li…"},
		{"Ada Lindqvist", 3, ""},
		{"", 50, ""},
		{"two\nlines\x00", 200, "two lines"},
		{strings.Repeat("m", 40000), 60, "mmmm…"},
	} {
		if got := Fit(c.text, 12, c.room, false); got != c.want {
			t.Errorf("Fit(%.20q, room %v) = %q, want %q", c.text, c.room, got, c.want)
		}
	}
}

func TestFittedTextIsNoWiderThanItsRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		size, room := rapid.Float64Range(1, 40).Draw(t, "size"), rapid.Float64Range(1, 400).Draw(t, "room")
		heavy := rapid.Bool().Draw(t, "heavy")
		fitted := Fit(text, size, room, heavy)
		if w := Width(fitted, size, heavy); w > room+1e-3 {
			t.Fatalf("%q is %v wide in a room of %v", fitted, w, room)
		}
		if Width(Clean(text), size, heavy) <= room && fitted != Clean(text) {
			t.Fatalf("%q became %q although it fits", text, fitted)
		}
	})
}

func TestWrapKeepsEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,9}`), 0, 40).Draw(t, "words")
		lines := Wrap(strings.Join(words, " "), 10, 120, false)
		if got := strings.Fields(strings.Join(lines, " ")); !slices.Equal(got, words) {
			t.Fatalf("%q became %q", words, got)
		}
		for _, line := range lines {
			if Width(line, 10, false) > 120 {
				t.Fatalf("line %q is too wide", line)
			}
		}
	})
}

func TestWrapBreaksBetweenLettersThatNeedNoSpaces(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"東京都営業部長、大阪府営業部長。", []string{"東京都営業", "部長、大阪", "府営業部", "長。"}},
		{"Plan 東京 大阪府営業部長", []string{"Plan 東京", "大阪府営業", "部長"}},
		{"flat-out and/or", []string{"flat-out", "and/or"}},
		{"👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻", []string{"👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻", "👩\u200d💻"}},
	} {
		if got := Wrap(c.text, 10, 54, false); !slices.Equal(got, c.want) {
			t.Errorf("%q is wrapped as %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzCleanTextCanStandAnywhere(f *testing.F) {
	for _, s := range []string{"Ada", "a\x00b\x1bc\u0085", "\xff\xfe", "line\u2028break", "\ufffe\uffff", "👩‍💻", "שרה כהן"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := Clean(s)
		if !utf8.ValidString(c) || strings.IndexFunc(c, unicode.IsControl) >= 0 || strings.ContainsAny(c, "\ufffe\uffff\u2028\u2029") {
			t.Errorf("%q is left of %q", c, s)
		}
		if Clean(c) != c {
			t.Errorf("cleaning %q again changes it", c)
		}
		for _, r := range Runs(s, false) {
			checkHeld(t, r)
		}
	})
}

func TestTextFromTheRightIsTurned(t *testing.T) {
	for text, want := range map[string]string{
		"Ada":          "Ada",
		"שרה כהן":      "ןהכ הרש",
		"Ada (שרה) 7":  "Ada (הרש) 7",
		"שרה (17) כהן": "ןהכ (17) הרש",
		"כֹּהן":        "ןהכֹּ",
	} {
		if got := Visual(text); got != want {
			t.Errorf("Visual(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestArabicLettersAreJoined(t *testing.T) {
	for text, want := range map[string]string{
		"Ada":   "Ada",
		"محمد":  "\ufee3\ufea4\ufee4\ufeaa",
		"علي":   "\ufecb\ufee0\ufef2",
		"سلام":  "\ufeb3\ufefc\ufee1",
		"دار ب": "\ufea9\ufe8d\ufead \ufe8f",
		"مُحم":  "\ufee3\u064f\ufea4\ufee2",
	} {
		if got := Joined(text); got != want {
			t.Errorf("Joined(%q) = %+q, want %+q", text, got, want)
		}
	}
}

// Moving parts scales every length and nothing else.
func TestMoved(t *testing.T) {
	parts := []Part{
		Rect{X: 1, Y: 2, W: 3, H: 4, Radius: 1, Edge: Stroke{Width: 2, Dash: 1}},
		Path{Points: []Point{{1, 1}, {2, 2}}, Line: Stroke{Width: 1}},
		Text{X: 5, Y: 6, Size: 7, Words: "x"},
		Card{ID: 9, Box: Rect{W: 10, H: 10}, Parts: []Part{Text{Size: 2}}},
		Connector{From: 1, To: 2, Points: []Point{{3, 4}, {5, 6}}},
		Clip{Box: Box{1, 1, 2, 2}, Parts: []Part{Rect{W: 1, H: 1}}},
	}
	back := Moved(Moved(parts, 2, 10, -4), 0.5, -5, 2)
	for i := range parts {
		a, b := parts[i].Bounds(), back[i].Bounds()
		if math.Abs(a.X-b.X) > 1e-9 || math.Abs(a.Bottom()-b.Bottom()) > 1e-9 || math.Abs(a.W-b.W) > 1e-6 {
			t.Errorf("part %d came back at %v, was at %v", i, b, a)
		}
	}
	if r := Moved(parts, 2, 0, 0)[0].(Rect); r.Radius != 2 || r.Edge.Width != 4 || r.Edge.Dash != 2 {
		t.Errorf("scaled box %+v", r)
	}
}
