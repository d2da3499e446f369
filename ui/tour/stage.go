package tour

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

const (
	cardWidth  = 360
	cardGap    = 12 // between the card and what is lit
	margin     = 16 // between the card and the window's edge
	haloReach  = 4  // of the frame around what is lit
	haloWidth  = 2
	haloRadius = 8
)

var cardStyle = widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 10, Padding: 16}

// stage dims the window but for one part, and has the card beside it. It takes what
// the pointer does, so that nothing happens under it by accident.
type stage struct {
	widget.BaseWidget
	lit  fyne.CanvasObject
	card fyne.CanvasObject
}

func newStage() *stage {
	s := &stage{card: widgets.Space(1, 1)}
	s.ExtendBaseWidget(s)
	return s
}

func (s *stage) set(lit, card fyne.CanvasObject) {
	s.lit, s.card = lit, card
	s.Refresh()
}

func (s *stage) Tapped(*fyne.PointEvent)          {}
func (s *stage) TappedSecondary(*fyne.PointEvent) {}
func (s *stage) Scrolled(*fyne.ScrollEvent)       {}
func (s *stage) MouseIn(*desktop.MouseEvent)      {}
func (s *stage) MouseMoved(*desktop.MouseEvent)   {}
func (s *stage) MouseOut()                        {}

func (s *stage) CreateRenderer() fyne.WidgetRenderer {
	r := &stageRenderer{stage: s, halo: canvas.NewRectangle(nil)}
	for i := range r.dim {
		r.dim[i] = canvas.NewRectangle(nil)
	}
	r.halo.StrokeWidth, r.halo.CornerRadius = haloWidth, haloRadius
	r.Refresh()
	return r
}

type stageRenderer struct {
	stage *stage
	dim   [4]*canvas.Rectangle // above, below, left and right of what is lit
	halo  *canvas.Rectangle
}

func (r *stageRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *stageRenderer) Destroy()           {}

func (r *stageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.dim[0], r.dim[1], r.dim[2], r.dim[3], r.halo, r.stage.card}
}

func (r *stageRenderer) Refresh() {
	for _, d := range r.dim {
		d.FillColor = theme.Color(fynetheme.ColorNameShadow)
	}
	r.halo.FillColor, r.halo.StrokeColor = color.Transparent, theme.Color(theme.Accent)
	r.Layout(r.stage.Size())
	canvas.Refresh(r.stage)
}

func (r *stageRenderer) Layout(size fyne.Size) {
	lit := r.stage.litIn(size)
	r.halo.Hidden = r.stage.lit == nil
	place(r.halo, lit)
	right, bottom := lit.x+lit.w, lit.y+lit.h
	place(r.dim[0], area{0, 0, size.Width, lit.y})
	place(r.dim[1], area{0, bottom, size.Width, size.Height - bottom})
	place(r.dim[2], area{0, lit.y, lit.x, lit.h})
	place(r.dim[3], area{right, lit.y, size.Width - right, lit.h})

	card := r.stage.card
	wide := min(cardWidth, size.Width-2*margin)
	card.Resize(fyne.NewSize(wide, 0)) // wrapped text knows its height once it knows its width
	place(card, besides(lit, area{w: wide, h: card.MinSize().Height}, size))
}

// litIn returns where the lit part is, with its frame, within the window; without one
// a point in the middle.
func (s *stage) litIn(size fyne.Size) area {
	if s.lit == nil {
		return area{x: size.Width / 2, y: size.Height / 2}
	}
	at, big := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.lit), s.lit.Size()
	left, top := max(at.X-haloReach, 0), max(at.Y-haloReach, 0)
	right, bottom := min(at.X+big.Width+haloReach, size.Width), min(at.Y+big.Height+haloReach, size.Height)
	return area{left, top, max(right-left, 0), max(bottom-top, 0)}
}

func place(o fyne.CanvasObject, a area) {
	o.Move(fyne.NewPos(a.x, a.y))
	o.Resize(fyne.NewSize(a.w, a.h))
}
