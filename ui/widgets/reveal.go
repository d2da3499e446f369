package widgets

import (
	"slices"
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// followed are the scrolls that go where the keys go. They are held weakly: a page that
// is closed is forgotten by its window, and so here.
var followed []follower

// follower is a scroll of an application. A test has one of its own, and nothing to do
// with the scrolls of those before it.
type follower struct {
	scroll weak.Pointer[container.Scroll]
	app    fyne.App
}

// Follow makes a scroll bring what gets the keys into view, so that Tab never leads to
// something out of sight.
func Follow(s *container.Scroll) *container.Scroll {
	app := fyne.CurrentApp()
	followed = slices.DeleteFunc(followed, func(f follower) bool { return f.app != app || f.scroll.Value() == nil })
	followed = append(followed, follower{weak.Make(s), app})
	return s
}

// NewPage returns a scroll up and down that follows the keys.
func NewPage(content fyne.CanvasObject) *container.Scroll {
	return Follow(container.NewVScroll(content))
}

// revealGap is kept between what is brought into view and the edge of the scroll.
const revealGap = 12

// Reveal brings an object into view in every scroll that follows the keys. The widgets
// of this package call it when they get the keys.
func Reveal(o fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	over := d.CanvasForObject(o)
	if over == nil {
		return
	}
	for _, f := range followed {
		s := f.scroll.Value()
		if s == nil || s.Content == nil || !s.Visible() || d.CanvasForObject(s) != over || !standsIn(o, s.Content) {
			continue
		}
		reveal(s, d.AbsolutePositionForObject(o).Subtract(d.AbsolutePositionForObject(s)), o.Size())
	}
}

// standsIn reports whether an object is part of another. Fyne tells nobody what stands
// in what, but what moves with something stands in it.
func standsIn(o, in fyne.CanvasObject) bool {
	d := fyne.CurrentApp().Driver()
	at, was := in.Position(), d.AbsolutePositionForObject(o)
	in.Move(at.AddXY(0, 1))
	moved := d.AbsolutePositionForObject(o) != was
	in.Move(at)
	return moved
}

// RevealPart brings a part of what a scroll holds into view, at a place in the content.
// Unlike Reveal it may be told of what was not painted yet.
func RevealPart(s *container.Scroll, at fyne.Position, size fyne.Size) {
	if s.Size().Height <= 0 {
		return // not laid out yet: it begins at its top
	}
	s.Refresh() // the content may have grown
	reveal(s, at.Subtract(s.Offset), size)
}

// reveal scrolls as little as shows what lies at a place in the scroll's window; of what
// is larger than the window its beginning.
func reveal(s *container.Scroll, at fyne.Position, size fyne.Size) {
	to := s.Offset
	to.X += shift(at.X, size.Width, s.Size().Width)
	to.Y += shift(at.Y, size.Height, s.Size().Height)
	most := s.Content.Size().Subtract(s.Size())
	to.X, to.Y = min(max(to.X, 0), max(most.Width, 0)), min(max(to.Y, 0), max(most.Height, 0))
	if to != s.Offset {
		s.ScrollToOffset(to)
	}
}

// shift returns by how much to scroll for a stretch of a length to lie in the window.
func shift(at, length, window float32) float32 {
	switch {
	case at < 0 || length > window:
		return at - revealGap
	case at+length > window:
		return min(at+length-window+revealGap, at)
	}
	return 0
}
