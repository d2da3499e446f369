package table

import "fyne.io/fyne/v2"

// barLayout sets the filter, the conditions, the count and the buttons in a line. Where
// there is little room the conditions go first, then the count is cut, and the filter
// gets narrower.
type barLayout struct{}

const (
	filterLeast = 110
	filterMost  = 230
	countLeast  = 24
	barGap      = 10
)

func (barLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	words, buttons := o[0].MinSize(), o[3].MinSize()
	return fyne.NewSize(filterLeast+countLeast+buttons.Width+2*barGap, max(words.Height, buttons.Height))
}

func (barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	set := func(o fyne.CanvasObject, x, wide float32) {
		high := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-high)/2))
		o.Resize(fyne.NewSize(max(0, wide), high))
	}
	buttons := o[3].MinSize().Width
	set(o[3], size.Width-buttons, buttons)
	room := size.Width - buttons - 2*barGap
	words := min(max(room/2, filterLeast), filterMost)
	set(o[0], 0, words)
	count := min(countWidth(o[2]), room-words)
	set(o[2], size.Width-buttons-barGap-count, count)
	o[1].Move(fyne.NewPos(words+barGap, 0))
	o[1].Resize(fyne.NewSize(max(0, room-words-count-barGap), size.Height))
}
