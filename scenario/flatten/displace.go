package flatten

import (
	"cmp"
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

// going is a manager on the way out of the line.
type going struct {
	id   scenario.PositionID
	into scenario.PositionID // who takes over the team; "" sends it where the terms say
	work bool                // who takes over the team takes over the work as well

	removed  bool
	handover scenario.Handover // where removed
	own      float64           // h a week of own work that end with it
}

// keeps says why a manager keeps the team, "" where nothing is in the way.
func keeps(o *scenario.Org, id scenario.PositionID) string {
	switch because, kept := o.KeepsTeam(id); {
	case kept && because == id:
		return "protected"
	case kept:
		p, _ := o.Position(because)
		return fmt.Sprintf("its report %s is protected and cannot be moved", called(p.Title, because))
	}
	return ""
}

// round takes the teams from those managers, who come in chart order, so that one
// is settled before those below. All is decided by the chart as the round finds it:
// who goes, who takes over work. Then each report moves once.
func (d *draft) round(leaving []going, cause scenario.Cause) {
	var settled []*going
	removed := map[scenario.PositionID]bool{}
	for i := range leaving {
		g := &leaving[i]
		if reason := keeps(d.now.Org, g.id); reason != "" {
			d.refuse(g.id, reason)
			continue
		}
		d.displaced[g.id] = true
		g.removed = d.terms.fate != Track || !d.now.Org.Filled(g.id)
		removed[g.id] = g.removed
		settled = append(settled, g)
	}
	d.handOver(settled, removed)
	for _, g := range settled {
		d.displace(g, cause)
	}
}

// displace does the edits for one manager. Managers come from the top down: by the
// time one's turn comes it reports to who takes over its team already.
func (d *draft) displace(g *going, cause scenario.Cause) {
	p, _ := d.now.Org.Position(g.id)
	heir := cmp.Or(g.into, p.Manager)
	if g.into == "" && d.terms.to == Peers {
		d.toPeers(g.id)
	}
	if g.removed {
		if heir == p.Manager {
			heir = "" // the default
		}
		d.remove(scenario.Remove{Position: g.id, ReportsTo: heir, Handover: g.handover, Cause: cmp.Or(d.terms.cause, cause)}, g.own)
		return
	}
	for _, r := range slices.Clone(d.now.Org.Reports(g.id)) {
		d.do(scenario.Move{Position: r, Manager: heir})
	}
	if heir != p.Manager {
		d.do(scenario.Move{Position: g.id, Manager: heir})
	}
	if track := displaced.TrackFor(p); track != p.Track {
		d.do(scenario.Set{Position: g.id, Field: scenario.FieldTrack, Value: string(track)})
	}
}

// remove removes a position with so many hours of own work, writes down who takes over
// its work, and gives who sat there the outcome that was chosen.
func (d *draft) remove(r scenario.Remove, own float64) {
	holders := slices.Clone(d.now.Org.Holders(r.Position))
	d.plan.Record(d.now, r, own)
	d.do(r)
	if d.terms.undecided {
		return
	}
	for _, h := range holders {
		d.do(scenario.Unseat{Person: h, Leaving: d.terms.fate == Exit, Decided: d.terms.fate == Unplaced})
	}
}
