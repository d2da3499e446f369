package presenting

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// spot is a pointer large enough for a room: a ring that follows the mouse. It takes
// part in hovering only, so that the chart below can still be dragged and zoomed.
type spot struct {
	widget.BaseWidget
	ring *canvas.Circle
}

var _ desktop.Hoverable = (*spot)(nil)

const spotRadius = 26

func newSpot() *spot {
	s := &spot{ring: canvas.NewCircle(color.Transparent)}
	s.ring.StrokeWidth = 5
	s.ring.Resize(fyne.NewSquareSize(2 * spotRadius))
	s.ring.Hide()
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// toggle shows the ring from the next movement on, or takes it away.
func (s *spot) toggle() {
	s.ring.StrokeColor = theme.Color(theme.Accent)
	s.ring.Hide()
	if s.Visible() {
		s.Hide()
	} else {
		s.Show()
	}
}

// MouseIn implements desktop.Hoverable.
func (s *spot) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (s *spot) MouseMoved(e *desktop.MouseEvent) {
	s.ring.Move(e.Position.SubtractXY(spotRadius, spotRadius))
	s.ring.Show()
	s.ring.Refresh()
}

// MouseOut implements desktop.Hoverable.
func (s *spot) MouseOut() { s.ring.Hide() }

// CreateRenderer implements fyne.Widget.
func (s *spot) CreateRenderer() fyne.WidgetRenderer { return spotRenderer{s} }

// spotRenderer leaves the ring where the mouse put it.
type spotRenderer struct{ spot *spot }

func (r spotRenderer) Layout(fyne.Size)             {}
func (r spotRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r spotRenderer) Refresh()                     { canvas.Refresh(r.spot) }
func (r spotRenderer) Destroy()                     {}
func (r spotRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.spot.ring} }
