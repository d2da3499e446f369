package flow

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Drawer draws a block at the size it is given.
type Drawer interface {
	HeightFor(width float32) float32
	Draw(*Sheet)
}

// Drawing is a block drawn by a Drawer. It is drawn anew when its size, its data or
// the theme changes; the pointer only moves the tip over it.
type Drawing struct {
	widget.BaseWidget
	self   fyne.Widget // the widget that this is the body of
	drawer Drawer
	sheet  *Sheet
	tip    *fyne.Container // over everything else
	region int             // under the pointer, −1 for none
	taps   bool            // the region does something on a tap
	drawn  drawn           // what the sheet was drawn for
	turn   int             // counts drawers
}

var (
	_ Block              = (*Drawing)(nil)
	_ desktop.Hoverable  = (*Drawing)(nil)
	_ fyne.Tappable      = (*Drawing)(nil)
	_ desktop.Cursorable = (*Drawing)(nil)
)

// NewDrawing returns a block drawn by d.
func NewDrawing(d Drawer) *Drawing {
	w := &Drawing{}
	w.prepare(d, w)
	return w
}

func (w *Drawing) prepare(d Drawer, self fyne.Widget) {
	w.self, w.drawer, w.region, w.tip, w.sheet = self, d, -1, newTip(), &Sheet{}
	w.ExtendBaseWidget(self)
}

// drawn is what a sheet depends on: drawing again for the same gives the same.
type drawn struct {
	size    fyne.Size
	turn    int
	surface color.Color // stands for the theme and its variant
}

// SetDrawer replaces what is drawn. A drawer is a value: once set it does not change.
func (w *Drawing) SetDrawer(d Drawer) {
	w.drawer = d
	w.turn++
	w.Refresh()
}

// HeightFor implements Block.
func (w *Drawing) HeightFor(width float32) float32 { return w.drawer.HeightFor(width) }

// Texts returns the words on the sheet in the order drawn, for tests and for
// reading aloud.
func (w *Drawing) Texts() []string {
	w.draw(w.Size())
	var out []string
	for _, o := range w.sheet.objects {
		if t, ok := o.(*canvas.Text); ok {
			out = append(out, t.Text)
		}
	}
	return out
}

// draw draws the sheet and reports whether it had to.
func (w *Drawing) draw(size fyne.Size) bool {
	now := drawn{size, w.turn, theme.Color(theme.Surface)}
	if now == w.drawn {
		return false
	}
	w.drawn, w.sheet = now, &Sheet{size: size}
	if size.Width > 0 && size.Height > 0 {
		w.drawer.Draw(w.sheet)
	}
	return true
}

// MouseIn implements desktop.Hoverable.
func (w *Drawing) MouseIn(e *desktop.MouseEvent) { w.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable: the tip of the region under the pointer.
func (w *Drawing) MouseMoved(e *desktop.MouseEvent) {
	r, at := w.sheet.find(e.Position)
	if at == w.region {
		return
	}
	w.region, w.taps = at, r.Tap != nil
	showTip(w.tip, r.Tip, r.Over, e.Position, w.Size())
}

// MouseOut implements desktop.Hoverable.
func (w *Drawing) MouseOut() {
	w.region = -1
	showTip(w.tip, nil, nil, fyne.Position{}, w.Size())
}

// Cursor implements desktop.Cursorable.
func (w *Drawing) Cursor() desktop.Cursor {
	if w.taps {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Acts reports whether a tap does something somewhere on the sheet.
func (w *Drawing) Acts() bool {
	for _, r := range w.sheet.regions {
		if r.Tap != nil {
			return true
		}
	}
	return false
}

// Tapped implements fyne.Tappable.
func (w *Drawing) Tapped(e *fyne.PointEvent) {
	if r, _ := w.sheet.find(e.Position); r.Tap != nil {
		r.Tap()
	}
}

// CreateRenderer implements fyne.Widget.
func (w *Drawing) CreateRenderer() fyne.WidgetRenderer {
	r := &drawingRenderer{of: w}
	r.Layout(w.Size())
	return r
}

type drawingRenderer struct {
	of      *Drawing
	objects []fyne.CanvasObject
}

func (r *drawingRenderer) MinSize() fyne.Size           { widgets.Keep(r.of.self); return fyne.Size{} }
func (r *drawingRenderer) Destroy()                     {}
func (r *drawingRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *drawingRenderer) Layout(size fyne.Size) {
	if !r.of.draw(size) && r.objects != nil {
		return
	}
	r.of.region = -1
	r.of.tip.Hide()
	r.objects = append(append([]fyne.CanvasObject(nil), r.of.sheet.objects...), r.of.tip)
}

func (r *drawingRenderer) Refresh() {
	r.Layout(r.of.Size())
	canvas.Refresh(r.of.self)
}
