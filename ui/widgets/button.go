package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Button is flat: a word, perhaps an icon, and a ground under the pointer. A
// disabled one says in its tooltip why.
type Button struct {
	widget.BaseWidget
	Tip  string
	tips *Tips

	label    string
	icon     fyne.Resource
	primary  bool
	link     bool
	warns    bool
	bare     bool
	drops    bool // a menu; the mark of that stands behind the words
	disabled bool
	hovered  bool
	focused  bool
	tapped   func()
}

// NewButton returns a flat button. Tips may be nil.
func NewButton(label string, icon fyne.Resource, tips *Tips, tapped func()) *Button {
	b := &Button{label: label, icon: icon, tips: tips, tapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// NewPrimaryButton returns the one button of a view that stands out.
func NewPrimaryButton(label string, icon fyne.Resource, tips *Tips, tapped func()) *Button {
	b := NewButton(label, icon, tips, tapped)
	b.primary = true
	return b
}

// NewLink returns a button that reads as a link.
func NewLink(label string, tips *Tips, tapped func()) *Button {
	b := NewButton(label, nil, tips, tapped)
	b.link = true
	return b
}

// NewDropDown returns a button that opens a menu under itself.
func NewDropDown(label string, tips *Tips, tapped func()) *Button {
	b := NewButton(label, fynetheme.MenuDropDownIcon(), tips, tapped)
	b.drops = true
	return b
}

// NewWarning returns a link that warns.
func NewWarning(label string, tips *Tips, tapped func()) *Button {
	b := NewLink(label, tips, tapped)
	b.warns = true
	return b
}

// Label returns the button's words.
func (b *Button) Label() string { return b.label }

// SetLabel replaces the words.
func (b *Button) SetLabel(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// SetBare shows the picture without the words, or with them again; a button without a
// picture keeps its words.
func (b *Button) SetBare(on bool) {
	if b.bare != on {
		b.bare = on
		b.Refresh()
	}
}

// Bare reports whether the picture shows without the words.
func (b *Button) Bare() bool { return b.bare }

// Spare returns the width that SetBare saves.
func (b *Button) Spare() float32 {
	if b.icon == nil || b.label == "" {
		return 0
	}
	return fyne.MeasureText(b.label, theme.TextBody, fyne.TextStyle{Bold: b.primary || b.link}).Width + buttonGap
}

// shown returns the words as they are drawn.
func (b *Button) shown() string {
	if b.bare && b.icon != nil {
		return ""
	}
	return b.label
}

// SetIcon puts a picture before the words, in their colour; nil is none.
func (b *Button) SetIcon(icon fyne.Resource) {
	b.icon = icon
	b.Refresh()
}

// Enable makes the button work, or not, with what the tooltip then says.
func (b *Button) Enable(on bool, tip string) {
	b.Tip = tip
	if b.disabled == on {
		b.disabled = !on
		b.Refresh()
	}
}

// Disabled reports whether a tap does nothing.
func (b *Button) Disabled() bool { return b.disabled }

// Tapped implements fyne.Tappable.
func (b *Button) Tapped(*fyne.PointEvent) {
	b.tips.Hide()
	if !b.disabled && b.tapped != nil {
		b.tapped()
	}
}

// MouseIn implements desktop.Hoverable.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
	b.tips.Wait(b.Tip, e.AbsolutePosition)
}

// MouseMoved implements desktop.Hoverable.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Refresh()
	b.tips.Hide()
}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() { b.focused = true; b.Refresh(); Reveal(b) }

// FocusLost implements fyne.Focusable.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune implements fyne.Focusable.
func (b *Button) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: Space and Enter press the button.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		HandOn(b, e)
	}
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{button: b, ground: canvas.NewRectangle(nil), label: canvas.NewText("", nil), icon: canvas.NewImageFromResource(nil)}
	r.ground.CornerRadius = buttonRadius
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button *Button
	ground *canvas.Rectangle
	label  *canvas.Text
	icon   *canvas.Image
}

const (
	buttonPadX   = 10
	buttonPadY   = 6
	buttonIcon   = 16
	buttonGap    = 6
	dropGap      = 2
	linkPad      = 2
	linkRing     = 4 // from a link to the ring of its focus, which would touch the words
	buttonRadius = 6
)

func (r *buttonRenderer) padX() float32 {
	if r.button.link {
		return linkPad
	}
	return buttonPadX
}

func (r *buttonRenderer) MinSize() fyne.Size {
	Keep(r.button) // menus open under buttons
	text := fyne.MeasureText(r.button.shown(), theme.TextBody, fyne.TextStyle{Bold: r.bold()})
	w := 2 * r.padX()
	if r.button.shown() != "" {
		w += text.Width
	}
	if r.button.icon != nil {
		w += buttonIcon
		if r.button.shown() != "" {
			w += r.gap()
		}
	}
	return fyne.NewSize(w, max(text.Height, buttonIcon)+2*buttonPadY)
}

// gap is between picture and words; the mark of a menu has air of its own.
func (r *buttonRenderer) gap() float32 {
	if r.button.drops {
		return dropGap
	}
	return buttonGap
}

func (r *buttonRenderer) bold() bool { return r.button.primary || r.button.link }

func (r *buttonRenderer) Layout(size fyne.Size) {
	out := float32(0)
	if r.button.link {
		out = linkRing
	}
	r.ground.Move(fyne.NewPos(-out, 0))
	r.ground.Resize(size.AddWidthHeight(2*out, 0))
	text := r.label.MinSize()
	content := r.MinSize().Width - 2*r.padX()
	x := max(r.padX(), (size.Width-content)/2)
	if r.button.link {
		x = r.padX()
	}
	if r.button.icon != nil {
		r.icon.Resize(fyne.NewSquareSize(buttonIcon))
		at := x
		if x += buttonIcon + r.gap(); r.button.drops {
			at, x = at+text.Width+r.gap(), at
		}
		r.icon.Move(fyne.NewPos(at, (size.Height-buttonIcon)/2))
	}
	r.label.Move(fyne.NewPos(x, (size.Height-text.Height)/2))
	r.label.Resize(text)
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	ground, text := r.colours()
	r.ground.FillColor = nil
	if ground != "" {
		r.ground.FillColor = theme.Color(ground)
	}
	r.ground.StrokeWidth = 0
	if b.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(r.ring()), 2
	}
	r.label.Text, r.label.TextSize, r.label.TextStyle.Bold = b.shown(), theme.TextBody, r.bold()
	r.label.Color = theme.Color(text)
	r.icon.Hidden = b.icon == nil
	if b.icon != nil {
		before := r.icon.Resource
		r.icon.Resource = fynetheme.NewColoredResource(b.icon, text)
		if before == nil || before.Name() != r.icon.Resource.Name() {
			r.icon.Refresh() // another picture is drawn only once it was read
		}
	}
	r.Layout(b.Size())
	canvas.Refresh(r.ground)
	canvas.Refresh(r.label)
	canvas.Refresh(r.icon)
}

// ring is the colour around a button that has the focus: accent would not be seen on
// a ground of accent.
func (r *buttonRenderer) ring() fyne.ThemeColorName {
	if r.button.primary && !r.button.disabled {
		return theme.Ink
	}
	return theme.Accent
}

// colours returns the names for the ground ("" for none) and the words.
func (r *buttonRenderer) colours() (ground, text fyne.ThemeColorName) {
	b := r.button
	switch {
	case b.disabled && b.primary:
		return theme.Sunken, fynetheme.ColorNameDisabled
	case b.disabled:
		return "", fynetheme.ColorNameDisabled
	case b.primary:
		return theme.Accent, theme.OnAccent
	case b.warns:
		return "", theme.OverloadedText
	case b.link:
		return "", theme.Accent
	case b.hovered:
		return theme.Sunken, theme.Ink
	}
	return "", theme.Ink
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon, r.label}
}
func (r *buttonRenderer) Destroy() {}
