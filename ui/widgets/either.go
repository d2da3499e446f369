package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Either shows the wide object where there is room for it, else the narrow one.
func Either(wide, narrow fyne.CanvasObject) *fyne.Container {
	return container.New(eitherLayout{}, wide, narrow)
}

type eitherLayout struct{}

func (eitherLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[1].MinSize().Width, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

func (eitherLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	shown, hidden := o[0], o[1]
	if size.Width < o[0].MinSize().Width {
		shown, hidden = hidden, shown
	}
	hidden.Hide()
	shown.Show()
	shown.Move(fyne.Position{})
	shown.Resize(size)
}
