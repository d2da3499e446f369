package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewFrame keeps blocks at the top of a view and gives the rest to the body. Hidden
// blocks take no room.
func NewFrame(body fyne.CanvasObject, top ...Block) *fyne.Container {
	objects := []fyne.CanvasObject{body}
	for _, b := range top {
		objects = append(objects, b)
	}
	return container.New(frameLayout{body, top}, objects...)
}

type frameLayout struct {
	body fyne.CanvasObject
	top  []Block
}

func (l frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.body.MinSize() }

func (l frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, b := range l.top {
		if !b.Visible() {
			continue
		}
		h := b.HeightFor(size.Width)
		b.Move(fyne.NewPos(0, y))
		b.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
	l.body.Move(fyne.NewPos(0, y))
	l.body.Resize(fyne.NewSize(size.Width, max(0, size.Height-y)))
}
