package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/widgets"
)

// statusLayout sets the figures of the organisation at the left with how many are
// overloaded, what happened in the middle and the state of the file at the right. In a
// narrow window what happened gives way first, then the figures, which then end in an
// ellipsis.
type statusLayout struct{ shape *widgets.Text }

const (
	statusGap   = 14
	statusWord  = 4   // between the figures and who is overloaded, about a blank
	statusLeast = 120 // width that the figures keep
)

// MinSize implements fyne.Layout.
func (statusLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	shape, over, said, right := o[0].MinSize(), o[1].MinSize(), o[2].MinSize(), o[3].MinSize()
	return fyne.NewSize(max(shape.Width, statusLeast)+statusWord+over.Width+statusGap+right.Width, max(shape.Height, over.Height, said.Height, right.Height))
}

// Layout implements fyne.Layout.
func (l statusLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	end, over := o[3].MinSize().Width, o[1].MinSize().Width
	room := max(0, size.Width-end-statusGap)
	shape := max(0, min(l.shape.Whole()+1, room-over-statusWord))
	at := func(o fyne.CanvasObject, x, width float32) {
		high := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-high)/2))
		o.Resize(fyne.NewSize(max(0, width), high))
	}
	at(o[0], 0, shape)
	at(o[1], shape+statusWord, over)
	said := shape + statusWord + over + statusGap
	at(o[2], said, room-said)
	at(o[3], size.Width-end, end)
}
