package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/widgets"
)

func TestCoverTakesKeysUntilItIsClosed(t *testing.T) {
	start(t)
	w := window(t, canvas.NewRectangle(nil), 1000, 700)
	under, over := 0, 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { under++ })
	content := widgets.NewText("over", widgets.Style{})
	c := &widgets.Cover{Content: content, Typed: func(*fyne.KeyEvent) { over++ }}
	c.Show(w.Canvas())
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if over != 1 || under != 0 || !c.Shown() {
		t.Errorf("over %d, under %d", over, under)
	}
	if got := content.Size(); got.Width < 900 || got.Width > 940 || got.Height < 630 {
		t.Errorf("the panel is %v", got)
	}
	w.Resize(fyne.NewSize(1600, 900))
	if got := content.Size(); got.Width < 1440 {
		t.Errorf("in a larger window the panel is %v", got)
	}
	c.Close()
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if over != 1 || under != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("after closing: over %d, under %d", over, under)
	}
}

func TestKeysGoToWhatIsUppermost(t *testing.T) {
	start(t)
	w := window(t, canvas.NewRectangle(nil), 1000, 700)
	escape := func() { w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}) }
	under, left := 0, ""
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { under++ })
	lower := &widgets.Dialog{Title: "lower", Left: func() { left += "lower " }, Answers: []widgets.Answer{{Label: "Close"}}}
	upper := &widgets.Dialog{Title: "upper", Left: func() { left += "upper " }, Answers: []widgets.Answer{{Label: "Close"}}}
	lower.Show(w.Canvas())
	upper.Show(w.Canvas())
	lower.Close() // as its save is done
	escape()
	if left != "upper " || w.Canvas().Overlays().Top() != nil {
		t.Errorf("left %q", left)
	}
	escape()
	upper.Leave()
	if under != 1 || left != "upper " {
		t.Errorf("the window got %d keys, left %q", under, left)
	}
}

func TestStepperKeepsItsBounds(t *testing.T) {
	start(t)
	var got []int
	s := widgets.NewStepper(1, 0, 2, 100, func(v int) { got = append(got, v) })
	w := window(t, s, 100, 30)
	for range 3 {
		s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	s.TypedRune('-')
	test.TapAt(s, fyne.NewPos(5, 10))
	test.TapAt(s, fyne.NewPos(5, 10))
	test.TapAt(s, fyne.NewPos(50, 10))
	test.TapAt(s, fyne.NewPos(95, 10))
	want := []int{2, 1, 0, 1}
	if len(got) != len(want) {
		t.Fatalf("changes %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("changes %v, want %v", got, want)
		}
	}
	escaped := false
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { escaped = e.Name == fyne.KeyEscape })
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !escaped {
		t.Error("Escape must reach the dialog")
	}
}

// window shows an object in a window of its own, without padding.
func window(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}
