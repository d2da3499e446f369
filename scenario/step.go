package scenario

import "slices"

// The steps that a draft and its inverse are made of. They check nothing, and each
// brings the census up to date.

// insert adds a position without reports and holders at place at among its manager's
// reports; at < 0 is the end.
func (o *Org) insert(p Position, at int) {
	n := &node{Position: p}
	o.nodes[p.ID] = n
	o.link(n, p.Manager, at)
	if o.census != nil {
		o.census.position(&n.Position, 1)
		o.census.layer(o.Depth(p.ID), 1)
	}
}

// drop takes such a position out.
func (o *Org) drop(id PositionID) {
	n := o.nodes[id]
	if o.census != nil {
		o.census.position(&n.Position, -1)
		o.census.layer(o.Depth(id), -1)
	}
	o.unlink(n)
	delete(o.nodes, id)
}

// relink puts a position with all below it under another manager.
func (o *Org) relink(id, manager PositionID, at int) {
	n, before := o.nodes[id], o.Depth(id)
	o.unlink(n)
	o.link(n, manager, at)
	if after := o.Depth(id); o.census != nil && after != before {
		o.census.below(n, before, -1)
		o.census.below(n, after, 1)
	}
}

// replacePosition sets the fields of a position, which keeps its manager.
func (o *Org) replacePosition(p Position) {
	n := o.nodes[p.ID]
	if o.census != nil {
		o.census.position(&n.Position, -1)
		o.census.position(&p, 1)
	}
	n.Position = p
}

// siblings returns the lists that the reports of manager stand in: ids and nodes.
func (o *Org) siblings(manager PositionID) (*[]PositionID, *[]*node) {
	if manager == "" {
		return &o.tops, &o.roots
	}
	m := o.nodes[manager]
	return &m.reports, &m.below
}

func (o *Org) place(id PositionID) int {
	ids, _ := o.siblings(o.nodes[id].Manager)
	return slices.Index(*ids, id)
}

func (o *Org) link(n *node, manager PositionID, at int) {
	ids, nodes := o.siblings(manager)
	if at < 0 || at > len(*ids) {
		at = len(*ids)
	}
	*ids = slices.Insert(*ids, at, n.ID)
	*nodes = slices.Insert(*nodes, at, n)
	n.Manager = manager
	o.countSpan(manager, -1)
	o.passUp(n, 1)
}

func (o *Org) unlink(n *node) {
	ids, nodes := o.siblings(n.Manager)
	at := slices.Index(*ids, n.ID)
	*ids = slices.Delete(*ids, at, at+1)
	*nodes = slices.Delete(*nodes, at, at+1)
	o.countSpan(n.Manager, 1)
	o.passUp(n, -1)
}

// passUp counts a position and all under it, or with by −1 no longer does, with those
// above it.
func (o *Org) passUp(n *node, by int) {
	for m, ok := o.nodes[n.Manager]; ok; m, ok = o.nodes[m.Manager] {
		m.under += by * (n.under + 1)
	}
}

// countSpan notes that a manager had so many reports more before.
func (o *Org) countSpan(manager PositionID, more int) {
	if m, ok := o.nodes[manager]; ok && o.census != nil {
		o.census.span(len(m.below)+more, -1)
		o.census.span(len(m.below), 1)
	}
}

func (o *Org) replacePerson(p Person, at int) {
	if o.census != nil {
		o.census.person(o.people[p.ID], -1)
		o.census.person(&p, 1)
	}
	if o.people[p.ID].Seat == p.Seat {
		*o.people[p.ID] = p
		return
	}
	o.unseat(p.ID)
	*o.people[p.ID] = p
	if p.Seat != "" {
		n := o.nodes[p.Seat]
		if at < 0 || at > len(n.holders) {
			at = len(n.holders)
		}
		o.seat(n, p.ID, at)
	}
}

// dropLastPerson takes out who was added last.
func (o *Org) dropLastPerson(id PersonID) {
	if o.census != nil {
		o.census.person(o.people[id], -1)
	}
	o.unseat(id)
	delete(o.people, id)
	o.order = o.order[:len(o.order)-1]
}

func (o *Org) seat(n *node, id PersonID, at int) {
	n.holders = slices.Insert(n.holders, at, id)
	if o.census != nil && len(n.holders) == 1 {
		o.census.filled++
	}
}

func (o *Org) unseat(id PersonID) {
	n, ok := o.nodes[o.people[id].Seat]
	if !ok {
		return
	}
	at := slices.Index(n.holders, id)
	n.holders = slices.Delete(n.holders, at, at+1)
	if o.census != nil && len(n.holders) == 0 {
		o.census.filled--
	}
}
