package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Key is an entry of a legend: a colour and what it stands for. It can be tapped, as to
// show only what has the colour.
type Key struct {
	widget.BaseWidget
	Tip    string
	tips   *Tips
	label  string
	fill   fyne.ThemeColorName
	dimmed bool
	ringed bool // under the pointer, or with the focus
	tapped func()
}

// NewKey returns an entry. Tips may be nil.
func NewKey(label string, fill fyne.ThemeColorName, tips *Tips, tapped func()) *Key {
	k := &Key{label: label, fill: fill, tips: tips, tapped: tapped}
	k.ExtendBaseWidget(k)
	return k
}

// Label returns the entry's words.
func (k *Key) Label() string { return k.label }

// Dim shows that what has the colour is not lit now.
func (k *Key) Dim(on bool) {
	if k.dimmed != on {
		k.dimmed = on
		k.Refresh()
	}
}

// Dimmed reports whether the entry is dimmed.
func (k *Key) Dimmed() bool { return k.dimmed }

// Tapped implements fyne.Tappable.
func (k *Key) Tapped(*fyne.PointEvent) { k.tips.Hide(); k.tapped() }

// MouseIn implements desktop.Hoverable.
func (k *Key) MouseIn(e *desktop.MouseEvent) { k.ring(true); k.tips.Wait(k.Tip, e.AbsolutePosition) }

// MouseMoved implements desktop.Hoverable.
func (k *Key) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (k *Key) MouseOut() { k.ring(false); k.tips.Hide() }

// FocusGained implements fyne.Focusable.
func (k *Key) FocusGained() { k.ring(true) }

// FocusLost implements fyne.Focusable.
func (k *Key) FocusLost() { k.ring(false) }

// TypedRune implements fyne.Focusable.
func (k *Key) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: Space and Enter tap the entry.
func (k *Key) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		k.Tapped(nil)
	default:
		HandOn(k, e)
	}
}

func (k *Key) ring(on bool) { k.ringed = on; k.Refresh() }

// CreateRenderer implements fyne.Widget.
func (k *Key) CreateRenderer() fyne.WidgetRenderer {
	r := &keyRenderer{key: k, ground: canvas.NewRectangle(nil), swatch: canvas.NewRectangle(nil), label: canvas.NewText("", nil)}
	r.ground.CornerRadius, r.swatch.CornerRadius = 4, 3
	r.Refresh()
	return r
}

type keyRenderer struct {
	key            *Key
	ground, swatch *canvas.Rectangle
	label          *canvas.Text
}

const (
	keyPad    = 5
	keySwatch = 11
	keyGap    = 6
	keyHigh   = 24
)

func (r *keyRenderer) MinSize() fyne.Size {
	text := fyne.MeasureText(r.key.label, theme.TextSmall, fyne.TextStyle{})
	return fyne.NewSize(2*keyPad+keySwatch+keyGap+text.Width, keyHigh)
}

func (r *keyRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.swatch.Resize(fyne.NewSquareSize(keySwatch))
	r.swatch.Move(fyne.NewPos(keyPad, (size.Height-keySwatch)/2))
	text := r.label.MinSize()
	r.label.Resize(text)
	r.label.Move(fyne.NewPos(keyPad+keySwatch+keyGap, (size.Height-text.Height)/2))
}

func (r *keyRenderer) Refresh() {
	k := r.key
	r.ground.FillColor, r.ground.StrokeWidth = nil, 0
	if k.ringed {
		r.ground.FillColor = theme.Color(theme.Sunken)
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.Connector), 1
	}
	r.label.Text, r.label.TextSize, r.label.Color = k.label, theme.TextSmall, theme.Color(theme.Quiet)
	r.swatch.FillColor, r.swatch.StrokeColor, r.swatch.StrokeWidth = theme.Color(k.fill), theme.Color(k.fill), 1.5
	if k.dimmed { // hollow, so that it is not told by colour alone
		r.swatch.FillColor = nil
		r.label.Color = theme.Color(theme.Dim)
	}
	r.Layout(k.Size())
	canvas.Refresh(k)
}

func (r *keyRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.swatch, r.label}
}
func (r *keyRenderer) Destroy() {}

// Line sets objects side by side as far as there is room. What has none is hidden, and
// the last object, which else does not show, stands for it.
func Line(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(lineLayout{gap}, objects...)
}

type lineLayout struct{ gap float32 }

func (l lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(fyne.NewSize(0, o.MinSize().Height))
	}
	if n := len(objects); n > 0 {
		size.Width = objects[n-1].MinSize().Width
	}
	return size
}

func (l lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) == 0 {
		return
	}
	more := objects[len(objects)-1]
	fits := l.fitting(objects[:len(objects)-1], size.Width)
	if fits < len(objects)-1 {
		fits = l.fitting(objects[:len(objects)-1], size.Width-more.MinSize().Width-l.gap)
	}
	x := float32(0)
	for i, o := range objects {
		if i >= fits && (o != more || fits == len(objects)-1) {
			o.Hide()
			continue
		}
		m := o.MinSize()
		o.Show()
		o.Resize(m)
		o.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		x += m.Width + l.gap
	}
}

// fitting returns how many of the objects fit into a width.
func (l lineLayout) fitting(objects []fyne.CanvasObject, width float32) int {
	x := float32(0)
	for i, o := range objects {
		if x += o.MinSize().Width; x > width {
			return i
		}
		x += l.gap
	}
	return len(objects)
}
