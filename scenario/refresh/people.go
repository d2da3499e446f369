package refresh

import (
	"slices"
	"strings"

	"spanwise/scenario"
)

// compatible reports whether two names can be those of one person: equal but for
// case and spaces, or one of them hidden.
func compatible(a, b string) bool {
	return a == "" || b == "" || a == b || folded(a) == folded(b)
}

// related reports whether two names share a word.
func related(a, b string) bool {
	words := strings.Fields(folded(b))
	return slices.ContainsFunc(strings.Fields(folded(a)), func(w string) bool { return slices.Contains(words, w) })
}

// pairing finds out who of the old organisation is who in the new one.
type pairing struct {
	old, new *scenario.Org
	to       map[scenario.PersonID]scenario.PersonID
	taken    map[scenario.PersonID]bool // new ids
}

// pairPeople returns the new id of everybody who is on both sides, by the old one.
// Rosters name a person by the seat, so that the id alone is no proof. What counts,
// the strongest first: the same seat and name; the same id with a name that does
// not contradict it; a name that stands once on each side; the same id with a name
// that shares a word, as after a marriage or a slip mended. One id with two names
// that share nothing is a seat that somebody else has taken.
func pairPeople(old, new *scenario.Org, seats map[scenario.PositionID]scenario.PositionID) map[scenario.PersonID]scenario.PersonID {
	p := &pairing{old: old, new: new, to: make(map[scenario.PersonID]scenario.PersonID, new.CountPeople()), taken: make(map[scenario.PersonID]bool, new.CountPeople())}
	for v := range old.Walk() {
		if now, ok := seats[v.Position.ID]; ok && v.Filled {
			p.atSeat(old.Holders(v.Position.ID), new.Holders(now))
		}
	}
	for _, pairUp := range []func(){func() { p.byID(compatible) }, p.byName, func() { p.byID(related) }} {
		if len(p.to) < old.CountPeople() {
			pairUp()
		}
	}
	return p.to
}

func (p *pairing) pair(old, new scenario.PersonID) {
	p.to[old], p.taken[new] = new, true
}

func (p *pairing) open(old, new scenario.PersonID) bool {
	_, done := p.to[old]
	return !done && !p.taken[new]
}

// atSeat pairs those who sat in a position with those who do now.
func (p *pairing) atSeat(before, now []scenario.PersonID) {
	if len(before) == 1 && len(now) == 1 {
		was, _ := p.old.Person(before[0])
		if is, _ := p.new.Person(now[0]); compatible(was.Name, is.Name) && p.open(was.ID, is.ID) {
			p.pair(was.ID, is.ID)
		}
		return
	}
	match := func(fits func(a, b scenario.Person) bool) {
		for _, b := range before {
			for _, n := range now {
				was, _ := p.old.Person(b)
				is, _ := p.new.Person(n)
				if p.open(b, n) && fits(was, is) {
					p.pair(b, n)
				}
			}
		}
	}
	match(func(a, b scenario.Person) bool { return a.ID == b.ID && compatible(a.Name, b.Name) })
	match(func(a, b scenario.Person) bool { return a.Name != "" && folded(a.Name) == folded(b.Name) })
}

func (p *pairing) byID(fits func(a, b string) bool) {
	for was := range p.old.People() {
		if isMade(scenario.PositionID(was.ID)) {
			continue // rows in two files, not a person
		}
		if is, ok := p.new.Person(was.ID); ok && p.open(was.ID, is.ID) && fits(was.Name, is.Name) {
			p.pair(was.ID, is.ID)
		}
	}
}

// byName pairs people whose name stands once on each side.
func (p *pairing) byName() {
	namesakes := map[string]*struct{ before, now []scenario.PersonID }{}
	for was := range p.old.People() {
		if _, done := p.to[was.ID]; !done && was.Name != "" {
			namesakes[folded(was.Name)] = &struct{ before, now []scenario.PersonID }{}
		}
	}
	if len(namesakes) == 0 {
		return
	}
	for was := range p.old.People() {
		if at := namesakes[folded(was.Name)]; at != nil {
			at.before = append(at.before, was.ID)
		}
	}
	for is := range p.new.People() {
		if at := namesakes[folded(is.Name)]; at != nil {
			at.now = append(at.now, is.ID)
		}
	}
	for was := range p.old.People() {
		at := namesakes[folded(was.Name)]
		if at != nil && len(at.before) == 1 && len(at.now) == 1 && p.open(was.ID, at.now[0]) {
			p.pair(was.ID, at.now[0])
		}
	}
}
