package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Cover is a large panel over the window, for work of several steps. What lies
// under it takes no part until it is closed.
type Cover struct {
	Content fyne.CanvasObject
	Typed   func(*fyne.KeyEvent) // keys that no widget of it uses
	Tips    *Tips                // drawn over the content, nil for none

	canvas   fyne.Canvas
	root     *fyne.Container
	giveBack func() // the keys
}

const (
	coverShare  = 0.92 // of the window's width and height
	coverRadius = 10
)

// Show opens the panel.
func (c *Cover) Show(over fyne.Canvas) {
	c.canvas = over
	panel := NewPanel(c.Content, PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: coverRadius, Padding: 1})
	c.root = container.New(coverLayout{}, newScrim(), panel)
	if c.Tips != nil {
		c.root.Add(c.Tips.Layer())
	}
	c.root.Resize(over.Size())
	c.giveBack = TakeKeys(over, c.typed)
	over.Overlays().Add(c.root)
}

// Close takes the panel away.
func (c *Cover) Close() {
	if c.root == nil {
		return
	}
	c.canvas.Overlays().Remove(c.root)
	c.giveBack()
	c.root = nil
}

// Shown reports whether the panel is over the window.
func (c *Cover) Shown() bool { return c.root != nil }

func (c *Cover) typed(e *fyne.KeyEvent) {
	if c.Typed != nil {
		c.Typed(e)
	}
}

// coverLayout gives the panel its share in the middle and all else the whole place.
type coverLayout struct{}

func (coverLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (coverLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for i, object := range o {
		if i == 1 {
			w, h := size.Width*coverShare, size.Height*coverShare
			place(object, (size.Width-w)/2, (size.Height-h)/2, w, h)
			continue
		}
		place(object, 0, 0, size.Width, size.Height)
	}
}

// scrim dims the window and takes what the pointer does there.
type scrim struct {
	widget.BaseWidget
	ground *canvas.Rectangle
}

func newScrim() *scrim {
	s := &scrim{ground: canvas.NewRectangle(nil)}
	s.ExtendBaseWidget(s)
	return s
}

func (s *scrim) CreateRenderer() fyne.WidgetRenderer {
	return &scrimRenderer{s.ground}
}

func (s *scrim) Tapped(*fyne.PointEvent)          {}
func (s *scrim) TappedSecondary(*fyne.PointEvent) {}
func (s *scrim) Scrolled(*fyne.ScrollEvent)       {}
func (s *scrim) MouseIn(*desktop.MouseEvent)      {}
func (s *scrim) MouseMoved(*desktop.MouseEvent)   {}
func (s *scrim) MouseOut()                        {}

type scrimRenderer struct{ ground *canvas.Rectangle }

func (r *scrimRenderer) MinSize() fyne.Size    { return fyne.Size{} }
func (r *scrimRenderer) Layout(size fyne.Size) { r.ground.Resize(size); r.Refresh() }
func (r *scrimRenderer) Destroy()              {}
func (r *scrimRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground}
}

func (r *scrimRenderer) Refresh() {
	r.ground.FillColor = theme.Color(fynetheme.ColorNameShadow)
	canvas.Refresh(r.ground)
}
