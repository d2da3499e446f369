package tour

import "fyne.io/fyne/v2"

// area is a part of the window, from its left upper corner.
type area struct{ x, y, w, h float32 }

// besides places a card where it hides as little as it can of what is lit: below it,
// at its right, at its left, above it, or else in its middle. The card stays within the
// window wherever the window has room for it.
func besides(lit, card area, window fyne.Size) area {
	if lit.w == 0 && lit.h == 0 { // nothing is lit
		return within(area{lit.x - card.w/2, lit.y - card.h/2, card.w, card.h}, window)
	}
	for _, at := range [][2]float32{
		{lit.x, lit.y + lit.h + cardGap},
		{lit.x + lit.w + cardGap, lit.y},
		{lit.x - card.w - cardGap, lit.y},
		{lit.x, lit.y - card.h - cardGap},
	} {
		put := within(area{at[0], at[1], card.w, card.h}, window)
		if !put.meets(lit) {
			return put
		}
	}
	return within(area{lit.x + (lit.w-card.w)/2, lit.y + (lit.h-card.h)/2, card.w, card.h}, window)
}

// within moves an area into the window, its left upper corner before all.
func within(a area, window fyne.Size) area {
	a.x = max(min(a.x, window.Width-margin-a.w), margin)
	a.y = max(min(a.y, window.Height-margin-a.h), margin)
	return a
}

func (a area) meets(b area) bool {
	return a.x < b.x+b.w && b.x < a.x+a.w && a.y < b.y+b.h && b.y < a.y+a.h
}
