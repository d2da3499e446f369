package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// scrollLine is how far an arrow key scrolls a page, scrollKept how much of what was read
// last stays in view after Page Down.
const (
	scrollLine = 48
	scrollKept = 40
)

// ScrollBy scrolls a page up or down by a key: the arrows, Page Up, Page Down, Home and
// End. It reports whether the key is one of these.
func ScrollBy(s *container.Scroll, key fyne.KeyName) bool {
	room := s.Size().Height
	most := max(0, s.Content.Size().Height-room)
	step, ok := map[fyne.KeyName]float32{
		fyne.KeyUp: -scrollLine, fyne.KeyDown: scrollLine, fyne.KeyHome: -most, fyne.KeyEnd: most,
		fyne.KeyPageUp: -max(scrollLine, room-scrollKept), fyne.KeyPageDown: max(scrollLine, room-scrollKept),
	}[key]
	if !ok {
		return false
	}
	to := s.Offset
	if to.Y = min(max(to.Y+step, 0), most); to != s.Offset {
		s.ScrollToOffset(to)
	}
	return true
}
