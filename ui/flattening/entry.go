package flattening

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// entry is an operation in the list at the left.
type entry struct {
	widget.BaseWidget
	ground  *widgets.Panel
	on      bool
	hovered bool
	focused bool
	tapped  func()
	step    func(by int) // to the entry above or below
	enter   func()       // to the fields
}

func newEntry(o operation, tapped func(), step func(by int), enter func()) *entry {
	e := &entry{tapped: tapped, step: step, enter: enter}
	e.ground = widgets.NewPanel(widgets.Column(1,
		widgets.NewText(o.name, widgets.Style{Bold: true, Elide: true}),
		widgets.NewText(o.about, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})), entryStyle)
	e.ExtendBaseWidget(e)
	return e
}

var entryStyle = widgets.PanelStyle{Fill: theme.Surface, Radius: 6, Padding: 8}

func (e *entry) choose(on bool) {
	e.on = on
	e.show()
}

func (e *entry) show() {
	style := entryStyle
	switch {
	case e.on:
		style.Fill, style.Stroke = theme.AccentSoft, theme.Accent
	case e.hovered:
		style.Fill = theme.Sunken
	}
	if e.focused {
		style.Stroke, style.Width = theme.Accent, 2
	}
	e.ground.SetStyle(style)
}

func (e *entry) Tapped(*fyne.PointEvent)        { e.tapped() }
func (e *entry) MouseIn(*desktop.MouseEvent)    { e.hovered = true; e.show() }
func (e *entry) MouseMoved(*desktop.MouseEvent) {}
func (e *entry) MouseOut()                      { e.hovered = false; e.show() }
func (e *entry) FocusGained()                   { e.focused = true; e.show() }
func (e *entry) FocusLost()                     { e.focused = false; e.show() }
func (e *entry) TypedRune(rune)                 {}

// TypedKey implements fyne.Focusable: Space and Enter choose the operation; Enter on
// the one that is chosen goes to the panel, which applies it. Right goes to its fields.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	accepts := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
	switch {
	case k.Name == fyne.KeySpace, accepts && !e.on:
		e.tapped()
	case k.Name == fyne.KeyUp:
		e.step(-1)
	case k.Name == fyne.KeyDown:
		e.step(1)
	case k.Name == fyne.KeyRight && e.on:
		e.enter()
	default:
		widgets.HandOn(e, k)
	}
}

// CreateRenderer implements fyne.Widget.
func (e *entry) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(e.ground) }
