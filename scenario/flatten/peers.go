package flatten

import (
	"fmt"
	"slices"

	"spanwise/scenario"
)

// peer is somebody beside a displaced manager who can take reports.
type peer struct {
	id   scenario.PositionID
	span int
}

// toPeers shares the reports of a manager among the peers: each to the smallest team,
// the first in chart order among equals, while it stays within the widest span.
// Those who are displaced themselves stay: they lead nobody and go where they must.
func (d *draft) toPeers(id scenario.PositionID) {
	peers := d.peers(id)
	left := 0
	for _, r := range slices.Clone(d.now.Org.Reports(id)) {
		if d.displaced[r] {
			continue
		}
		at := smallest(peers, d.terms.widest)
		if at < 0 {
			left++
			continue
		}
		d.do(scenario.Move{Position: r, Manager: peers[at].id})
		peers[at].span++
	}
	if left > 0 && len(peers) == 0 {
		d.up.alone.add(id, left)
	} else if left > 0 {
		d.up.full.add(id, left)
	}
}

// goneUp counts reports that should have gone to peers but go up, by why.
type goneUp struct{ alone, full upward }

type upward struct {
	reports, managers int
	first             scenario.PositionID
}

func (u *upward) add(manager scenario.PositionID, reports int) {
	if u.managers == 0 {
		u.first = manager
	}
	u.managers++
	u.reports += reports
}

// inWords says "3 reports of E7 go up", or of how many managers; "" where none does.
func (u upward) inWords() string {
	if u.managers == 0 {
		return ""
	}
	whose := string(u.first)
	if u.managers > 1 {
		whose = fmt.Sprintf("%d managers", u.managers)
	}
	if u.reports == 1 {
		return "1 report of " + whose + " goes up"
	}
	return fmt.Sprintf("%d reports of %s go up", u.reports, whose)
}

func (d *draft) noteUpward() {
	if words := d.up.alone.inWords(); words != "" {
		d.note("%s: nobody stays beside to take a team", words)
	}
	if words := d.up.full.inWords(); words != "" {
		d.note("%s: no room beside within a span of %d", words, d.terms.widest)
	}
}

// smallest returns the place of the peer with the smallest span below widest, -1
// where all are full.
func smallest(peers []peer, widest int) int {
	best := -1
	for i, p := range peers {
		if p.span < widest && (best < 0 || p.span < peers[best].span) {
			best = i
		}
	}
	return best
}

func (d *draft) peers(id scenario.PositionID) []peer {
	var out []peer
	for _, beside := range d.now.Org.Beside(id) {
		if p, _ := d.now.Org.Position(beside); !d.displaced[beside] && takesTeam(d.now.Org, p) {
			if span := len(d.now.Org.Reports(beside)); span > 0 || !d.terms.leading {
				out = append(out, peer{beside, span})
			}
		}
	}
	return out
}

// takesTeam says who can be given reports; see [Peers]. A position without reports on
// no track is for expert work (see [scenario.Track]), so that it takes none.
func takesTeam(o *scenario.Org, p scenario.Position) bool {
	switch {
	case !o.Filled(p.ID), p.Assistant, p.Track == scenario.TrackTechnical, p.Track == scenario.TrackProject:
		return false
	}
	return len(o.Reports(p.ID)) > 0 || p.Track == scenario.TrackManagement || p.Authority.Or(0) > 0
}
