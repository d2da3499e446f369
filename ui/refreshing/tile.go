package refreshing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// tile is a count that opens its list.
type tile struct {
	widget.BaseWidget
	number  *widgets.Text
	words   *widgets.Text
	ground  *widgets.Panel
	on      bool
	hovered bool
	focused bool
	tapped  func()
}

func newTile(words string, tapped func()) *tile {
	t := &tile{
		number: widgets.NewText("–", widgets.Style{Size: theme.TextTitle, Bold: true}),
		words:  widgets.NewText(words, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}),
		tapped: tapped,
	}
	t.ground = widgets.NewPanel(widgets.Column(1, t.number, t.words), widgets.CardStyle)
	t.ExtendBaseWidget(t)
	return t
}

// set shows a count; one that asks for a look stands out.
func (t *tile) set(n int, asks bool) {
	t.number.Set(plot.Count(n))
	t.number.SetColor(theme.Ink)
	if asks && n > 0 {
		t.number.SetColor(theme.StretchedText)
	}
}

func (t *tile) choose(on bool) {
	t.on = on
	t.show()
}

func (t *tile) show() {
	style := widgets.CardStyle
	switch {
	case t.on:
		style.Fill, style.Stroke = theme.AccentSoft, theme.Accent
	case t.hovered:
		style.Fill = theme.Sunken
	}
	if t.focused {
		style.Stroke, style.Width = theme.Accent, 2
	}
	t.ground.SetStyle(style)
}

func (t *tile) Tapped(*fyne.PointEvent)        { t.tapped() }
func (t *tile) MouseIn(*desktop.MouseEvent)    { t.hovered = true; t.show() }
func (t *tile) MouseMoved(*desktop.MouseEvent) {}
func (t *tile) MouseOut()                      { t.hovered = false; t.show() }
func (t *tile) FocusGained()                   { t.focused = true; t.show() }
func (t *tile) FocusLost()                     { t.focused = false; t.show() }
func (t *tile) TypedRune(rune)                 {}

// TypedKey implements fyne.Focusable: Space and Enter open the list.
func (t *tile) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.tapped()
	default:
		widgets.HandOn(t, e)
	}
}

// CreateRenderer implements fyne.Widget.
func (t *tile) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.ground) }
