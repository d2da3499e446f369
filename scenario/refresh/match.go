package refresh

import (
	"maps"
	"slices"

	"spanwise/scenario"
)

// Matching says which position of the new organisation is which of the old one.
type Matching struct {
	// Same are the ids that stand on both sides and name one position there, in the
	// new chart's order.
	Same []scenario.PositionID
	// Candidates look like positions that were given another id. They count as gone
	// on one side and joined on the other until they are confirmed.
	Candidates []Pair
	Confirmed  []Pair
	// Made are posts that have no id of their own in either file, only one that the
	// importer made from the number of the row. Those that nobody can tell apart, and
	// those of one name, title and unit, are held to be the same without a question.
	Made []Pair

	old, new *scenario.Org
	to, from map[scenario.PositionID]scenario.PositionID // old id to new id and back
	maybe    map[scenario.PositionID]scenario.PositionID // of the candidates, old id to new id
	people   map[scenario.PersonID]scenario.PersonID     // old id to new id
}

// Pair is one position under two ids.
type Pair struct {
	Old, New scenario.PositionID
	Sure     Sureness
	Why      string // what speaks for it, in words
}

// Sureness says how much speaks for a pair.
type Sureness int

// The degrees of sureness, the least first.
const (
	// Possible pairs have no name to go by: title and unit agree.
	Possible Sureness = iota
	// Likely pairs have a name, title and unit that nobody else has on either side.
	Likely
	// Sure pairs are likely ones under the same manager.
	Sure
)

// Match pairs positions by id. Where ids are gone on one side, or one id has
// another name by now, it lists those that look renumbered as candidates.
func Match(old, new *scenario.Org) Matching {
	m := Matching{old: old, new: new}
	m.Made, m.Candidates = found(old, new)
	m.settle()
	return m
}

// Confirm returns the matching with these pairs held to be one position each. A
// pair that names an unknown position, or one that is in a confirmed pair already,
// is left out; one that takes an id from [Matching.Same] goes before it.
func (m Matching) Confirm(pairs ...Pair) Matching {
	if len(pairs) == 0 {
		return m
	}
	olds, news := map[scenario.PositionID]bool{}, map[scenario.PositionID]bool{}
	var confirmed []Pair
	for _, p := range slices.Concat(m.Confirmed, pairs) {
		if olds[p.Old] || news[p.New] || !m.old.Has(p.Old) || !m.new.Has(p.New) {
			continue
		}
		olds[p.Old], news[p.New] = true, true
		confirmed = append(confirmed, p)
	}
	out := Matching{old: m.old, new: m.new, Confirmed: confirmed}
	for _, p := range m.Made {
		if !olds[p.Old] && !news[p.New] {
			out.Made = append(out.Made, p)
		}
	}
	for _, c := range m.Candidates {
		if !olds[c.Old] && !news[c.New] {
			out.Candidates = append(out.Candidates, c)
		}
	}
	out.settle()
	return out
}

// settle works out who is who: confirmed pairs first, then equal ids that mean
// something.
func (m *Matching) settle() {
	m.to = make(map[scenario.PositionID]scenario.PositionID, m.new.Len())
	m.from = make(map[scenario.PositionID]scenario.PositionID, m.new.Len())
	for _, p := range slices.Concat(m.Confirmed, m.Made) {
		m.to[p.Old], m.from[p.New] = p.New, p.Old
	}
	paired := len(m.to) > 0
	for v := range m.new.Walk() {
		id := v.Position.ID
		if isMade(id) || !m.old.Has(id) || paired && (m.from[id] != "" || m.to[id] != "") {
			continue
		}
		m.to[id], m.from[id] = id, id
		m.Same = append(m.Same, id)
	}
	m.maybe = make(map[scenario.PositionID]scenario.PositionID, len(m.Candidates))
	for _, p := range m.Candidates {
		m.maybe[p.Old] = p.New
	}
	m.people = pairPeople(m.old, m.new, m.to)
}

// New returns the new id of an old position, and false where it is gone.
func (m Matching) New(old scenario.PositionID) (scenario.PositionID, bool) {
	id, ok := m.to[old]
	return id, ok
}

// Old returns the id that a new position had, and false where it joined.
func (m Matching) Old(new scenario.PositionID) (scenario.PositionID, bool) {
	id, ok := m.from[new]
	return id, ok
}

// mayBeRenumbered reports whether a position that is gone may be there under
// another id.
func (m Matching) mayBeRenumbered(old scenario.PositionID) bool {
	_, ok := m.maybe[old]
	return ok
}

// Person returns the new id of a person, and false for who is gone.
func (m Matching) Person(old scenario.PersonID) (scenario.PersonID, bool) {
	id, ok := m.people[old]
	return id, ok
}

// People returns the new id of everybody who is on both sides, by the old one.
func (m Matching) People() map[scenario.PersonID]scenario.PersonID { return maps.Clone(m.people) }
