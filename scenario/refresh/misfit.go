package refresh

import (
	"fmt"
	"slices"

	"spanwise/scenario"
)

// missing is the misfit of an edit that names what is not there.
func (r *replaying) missing(path []int, e scenario.Edit, g gap) *Misfit {
	m := &Misfit{Path: path, Words: r.inWords(path, e)}
	if g.person != "" {
		m.MissingPerson, m.SuggestedPeople = g.person, r.successorsOf(g.person)
		m.Err = fmt.Errorf("person %q: %w", g.person, scenario.ErrUnknownPerson)
		m.Reason = fmt.Sprintf("person %s %s", g.person, notInRoster)
		if _, other := r.m.new.Person(g.person); other {
			m.Reason = fmt.Sprintf("person %s is somebody else in the new roster", g.person)
		}
		if _, ours := r.hired[g.person]; ours {
			m.Reason = fmt.Sprintf("person %s does not join, as that edit did not apply", g.person)
		}
		return m
	}
	m.Missing, m.Replace = g.position, g.position
	m.Err = fmt.Errorf("position %q: %w", g.position, scenario.ErrUnknownPosition)
	m.Reason = fmt.Sprintf("%s %s", r.named(g.position), notInRoster)
	if _, ours := r.added[g.position]; ours {
		m.Reason = fmt.Sprintf("%s is not added, as that edit did not apply", g.position)
		return m
	}
	m.Suggested = r.successors(g.position, leadsTo(e.Do, g.position))
	if r.m.mayBeRenumbered(g.position) {
		m.Reason += fmt.Sprintf("; it may be %s there", named(r.m.new, m.Suggested[0]))
	}
	return m
}

// mostSuggested keeps a list of suggestions short enough to choose from.
const mostSuggested = 5

// successors suggests positions of the new organisation that may stand in for one
// that is gone: one that looks like it under another id, those of its title in its
// unit, the manager of most of those who reported to it, and those of its title.
// Where edits lead to it, as reports do to a manager, a position that was there
// before will do as well, and the nearest above that is left; as what is edited
// itself only one that joined can be its successor.
func (p *planning) successors(gone scenario.PositionID, leads bool) []scenario.PositionID {
	was, ok := p.m.old.Position(gone)
	if !ok {
		return nil
	}
	var out []scenario.PositionID
	suggest := func(ids ...scenario.PositionID) {
		for _, id := range ids {
			if _, stayed := p.m.from[id]; stayed && !leads || len(out) == mostSuggested {
				return // those that joined come first
			}
			if id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	if now, ok := p.m.maybe[gone]; ok {
		out = append(out, now) // even where its id was there before
	}
	p.indexTitles()
	post := postOf(was)
	suggest(p.byPost[post]...)
	suggest(p.heirOf(gone))
	suggest(p.byTitle[post.title]...)
	suggest(p.above(was.Manager))
	return out
}

// leadsTo reports whether a position is one that an edit leads to, not the one that
// it is about.
func leadsTo(a scenario.Action, id scenario.PositionID) bool {
	switch a := a.(type) {
	case scenario.Move:
		return a.Manager == id
	case scenario.Add:
		return a.Position.Manager == id
	case scenario.Remove:
		return a.ReportsTo == id
	case scenario.Set:
		return a.Position != id // a dotted line
	}
	return false
}

// postOf is what a position is without who sits there.
func postOf(p scenario.Position) identity {
	return identity{title: folded(p.Title), unit: folded(p.Unit)}
}

// indexTitles lists the positions of each title, and of each title and unit: those
// that joined first, since one that was there before is a less likely successor.
func (p *planning) indexTitles() {
	if p.byTitle != nil {
		return
	}
	p.byTitle, p.byPost = map[string][]scenario.PositionID{}, map[identity][]scenario.PositionID{}
	for _, joined := range []bool{true, false} {
		for v := range p.m.new.Walk() {
			if _, stayed := p.m.from[v.Position.ID]; stayed == joined || v.Position.Title == "" {
				continue
			}
			post := postOf(*v.Position)
			p.byTitle[post.title] = append(p.byTitle[post.title], v.Position.ID)
			p.byPost[post] = append(p.byPost[post], v.Position.ID)
		}
	}
}

// heirOf returns the new manager of most of those who reported to a position.
func (p *planning) heirOf(gone scenario.PositionID) scenario.PositionID {
	votes := map[scenario.PositionID]int{}
	var order []scenario.PositionID
	for _, report := range p.m.old.Reports(gone) {
		now, ok := p.m.to[report]
		if !ok {
			continue
		}
		at, _ := p.m.new.Position(now)
		if votes[at.Manager]++; votes[at.Manager] == 1 {
			order = append(order, at.Manager)
		}
	}
	var heir scenario.PositionID
	for _, id := range order {
		if heir == "" || votes[id] > votes[heir] {
			heir = id
		}
	}
	return heir
}

// above returns the new id of the nearest position from an old one up that is left.
func (p *planning) above(id scenario.PositionID) scenario.PositionID {
	for id != "" {
		if now, ok := p.m.to[id]; ok {
			return now
		}
		at, _ := p.m.old.Position(id)
		id = at.Manager
	}
	return ""
}

// successorsOf suggests who sits today where a person who is gone sat.
func (p *planning) successorsOf(gone scenario.PersonID) []scenario.PersonID {
	was, ok := p.m.old.Person(gone)
	now, there := p.m.to[was.Seat]
	if !ok || !there {
		return nil
	}
	return slices.Clone(p.m.new.Holders(now))
}
