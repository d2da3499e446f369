package orgchart

import "spanwise/scenario"

// folds says which teams are collapsed.
type folds struct {
	from int // layer whose teams are collapsed, and all deeper ones; 0 for none
	own  map[scenario.PositionID]bool
}

func (f *folds) folded(id scenario.PositionID, layer int) bool {
	if v, ok := f.own[id]; ok {
		return v
	}
	return f.from > 0 && layer >= f.from
}

func (f *folds) set(id scenario.PositionID, folded bool) {
	if f.own == nil {
		f.own = map[scenario.PositionID]bool{}
	}
	f.own[id] = folded
}

// Collapsed reports whether the team of a position is collapsed.
func (c *Chart) Collapsed(id scenario.PositionID) bool {
	return c.view.Org != nil && c.hasTeam(id) && c.folds.folded(id, c.view.Org.Depth(id))
}

func (c *Chart) hasTeam(id scenario.PositionID) bool {
	return c.view.Org != nil && len(c.view.Org.Reports(id)) > 0
}

// Collapse hides or shows the team of a position; the card stays where it is.
func (c *Chart) Collapse(id scenario.PositionID, folded bool) {
	if !c.hasTeam(id) || c.Collapsed(id) == folded {
		return
	}
	keep := c.anchor(id)
	c.folds.set(id, folded)
	if folded && c.view.Org.IsUnder(c.selected, id) && c.selected != id {
		c.choose(id)
	}
	c.update(id)
	c.hold(keep)
	c.Refresh()
	c.lead()
}

// CollapseToLayer shows the first n layers (tops are 1) and collapses every team
// from there on; 0 opens all. Teams collapsed or opened singly are forgotten.
func (c *Chart) CollapseToLayer(n int) {
	keep := c.anchor(c.steadiest())
	c.folds = folds{from: max(n, 0)}
	for c.selected != "" && n > 0 && c.view.Org.Depth(c.selected) > n {
		p, _ := c.view.Org.Position(c.selected)
		c.choose(p.Manager)
	}
	c.rebuild()
	c.hold(keep)
	c.Refresh()
	c.lead()
}

// steadiest returns the card to keep in place when the whole chart changes: the
// selected one or the top, whichever is in view, "" where neither is.
func (c *Chart) steadiest() scenario.PositionID {
	if i := c.seatOf(c.selected); i >= 0 && c.onScreen(i) {
		return c.selected
	}
	if len(c.tops) > 0 && c.onScreen(c.tops[0]) {
		return c.seats[c.tops[0]].id
	}
	return ""
}

// unfold opens everything above a position, so that it is not hidden.
func (c *Chart) unfold(id scenario.PositionID) {
	org := c.view.Org
	var opened []scenario.PositionID
	p, ok := org.Position(id)
	for ok && p.Manager != "" {
		if c.Collapsed(p.Manager) {
			c.folds.set(p.Manager, false)
			opened = append(opened, p.Manager)
		}
		p, ok = org.Position(p.Manager)
	}
	c.update(opened...)
}
