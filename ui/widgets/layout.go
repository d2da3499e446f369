package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"spanwise/ui/theme"
)

// Column stacks objects with a gap; each gets the full width. Hidden ones take no room.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// Row sets objects side by side at their own widths, centred in height, with a gap.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(rowLayout{gap}, objects...)
}

// Inset keeps vertical and horizontal distance around an object.
func Inset(object fyne.CanvasObject, vertical, horizontal float32) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(vertical, vertical, horizontal, horizontal), object)
}

// Fixed gives an object a minimum width and height; 0 leaves its own.
func Fixed(object fyne.CanvasObject, width, height float32) *fyne.Container {
	return container.New(fixedLayout{fyne.NewSize(width, height)}, object)
}

type rowLayout struct{ gap float32 }

func (l rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		size.Width += m.Width + l.gap
		size.Height = max(size.Height, m.Height)
	}
	size.Width = max(0, size.Width-l.gap)
	return size
}

func (l rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		o.Resize(m)
		o.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		x += m.Width + l.gap
	}
}

type fixedLayout struct{ least fyne.Size }

func (l fixedLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize().Max(l.least) }

func (l fixedLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[0].Move(fyne.Position{})
}

// Labelled puts a quiet label of a fixed width at the left of a field, level with its
// first line.
func Labelled(label string, width float32, object fyne.CanvasObject) *fyne.Container {
	text := NewText(label, Style{Color: theme.Quiet})
	return container.NewBorder(nil, nil, container.New(leftLayout{width}, text), nil, object)
}

// leftLayout keeps one object at the left of a fixed width, centred in height as far
// as a field of one line is high.
type leftLayout struct{ width float32 }

const lineHeight = 30

func (l leftLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.width, o[0].MinSize().Height)
}

func (l leftLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	m := o[0].MinSize()
	o[0].Resize(m)
	o[0].Move(fyne.NewPos(0, (min(size.Height, lineHeight)-m.Height)/2))
}

// Halves shares the width between two objects.
func Halves(left, right fyne.CanvasObject) *fyne.Container {
	return container.NewGridWithColumns(2, left, right)
}
