package orgchart

import (
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/card"
	"spanwise/scenario/treelayout"
)

// Sizes of cards in the world, where a unit is a Fyne unit at 100%.
const (
	cardW, cardH = card.Width, card.Height
	leafW, leafH = card.LeafWidth, card.LeafHeight
)

// seat is a position that is not hidden below a collapsed one.
type seat struct {
	id     scenario.PositionID
	layer  int32 // 1 for a top
	parent int32 // index in seats, −1 for a top
	leaf   bool  // a small card in a column, or beside the manager
	aside  bool  // beside the manager, as an assistant
	folded bool
	team   bool // has reports, hidden or not
}

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

// rebuild lists the seats and lays them out. An edit that leaves their shape as it was,
// as of fields, people, or below collapsed teams, keeps the layout.
func (c *Chart) rebuild() {
	before := c.seats
	c.seats = c.spare[:0]
	var dottedTo []int32
	switch {
	case c.view.Org == nil:
	case c.folds.from == 0 && c.branch == "":
		dottedTo = c.listOpen(c.view.Org)
	default:
		dottedTo = c.listSeats(c.view.Org)
	}
	c.spare = before
	c.listDotted(dottedTo)
	if !sameShape(before, c.seats) {
		c.lay()
	}
	if len(c.bands) == len(c.seats) {
		clear(c.bands)
	} else {
		c.bands = make([]uint8, len(c.seats))
	}
	c.map_.stale = true
}

// sameShape reports whether two lists of seats give the same layout.
func sameShape(a, b []seat) bool {
	return slices.EqualFunc(a, b, func(a, b seat) bool { return a.parent == b.parent && a.leaf == b.leaf && a.aside == b.aside })
}

func (c *Chart) lay() {
	nodes := make([]treelayout.Node, len(c.seats))
	for i, s := range c.seats {
		nodes[i] = treelayout.Node{Parent: s.parent, W: cardW, H: cardH}
		if s.leaf {
			nodes[i].W, nodes[i].H, nodes[i].Stack, nodes[i].Aside = leafW, leafH, true, s.aside
		}
	}
	c.layout = treelayout.Lay(nodes, treelayout.DefaultStyle)
}

// listSeats lists the seats in chart order. It returns those with dotted lines. What
// stands under collapsed teams is not looked at, so that a chart that shows little of
// a large organisation costs little.
func (c *Chart) listSeats(org *scenario.Org) (dottedTo []int32) {
	type item struct {
		id     scenario.PositionID
		parent int32
		layer  int32
	}
	stack := make([]item, 0, 256)
	push := func(ids []scenario.PositionID, parent, layer int32) {
		for _, id := range slices.Backward(ids) {
			stack = append(stack, item{id, parent, layer})
		}
	}
	tops, top := org.Tops(), int32(1)
	if c.branch != "" {
		tops, top = []scenario.PositionID{c.branch}, int32(org.Depth(c.branch))
	}
	push(tops, -1, top)
	for len(stack) > 0 {
		it := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		p, _ := org.Position(it.id)
		reports := org.Reports(it.id)
		s := seat{id: it.id, layer: it.layer, parent: it.parent, team: len(reports) > 0}
		s.folded = s.team && c.folds.folded(it.id, int(it.layer))
		s.settle(&p, len(tops) == 1)
		if p.Dotted != "" {
			dottedTo = append(dottedTo, int32(len(c.seats)))
		}
		c.seats = append(c.seats, s)
		if s.team && !s.folded {
			push(reports, int32(len(c.seats)-1), it.layer+1)
		}
	}
	return dottedTo
}

// listOpen does as listSeats in one walk over the organisation, which is faster where
// most of it is shown.
func (c *Chart) listOpen(org *scenario.Org) (dottedTo []int32) {
	met := make([]int32, 0, org.Len()) // by visit: its seat, −1 where it is hidden
	posts := make([]*scenario.Position, 0, org.Len())
	for v := range org.Walk() {
		parent := int32(-1)
		if v.Above >= 0 {
			if parent = met[v.Above]; parent >= 0 {
				above := &c.seats[parent]
				above.team = true
				above.folded = c.folds.folded(above.id, int(above.layer))
			}
			if parent < 0 || c.seats[parent].folded {
				met = append(met, -1)
				continue
			}
		}
		met = append(met, int32(len(c.seats)))
		posts = append(posts, v.Position)
		if v.Position.Dotted != "" {
			dottedTo = append(dottedTo, int32(len(c.seats)))
		}
		c.seats = append(c.seats, seat{id: v.Position.ID, layer: int32(v.Layer), parent: parent})
	}
	alone := len(org.Tops()) == 1
	for i := range c.seats {
		c.seats[i].settle(posts[i], alone)
	}
	return dottedTo
}

// settle says how a seat is shown, once it is known whether it has a team: a top that
// stands alone has a full card in any case.
func (s *seat) settle(p *scenario.Position, alone bool) {
	s.leaf = !s.team && (s.parent >= 0 || !alone)
	s.aside = s.leaf && p.Assistant && s.parent >= 0
}

// seatOf returns the index of a position among the seats, −1 where it is hidden.
func (c *Chart) seatOf(id scenario.PositionID) int32 {
	if id == "" {
		return -1
	}
	return int32(slices.IndexFunc(c.seats, func(s seat) bool { return s.id == id }))
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
	c.rebuild()
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
	if len(c.seats) > 0 && c.onScreen(0) {
		return c.seats[0].id
	}
	return ""
}

// unfold opens everything above a position, so that it is not hidden.
func (c *Chart) unfold(id scenario.PositionID) {
	org, changed := c.view.Org, false
	p, ok := org.Position(id)
	for ok && p.Manager != "" {
		if c.Collapsed(p.Manager) {
			c.folds.set(p.Manager, false)
			changed = true
		}
		p, ok = org.Position(p.Manager)
	}
	if changed {
		c.rebuild()
	}
}
