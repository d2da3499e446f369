package widgets

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Stepper is a whole number between two bounds, changed by the signs at its sides,
// the arrow keys, or + and −.
type Stepper struct {
	widget.BaseWidget
	Words   func(value int) string // nil writes the number
	Changed func(value int)

	value, least, most int
	width              float32
	focused            bool
}

// NewStepper returns a number from least to most in a field of that width.
func NewStepper(value, least, most int, width float32, changed func(int)) *Stepper {
	s := &Stepper{Changed: changed, value: value, least: least, most: most, width: width}
	s.ExtendBaseWidget(s)
	return s
}

// Number returns the number.
func (s *Stepper) Number() int { return s.value }

// Set replaces number and bounds; it calls nothing.
func (s *Stepper) Set(value, least, most int) {
	s.value, s.least, s.most = value, least, most
	s.Refresh()
}

func (s *Stepper) step(by int) {
	to := min(max(s.value+by, s.least), s.most)
	if to == s.value {
		return
	}
	s.value = to
	s.Refresh()
	if s.Changed != nil {
		s.Changed(to)
	}
}

func (s *Stepper) words() string {
	if s.Words != nil {
		return s.Words(s.value)
	}
	return strconv.Itoa(s.value)
}

// Tapped implements fyne.Tappable: the signs are at the left and the right end.
func (s *Stepper) Tapped(e *fyne.PointEvent) {
	switch {
	case e.Position.X < stepperSign:
		s.step(-1)
	case e.Position.X >= s.Size().Width-stepperSign:
		s.step(1)
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
}

// FocusGained implements fyne.Focusable.
func (s *Stepper) FocusGained() { s.focused = true; s.Refresh(); Reveal(s) }

// FocusLost implements fyne.Focusable.
func (s *Stepper) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune implements fyne.Focusable.
func (s *Stepper) TypedRune(r rune) {
	switch r {
	case '+':
		s.step(1)
	case '-', '−':
		s.step(-1)
	}
}

// TypedKey implements fyne.Focusable.
func (s *Stepper) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyRight:
		s.step(1)
	case fyne.KeyDown, fyne.KeyLeft:
		s.step(-1)
	default:
		handed(s, e)
	}
}

// CreateRenderer implements fyne.Widget.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	r := &stepperRenderer{stepper: s, ground: canvas.NewRectangle(nil)}
	r.ground.CornerRadius = buttonRadius
	for _, t := range []**canvas.Text{&r.less, &r.value, &r.more} {
		*t = canvas.NewText("", nil)
		(*t).TextSize, (*t).Alignment = theme.TextBody, fyne.TextAlignCenter
	}
	r.less.Text, r.more.Text = "−", "+"
	r.Refresh()
	return r
}

type stepperRenderer struct {
	stepper           *Stepper
	ground            *canvas.Rectangle
	less, value, more *canvas.Text
}

const stepperSign = 26 // width of a sign

func (r *stepperRenderer) MinSize() fyne.Size { return fyne.NewSize(r.stepper.width, lineHeight) }

func (r *stepperRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	place(r.less, 0, 0, stepperSign, size.Height)
	place(r.value, stepperSign, 0, size.Width-2*stepperSign, size.Height)
	place(r.more, size.Width-stepperSign, 0, stepperSign, size.Height)
}

func (r *stepperRenderer) Refresh() {
	s := r.stepper
	r.ground.FillColor = theme.Color(theme.Surface)
	r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.Connector), 1
	if s.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.Accent), 2
	}
	r.value.Text = s.words()
	r.value.Color = theme.Color(theme.Ink)
	r.less.Color, r.more.Color = signColor(s.value > s.least), signColor(s.value < s.most)
	canvas.Refresh(s)
}

func signColor(works bool) color.Color {
	if works {
		return theme.Color(theme.Accent)
	}
	return theme.Color(fynetheme.ColorNameDisabled)
}

func (r *stepperRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.less, r.value, r.more}
}
func (r *stepperRenderer) Destroy() {}
