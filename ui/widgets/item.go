package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Item is an entry of a short list, a name over a quiet line, of which one is chosen.
type Item struct {
	widget.BaseWidget
	Step  func(by int) // the arrow keys: to the entry above or below, nil for none
	Enter func()       // the right arrow on the chosen one, nil for none

	ground  *Panel
	on      bool
	hovered bool
	focused bool
	tapped  func()
}

// NewItem returns an entry.
func NewItem(name, about string, tapped func()) *Item {
	i := &Item{tapped: tapped}
	i.ground = NewPanel(Column(1,
		NewText(name, Style{Bold: true, Elide: true}),
		NewText(about, Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})), itemStyle)
	i.ExtendBaseWidget(i)
	return i
}

var itemStyle = PanelStyle{Fill: theme.Surface, Radius: 6, Padding: 8}

// Choose shows it as the chosen one, or not.
func (i *Item) Choose(on bool) {
	i.on = on
	i.show()
}

func (i *Item) show() {
	style := itemStyle
	switch {
	case i.on:
		style.Fill, style.Stroke = theme.AccentSoft, theme.Accent
	case i.hovered:
		style.Fill = theme.Sunken
	}
	if i.focused {
		style.Stroke, style.Width = theme.Accent, 2
	}
	i.ground.SetStyle(style)
}

// Tapped implements fyne.Tappable.
func (i *Item) Tapped(*fyne.PointEvent) { i.tapped() }

// MouseIn implements desktop.Hoverable.
func (i *Item) MouseIn(*desktop.MouseEvent) { i.hovered = true; i.show() }

// MouseMoved implements desktop.Hoverable.
func (i *Item) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (i *Item) MouseOut() { i.hovered = false; i.show() }

// FocusGained implements fyne.Focusable.
func (i *Item) FocusGained() { i.focused = true; i.show(); Reveal(i) }

// FocusLost implements fyne.Focusable.
func (i *Item) FocusLost() { i.focused = false; i.show() }

// TypedRune implements fyne.Focusable.
func (i *Item) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: Space and Enter choose it; Enter on the one that
// is chosen goes to the panel it stands in.
func (i *Item) TypedKey(k *fyne.KeyEvent) {
	accepts := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
	switch {
	case k.Name == fyne.KeySpace, accepts && !i.on:
		i.tapped()
	case k.Name == fyne.KeyUp && i.Step != nil:
		i.Step(-1)
	case k.Name == fyne.KeyDown && i.Step != nil:
		i.Step(1)
	case k.Name == fyne.KeyRight && i.on && i.Enter != nil:
		i.Enter()
	default:
		HandOn(i, k)
	}
}

// CreateRenderer implements fyne.Widget.
func (i *Item) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(i.ground) }
