package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Blank stands where there is nothing to show yet: what would be here, why it is
// not, and the button that brings it.
type Blank struct {
	Button *widgets.Button
	words  *Drawing
	root   *fyne.Container
}

// NewBlank returns an empty state.
func NewBlank(tapped func()) *Blank {
	b := &Blank{Button: widgets.NewPrimaryButton("", nil, nil, tapped), words: NewParagraphs()}
	b.root = container.New(blankLayout{b}, b.words, b.Button)
	return b
}

// Object returns what to show.
func (b *Blank) Object() fyne.CanvasObject { return b.root }

// Texts returns the words shown, a line each.
func (b *Blank) Texts() []string { return b.words.Texts() }

// Set says what is missing and why; without a label there is no button.
func (b *Blank) Set(title, reason, label string) {
	centre := fyne.TextAlignCenter
	b.words.SetDrawer(Paragraphs{
		{Text: title, Look: Type{Size: theme.TextHead, Bold: true, Align: centre}},
		{Text: reason, Look: Type{Size: theme.TextBody, Color: theme.Quiet, Align: centre}, Above: 6},
	})
	b.Button.SetLabel(label)
	b.Button.Hidden = label == ""
	b.root.Refresh()
}

const (
	blankWidth = 440
	blankGap   = 18
)

type blankLayout struct{ blank *Blank }

func (blankLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 120) }

func (l blankLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b := l.blank
	width := min(blankWidth, size.Width-2*Margin)
	height, button := b.words.HeightFor(width), b.Button.MinSize()
	y := max(0, (size.Height-height-blankGap-button.Height)*0.45)
	b.words.Resize(fyne.NewSize(width, height))
	b.words.Move(fyne.NewPos((size.Width-width)/2, y))
	b.Button.Resize(button)
	b.Button.Move(fyne.NewPos((size.Width-button.Width)/2, y+height+blankGap))
}
