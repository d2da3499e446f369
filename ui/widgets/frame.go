package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Frame sets objects around a centre, without the gaps that Fyne's border layout
// keeps. Sides that are nil take no room.
type Frame struct {
	Top, Bottom, Left, Right fyne.CanvasObject
	Centre                   fyne.CanvasObject
}

// Object returns the frame as one object.
func (f Frame) Object() *fyne.Container {
	var objects []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{f.Centre, f.Top, f.Bottom, f.Left, f.Right} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	return container.New(frameLayout{f}, objects...)
}

type frameLayout struct{ f Frame }

func leastOf(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

func (l frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	top, bottom, left, right, centre := leastOf(l.f.Top), leastOf(l.f.Bottom), leastOf(l.f.Left), leastOf(l.f.Right), leastOf(l.f.Centre)
	return fyne.NewSize(
		max(left.Width+centre.Width+right.Width, top.Width, bottom.Width),
		max(left.Height, centre.Height, right.Height)+top.Height+bottom.Height,
	)
}

func (l frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	top, bottom, left, right := leastOf(l.f.Top).Height, leastOf(l.f.Bottom).Height, leastOf(l.f.Left).Width, leastOf(l.f.Right).Width
	between := size.Height - top - bottom
	place(l.f.Top, 0, 0, size.Width, top)
	place(l.f.Bottom, 0, size.Height-bottom, size.Width, bottom)
	place(l.f.Left, 0, top, left, between)
	place(l.f.Right, size.Width-right, top, right, between)
	place(l.f.Centre, left, top, size.Width-left-right, between)
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	if o == nil {
		return
	}
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
