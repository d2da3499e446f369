package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Card frames a block under a title and a quiet line that says how to read it.
type Card struct {
	widget.BaseWidget
	content         Block
	title, subtitle string
	fill, stroke    fyne.ThemeColorName
	more            *widgets.Button // in the corner; nil for none
}

const (
	cardPad    = 16
	cardRadius = 8
	titleSize  = theme.TextBody
)

// NewCard returns a card; title and subtitle may be empty.
func NewCard(title, subtitle string, content Block) *Card {
	c := &Card{content: content, title: title, subtitle: subtitle, fill: theme.Surface, stroke: theme.Line}
	c.ExtendBaseWidget(c)
	return c
}

// SetTitle replaces the title and the line under it.
func (c *Card) SetTitle(title, subtitle string) {
	c.title, c.subtitle = title, subtitle
	c.Refresh()
}

// More puts a button into the corner of the card, which calls do with its place on the
// canvas, to show a menu there.
func (c *Card) More(tip string, do func(at fyne.Position)) {
	c.more = widgets.NewButton("", fynetheme.MoreHorizontalIcon(), nil, func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.more)
		do(at.AddXY(0, c.more.Size().Height))
	})
	c.more.Tip = tip
	c.Refresh()
}

// Tint colours the card: soft fills for verdicts.
func (c *Card) Tint(fill, stroke fyne.ThemeColorName) {
	c.fill, c.stroke = fill, stroke
	c.Refresh()
}

func (c *Card) words() []Words {
	var out []Words
	if c.title != "" {
		out = append(out, Words{Text: c.title, Look: Type{Size: titleSize, Bold: true}})
	}
	if c.subtitle != "" {
		out = append(out, Words{Text: c.subtitle, Look: Type{Size: theme.TextCaption, Color: theme.Quiet}})
	}
	return out
}

// head returns the height of title and subtitle with the distance below them.
func (c *Card) head(width float32) float32 {
	words := c.words()
	if len(words) == 0 {
		return 0
	}
	return heightOfWords(words, c.room(width)) + 8
}

// room is the width of the words in a card of a width.
func (c *Card) room(width float32) float32 {
	width -= 2 * cardPad
	if c.more != nil {
		width -= c.more.MinSize().Width
	}
	return width
}

// HeightFor implements Block.
func (c *Card) HeightFor(width float32) float32 {
	return 2*cardPad - 4 + c.head(width) + c.content.HeightFor(width-2*cardPad)
}

// CreateRenderer implements fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{card: c, ground: canvas.NewRectangle(nil)}
	r.Layout(c.Size())
	return r
}

type cardRenderer struct {
	card    *Card
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *cardRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *cardRenderer) Destroy()                     {}
func (r *cardRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *cardRenderer) Layout(size fyne.Size) {
	c := r.card
	r.ground.FillColor, r.ground.StrokeColor = theme.Color(c.fill), theme.Color(c.stroke)
	r.ground.StrokeWidth, r.ground.CornerRadius = 1, cardRadius
	r.ground.Resize(size)
	s := &Sheet{}
	drawWords(s, c.words(), cardPad, cardPad-4, c.room(size.Width))
	top := cardPad - 4 + c.head(size.Width)
	c.content.Move(fyne.NewPos(cardPad, top))
	c.content.Resize(fyne.NewSize(max(0, size.Width-2*cardPad), max(0, size.Height-top-cardPad)))
	r.objects = append(append([]fyne.CanvasObject{r.ground}, s.objects...), c.content)
	if c.more != nil {
		least := c.more.MinSize()
		c.more.Move(fyne.NewPos(size.Width-least.Width-6, 6))
		c.more.Resize(least)
		r.objects = append(r.objects, c.more)
	}
}

func (r *cardRenderer) Refresh() {
	r.Layout(r.card.Size())
	canvas.Refresh(r.card)
	r.card.content.Refresh()
}
