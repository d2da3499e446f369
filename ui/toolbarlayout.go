package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/widgets"
)

// Widths of the field to find positions.
const (
	searchLeast = 120
	searchMost  = 220
	searchGap   = 12
)

// toolbarLayout keeps the commands at the left and the field at the right, which gets
// narrower with the window. Where that is not enough, the commands that are known by
// their pictures lose their words.
type toolbarLayout struct{ known []*widgets.Button }

// spare returns what taking the words away saves.
func (l toolbarLayout) spare() float32 {
	saved := float32(0)
	for _, b := range l.known {
		saved += b.Spare()
	}
	return saved
}

// wide returns the width of all commands with their words.
func (l toolbarLayout) wide(commands fyne.CanvasObject) float32 {
	width := commands.MinSize().Width
	if len(l.known) > 0 && l.known[0].Bare() {
		width += l.spare()
	}
	return width
}

// MinSize implements fyne.Layout.
func (l toolbarLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := l.wide(o[0]) - l.spare()
	return fyne.NewSize(width+searchGap+searchLeast, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout implements fyne.Layout.
func (l toolbarLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	bare := l.wide(o[0])+searchGap+searchLeast > size.Width
	for _, b := range l.known {
		b.SetBare(bare)
	}
	left, high := o[0].MinSize().Width, o[1].MinSize().Height
	wide := min(max(size.Width-left-searchGap, searchLeast), searchMost)
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[1].Move(fyne.NewPos(size.Width-wide, (size.Height-high)/2))
	o[1].Resize(fyne.NewSize(wide, high))
}
