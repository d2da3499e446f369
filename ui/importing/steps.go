package importing

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// The steps, in order.
const (
	stepFile = iota
	stepColumns
	stepProblems
	stepAuthority
	stepPrivacy
	stepCount
)

var stepNames = [stepCount]string{"File", "Columns", "Problems", "Authority", "Privacy"}

// concern is how much a step asks to be looked at.
type concern int

const (
	calm     concern = iota
	doubtful         // something was guessed or repaired
	blocking         // nothing opens before it is settled
)

// colours returns the ground and the words of a mark of that concern.
func (c concern) colours() (ground, text fyne.ThemeColorName) {
	switch c {
	case blocking:
		return theme.OverloadedSoft, theme.OverloadedText
	case doubtful:
		return theme.StretchedSoft, theme.StretchedText
	}
	return theme.Sunken, theme.Quiet
}

// stepLine is the line of steps, each to be gone to at once.
type stepLine struct {
	root  fyne.CanvasObject
	steps [stepCount]*stepMark
}

func newStepLine(to func(step int)) *stepLine {
	l := &stepLine{}
	row := widgets.Row(2)
	for i, name := range stepNames {
		l.steps[i] = newStepMark(i+1, name, func() { to(i) })
		if i > 0 {
			row.Add(widgets.Fixed(widgets.Rule(), stepGap, 0))
		}
		row.Add(l.steps[i])
	}
	l.root = row
	return l
}

const stepGap = 16 // length of the line between two steps

func (l *stepLine) choose(step int) {
	for i, s := range l.steps {
		if s.on != (i == step) {
			s.on = i == step
			s.Refresh()
		}
	}
}

// mark says in a few letters what there is to see at a step, "" for nothing.
func (l *stepLine) mark(step int, words string, c concern) {
	s := l.steps[step]
	if s.badge != words || s.concern != c {
		s.badge, s.concern = words, c
		s.Refresh()
		l.root.Refresh()
	}
}

// stepMark is one step: its number in a circle, its name, and what is to be seen there.
type stepMark struct {
	widget.BaseWidget
	number  int
	name    string
	badge   string
	concern concern
	on      bool
	hovered bool
	focused bool
	tapped  func()
}

func newStepMark(number int, name string, tapped func()) *stepMark {
	s := &stepMark{number: number, name: name, tapped: tapped}
	s.ExtendBaseWidget(s)
	return s
}

// Value returns what the step says.
func (s *stepMark) Value() string {
	words := strconv.Itoa(s.number) + " " + s.name
	if s.badge != "" {
		words += " · " + s.badge
	}
	return words
}

func (s *stepMark) Tapped(*fyne.PointEvent)        { s.tapped() }
func (s *stepMark) MouseIn(*desktop.MouseEvent)    { s.hovered = true; s.Refresh() }
func (s *stepMark) MouseMoved(*desktop.MouseEvent) {}
func (s *stepMark) MouseOut()                      { s.hovered = false; s.Refresh() }
func (s *stepMark) FocusGained()                   { s.focused = true; s.Refresh() }
func (s *stepMark) FocusLost()                     { s.focused = false; s.Refresh() }
func (s *stepMark) TypedRune(rune)                 {}

func (s *stepMark) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		s.tapped()
	default:
		widgets.HandOn(s, e)
	}
}

func (s *stepMark) CreateRenderer() fyne.WidgetRenderer {
	r := &stepRenderer{
		step: s, ring: canvas.NewRectangle(nil), circle: canvas.NewCircle(nil), pill: canvas.NewRectangle(nil),
		number: canvas.NewText("", nil), name: canvas.NewText("", nil), badge: canvas.NewText("", nil),
	}
	r.ring.CornerRadius, r.pill.CornerRadius = 8, 9
	r.number.TextSize, r.number.Alignment = theme.TextSmall, fyne.TextAlignCenter
	r.badge.TextSize, r.badge.Alignment = theme.TextCaption, fyne.TextAlignCenter
	r.number.TextStyle.Bold, r.badge.TextStyle.Bold = true, true
	r.Refresh()
	return r
}

type stepRenderer struct {
	step                *stepMark
	ring, pill          *canvas.Rectangle
	circle              *canvas.Circle
	number, name, badge *canvas.Text
}

const (
	stepHeight = 36
	stepCircle = 22
	stepPad    = 8
	stepSpace  = 7 // between circle, name and mark
	pillHeight = 18
	pillPad    = 7
)

func (r *stepRenderer) nameWidth() float32 {
	return fyne.MeasureText(r.step.name, theme.TextBody, fyne.TextStyle{Bold: true}).Width
}

func (r *stepRenderer) badgeWidth() float32 {
	if r.step.badge == "" {
		return 0
	}
	return fyne.MeasureText(r.step.badge, theme.TextCaption, fyne.TextStyle{Bold: true}).Width + 2*pillPad
}

// MinSize is that of the bold name, so that going to a step moves no other.
func (r *stepRenderer) MinSize() fyne.Size {
	w := 2*stepPad + stepCircle + stepSpace + r.nameWidth()
	if b := r.badgeWidth(); b > 0 {
		w += stepSpace + b
	}
	return fyne.NewSize(w, stepHeight)
}

func (r *stepRenderer) Layout(size fyne.Size) {
	r.ring.Resize(size)
	x := float32(stepPad)
	centre := func(o fyne.CanvasObject, w, h float32) {
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
	centre(r.circle, stepCircle, stepCircle)
	centre(r.number, stepCircle, r.number.MinSize().Height)
	x += stepCircle + stepSpace
	centre(r.name, r.nameWidth(), r.name.MinSize().Height)
	x += r.nameWidth() + stepSpace
	centre(r.pill, r.badgeWidth(), pillHeight)
	centre(r.badge, r.badgeWidth(), r.badge.MinSize().Height)
}

func (r *stepRenderer) Refresh() {
	s := r.step
	r.ring.FillColor, r.ring.StrokeWidth = nil, 0
	if s.hovered {
		r.ring.FillColor = theme.Color(theme.Sunken)
	}
	if s.focused {
		r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(theme.Accent), 2
	}
	circle, number, name := theme.Sunken, theme.Quiet, theme.Quiet
	if s.on {
		circle, number, name = theme.Accent, theme.OnAccent, theme.Ink
	}
	r.circle.FillColor, r.number.Color, r.name.Color = theme.Color(circle), theme.Color(number), theme.Color(name)
	r.number.Text = strconv.Itoa(s.number)
	r.name.Text, r.name.TextSize, r.name.TextStyle.Bold = s.name, theme.TextBody, s.on
	pill, badge := s.concern.colours()
	r.pill.FillColor, r.badge.Color, r.badge.Text = theme.Color(pill), theme.Color(badge), s.badge
	r.pill.Hidden, r.badge.Hidden = s.badge == "", s.badge == ""
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *stepRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.circle, r.number, r.name, r.pill, r.badge}
}
func (r *stepRenderer) Destroy() {}
