package widgets_test

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// slid is a slider over 0..1 that is 218 wide, of which the track takes 200, and what
// it called.
type slid struct {
	*widgets.Slider
	moving, moved []float64
}

func slider(t *testing.T) *slid {
	t.Helper()
	start(t)
	s := &slid{Slider: widgets.NewSlider(widgets.Scale{Low: 0, High: 1, Step: 0.05, From: 0.2, To: 0.6}, 0.25)}
	s.Moving = func(v float64) { s.moving = append(s.moving, v) }
	s.Moved = func(v float64) { s.moved = append(s.moved, v) }
	uitest.Window(t, s.Slider, 218, 26)
	return s
}

func (s *slid) press(x float32) {
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 13)}, Button: desktop.MouseButtonPrimary})
}

func (s *slid) drag(x float32) {
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 13)}})
}

func (s *slid) key(name fyne.KeyName) { s.TypedKey(&fyne.KeyEvent{Name: name}) }

func TestSliderTellsOfEachMoveAndOnceAtTheEnd(t *testing.T) {
	s := slider(t)
	s.press(9 + 100)
	s.drag(9 + 150)
	s.drag(9 + 151) // the same step
	s.drag(9 + 400) // beyond the end
	s.DragEnd()
	s.MouseUp(nil)
	if want := []float64{0.5, 0.75, 1}; !equal(s.moving, want) || !equal(s.moved, []float64{1}) || s.Number() != 1 {
		t.Errorf("moving %v, moved %v", s.moving, s.moved)
	}
}

func TestSliderThatComesBackIsNotMoved(t *testing.T) {
	s := slider(t)
	s.press(9 + 100)
	s.drag(9 + 50)
	s.DragEnd()
	if len(s.moved) > 0 {
		t.Errorf("moved %v", s.moved)
	}
}

func TestEscapeLeavesTheSliderAsItWas(t *testing.T) {
	s := slider(t)
	s.press(9 + 100)
	s.key(fyne.KeyEscape)
	s.drag(9 + 150) // the button is still down
	s.DragEnd()
	if s.Number() != 0.25 || len(s.moved) > 0 || s.moving[len(s.moving)-1] != 0.25 {
		t.Errorf("at %v, moved %v, moving %v", s.Number(), s.moved, s.moving)
	}
}

func TestKeysMoveTheSliderUntilTheyAreLetGo(t *testing.T) {
	s := slider(t)
	for _, c := range []struct {
		key  fyne.KeyName
		want float64
	}{{fyne.KeyRight, 0.3}, {fyne.KeyUp, 0.35}, {fyne.KeyLeft, 0.3}, {fyne.KeyPageUp, 0.8}, {fyne.KeyPageDown, 0.3}, {fyne.KeyHome, 0.2}, {fyne.KeyDown, 0.15}, {fyne.KeyEnd, 0.6}} {
		if s.key(c.key); s.Number() != c.want {
			t.Errorf("%s goes to %v, want %v", c.key, s.Number(), c.want)
		}
	}
	if len(s.moved) > 0 {
		t.Error("moved before the key was let go")
	}
	s.KeyUp(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if !equal(s.moved, []float64{0.6}) {
		t.Errorf("moved %v", s.moved)
	}
	s.key(fyne.KeyRight)
	s.FocusLost() // a key can be let go elsewhere
	if !equal(s.moved, []float64{0.6, 0.65}) {
		t.Errorf("moved %v", s.moved)
	}
}

func TestALockedSliderStays(t *testing.T) {
	s := slider(t)
	s.Lock(true)
	s.press(9 + 100)
	s.drag(9 + 150)
	s.key(fyne.KeyRight)
	s.DragEnd()
	if s.Number() != 0.25 || len(s.moving)+len(s.moved) > 0 {
		t.Errorf("at %v, moving %v, moved %v", s.Number(), s.moving, s.moved)
	}
}

func TestASliderInTheHandIsNotSet(t *testing.T) {
	s := slider(t)
	s.press(9 + 100)
	s.Set(widgets.Scale{Low: 0, High: 1, Step: 0.05}, 0.9)
	if s.Number() != 0.5 {
		t.Errorf("at %v", s.Number())
	}
	s.DragEnd()
	s.Set(widgets.Scale{Low: 0, High: 1, Step: 0.05}, 0.9)
	if s.Number() != 0.9 {
		t.Errorf("at %v", s.Number())
	}
}

func equal(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if math.Abs(a[i]-b[i]) > 1e-12 {
			return false
		}
	}
	return true
}

func TestValuesOfAScaleLieOnSteps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.SampledFrom([]float64{0, 0.5, 1, 10}).Draw(t, "low")
		s := widgets.Scale{Low: low, High: low + rapid.SampledFrom([]float64{0.1, 1, 12, 1000}).Draw(t, "length")}
		s.Step = widgets.NiceStep(s.High - s.Low)
		v := s.Clamp(rapid.Float64Range(-5, 2000).Draw(t, "value"))
		if v < s.Low || v > s.High || s.Clamp(v) != v {
			t.Fatalf("%v on %+v, and %v once more", v, s, s.Clamp(v))
		}
		steps := v / s.Step
		if v != s.Low && v != s.High && math.Abs(steps-math.Round(steps)) > 1e-6 {
			t.Fatalf("%v is %v steps of %v", v, steps, s.Step)
		}
	})
	if got := (widgets.Scale{Low: 0, High: 1, Step: 0.1}).Clamp(0.30000001); got != 0.3 {
		t.Errorf("three tenths are %v", got)
	}
}

func TestStepsAreRound(t *testing.T) {
	for length, want := range map[float64]float64{1: 0.01, 12: 0.2, 30: 0.5, 0.07: 0.001, 1000: 10, 143: 2} {
		if got := widgets.NiceStep(length); math.Abs(got-want) > 1e-9*want {
			t.Errorf("a step on a length of %v is %v, want %v", length, got, want)
		}
	}
}
