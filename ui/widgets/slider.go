package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Slider is a number on a scale, changed by dragging, a click on the track, or the
// keys: arrows by a step, Page Up and Down by ten, Home and End to the usual range's
// ends.
type Slider struct {
	widget.BaseWidget
	Moving func(value float64) // while it moves, before it is let go
	Moved  func(value float64) // once it is let go, if it is another value than before
	// Focused is called when the keys come, so that a page can bring the slider into view.
	Focused func()

	scale   Scale
	value   float64
	held    float64   // the value before it began to move
	marks   []float64 // ticks under the track
	moving  bool
	focused bool
	hovered bool
	locked  bool
}

var (
	_ fyne.Draggable    = (*Slider)(nil)
	_ fyne.Focusable    = (*Slider)(nil)
	_ desktop.Mouseable = (*Slider)(nil)
	_ desktop.Keyable   = (*Slider)(nil)
	_ desktop.Hoverable = (*Slider)(nil)
)

// NewSlider returns a slider at a value.
func NewSlider(scale Scale, value float64) *Slider {
	s := &Slider{scale: scale, value: value, held: value}
	s.ExtendBaseWidget(s)
	return s
}

// Number returns the value shown.
func (s *Slider) Number() float64 { return s.value }

// Set replaces scale, value and ticks; it calls nothing. A slider in the hand stays.
func (s *Slider) Set(scale Scale, value float64, marks ...float64) {
	s.scale, s.marks = scale, marks
	if !s.moving {
		s.value, s.held = value, value
	}
	s.Refresh()
}

// Lock makes the slider a picture of its value, or movable again.
func (s *Slider) Lock(on bool) {
	s.locked = on
	s.Refresh()
}

// Locked reports whether it cannot be moved.
func (s *Slider) Locked() bool { return s.locked }

// move goes to a value without letting go.
func (s *Slider) move(to float64) {
	if s.locked {
		return
	}
	s.moving = true
	if to == s.value {
		return
	}
	s.value = to
	s.Refresh()
	if s.Moving != nil {
		s.Moving(to)
	}
}

// letGo ends a movement.
func (s *Slider) letGo() {
	if !s.moving {
		return
	}
	s.moving = false
	was := s.held
	s.held = s.value
	s.Refresh()
	if s.value != was && s.Moved != nil {
		s.Moved(s.value)
	}
}

// abandon takes a movement back.
func (s *Slider) abandon() {
	if !s.moving {
		return
	}
	s.move(s.held)
	s.moving = false
}

// valueAt returns the value under the pointer.
func (s *Slider) valueAt(x float32) float64 {
	room := s.Size().Width - 2*sliderPad
	if room <= 0 {
		return s.value
	}
	return s.scale.at(float64((x - sliderPad) / room))
}

// MouseDown implements desktop.Mouseable: the thumb comes to the pointer.
func (s *Slider) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || s.locked {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	s.moving = true
	s.move(s.valueAt(e.Position.X))
}

// MouseUp implements desktop.Mouseable.
func (s *Slider) MouseUp(*desktop.MouseEvent) { s.letGo() }

// Dragged implements fyne.Draggable.
func (s *Slider) Dragged(e *fyne.DragEvent) {
	if s.moving { // Escape abandons it until the button is pressed again
		s.move(s.valueAt(e.Position.X))
	}
}

// DragEnd implements fyne.Draggable.
func (s *Slider) DragEnd() { s.letGo() }

// MouseIn implements desktop.Hoverable.
func (s *Slider) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (s *Slider) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *Slider) MouseOut() { s.hovered = false; s.Refresh() }

// FocusGained implements fyne.Focusable.
func (s *Slider) FocusGained() {
	s.focused = true
	s.Refresh()
	Reveal(s)
	if s.Focused != nil {
		s.Focused()
	}
}

// FocusLost implements fyne.Focusable.
func (s *Slider) FocusLost() {
	s.focused = false
	s.letGo()
	s.Refresh()
}

// TypedRune implements fyne.Focusable.
func (s *Slider) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (s *Slider) TypedKey(e *fyne.KeyEvent) {
	step := s.scale.Step
	switch e.Name {
	case fyne.KeyRight, fyne.KeyUp:
		s.move(s.scale.Clamp(s.value + step))
	case fyne.KeyLeft, fyne.KeyDown:
		s.move(s.scale.Clamp(s.value - step))
	case fyne.KeyPageUp:
		s.move(s.scale.Clamp(s.value + 10*step))
	case fyne.KeyPageDown:
		s.move(s.scale.Clamp(s.value - 10*step))
	case fyne.KeyHome:
		s.move(s.scale.From)
	case fyne.KeyEnd:
		s.move(s.scale.To)
	case fyne.KeyEscape:
		if s.moving {
			s.abandon()
			return
		}
		HandOn(s, e)
	default:
		handed(s, e)
	}
}

// KeyDown implements desktop.Keyable.
func (s *Slider) KeyDown(*fyne.KeyEvent) {}

// KeyUp implements desktop.Keyable: a key that is held is one movement.
func (s *Slider) KeyUp(*fyne.KeyEvent) { s.letGo() }

// CreateRenderer implements fyne.Widget.
func (s *Slider) CreateRenderer() fyne.WidgetRenderer {
	r := &sliderRenderer{slider: s}
	for _, o := range []**canvas.Rectangle{&r.track, &r.usual, &r.thumb} {
		*o = canvas.NewRectangle(nil)
	}
	r.Refresh()
	return r
}

type sliderRenderer struct {
	slider              *Slider
	track, usual, thumb *canvas.Rectangle
	marks               []*canvas.Rectangle
	objects             []fyne.CanvasObject
}

const (
	sliderPad    = 9 // half the thumb, and its ring
	sliderHeight = 26
	sliderTrack  = 4
	sliderUsual  = 8
	sliderThumb  = 14
	sliderMark   = 18 // length of a tick
)

func (r *sliderRenderer) MinSize() fyne.Size { return fyne.NewSize(90, sliderHeight) }

func (r *sliderRenderer) Layout(size fyne.Size) {
	s, mid := r.slider, size.Height/2
	room := max(0, size.Width-2*sliderPad)
	x := func(v float64) float32 { return sliderPad + float32(s.scale.share(v))*room }
	place(r.track, sliderPad, mid-sliderTrack/2, room, sliderTrack)
	place(r.usual, x(s.scale.From), mid-sliderUsual/2, max(0, x(s.scale.To)-x(s.scale.From)), sliderUsual)
	place(r.thumb, x(s.value)-sliderThumb/2, mid-sliderThumb/2, sliderThumb, sliderThumb)
	for i, mark := range r.marks {
		place(mark, x(s.marks[i])-tickWidth/2, mid-sliderMark/2, tickWidth, sliderMark)
	}
}

func (r *sliderRenderer) Refresh() {
	s := r.slider
	r.track.FillColor, r.track.CornerRadius = theme.Color(theme.Line), sliderTrack/2
	r.usual.FillColor, r.usual.CornerRadius = theme.Color(theme.Connector), sliderUsual/2
	r.thumb.FillColor, r.thumb.CornerRadius = theme.Color(theme.Accent), sliderThumb/2
	r.thumb.StrokeColor, r.thumb.StrokeWidth = theme.Color(theme.Surface), 2
	switch {
	case s.locked:
		r.thumb.FillColor = theme.Color(theme.Slack)
	case s.focused:
		r.thumb.StrokeColor = theme.Color(theme.Ink)
	case s.hovered || s.moving:
		r.thumb.StrokeColor = theme.Color(theme.AccentSoft)
	}
	r.marks = resized(r.marks, len(s.marks))
	r.objects = append(r.objects[:0], r.track, r.usual)
	for _, mark := range r.marks {
		mark.FillColor = theme.Color(theme.Quiet)
		r.objects = append(r.objects, mark)
	}
	r.objects = append(r.objects, r.thumb)
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *sliderRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sliderRenderer) Destroy()                     {}
