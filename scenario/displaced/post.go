package displaced

import (
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// onTrack keeps somebody in the seat, or finds another on the track.
func (a *assignment) onTrack(p Person, now scenario.Person) {
	track := a.choice.Track
	if track == "" {
		former, _ := a.before.Position(p.From)
		if track = TrackFor(former); p.Outcome == OnTrack {
			track = p.Track // any track will do
		}
	}
	at := a.post(p, now, track)
	if at != now.Seat {
		a.leave(p, now)
		a.do(scenario.Seat{Person: p.ID, Position: at})
	}
	a.do(scenario.Set{Position: at, Field: scenario.FieldTrack, Value: string(track)})
}

// post returns where somebody can be on a track; what was opened for it is added.
func (a *assignment) post(p Person, now scenario.Person, track scenario.Track) scenario.PositionID {
	seat, seated := a.now.Org.Position(now.Seat)
	free := func(id scenario.PositionID) bool {
		return a.now.Org.Has(id) && !a.now.Org.Filled(id) && len(a.now.Org.Reports(id)) == 0
	}
	switch {
	case seated && len(a.now.Org.Reports(seat.ID)) == 0 && (seat.ID == p.From || seat.Track == track || isPostOf(p.From, seat.ID)):
		return seat.ID
	case free(p.From):
		return p.From
	}
	former, _ := a.before.Position(p.From)
	if id := a.vacant(former, track, free); id != "" {
		return id
	}
	return a.open(p, former, track)
}

// vacant finds a post on the track: of the same unit first, then anywhere, "" for none.
func (a *assignment) vacant(former scenario.Position, track scenario.Track, free func(scenario.PositionID) bool) scenario.PositionID {
	if !a.listed {
		a.listed = true
		for v := range a.now.Org.Walk() {
			if isTrack(v.Position.Track) && free(v.Position.ID) {
				a.posts = append(a.posts, v.Position.ID)
			}
		}
	}
	var elsewhere scenario.PositionID
	for _, id := range a.posts {
		p, ok := a.now.Org.Position(id)
		if !ok || p.Track != track || !free(id) {
			continue
		}
		if p.Unit == former.Unit {
			return id
		}
		if elsewhere == "" {
			elsewhere = id
		}
	}
	return elsewhere
}

const postInfix = "-post-" // in the ids of posts opened for one person

// isPostOf reports whether a post has an id as open gives them.
func isPostOf(from, id scenario.PositionID) bool {
	return strings.HasPrefix(string(id), string(from)+postInfix)
}

// open adds a post with the former title, pay grade and cost under the next manager
// above the former seat who is still there.
func (a *assignment) open(p Person, former scenario.Position, track scenario.Track) scenario.PositionID {
	post := former
	post.ID = edit.FreeID(string(p.From)+postInfix, a.now.Org, a.before)
	post.Track, post.Protected, post.Raise, post.TakenFTE, post.TakenHours = track, false, 0, 0, 0
	for post.Manager != "" && !a.now.Org.Has(post.Manager) {
		above, _ := a.before.Position(post.Manager)
		post.Manager = above.Manager
	}
	if tops := a.now.Org.Tops(); post.Manager == "" && former.Manager != "" && len(tops) > 0 {
		post.Manager = tops[0]
	}
	if holders := a.before.Holders(p.From); len(holders) > 1 {
		share := part(a.before, holders, p.ID)
		post.FTE *= share
		post.Cost.Value = p.Cost.Value.Amount
	}
	a.do(scenario.Add{Position: post})
	return post.ID
}
