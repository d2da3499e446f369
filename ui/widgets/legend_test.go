package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/theme"
)

func TestKeyIsTappedByPointerAndKeys(t *testing.T) {
	test.NewTempApp(t)
	taps := 0
	k := NewKey("layer 3", theme.Scale(2, 6), NewTips(), func() { taps++ })
	test.Tap(k)
	k.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	k.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if taps != 3 || k.Label() != "layer 3" {
		t.Errorf("%d taps on %q", taps, k.Label())
	}
	if k.Dim(true); !k.Dimmed() {
		t.Error("the entry is not dimmed")
	}
}

func TestLineHidesWhatHasNoRoomAndSaysSo(t *testing.T) {
	test.NewTempApp(t)
	var all []fyne.CanvasObject
	for range 4 {
		all = append(all, Space(100, 10))
	}
	more := Space(30, 10)
	line := Line(10, append(all, more)...)
	for width, want := range map[float32]int{430: 4, 429: 3, 370: 3, 359: 2, 140: 1, 30: 0} {
		line.Resize(fyne.NewSize(width, 20))
		shown := 0
		for _, o := range all {
			if o.Visible() {
				shown++
				if o.Position().X+o.Size().Width > width {
					t.Errorf("width %v: an object ends at %v", width, o.Position().X+o.Size().Width)
				}
			}
		}
		if shown != want || more.Visible() != (want < 4) {
			t.Errorf("width %v: %d shown, want %d; the rest is told: %v", width, shown, want, more.Visible())
		}
	}
}
