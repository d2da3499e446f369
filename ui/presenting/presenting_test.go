package presenting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/ui/uitest"
)

func shown(t *testing.T, on Handlers) *View {
	t.Helper()
	uitest.Start(t)
	v := New(canvas.NewRectangle(nil), on)
	uitest.Window(t, v.Object(), 1280, 800)
	v.Show(Slide{
		Title: "Six layers", Number: 2, Of: 5, Headline: "With default assumptions, it holds.", Tone: Good,
		Figures: []Figure{{"6", "layers"}, {"0", "overloaded"}}, Note: "Estimates of roles.",
	})
	return v
}

func TestSlideSaysWhatItIs(t *testing.T) {
	v := shown(t, Handlers{})
	got := strings.Join(uitest.Words(v.Object()), "|")
	for _, want := range []string{"Six layers", "2 of 5", "With default assumptions, it holds.", "6|layers", "0|overloaded", "Estimates of roles."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
}

func TestKeysMoveAndClose(t *testing.T) {
	var did []string
	note := func(what string) func() { return func() { did = append(did, what) } }
	v := shown(t, Handlers{
		Step:  func(by int) { did = append(did, map[int]string{1: "next", -1: "back"}[by]) },
		Names: note("names"), Fit: note("fit"), Close: note("close"),
	})
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyPageUp, fyne.KeyN, fyne.KeyF, fyne.KeyA, fyne.KeyEscape} {
		v.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if got := strings.Join(did, " "); got != "next back names fit close" {
		t.Errorf("did %q", got)
	}
}

func TestPointerFollowsTheMouse(t *testing.T) {
	v := shown(t, Handlers{})
	if v.spot.Visible() {
		t.Fatal("a pointer nobody asked for")
	}
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyP})
	v.spot.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 200)}})
	if !v.spot.ring.Visible() || v.spot.ring.Position() != fyne.NewPos(300-spotRadius, 200-spotRadius) {
		t.Errorf("ring at %v", v.spot.ring.Position())
	}
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyP})
	if v.spot.Visible() {
		t.Error("the pointer stays")
	}
}
