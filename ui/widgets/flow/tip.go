package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/widgets"
)

// TipLine is a line of a tip.
type TipLine = widgets.TipLine

const tipOff = 12 // from the pointer

// newTip returns the layer that tips show in.
func newTip() *fyne.Container {
	c := container.NewWithoutLayout()
	c.Hide()
	return c
}

// showTip fills the layer with objects and a tip near a place, kept within the room;
// without lines and objects it hides.
func showTip(layer *fyne.Container, lines []TipLine, over []fyne.CanvasObject, at fyne.Position, room fyne.Size) {
	layer.Objects = append([]fyne.CanvasObject(nil), over...)
	if len(lines) > 0 {
		tip := widgets.NewTip(room.Width, lines...)
		tip.Resize(tip.MinSize())
		tip.Move(beside(at, tip.Size(), room))
		layer.Objects = append(layer.Objects, tip)
	}
	layer.Resize(room)
	if len(layer.Objects) == 0 {
		layer.Hide()
		return
	}
	layer.Show()
	layer.Refresh()
}

// beside returns where something lies that stands below and right of a place, or on
// the other side of it where the room ends.
func beside(at fyne.Position, size, room fyne.Size) fyne.Position {
	x, y := at.X+tipOff, at.Y+tipOff
	if x+size.Width > room.Width {
		x = at.X - tipOff - size.Width
	}
	if y+size.Height > room.Height {
		y = at.Y - tipOff - size.Height
	}
	return fyne.NewPos(max(0, min(x, room.Width-size.Width)), max(0, min(y, room.Height-size.Height)))
}
