package sidebar

import (
	"fyne.io/fyne/v2"
)

// tile is the card of a person in the tray, who can be dragged to a seat.
type tile struct {
	card
	carry func(at fyne.Position) // absolute place of the pointer
	drop  func()
}

var _ fyne.Draggable = (*tile)(nil)

func newTile(carry func(fyne.Position), drop func(), menu func(fyne.Position)) *tile {
	t := &tile{carry: carry, drop: drop}
	t.begin(nil, menu)
	t.ExtendBaseWidget(t)
	return t
}

// Dragged implements fyne.Draggable.
func (t *tile) Dragged(e *fyne.DragEvent) {
	t.tips.Hide()
	if t.carry != nil {
		t.carry(e.AbsolutePosition)
	}
}

// DragEnd implements fyne.Draggable.
func (t *tile) DragEnd() {
	if t.drop != nil {
		t.drop()
	}
}
