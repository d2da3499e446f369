package orgchart

import (
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
)

// Reveal opens what hides a position and brings it into view, large enough to read.
func (c *Chart) Reveal(id scenario.PositionID) {
	if c.view.Org == nil || !c.view.Org.Has(id) {
		return
	}
	if c.branch != "" && !c.view.Org.IsUnder(id, c.branch) {
		c.ShowBranch("")
	}
	c.unfold(id)
	if c.camera.zoom < compactFrom {
		c.setZoom(fullFrom)
	}
	c.reveal(id)
	c.Refresh()
	c.lead()
}

// reveal scrolls as little as is needed.
func (c *Chart) reveal(id scenario.PositionID) {
	i, s := c.seatOf(id), c.Size()
	if i < 0 || s.Width <= 0 {
		return
	}
	r := c.camera.place(c.layout.Boxes[i])
	c.camera.x += float64(shift(r.x, r.w, s.Width))
	c.camera.y += float64(shift(r.y, r.h, s.Height))
	c.clamp()
}

// shift says how far to scroll to bring at … at+length into 0 … view. What is far
// outside comes to the middle.
func shift(at, length, view float32) float32 {
	const border = 24
	switch {
	case at+length < -view/2 || at > view*1.5:
		return at + length/2 - view/2
	case at < border:
		return at - border
	case at+length > view-border:
		return at + length - view + border
	}
	return 0
}

// anchored is a card and where it stands in the widget.
type anchored struct {
	id   scenario.PositionID
	x, y float64
}

// anchor picks the card that is to keep its place when the layout changes: the
// one named, else the selected one if in view, else the one nearest the middle.
func (c *Chart) anchor(id scenario.PositionID) anchored {
	i := c.seatOf(id)
	if i < 0 {
		if i = c.seatOf(c.selected); i >= 0 && !c.onScreen(i) {
			i = -1
		}
	}
	if i < 0 {
		i = c.nearestMiddle()
	}
	if i < 0 {
		return anchored{}
	}
	b := c.layout.Boxes[i]
	return anchored{c.seats[i].id, b.CentreX()*c.camera.zoom - c.camera.x, b.Y*c.camera.zoom - c.camera.y}
}

// steadyAfter returns what stays in place when a view follows an edit: not the selected
// card that was edited itself, which may have gone elsewhere, but the one above it where
// that is in view; "" leaves the choice.
func (c *Chart) steadyAfter(v View) scenario.PositionID {
	if v.Org == nil || !slices.Contains(v.Edited, c.selected) {
		return ""
	}
	p, _ := v.Org.Position(c.selected)
	if i := c.seatOf(p.Manager); i < 0 || !c.onScreen(i) {
		return ""
	}
	return p.Manager
}

func (c *Chart) onScreen(i int32) bool {
	r := c.camera.place(c.layout.Boxes[i])
	return r.right() > 0 && r.bottom() > 0 && r.x < c.Size().Width && r.y < c.Size().Height
}

// hold moves the view so that the anchor stands where it stood, or the nearest
// position above it that is shown.
func (c *Chart) hold(a anchored) {
	id := a.id
	for id != "" && c.view.Org != nil {
		if i := c.seatOf(id); i >= 0 {
			b := c.layout.Boxes[i]
			c.camera.x, c.camera.y = b.CentreX()*c.camera.zoom-a.x, b.Y*c.camera.zoom-a.y
			break
		}
		p, _ := c.view.Org.Position(id)
		id = p.Manager
	}
	c.clamp()
}

// Place returns the middle of a card within the chart, and false where it is not shown:
// hidden, or out of view.
func (c *Chart) Place(id scenario.PositionID) (fyne.Position, bool) {
	i := c.seatOf(id)
	if i < 0 {
		return fyne.Position{}, false
	}
	r := c.camera.place(c.layout.Boxes[i])
	at := fyne.NewPos(r.x+r.w/2, r.y+r.h/2)
	return at, c.inside(at)
}
