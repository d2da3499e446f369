package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
)

// TipLine is a line of a tip: words at the left, a figure at the right, both or one;
// Mark is the colour of a square before the words, "" for none.
type TipLine struct {
	Words, Figure string
	Mark          fyne.ThemeColorName
	Bold, Quiet   bool
}

const (
	tipWidest = 320
	tipGap    = 14 // between words and figure
	tipMark   = 8
)

// NewTip returns the panel of a tooltip, no wider than widest and than tips are at
// all; words without a figure wrap.
func NewTip(widest float32, lines ...TipLine) *Panel {
	room := min(widest, tipWidest) - 2*tipPadX
	column := Column(2)
	for _, l := range lines {
		if l.Figure != "" {
			column.Add(l.object(room))
			continue
		}
		for _, words := range Wrap(l.Words, room-l.marked(), l.style().Size, l.Bold) {
			part := l
			part.Words = words
			column.Add(part.object(room))
		}
	}
	return NewPanel(Inset(column, 5, tipPadX), PanelStyle{Fill: theme.Tip, Radius: 6})
}

const tipPadX = 8

func (l TipLine) style() Style {
	if l.Quiet {
		return Style{Size: theme.TextCaption, Color: theme.TipDim, Bold: l.Bold}
	}
	return Style{Size: theme.TextSmall, Color: theme.OnTip, Bold: l.Bold}
}

// marked returns the width that the mark takes.
func (l TipLine) marked() float32 {
	if l.Mark == "" {
		return 0
	}
	return tipMark + tipGapMark
}

const tipGapMark = 6

// object is the line within the room: where it is too long, the words are cut.
func (l TipLine) object(room float32) fyne.CanvasObject {
	row := Row(tipGapMark)
	if l.Mark != "" {
		row.Add(NewPanel(space(tipMark, tipMark), PanelStyle{Fill: l.Mark, Radius: 2}))
	}
	if l.Figure == "" {
		row.Add(NewText(l.Words, l.style()))
		return row
	}
	figure := NewText(l.Figure, Style{Size: theme.TextSmall, Color: theme.OnTip, Bold: true})
	room = max(1, room-l.marked()-tipGap-figure.MinSize().Width)
	row.Add(NewText(Elide(l.Words, room, l.style().Size, l.Bold), l.style()))
	return container.New(endsLayout{}, row, figure)
}

// endsLayout sets one object at the left and one at the right, both centred in height.
type endsLayout struct{}

func (endsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+tipGap+b.Width, max(a.Height, b.Height))
}

func (endsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	a, b := o[0].MinSize(), o[1].MinSize()
	place(o[0], 0, (size.Height-a.Height)/2, a.Width, a.Height)
	place(o[1], size.Width-b.Width, (size.Height-b.Height)/2, b.Width, b.Height)
}
