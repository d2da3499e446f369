package png

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"testing"

	"spanwise/scenario/picture/sheet"
)

var (
	white = sheet.Paint{RGB: 0xffffff, Opacity: 1}
	black = sheet.Paint{Opacity: 1}
	red   = sheet.Paint{RGB: 0xff0000, Opacity: 1}
)

func painted(t *testing.T, scale float64, s sheet.Sheet) image.Image {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, s, scale); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func rgb(img image.Image, x, y int) color.NRGBA {
	return color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
}

func TestShapesCoverTheirPixels(t *testing.T) {
	img := painted(t, 2, sheet.Sheet{W: 40, H: 30, Ground: white, Parts: []sheet.Part{
		sheet.Rect{X: 5, Y: 5, W: 10, H: 10, Fill: red},
		sheet.Rect{X: 20, Y: 5, W: 10, H: 10, Radius: 5, Edge: sheet.Stroke{Paint: black, Width: 2}},
		sheet.Path{Points: []sheet.Point{{X: 0, Y: 25}, {X: 40, Y: 25}}, Line: sheet.Stroke{Paint: black, Width: 2, Dash: 5}},
		sheet.Clip{Box: sheet.Box{X: 32, Y: 0, W: 4, H: 4}, Parts: []sheet.Part{sheet.Rect{X: 30, Y: 0, W: 10, H: 10, Fill: red}}},
	}})
	if b := img.Bounds(); b.Dx() != 80 || b.Dy() != 60 {
		t.Fatalf("%v pixels, want 80 × 60", b)
	}
	for _, c := range []struct {
		x, y int
		want uint32
		what string
	}{
		{20, 20, 0xff0000, "inside the box"},
		{8, 20, 0xffffff, "left of the box"},
		{50, 20, 0xffffff, "inside the ring"},
		{40, 20, 0x000000, "on the ring"},
		{39, 9, 0xffffff, "at the round corner"},
		{4, 50, 0x000000, "on a dash"},
		{14, 50, 0xffffff, "between dashes"},
		{68, 4, 0xff0000, "inside the window"},
		{76, 4, 0xffffff, "outside the window"},
	} {
		p := rgb(img, c.x, c.y)
		if got := uint32(p.R)<<16 | uint32(p.G)<<8 | uint32(p.B); got != c.want {
			t.Errorf("%s: %06x, want %06x", c.what, got, c.want)
		}
	}
}

func TestTextLeavesInkWhereItStands(t *testing.T) {
	text := func(align sheet.Align, words string) (left, right int) {
		img := painted(t, 1, sheet.Sheet{W: 200, H: 40, Ground: white, Parts: []sheet.Part{
			sheet.Text{X: 100, Y: 20, Words: words, Size: 20, Heavy: true, Paint: black, Align: align},
		}})
		left, right = 200, -1
		for x := range 200 {
			for y := range 40 {
				if rgb(img, x, y).R < 128 {
					left, right = min(left, x), max(right, x)
				}
			}
		}
		return left, right
	}
	width := int(sheet.Width("Lind", 20, true))
	for align, want := range map[sheet.Align][2]int{sheet.Left: {100, 100 + width}, sheet.Middle: {100 - width/2, 100 + width/2}, sheet.Right: {100 - width, 100}} {
		left, right := text(align, "Lind")
		if left < want[0]-2 || left > want[0]+5 || right > want[1]+2 || right < want[1]-5 {
			t.Errorf("align %d: ink from %d to %d, want about %v", align, left, right, want)
		}
	}
	if left, right := text(sheet.Left, "\U00013000"); right <= left {
		t.Error("a letter that no font has leaves no box")
	}
}

func TestScale(t *testing.T) {
	for _, c := range []struct{ w, h, want float64 }{{100, 100, 2}, {6000, 5000, 1.4142135623730951}, {40000, 10, 0.8}} {
		if got, err := ScaleFor(sheet.Sheet{W: c.w, H: c.h}); err != nil || got != c.want {
			t.Errorf("%v × %v: scale %v, %v, want %v", c.w, c.h, got, err, c.want)
		}
	}
	if _, err := ScaleFor(sheet.Sheet{W: 20000, H: 20000}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("error %v, want that it is too large", err)
	}
}

func TestStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := Write(ctx, &bytes.Buffer{}, sheet.Sheet{W: 9, H: 9, Parts: []sheet.Part{sheet.Rect{}}}, 1)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that it was stopped", err)
	}
}
