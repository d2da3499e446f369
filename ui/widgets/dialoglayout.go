package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// dialogLayout sets the title, the page in a scroll, and the answers one below the
// other. The page gets as much height as it asks for, or as the window has: title and
// answers are always seen.
type dialogLayout struct{ dialog *Dialog }

// room is the height that the window has for the content of a dialog.
func (l *dialogLayout) room() float32 {
	return l.dialog.canvas.Size().Height - dialogMargin - 2*dialogPadY
}

func (l *dialogLayout) parts(o []fyne.CanvasObject) (head, page, foot fyne.Size) {
	head, foot = o[0].MinSize(), o[2].MinSize()
	page = o[1].(*container.Scroll).Content.MinSize()
	if page.Height > 0 {
		page.Height += dialogGap
	}
	return head, page, foot
}

// MinSize implements fyne.Layout.
func (l *dialogLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, page, foot := l.parts(o)
	most := max(l.room(), head.Height+dialogGap+foot.Height)
	return fyne.NewSize(max(head.Width, page.Width, foot.Width), min(head.Height+page.Height+dialogGap+foot.Height, most))
}

// Layout implements fyne.Layout.
func (l *dialogLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	head, page, foot := l.parts(o)
	place(o[0], 0, 0, size.Width, head.Height)
	if page.Height > 0 {
		page.Height = max(0, size.Height-head.Height-2*dialogGap-foot.Height)
	}
	place(o[1], 0, head.Height+dialogGap, size.Width, page.Height)
	place(o[2], 0, size.Height-foot.Height, size.Width, foot.Height)
}
