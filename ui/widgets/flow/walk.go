package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Walk is a Drawing that needs no pointer: its regions, or the places on its track, are
// walked with the arrow keys and tapped with Enter or Space. The pointer and the keys
// share one place.
type Walk struct {
	Drawing
	reads    bool // what is walked are all tips, which show; else what can be tapped
	focused  bool
	line, at int
	reveal   func(fyne.Position, fyne.Size) // scrolls to a part of the drawing; may be nil
	scroll   func(fyne.KeyName) bool        // scrolls the page that it stands on; may be nil
}

var (
	_ fyne.Focusable    = (*Walk)(nil)
	_ desktop.Hoverable = (*Walk)(nil)
)

// NewWalk returns a drawing whose regions that do something are reached by the keys.
func NewWalk(d Drawer) *Walk {
	w := &Walk{}
	w.prepare(d, w)
	return w
}

// NewReading returns a drawing whose tips are all read with the keys: a plot.
func NewReading(d Drawer) *Walk {
	w := NewWalk(d)
	w.reads = true
	return w
}

// pageStep is how many places Page Up and Page Down go.
const pageStep = 10

// FocusGained implements fyne.Focusable.
func (w *Walk) FocusGained() { w.focused = true; w.ring() }

// FocusLost implements fyne.Focusable.
func (w *Walk) FocusLost() { w.focused = false; w.ring() }

// TypedRune implements fyne.Focusable.
func (w *Walk) TypedRune(rune) {}

// TypedKey implements fyne.Focusable. Page Up and Page Down go along a track, where there
// may be hundreds of places, else they scroll; what is not used goes to the window.
func (w *Walk) TypedKey(e *fyne.KeyEvent) {
	t := w.track()
	paging := e.Name == fyne.KeyPageUp || e.Name == fyne.KeyPageDown
	if w.settle(t); len(t.Lines) == 0 || paging && w.sheet.Track == nil {
		w.leave(e)
		return
	}
	last := t.Lines[w.line] - 1
	step, moves := map[fyne.KeyName]int{
		fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -1, fyne.KeyDown: 1,
		fyne.KeyPageUp: -pageStep, fyne.KeyPageDown: pageStep, fyne.KeyHome: -last, fyne.KeyEnd: last,
	}[e.Name]
	switch name := e.Name; {
	case name == fyne.KeyReturn, name == fyne.KeyEnter, name == fyne.KeySpace:
		if r, _ := t.At(w.line, w.at); r.Tap != nil {
			r.Tap()
		}
		w.mark() // without scrolling back from where the tap led
		return
	case !moves:
		w.leave(e)
		return
	case (name == fyne.KeyUp || name == fyne.KeyDown) && len(t.Lines) > 1:
		w.change(t, min(max(w.line+step, 0), len(t.Lines)-1))
	default:
		w.at = min(max(w.at+step, 0), last)
	}
	w.ring()
}

// leave gives a key that is not used here to the page, or to the window.
func (w *Walk) leave(e *fyne.KeyEvent) {
	if w.scroll == nil || !w.scroll(e.Name) {
		widgets.HandOn(w.self, e)
	}
}

// change goes to the place of another line that stands most nearly above or below.
func (w *Walk) change(t *Track, line int) {
	_, from := t.At(w.line, w.at)
	low, high := 0, t.Lines[line]-1 // places go from left to right
	for low < high {
		middle := (low + high) / 2
		if _, p := t.At(line, middle); p.X < from.X {
			low = middle + 1
		} else {
			high = middle
		}
	}
	w.line, w.at = line, low
}

// settle keeps the place within a track, which may be shorter than the one before.
func (w *Walk) settle(t *Track) {
	w.line = max(min(w.line, len(t.Lines)-1), 0)
	if len(t.Lines) > 0 {
		w.at = max(min(w.at, t.Lines[w.line]-1), 0)
	}
}

// track returns what is walked: that of the sheet, or its regions one after another.
func (w *Walk) track() *Track {
	if t := w.sheet.Track; t != nil {
		return t
	}
	var stops []Region
	for _, r := range w.sheet.regions {
		if r.Tap != nil || w.reads && len(r.Tip) > 0 {
			stops = append(stops, r)
		}
	}
	if len(stops) == 0 {
		return &Track{}
	}
	return &Track{Lines: []int{len(stops)}, At: func(_, place int) (Region, fyne.Position) {
		r := stops[place]
		return r, r.At.AddXY(r.Size.Width/2, r.Size.Height/2)
	}}
}

// ring shows where the keyboard is, and what stands there, and scrolls to it.
func (w *Walk) ring() {
	r, marked := w.mark()
	switch {
	case !marked || w.reveal == nil:
	case w.reads: // all of a plot
		w.reveal(fyne.Position{}, w.Size())
	default:
		w.reveal(r.At, r.Size)
	}
}

// mark draws the ring. It returns the region in it, and false for none.
func (w *Walk) mark() (Region, bool) {
	t := w.track()
	w.settle(t)
	if !w.focused {
		showTip(w.tip, nil, nil, fyne.Position{}, w.Size())
		return Region{}, false
	}
	if len(t.Lines) == 0 {
		showTip(w.tip, nil, []fyne.CanvasObject{edge(fyne.Position{}, w.Size())}, fyne.Position{}, w.Size())
		return Region{}, false
	}
	r, at := t.At(w.line, w.at)
	over, tip := r.Over, r.Tip
	if w.sheet.Track == nil {
		over = append([]fyne.CanvasObject{edge(r.At, r.Size)}, over...)
	}
	if !w.reads {
		tip = nil
	}
	showTip(w.tip, tip, over, at, w.Size())
	return r, true
}

func edge(at fyne.Position, size fyne.Size) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = theme.Color(theme.Accent), 2, 6
	r.Move(at)
	r.Resize(size)
	return r
}

// MouseIn implements desktop.Hoverable.
func (w *Walk) MouseIn(e *desktop.MouseEvent) { w.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable; the keys go on from where the pointer was.
func (w *Walk) MouseMoved(e *desktop.MouseEvent) {
	w.Drawing.MouseMoved(e)
	switch {
	case w.region < 0:
	case w.sheet.Track != nil:
		w.line, w.at = w.region>>TrackBits, w.region&(1<<TrackBits-1)
	default:
		at := 0
		for i, r := range w.sheet.regions[:w.region+1] {
			if stop := r.Tap != nil || w.reads && len(r.Tip) > 0; stop && i < w.region {
				at++
			}
		}
		w.line, w.at = 0, at
	}
}

// MouseOut implements desktop.Hoverable.
func (w *Walk) MouseOut() {
	w.Drawing.MouseOut()
	w.mark() // without scrolling to it: the wheel may be what led away
}
