package orgchart

import (
	"slices"

	"spanwise/scenario"
)

// update brings the seats up to date with an edit of these positions, old and new
// managers included, or with teams that were opened or collapsed. It looks at those
// families only.
func (c *Chart) update(ids ...scenario.PositionID) {
	if c.listed == nil || c.listed != c.view.Org {
		c.rebuild()
		return
	}
	tops, layer := c.topSeats()
	u := updating{Chart: c, alone: len(tops) == 1, queued: map[int32]bool{}}
	if c.branch != "" && c.seats[c.tops[0]].layer != layer {
		u.due(-1) // somebody above it moved
	}
	for _, id := range ids {
		u.touch(id)
	}
	for len(u.todo) > 0 { // in any order: each family comes to what it is to be
		i := u.todo[0]
		u.todo = u.todo[1:]
		delete(u.queued, i)
		u.list(i)
	}
	for _, i := range u.leaving {
		if c.seats[i].parent == nowhere && c.seats[i].id != "" {
			u.drop(i)
		}
	}
	u.lay()
	u.listDotters()
	c.restart()
}

// nowhere is the parent of a seat that its family has lost.
const nowhere = -2

// updating is an update on its way.
type updating struct {
	*Chart
	alone    bool           // there is one top
	todo     []int32        // families to be listed, −1 for the tops
	queued   map[int32]bool // those
	leaving  []int32        // seats that their family has lost
	fresh    []int32        // seats that were not shown before, or whose dotted lines came or went
	reshaped []int32        // seats with another card
	changed  []int32        // families to be laid out
}

// due notes that a family is to be listed.
func (u *updating) due(i int32) {
	if i != nowhere && !u.queued[i] {
		u.queued[i] = true
		u.todo = append(u.todo, i)
	}
}

// touch notes the families that a position stands in, stood in and has.
func (u *updating) touch(id scenario.PositionID) {
	if i, ok := u.numbers[id]; ok {
		u.due(i)
		u.due(u.seats[i].parent)
	}
	p, ok := u.view.Org.Position(id)
	switch m, shown := u.numbers[p.Manager]; {
	case ok && shown:
		u.due(m)
	case ok && p.Manager == "" && u.branch == "":
		u.due(-1)
	}
}

// list brings a family up to date.
func (u *updating) list(i int32) {
	ids, layer := u.topSeats()
	if i >= 0 {
		s := &u.seats[i]
		ids, layer = u.view.Org.Reports(s.id), s.layer+1
		s.team = len(ids) > 0
		if s.folded = s.team && u.folds.folded(s.id, int(s.layer)); s.folded {
			ids = nil
		}
		u.shape(i)
	}
	before := *u.family(i)
	for _, k := range before {
		if u.seats[k].parent == i {
			u.seats[k].parent = nowhere
		}
	}
	kids := make([]int32, 0, len(ids))
	for _, id := range ids {
		kids = append(kids, u.place(id, i, layer))
	}
	for _, k := range before {
		if u.seats[k].parent == nowhere {
			u.leaving = append(u.leaving, k)
		}
	}
	if !slices.Equal(before, kids) {
		*u.family(i) = kids
		u.changed = append(u.changed, i)
	}
}

// place puts a position into a family and returns its seat, a new one with all below it
// where it was not shown.
func (u *updating) place(id scenario.PositionID, parent, layer int32) int32 {
	i, shown := u.numbers[id]
	if !shown {
		i = u.take(seat{id: id, parent: parent, layer: layer})
		u.list(i)
		return i
	}
	if before := u.seats[i].parent; before != parent {
		u.due(before)
	}
	u.seats[i].parent = parent
	u.sink(i, layer)
	u.shape(i)
	return i
}

// take gives a seat a number.
func (u *updating) take(s seat) int32 {
	i := int32(len(u.seats))
	if n := len(u.free); n > 0 {
		i, u.free = u.free[n-1], u.free[:n-1]
		u.seats[i] = s
	} else {
		u.seats = append(u.seats, s)
	}
	u.numbers[s.id] = i
	u.reshaped = append(u.reshaped, i)
	u.changed = append(u.changed, i, s.parent) // the number may have had a family before
	return i
}

// sink brings a seat and all below it into a layer, where other teams may be collapsed.
func (u *updating) sink(i, layer int32) {
	s := &u.seats[i]
	if s.layer == layer {
		return
	}
	s.layer = layer
	if s.team && s.folded != u.folds.folded(s.id, int(layer)) {
		u.due(i)
	}
	for _, k := range s.kids {
		if u.seats[k].parent == i {
			u.sink(k, layer+1)
		}
	}
}

// shape says how a seat is shown.
func (u *updating) shape(i int32) {
	s := &u.seats[i]
	leaf, aside, dots := s.leaf, s.aside, s.dots
	p, _ := u.view.Org.Position(s.id)
	s.settle(&p, u.alone)
	if s.leaf != leaf || s.aside != aside {
		u.reshaped = append(u.reshaped, i)
		u.changed = append(u.changed, s.parent)
	}
	if s.dots = p.Dotted != ""; s.dots != dots {
		u.fresh = append(u.fresh, i)
	}
}

// drop takes a seat out, and all below it that found no other place.
func (u *updating) drop(i int32) {
	for _, k := range u.seats[i].kids {
		if u.seats[k].parent == i {
			u.drop(k)
		}
	}
	delete(u.numbers, u.seats[i].id)
	u.seats[i] = seat{parent: nowhere}
	u.free = append(u.free, i)
}

// lay lays out what changed.
func (u *updating) lay() {
	if len(u.reshaped)+len(u.changed) == 0 {
		return
	}
	for _, i := range u.reshaped {
		if s := &u.seats[i]; s.id != "" {
			u.tree.SetNode(i, s.node())
		}
	}
	slices.Sort(u.changed)
	for _, i := range slices.Compact(u.changed) {
		if i == -1 || i >= 0 && u.seats[i].id != "" {
			u.tree.SetChildren(i, *u.family(i))
		}
	}
	u.layout = u.tree.Lay()
}

// listDotters keeps the list of those with dotted lines.
func (u *updating) listDotters() {
	u.dotters = slices.DeleteFunc(u.dotters, func(i int32) bool { return !u.seats[i].dots })
	for _, i := range u.fresh {
		if u.seats[i].dots && !slices.Contains(u.dotters, i) {
			u.dotters = append(u.dotters, i)
		}
	}
}
