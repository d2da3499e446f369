package svg

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"spanwise/scenario/picture/picturetest"
	"spanwise/scenario/picture/sheet"
)

func written(t testing.TB, s sheet.Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTextStaysText(t *testing.T) {
	ink := sheet.Paint{RGB: 0x1d2530, Opacity: 1}
	for _, words := range []string{`=HYPERLINK("x")`, "+1+cmd", "<b>&amp;'", "שרה כהן", "محمد علي", "Zoë 👩‍💻", strings.Repeat("long ", 8000)} {
		file := written(t, sheet.Sheet{Name: "Chart", W: 10, H: 10, Parts: []sheet.Part{sheet.Text{Words: words, Size: 12, Paint: ink}}})
		if got := picturetest.Texts(t, "svg", file); len(got) != 2 || got[1] != words {
			t.Errorf("%.30q came out as %.60q", words, got)
		}
	}
}

func TestEveryPartIsDrawn(t *testing.T) {
	blue := sheet.Paint{RGB: 0x3f7fc4, Opacity: 0.5}
	line := sheet.Stroke{Paint: blue, Width: 1.5, Dash: 4}
	points := []sheet.Point{{X: 1, Y: 2}, {X: 3, Y: 4.125}}
	file := string(written(t, sheet.Sheet{Name: "All", W: 50, H: 40, Ground: sheet.Paint{RGB: 0xffffff, Opacity: 1}, Parts: []sheet.Part{
		sheet.Rect{X: 1, Y: 1, W: 8, H: 8, Radius: 2, Fill: blue},
		sheet.Path{Points: points, Closed: true, Fill: blue},
		sheet.Connector{Points: points, Line: line},
		sheet.Card{ID: 1, Says: "Ada, 3 reports", Parts: []sheet.Part{sheet.Text{Words: "Ada", Size: 9, Heavy: true, Align: sheet.Right, Paint: blue}}},
		sheet.Clip{Box: sheet.Box{X: 5, Y: 5, W: 6, H: 7}, Parts: []sheet.Part{sheet.Text{Words: "cut", Full: "cut off", Size: 9, Paint: blue}}},
	}}))
	for _, want := range []string{
		`viewBox="0 0 50 40"`, `<rect x="1" y="1" width="8" height="8" rx="2" fill="#3f7fc4" fill-opacity="0.5"/>`,
		`<path d="M1 2L3 4.12Z"`, `stroke-dasharray="4"`, `<title>Ada, 3 reports</title>`, `text-anchor="end"`,
		`font-weight="600"`, `viewBox="5 5 6 7"`, `<title>cut off</title>cut</text>`,
	} {
		if !strings.Contains(file, want) {
			t.Errorf("%s is missing in %s", want, file)
		}
	}
}

func FuzzAnyTextIsWellFormed(f *testing.F) {
	f.Add("Ada", "Chief")
	f.Add("]]><script>", "\x00\xff\"'")
	f.Fuzz(func(t *testing.T, words, name string) {
		file := written(t, sheet.Sheet{Name: name, W: 10, H: 10, Parts: []sheet.Part{
			sheet.Card{ID: 1, Says: name, Parts: []sheet.Part{sheet.Text{Words: words, Full: name, Size: 12, Paint: sheet.Paint{Opacity: 1}}}},
		}})
		joined := strings.Join(picturetest.Texts(t, "svg", file), "\n")
		if want := sheet.Clean(words); strings.TrimSpace(want) != "" && !strings.Contains(joined, want) {
			t.Errorf("%q is missing in %q", want, joined)
		}
	})
}

func TestStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Write(ctx, &bytes.Buffer{}, sheet.Sheet{W: 1, H: 1, Parts: []sheet.Part{sheet.Rect{}}}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that it was stopped", err)
	}
	full := failing{}
	if err := Write(context.Background(), full, sheet.Sheet{W: 1, H: 1}); !errors.Is(err, errFull) {
		t.Errorf("error %v, want the writer's", err)
	}
}

var errFull = errors.New("full")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }
