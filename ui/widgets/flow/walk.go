package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"spanwise/ui/theme"
)

// Walk is a Drawing whose regions can be walked with the arrow keys and tapped with
// Enter or Space, so that lists need no pointer.
type Walk struct {
	Drawing
	focused bool
	at      int // among the regions that do something
}

var _ fyne.Focusable = (*Walk)(nil)

// NewWalk returns a drawing that the keyboard reaches.
func NewWalk(d Drawer) *Walk {
	w := &Walk{}
	w.prepare(d, w)
	return w
}

// FocusGained implements fyne.Focusable.
func (w *Walk) FocusGained() { w.focused = true; w.ring() }

// FocusLost implements fyne.Focusable.
func (w *Walk) FocusLost() { w.focused = false; w.ring() }

// TypedRune implements fyne.Focusable.
func (w *Walk) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (w *Walk) TypedKey(e *fyne.KeyEvent) {
	stops := w.stops()
	if len(stops) == 0 {
		return
	}
	w.at = min(w.at, len(stops)-1)
	switch e.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		w.at = max(w.at-1, 0)
	case fyne.KeyDown, fyne.KeyRight:
		w.at = min(w.at+1, len(stops)-1)
	case fyne.KeyHome:
		w.at = 0
	case fyne.KeyEnd:
		w.at = len(stops) - 1
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		stops[w.at].Tap()
	default:
		return
	}
	w.ring()
}

func (w *Walk) stops() []Region {
	var out []Region
	for _, r := range w.sheet.regions {
		if r.Tap != nil {
			out = append(out, r)
		}
	}
	return out
}

// ring shows where the keyboard is.
func (w *Walk) ring() {
	stops := w.stops()
	if !w.focused || w.at >= len(stops) {
		showTip(w.tip, nil, nil, fyne.Position{}, w.Size())
		return
	}
	r := stops[w.at]
	edge := canvas.NewRectangle(nil)
	edge.StrokeColor, edge.StrokeWidth, edge.CornerRadius = theme.Color(theme.Accent), 2, 6
	edge.Move(r.At)
	edge.Resize(r.Size)
	showTip(w.tip, nil, []fyne.CanvasObject{edge}, fyne.Position{}, w.Size())
}
