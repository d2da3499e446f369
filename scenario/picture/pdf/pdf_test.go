package pdf

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"spanwise/scenario/picture/picturetest"
	"spanwise/scenario/picture/sheet"
)

var (
	ink = sheet.Paint{RGB: 0x1d2530, Opacity: 1}
	on  = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
)

func written(t testing.TB, pages ...sheet.Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, pages, Properties{Title: "Six layers", On: on}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func words(text string) sheet.Sheet {
	return sheet.Sheet{Name: text, W: 300, H: 200, Parts: []sheet.Part{sheet.Text{X: 10, Y: 20, Words: text, Size: 12, Paint: ink}}}
}

// code returns the codes that stand in the file for glyphs that no one letter stands for.
func code(words string) string {
	var out strings.Builder
	for _, r := range sheet.Runs(words, false) {
		out.WriteString(r.Letters)
	}
	return out.String()
}

// What is copied is what was given, and what is drawn is what the font has; both in the
// order of the page, from left to right, which readers turn.
func TestTextCanBeSearched(t *testing.T) {
	for text, want := range map[string]struct{ copied, drawn string }{
		`=HYPERLINK("x")`: {`=HYPERLINK("x")`, `=HYPERLINK("x")`},
		`(a\b) +1+cmd`:    {`(a\b) +1+cmd`, `(a\b) +1+cmd`},
		"Zoë Müller–Łoś":  {"Zoë Müller–Łoś", "Zoë Müller–Łoś"},
		"שרה כהן":         {"ןהכ הרש", "ןהכ הרש"},
		"ليلى":            {"ىليل", "ﻰﻠﻴﻟ"},
		"😀 \x00王":         {"😀 王", code("😀") + " 王"},
		"👩\u200d💻":        {"👩\u200d💻", code("👩\u200d💻")},
		"王小明":             {"王小明", "王小明"},
		"김민준 Kim":         {"김민준 Kim", "김민준 Kim"},
		"ส้มตำ":           {"ส้มตำ", code("ส้มตำ")},
		"शर्मा":           {"शर्मा", code("शर्मा")},
		"שרה 王":           {"הרש 王", "הרש 王"},
		"\U00013000":      {"\U00013000", "□"},
		"\xff":            {"\ufffd", "\ufffd"},
	} {
		got := picturetest.PDF(t, written(t, words(text)))
		if strings.TrimSuffix(got.Text, "\n") != want.copied || strings.TrimSuffix(got.Drawn, "\n") != want.drawn {
			t.Errorf("%q is copied as %q and drawn as %q, want %q and %q", text, got.Text, got.Drawn, want.copied, want.drawn)
		}
	}
}

func TestMarksHoldEveryLetter(t *testing.T) {
	all := picturetest.PDF(t, written(t, words("Ada 😀"), words("Bo"))).All
	if !strings.Contains(all, "\x00A\x00d\x00a\x00 \xd8\x3d\xde\x00") {
		t.Error("the bookmark of a page lacks a letter above the first plane")
	}
}

func TestPagesLinksAndFonts(t *testing.T) {
	card := sheet.Card{ID: 1, Box: sheet.Rect{W: 90, H: 30, Radius: 4, Fill: ink.Faded(0.2), Edge: sheet.Stroke{Paint: ink, Width: 1, Dash: 3}}, Link: 2}
	first := sheet.Sheet{Name: "First", W: 842, H: 595, Ground: ink.Faded(0.1), Parts: []sheet.Part{
		card,
		sheet.Path{Points: []sheet.Point{{X: 1, Y: 1}, {X: 5, Y: 5}, {X: 9, Y: 1}}, Closed: true, Fill: ink},
		sheet.Clip{Box: sheet.Box{W: 9, H: 9}, Parts: []sheet.Part{sheet.Connector{Points: []sheet.Point{{}, {X: 9, Y: 9}}, Line: sheet.Stroke{Paint: ink, Width: 1}}}},
	}}
	file := written(t, first, words("Second"))
	got := picturetest.PDF(t, file)
	if got.Pages != 2 || got.Links != 1 {
		t.Errorf("%d pages and %d links, want 2 and 1", got.Pages, got.Links)
	}
	for _, want := range []string{"/MediaBox [0 0 842.00 595.00]", "/FontFile2", "/Outlines", "/Dest ["} {
		if !strings.Contains(got.All, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if !bytes.Equal(file, written(t, first, words("Second"))) {
		t.Error("the same pages give other bytes")
	}
}

func TestErrors(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Write(ctx, &bytes.Buffer{}, []sheet.Sheet{words("x")}, Properties{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that it was stopped", err)
	}
	long := sheet.Sheet{W: MostSide + 1, H: 9}
	if err := Write(context.Background(), &bytes.Buffer{}, []sheet.Sheet{long}, Properties{}); err == nil {
		t.Error("a page that no reader shows is written")
	}
}

func FuzzNoTextBreaksTheFile(f *testing.F) {
	f.Add("Ada")
	f.Add("\U0010ffff\ud7ff\x80(\\")
	f.Fuzz(func(t *testing.T, text string) {
		if got := picturetest.PDF(t, written(t, words(text), words("second"))); got.Pages != 2 {
			t.Errorf("%d pages", got.Pages)
		}
	})
}
