package refresh

import "spanwise/scenario"

// already says in which way the new roster has made an edit; "" where it has not.
// It settles what Apply would refuse; values that are equal are found by applying.
func (r *replaying) already(old, now scenario.Action, missing gap) string {
	switch a := now.(type) {
	case scenario.Move:
		if p, ok := r.state.Org.Position(a.Position); ok && !missing.any() && p.Manager == a.Manager {
			return "it reports there in the new roster"
		}
	case scenario.Remove:
		return r.alreadyGone(old.(scenario.Remove).Position, missing)
	case scenario.TakeOver: // its removal was left out too, and with it the work
		return r.alreadyGone(old.(scenario.TakeOver).From, missing)
	case scenario.Seat:
		if p, ok := r.state.Org.Person(a.Person); ok && !missing.any() && p.Seat == a.Position {
			return "the person sits there in the new roster"
		}
	case scenario.Unseat:
		return r.alreadyUnseated(a, missing)
	case scenario.Add:
		return r.alreadyAdded(a)
	case scenario.Hire:
		return r.alreadyHired(a)
	}
	return ""
}

func (r *replaying) alreadyGone(was scenario.PositionID, missing gap) string {
	if missing.position == was && !r.m.mayBeRenumbered(was) {
		return "it " + notInRoster
	}
	return ""
}

// alreadyUnseated also finds those gone who were to leave, or to wait: nothing is left
// to choose for them.
func (r *replaying) alreadyUnseated(a scenario.Unseat, missing gap) string {
	if missing.person != "" {
		if _, here := r.hired[missing.person]; (a.Leaving || a.Decided) && !here {
			return "the person " + notInRoster
		}
		return ""
	}
	if p, ok := r.state.Org.Person(a.Person); ok && p.Seat == "" && p.Leaving == a.Leaving && p.Decided == a.Decided {
		return "the person has no seat"
	}
	return ""
}

// alreadyAdded finds the position in the new roster under the id that the scenario
// gave it, with the same title.
func (r *replaying) alreadyAdded(a scenario.Add) string {
	id := a.Position.ID
	there, ok := r.m.new.Position(id)
	if _, matched := r.m.from[id]; !ok || matched || folded(there.Title) != folded(a.Position.Title) || !r.state.Org.Has(id) {
		return ""
	}
	r.added[id] = id
	return "the new roster has this position"
}

// alreadyHired finds who was to join among those who did, by a name that nobody else
// has. Nobody is two of those who were to join.
func (r *replaying) alreadyHired(a scenario.Hire) string {
	found := r.joinedNamed(a.Person.Name)
	if len(found) != 1 {
		return ""
	}
	for _, now := range r.hired {
		if now == found[0] {
			return ""
		}
	}
	r.hired[a.Person.ID] = found[0]
	return "the new roster has this person"
}

// joinedNamed lists the people of that name who joined.
func (p *planning) joinedNamed(name string) []scenario.PersonID {
	if p.joined == nil {
		known := make(map[scenario.PersonID]bool, len(p.m.people))
		for _, now := range p.m.people {
			known[now] = true
		}
		p.joined = map[string][]scenario.PersonID{}
		for who := range p.m.new.People() {
			if who.Name != "" && !known[who.ID] {
				p.joined[folded(who.Name)] = append(p.joined[folded(who.Name)], who.ID)
			}
		}
	}
	return p.joined[folded(name)]
}
