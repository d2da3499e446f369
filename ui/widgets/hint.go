package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Hint is an object with a tooltip.
type Hint struct {
	widget.BaseWidget
	Tip string

	content fyne.CanvasObject
	tips    *Tips
}

var _ desktop.Hoverable = (*Hint)(nil)

// NewHint puts a tooltip on an object; tips may be nil.
func NewHint(content fyne.CanvasObject, tips *Tips, tip string) *Hint {
	h := &Hint{Tip: tip, content: content, tips: tips}
	h.ExtendBaseWidget(h)
	return h
}

// MouseIn implements desktop.Hoverable.
func (h *Hint) MouseIn(e *desktop.MouseEvent) { h.tips.Wait(h.Tip, e.AbsolutePosition) }

// MouseMoved implements desktop.Hoverable.
func (h *Hint) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (h *Hint) MouseOut() { h.tips.Hide() }

// CreateRenderer implements fyne.Widget.
func (h *Hint) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.content) }
