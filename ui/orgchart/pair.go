package orgchart

import (
	"maps"

	"spanwise/scenario"
)

// Pair lets two charts of organisations that share positions be looked at together:
// each follows the other's pan, zoom and collapsed teams, so that a position which both
// have stands at the same place in both. Unpair ends that.
func Pair(a, b *Chart) {
	if a.other == nil {
		a.alone = a.camera
	}
	a.other, b.other = b, a
	b.follow()
}

// Unpair lets a chart and the one that it was paired with go their own ways. The chart is
// looked at as it was before, with what is selected in view.
func Unpair(a *Chart) {
	if a.other == nil {
		return
	}
	a.other.other = nil
	a.other = nil
	if a.alone.zoom > 0 {
		a.setZoom(a.alone.zoom)
		a.camera.x, a.camera.y = a.alone.x, a.alone.y
		a.clamp()
		a.reveal(a.selected)
		a.Refresh()
	}
}

// lead has the other chart follow, when the person has moved this one.
func (c *Chart) lead() {
	if c.other != nil && !c.follows {
		c.other.follow()
	}
}

// follow takes over collapsed teams, zoom and place of the other chart: the position that is nearest to
// the middle there, or the next above it that is here too, gets the same place.
func (c *Chart) follow() {
	o := c.other
	i := o.nearestMiddle()
	if i < 0 || c.view.Org == nil {
		return
	}
	c.follows = true
	defer func() { c.follows = false }()
	c.opened = true
	if c.folds.from != o.folds.from || !maps.Equal(c.folds.own, o.folds.own) {
		c.foldAs(o)
	}
	c.setZoom(o.camera.zoom)
	for id := o.seats[i].id; id != ""; {
		at, here := o.seatOf(id), c.seatOf(id)
		if at >= 0 && here >= 0 {
			there, b := o.layout.Boxes[at], c.layout.Boxes[here]
			c.camera.x = (b.CentreX()-there.CentreX())*c.camera.zoom + o.camera.x
			c.camera.y = (b.Y-there.Y)*c.camera.zoom + o.camera.y
			break
		}
		p, _ := o.view.Org.Position(id)
		id = p.Manager
	}
	c.clamp()
	c.Refresh()
}

// foldAs collapses the teams that the other chart has collapsed.
func (c *Chart) foldAs(o *Chart) {
	was := c.folds
	c.folds = folds{o.folds.from, maps.Clone(o.folds.own)}
	if was.from != c.folds.from || c.listed == nil {
		c.rebuild()
		return
	}
	var differ []scenario.PositionID
	for id, folded := range was.own {
		if now, ok := c.folds.own[id]; !ok || now != folded {
			differ = append(differ, id)
		}
	}
	for id := range c.folds.own {
		if _, ok := was.own[id]; !ok {
			differ = append(differ, id)
		}
	}
	c.update(differ...)
}
