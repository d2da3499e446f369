package png

import (
	"bytes"
	"context"
	"flag"
	"image/png"
	"os"
	"testing"

	"spanwise/scenario/picture/sheet"
)

var update = flag.Bool("update", false, "write the golden files anew")

// names are written in many scripts, each light and heavy.
func names() sheet.Sheet {
	s := sheet.Sheet{W: 330, H: 330, Ground: white}
	for i, words := range []string{
		"王小明 Wang", "山田 はなこ・ヤマダ", "김민준 Kim", "محمد علي", "שרה כהן (CFO)", "👩\u200d💻 Ada ❤\ufe0f 🇸🇪 👍🏽",
		"ผู้จัดการ สมชาย", "प्रिया शर्मा क्षत्रिय", "রহিম উদ্দিন", "முருகன்", "మేనేజర్ ಮ್ಯಾನೇಜರ್", "ശ്രീജ ਗੁਰਪ੍ਰੀਤ", "ગુજરાતી සිංහල", "អ្នកគ្រប់គ្រង", "မန်နေဂျာ አማርኛ",
	} {
		for heavy, x := range map[bool]float64{false: 8, true: 172} {
			s.Parts = append(s.Parts, sheet.Text{X: x, Y: 16 + 21*float64(i), Words: words, Size: 14, Heavy: heavy, Paint: black})
		}
	}
	return s
}

func TestGoldenScripts(t *testing.T) {
	const golden = "testdata/scripts.png"
	var b bytes.Buffer
	if err := Write(context.Background(), &b, names(), 1.5); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(&b)
	if err != nil || got.Bounds() != want.Bounds() {
		t.Fatalf("%v: %v, want %v", err, got.Bounds(), want.Bounds())
	}
	const near = 12 // of 255: processors round the coverage of a pixel differently
	for y := range want.Bounds().Dy() {
		for x := range want.Bounds().Dx() {
			if a, b := int(rgb(got, x, y).G), int(rgb(want, x, y).G); a-b > near || b-a > near {
				t.Fatalf("the letters differ from %s at %d, %d; look at both, and run with -update if it is meant to", golden, x, y)
			}
		}
	}
}

// What stands in a window is cut there, in every font.
func TestLettersAreCutAtTheWindow(t *testing.T) {
	for _, words := range []string{"MMMM", "王王王王", "🙂🙂🙂"} {
		img := painted(t, 1, sheet.Sheet{W: 60, H: 30, Ground: white, Parts: []sheet.Part{
			sheet.Clip{Box: sheet.Box{W: 20, H: 30}, Parts: []sheet.Part{sheet.Text{X: 2, Y: 15, Words: words, Size: 16, Paint: black}}},
		}})
		inside := false
		for y := range 30 {
			for x := range 60 {
				if dark := rgb(img, x, y).R < 200; dark && x >= 20 {
					t.Fatalf("%s: ink at %d, %d outside the window", words, x, y)
				} else if dark {
					inside = true
				}
			}
		}
		if !inside {
			t.Errorf("%s leaves no ink", words)
		}
	}
}
