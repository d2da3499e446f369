package flatten

import (
	"cmp"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

// handOver names who takes over the work of those who are removed: all is read on the
// chart as the round finds it.
func (d *draft) handOver(leaving []*going, removed map[scenario.PositionID]bool) {
	takers := map[scenario.PositionID][]scenario.PositionID{} // by the position above
	group := map[scenario.PositionID][]*going{}
	for _, g := range leaving {
		if !g.removed {
			continue
		}
		g.own = displaced.OwnHours(d.now, g.id)
		p, _ := d.now.Org.Position(g.id)
		heir := cmp.Or(g.into, p.Manager)
		if g.work && d.now.Org.Filled(heir) && !removed[heir] {
			g.handover = d.shared(g.own, heir)
			continue
		}
		to, ok := takers[p.Manager]
		if !ok || p.Manager == "" {
			to = d.takers(g.id, removed)
			takers[p.Manager] = to
		}
		g.handover = d.shared(g.own, to...)
		group[p.Manager] = append(group[p.Manager], g)
	}
	for above, siblings := range group { // each on its own, in any order
		if len(siblings)*len(takers[above]) > mostReceivers && above != "" {
			d.inTurn(siblings)
		}
	}
}

// mostReceivers is how many receivers the removals below one position may name.
const mostReceivers = 2_000

// inTurn lets all but the last of those removed beside each other hand over to the
// next, and the last to those who stay. It comes to the same shares for these, in a
// list that does not grow with the product of both.
func (d *draft) inTurn(siblings []*going) {
	for i, g := range siblings[:len(siblings)-1] {
		g.handover = d.shared(g.own, siblings[i+1].id)
	}
}

// takers names who takes over work by the rule of MODEL §3, without those whom the
// round removes; nobody where nobody is there. Left to the moment of each removal, the
// work would land on the next to be removed, or on reports that have just moved up.
func (d *draft) takers(id scenario.PositionID, removed map[scenario.PositionID]bool) []scenario.PositionID {
	o := d.now.Org
	var to []scenario.PositionID
	for _, beside := range o.Beside(id) {
		if o.Filled(beside) && !removed[beside] {
			to = append(to, beside)
		}
	}
	if len(to) > 0 {
		return to
	}
	above := o.FilledAbove(id)
	for removed[above] {
		above = o.FilledAbove(above)
	}
	if above == "" {
		return nil
	}
	return []scenario.PositionID{above}
}

// shared hands over in equal shares; with nobody to take it, it is the default.
func (d *draft) shared(own float64, to ...scenario.PositionID) scenario.Handover {
	h := scenario.Handover{OwnStopped: d.terms.own == Stopped && own > 0}
	for _, id := range to {
		r := scenario.Receiver{Position: id, Share: 1 / float64(len(to))}
		if d.terms.own == Handed {
			r.Hours = r.Share * own
		}
		h.Receivers = append(h.Receivers, r)
	}
	return h
}
