package orgchart

import (
	"math"

	"spanwise/scenario"
)

// ShowBranch shows a position and what is below it alone; "" shows the whole chart
// again. What does not exist changes nothing.
func (c *Chart) ShowBranch(id scenario.PositionID) {
	if c.view.Org == nil || id != "" && !c.view.Org.Has(id) || id == c.branch {
		return
	}
	keep := id == "" && c.opened
	from := c.anchor("")
	c.branch = id
	if id != "" {
		c.folds.set(id, false)
		c.leaveOutside()
	}
	c.rebuild()
	if keep {
		c.hold(from)
	} else {
		c.setZoom(max(c.fitZoom(), openFit))
		c.centre()
	}
	c.Refresh()
}

// Branch returns the position whose branch is shown alone, "" for all.
func (c *Chart) Branch() scenario.PositionID { return c.branch }

// leaveOutside takes what stands outside the branch out of the selection.
func (c *Chart) leaveOutside() {
	var ids []scenario.PositionID
	for _, id := range c.marks.ids {
		if c.view.Org.IsUnder(id, c.branch) {
			ids = append(ids, id)
		}
	}
	primary := c.selected
	if !c.view.Org.IsUnder(primary, c.branch) {
		primary = ""
	}
	c.chooseAll(primary, ids...)
}

// CollapseToSelection collapses every team that no selected position stands in.
func (c *Chart) CollapseToSelection() {
	if c.view.Org == nil || len(c.marks.ids) == 0 {
		return
	}
	keep := c.anchor(c.selected)
	c.folds = folds{from: 1}
	for _, id := range c.marks.ids {
		p, ok := c.view.Org.Position(id)
		for ok && p.Manager != "" && !c.folds.opened(p.Manager) {
			c.folds.set(p.Manager, false)
			p, ok = c.view.Org.Position(p.Manager)
		}
	}
	c.rebuild()
	c.hold(keep)
	c.Refresh()
	c.lead()
}

// opened reports whether a team was opened by itself.
func (f *folds) opened(id scenario.PositionID) bool {
	folded, ok := f.own[id]
	return ok && !folded
}

// FitSelection brings all that is selected and shown into view, as large as fits.
func (c *Chart) FitSelection() {
	s := c.Size()
	x1, y1, x2, y2 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, id := range c.marks.ids {
		if i := c.seatOf(id); i >= 0 {
			b := c.layout.Boxes[i]
			x1, y1, x2, y2 = min(x1, b.X), min(y1, b.Y), max(x2, b.Right()), max(y2, b.Bottom())
		}
	}
	if x1 > x2 || s.Width <= 2*margin || s.Height <= 2*margin {
		return
	}
	zoom := min(float64(s.Width-2*margin)/(x2-x1), float64(s.Height-2*margin)/(y2-y1), 1)
	c.setZoom(max(zoom, c.leastZoom()))
	m := &c.camera
	m.x, m.y = (x1+x2)/2*m.zoom-float64(s.Width)/2, (y1+y2)/2*m.zoom-float64(s.Height)/2
	c.clamp()
	c.Refresh()
	c.lead()
}
