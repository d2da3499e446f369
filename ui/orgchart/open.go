package orgchart

import (
	"cmp"
	"slices"

	"spanwise/scenario"
)

// How the chart opens: as many teams as can be read, the heaviest loaded first.
const (
	openZoom  = 0.75 // large enough to read at arm's length
	openFit   = 0.45 // teams are opened as long as all would fit at this zoom, unless OpenAt asks for more
	openTries = 40   // teams tried, so that a large organisation opens at once
	openTeam  = 60   // larger teams are left collapsed
)

// OpenAt says how small the chart may open, as a zoom (1 is 100%): a room wants larger
// cards than a desk. It goes before the first SetView.
func (c *Chart) OpenAt(least float64) { c.least = least }

// open chooses the first view, once the size is known.
func (c *Chart) open() {
	if c.view.Org == nil || c.view.Org.Len() == 0 || c.Size().Width <= 0 || c.Size().Height <= 0 {
		return
	}
	c.opened = true
	c.folds = folds{}
	if c.view.Org.Len() <= openAtMost {
		c.rebuild()
		if c.openWhole() {
			return
		}
	}
	c.folds = folds{from: 2}
	c.rebuild()
	if c.fitZoom() < c.least && len(c.view.Org.Tops()) > 1 {
		c.folds = folds{from: 1}
		c.rebuild()
	}
	for range openTries {
		if !c.openHeaviest() {
			break
		}
	}
	if c.openWhole() {
		return
	}
	c.setZoom(max(openZoom, c.least))
	c.centre()
	c.showBelow(c.fillBelow())
	c.Refresh()
}

// openWhole shows all that is not collapsed where that can be read, and reports whether
// it did.
func (c *Chart) openWhole() bool {
	if c.fitZoom() < c.least {
		return false
	}
	c.setZoom(c.fitZoom())
	c.centre()
	c.Refresh()
	return true
}

// closed reports whether a team is not to be seen: collapsed, or under one that is.
func (c *Chart) closed(id scenario.PositionID) bool {
	i := c.seatOf(id)
	return i < 0 || c.seats[i].folded
}

// showBelow brings a manager into view, "" for none, as far as the top stays in view:
// a chart that opens on strangers tells nobody where they are.
func (c *Chart) showBelow(id scenario.PositionID) {
	c.centre()
	if id == "" {
		return
	}
	if c.reveal(id); !c.onScreen(c.tops[0]) {
		c.centre()
	}
}

// inView reports whether the card under which a position stands is on the screen.
func (c *Chart) inView(id scenario.PositionID) bool {
	for c.seatOf(id) < 0 {
		p, _ := c.view.Org.Position(id)
		id = p.Manager
	}
	return c.onScreen(c.seatOf(id))
}

// fillBelow opens the way down to the heaviest load among the teams not to be seen
// that stand below cards in view, where what is open leaves most of the height empty,
// as a wide top does. It returns that manager, "" where there is none.
func (c *Chart) fillBelow() scenario.PositionID {
	if c.layout.Height*c.camera.zoom > float64(c.Size().Height)/2 {
		return ""
	}
	heaviest, most := scenario.PositionID(""), 0.0
	for p := range c.view.Org.Positions() {
		if load, ok := c.load(p.ID); ok && load > most && c.closed(p.ID) && len(c.view.Org.Reports(p.ID)) <= openTeam && c.inView(p.ID) {
			heaviest, most = p.ID, load
		}
	}
	var opened []scenario.PositionID
	for id := heaviest; id != ""; {
		c.folds.set(id, false)
		opened = append(opened, id)
		p, _ := c.view.Org.Position(id)
		id = p.Manager
	}
	c.update(opened...)
	return heaviest
}

// openAtMost is up to how many positions it is worth trying whether all fits.
const openAtMost = 300

// openHeaviest opens the collapsed team of the heaviest load that still fits, and
// reports whether there was one.
func (c *Chart) openHeaviest() bool {
	type team struct {
		id   scenario.PositionID
		load float64
	}
	var teams []team
	for i := range c.inOrder() {
		if s := &c.seats[i]; s.folded && len(c.view.Org.Reports(s.id)) <= openTeam {
			load, _ := c.load(s.id)
			teams = append(teams, team{s.id, load})
		}
	}
	slices.SortStableFunc(teams, func(a, b team) int { return cmp.Compare(b.load, a.load) })
	for _, t := range teams[:min(len(teams), openTries)] {
		c.folds.set(t.id, false)
		c.update(t.id)
		if c.fitZoom() >= c.least {
			return true
		}
		c.folds.set(t.id, true)
		c.update(t.id)
	}
	return false
}

// load returns the load of a manager, and false where there is none to show.
func (c *Chart) load(id scenario.PositionID) (float64, bool) {
	if c.view.Load == nil {
		return 0, false
	}
	return c.view.Load(id)
}
