package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/widgets"
)

// statusLayout sets the figures of the organisation at the left, what happened in the
// middle and the state of the file at the right. In a narrow window what happened gives
// way first, then the figures, which then end in an ellipsis.
type statusLayout struct{ shape *widgets.Text }

const (
	statusGap   = 14
	statusLeast = 120 // width that the figures keep
)

// MinSize implements fyne.Layout.
func (statusLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	shape, said, right := o[0].MinSize(), o[1].MinSize(), o[2].MinSize()
	return fyne.NewSize(max(shape.Width, statusLeast)+statusGap+right.Width, max(shape.Height, said.Height, right.Height))
}

// Layout implements fyne.Layout.
func (l statusLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	end := o[2].MinSize().Width
	room := max(0, size.Width-end-statusGap)
	shape := min(l.shape.Whole()+1, room)
	at := func(o fyne.CanvasObject, x, width float32) {
		high := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-high)/2))
		o.Resize(fyne.NewSize(max(0, width), high))
	}
	at(o[0], 0, shape)
	at(o[1], shape+statusGap, room-shape-statusGap)
	at(o[2], size.Width-end, end)
}
