package tour

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// begin shows a tour of two parts of a window; ended counts how often it ended.
func begin(t *testing.T) (w fyne.Window, ended *int) {
	t.Helper()
	uitest.Start(t)
	left, right := widgets.Space(200, 100), widgets.Space(300, 100)
	w = uitest.Window(t, container.NewBorder(nil, nil, left, right), 1000, 700)
	ended = new(int)
	Show(w.Canvas(), []Step{
		{Title: "Welcome", Text: "All of it."},
		{Title: "Left", Text: "What stands at the left.", At: left},
		{Title: "Right", Text: "What stands at the right.", At: right},
	}, func() { *ended++ })
	return w, ended
}

func words(w fyne.Window) string {
	top := w.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return strings.Join(uitest.Words(top), "|")
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
	}
}

func TestTourIsWalkedByKeys(t *testing.T) {
	w, ended := begin(t)
	if got := words(w); !strings.Contains(got, "1 of 3|Welcome") {
		t.Fatalf("it begins with %q", got)
	}
	press(w, fyne.KeyLeft) // nothing is before the first
	press(w, fyne.KeyRight, fyne.KeyReturn)
	if got := words(w); !strings.Contains(got, "3 of 3|Right") {
		t.Fatalf("after two steps it shows %q", got)
	}
	press(w, fyne.KeyLeft)
	if got := words(w); !strings.Contains(got, "2 of 3|Left") {
		t.Fatalf("one back it shows %q", got)
	}
	press(w, fyne.KeyRight, fyne.KeyRight)
	if got := words(w); got != "" || *ended != 1 {
		t.Fatalf("after the last step it shows %q and ended %d times", got, *ended)
	}
}

func TestTourIsSkipped(t *testing.T) {
	for name, skip := range map[string]func(fyne.Window){
		"Escape": func(w fyne.Window) { press(w, fyne.KeyEscape) },
		"button": func(w fyne.Window) {
			test.Tap(uitest.Button(t, w.Canvas().Overlays().Top(), "Skip the tour"))
		},
	} {
		w, ended := begin(t)
		skip(w)
		if w.Canvas().Overlays().Top() != nil || *ended != 1 {
			t.Errorf("%s: it is still shown, or ended %d times", name, *ended)
		}
		if w.Canvas().OnTypedKey() != nil {
			t.Errorf("%s: the keys were not given back", name)
		}
	}
}

func TestCardStandsBesideWhatIsLit(t *testing.T) {
	w, _ := begin(t)
	stage := w.Canvas().Overlays().Top().(*stage)
	for range 2 {
		press(w, fyne.KeyRight)
		lit := stage.litIn(stage.Size())
		card := area{stage.card.Position().X, stage.card.Position().Y, stage.card.Size().Width, stage.card.Size().Height}
		if lit.w == 0 || card.meets(lit) || card.h < 80 {
			t.Errorf("lit %v, card %v", lit, card)
		}
	}
}

func TestCardStaysInTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		side := rapid.Float32Range(0, 2000)
		window := fyne.NewSize(rapid.Float32Range(400, 2000).Draw(t, "width"), rapid.Float32Range(300, 1200).Draw(t, "height"))
		lit := area{side.Draw(t, "x"), side.Draw(t, "y"), side.Draw(t, "w"), side.Draw(t, "h")}
		card := area{w: rapid.Float32Range(100, 360).Draw(t, "card width"), h: rapid.Float32Range(50, 260).Draw(t, "card height")}
		put := besides(lit, card, window)
		if put.w != card.w || put.h != card.h {
			t.Fatalf("the card changes its size to %v", put)
		}
		if put.x < margin || put.y < margin || put.x+put.w > window.Width-margin+0.01 || put.y+put.h > window.Height-margin+0.01 {
			t.Fatalf("the card is at %v in a window of %v", put, window)
		}
	})
}
