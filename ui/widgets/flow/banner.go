package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Banner is a strip that warns and offers the remedy.
type Banner struct {
	widget.BaseWidget
	words  string
	button *widgets.Button
}

// NewBanner returns a banner; a tap on its link calls remedy.
func NewBanner(words, remedyLabel string, remedy func()) *Banner {
	b := &Banner{words: words, button: widgets.NewLink(remedyLabel, nil, remedy)}
	b.ExtendBaseWidget(b)
	return b
}

// Button returns the link that offers the remedy.
func (b *Banner) Button() *widgets.Button { return b.button }

var bannerLook = Type{Size: theme.TextSmall, Color: theme.StretchedText}

const bannerPad = 5

// HeightFor implements Block.
func (b *Banner) HeightFor(width float32) float32 {
	lines := len(Wrap(b.words, b.room(width), bannerLook))
	return max(float32(lines)*18, b.button.MinSize().Height) + 2*bannerPad
}

func (b *Banner) room(width float32) float32 {
	return width - 2*Margin - b.button.MinSize().Width - 24
}

// CreateRenderer implements fyne.Widget.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	r := &bannerRenderer{banner: b}
	r.Layout(b.Size())
	return r
}

type bannerRenderer struct {
	banner  *Banner
	objects []fyne.CanvasObject
}

func (r *bannerRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *bannerRenderer) Destroy()                     {}
func (r *bannerRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *bannerRenderer) Layout(size fyne.Size) {
	b := r.banner
	s := &Sheet{size: size}
	s.Block(0, 0, size.Width, size.Height, 0, theme.StretchedSoft)
	s.Block(0, size.Height-1, size.Width, 1, 0, theme.Line)
	lines := Wrap(b.words, b.room(size.Width), bannerLook)
	y := size.Height/2 - float32(len(lines)-1)*9
	for i, line := range lines {
		s.Text(line, Margin, y+18*float32(i), 0, bannerLook)
	}
	least := b.button.MinSize()
	b.button.Resize(least)
	b.button.Move(fyne.NewPos(size.Width-Margin-least.Width, (size.Height-least.Height)/2))
	r.objects = append(s.objects, b.button)
}

func (r *bannerRenderer) Refresh() {
	r.Layout(r.banner.Size())
	canvas.Refresh(r.banner)
}
