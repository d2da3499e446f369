package flatten

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/edit"
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
		return fmt.Sprintf("its report %s is protected and cannot be moved", because)
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
		d.remove(scenario.Remove{Position: g.id, ReportsTo: heir, Handover: g.handover, Cause: cause}, g.own)
		return
	}
	for _, r := range slices.Clone(d.now.Org.Reports(g.id)) {
		d.do(scenario.Move{Position: r, Manager: heir})
	}
	if heir != p.Manager {
		d.do(scenario.Move{Position: g.id, Manager: heir})
	}
	if track := TrackFor(p); track != p.Track {
		d.do(scenario.Set{Position: g.id, Field: scenario.FieldTrack, Value: string(track)})
	}
}

// remove removes a position with so many hours of own work, sees who sat there out
// where managers leave, and writes down who takes over its work.
func (d *draft) remove(r scenario.Remove, own float64) {
	p, _ := d.now.Org.Position(r.Position)
	holders := slices.Clone(d.now.Org.Holders(r.Position))
	receivers := r.Handover.Receivers
	if r.Handover.IsZero() {
		receivers = edit.DefaultReceivers(d.now.Org, r.Position)
	}
	if d.do(r); d.err != nil {
		return
	}
	d.writeDown(p, receivers, own)
	if d.terms.fate == Exit {
		for _, h := range holders {
			d.do(scenario.Unseat{Person: h, Leaving: true})
		}
	}
}

// TrackFor returns the track that suits a manager who gives up the team: the
// technical or project track it is on already, the project track where the title
// speaks of a project or programme, else the technical track.
func TrackFor(p scenario.Position) scenario.Track {
	if p.Track == scenario.TrackTechnical || p.Track == scenario.TrackProject {
		return p.Track
	}
	title := strings.ToLower(p.Title)
	if strings.Contains(title, "project") || strings.Contains(title, "program") {
		return scenario.TrackProject
	}
	return scenario.TrackTechnical
}
