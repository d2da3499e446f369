package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// tipDelay is how long the pointer rests before a tooltip shows.
const tipDelay = 500 * time.Millisecond

// Tips shows one tooltip at a time in a layer over the window's content. The layer
// takes no events, so that what lies under it stays alive.
type Tips struct {
	layer *fyne.Container
	timer *time.Timer
	shown int // counts requests, so that a late timer shows nothing
}

// NewTips returns a set of tooltips; its Layer goes on top of the window's content.
func NewTips() *Tips { return &Tips{layer: container.NewWithoutLayout()} }

// Layer returns the object to stack above the content.
func (t *Tips) Layer() fyne.CanvasObject { return t.layer }

// Wait shows text near the pointer, at an absolute position, once it has rested.
func (t *Tips) Wait(text string, at fyne.Position) {
	t.Hide()
	if t == nil || text == "" {
		return
	}
	request := t.shown
	t.timer = time.AfterFunc(tipDelay, func() {
		fyne.Do(func() {
			if t.shown == request {
				t.show(text, at)
			}
		})
	})
}

// Hide takes the tooltip away.
func (t *Tips) Hide() {
	if t == nil {
		return
	}
	t.shown++
	if t.timer != nil {
		t.timer.Stop()
	}
	if len(t.layer.Objects) > 0 {
		t.layer.RemoveAll()
		t.layer.Refresh()
	}
}

func (t *Tips) show(text string, at fyne.Position) {
	tip := NewTip(tipWidest, TipLine{Words: text})
	size := tip.MinSize()
	room := t.layer.Size()
	x := min(at.X+8, room.Width-size.Width-4)
	y := at.Y + 20
	if y+size.Height > room.Height-4 {
		y = at.Y - size.Height - 8
	}
	tip.Resize(size)
	tip.Move(fyne.NewPos(max(4, x), max(4, y)))
	t.layer.Add(tip)
	t.layer.Refresh() // a container without a layout is not drawn anew by itself
}
