package flow

import (
	"image/color"

	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// A page has the keys when it is opened: they scroll it, and Tab goes on to what stands on
// it. What has the keys on the page leaves Page Up and Page Down to the page.

var _ fyne.Focusable = (*Page)(nil)

const ringAlpha = 0x80

// FocusGained implements fyne.Focusable.
func (p *Page) FocusGained() { p.focused = true; p.showRing() }

// FocusLost implements fyne.Focusable.
func (p *Page) FocusLost() { p.focused = false; p.showRing() }

// TypedRune implements fyne.Focusable.
func (p *Page) TypedRune(rune) {}

// TypedKey implements fyne.Focusable; Space goes on by a page.
func (p *Page) TypedKey(e *fyne.KeyEvent) {
	key := e.Name
	if key == fyne.KeySpace {
		key = fyne.KeyPageDown
	}
	if !p.Scroll(key) {
		widgets.HandOn(p, e)
	}
}

// Scroll scrolls by a key, as [widgets.ScrollBy] does.
func (p *Page) Scroll(key fyne.KeyName) bool { return widgets.ScrollBy(p.scroll, key) }

// showRing draws the ring of the focus around the page, as soft as that around the chart:
// it is as large.
func (p *Page) showRing() {
	colour := color.NRGBAModel.Convert(theme.Color(theme.Accent)).(color.NRGBA)
	colour.A = ringAlpha
	p.ring.StrokeColor, p.ring.Hidden = colour, !p.focused
	p.ring.Refresh()
}
