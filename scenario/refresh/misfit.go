package refresh

import (
	"cmp"
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
			_, stayed := p.m.from[id]
			if id != "" && (leads || !stayed) && !slices.Contains(out, id) && len(out) < mostSuggested {
				out = append(out, id)
			}
		}
	}
	for _, c := range p.m.Candidates {
		if c.Old == gone {
			out = append(out, c.New) // even where its id was there before
		}
	}
	sameUnit, sameTitle := p.titled(was)
	suggest(sameUnit...)
	suggest(p.heirOf(gone))
	suggest(sameTitle...)
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

// titled lists positions of the same title: those that joined first, since one that
// was there before is a less likely successor.
func (p *planning) titled(was scenario.Position) (sameUnit, others []scenario.PositionID) {
	if was.Title == "" {
		return nil, nil
	}
	if p.byTitle == nil {
		p.byTitle = map[string][]scenario.PositionID{}
		for v := range p.m.new.Walk() {
			title := folded(v.Position.Title)
			p.byTitle[title] = append(p.byTitle[title], v.Position.ID)
		}
	}
	list := slices.Clone(p.byTitle[folded(was.Title)])
	slices.SortStableFunc(list, func(a, b scenario.PositionID) int { return cmp.Compare(p.stayed(a), p.stayed(b)) })
	for _, id := range list {
		if now, _ := p.m.new.Position(id); folded(now.Unit) == folded(was.Unit) {
			sameUnit = append(sameUnit, id)
		} else {
			others = append(others, id)
		}
	}
	return sameUnit, others
}

func (p *planning) stayed(id scenario.PositionID) int {
	if _, ok := p.m.from[id]; ok {
		return 1
	}
	return 0
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
