package refresh

import (
	"strings"

	"spanwise/scenario"
)

// identity is what a position is recognised by where its id does not help.
type identity struct{ name, title, unit string }

func (s side) identityOf(p *scenario.Position) identity {
	return identity{s.name(p.ID), folded(p.Title), folded(p.Unit)}
}

// side is an organisation with the names that say nothing of who somebody is.
type side struct {
	*scenario.Org
	hollow map[string]bool
}

// mostNamesakes is how many positions may have one name until it is held to stand
// for a name that is withheld, such as N/D.
const mostNamesakes = 5

func sideOf(o *scenario.Org) side {
	s := side{o, map[string]bool{}}
	held := map[string]int{}
	for v := range o.Walk() {
		name := folded(o.HolderName(v.Position.ID))
		if held[name]++; held[name] > mostNamesakes {
			s.hollow[name] = true
		}
	}
	return s
}

// name returns the folded name of who sits in a position, "" where it says nothing.
func (s side) name(id scenario.PositionID) string {
	if name := folded(s.HolderName(id)); !s.hollow[name] {
		return name
	}
	return ""
}

// folded drops what differs between two spellings of one name: case and spaces.
func folded(text string) string { return strings.Join(strings.Fields(strings.ToLower(text)), " ") }

// place is what nameless posts have in common that nobody can tell apart: which of
// them is which makes no difference.
type place struct {
	manager               scenario.PositionID // the old id
	title, unit, payGrade string
}

// finder looks for positions that were given another id.
type finder struct {
	old, new side
	to, from map[scenario.PositionID]scenario.PositionID // of the pairs
}

// candidates returns the pairs that look renumbered, in the new chart's order.
func candidates(old, new *scenario.Org) []Pair {
	f := &finder{
		old: sideOf(old), new: sideOf(new),
		to: map[scenario.PositionID]scenario.PositionID{}, from: map[scenario.PositionID]scenario.PositionID{},
	}
	if !f.needed() {
		return nil
	}
	f.byName()
	f.byPlace()
	return f.ordered()
}

// needed reports whether some id is gone on a side or has another name there.
func (f *finder) needed() bool {
	if f.old.Len() != f.new.Len() {
		return true
	}
	for v := range f.new.Walk() {
		if !f.settled(v.Position.ID) {
			return true
		}
	}
	return false
}

// settled reports whether an id stands on both sides without a sign that it means
// two positions: names that differ.
func (f *finder) settled(id scenario.PositionID) bool {
	return f.old.Has(id) && f.new.Has(id) && compatible(f.old.name(id), f.new.name(id))
}

func (f *finder) pair(old, new scenario.PositionID) {
	f.to[old], f.from[new] = new, old
}

// byName pairs positions whose name, title and unit stand once on each side.
func (f *finder) byName() {
	before, after := byIdentity(f.old), byIdentity(f.new)
	for v := range f.new.Walk() {
		id := v.Position.ID
		who := f.new.identityOf(v.Position)
		if who.name == "" || len(after[who]) != 1 || len(before[who]) != 1 {
			continue
		}
		if was := before[who][0]; was != id && !f.settled(was) && !f.settled(id) {
			f.pair(was, id)
		}
	}
}

func byIdentity(o side) map[identity][]scenario.PositionID {
	out := make(map[identity][]scenario.PositionID, o.Len())
	for v := range o.Walk() {
		who := o.identityOf(v.Position)
		out[who] = append(out[who], v.Position.ID)
	}
	return out
}

// byPlace pairs nameless positions that are gone with nameless ones that joined:
// those of one title, unit and pay grade under the same manager in their order,
// and those whose title and unit stand once on each side. Managers come before
// their reports, so that a renumbered team is found under its renumbered manager.
func (f *finder) byPlace() {
	places, alone := map[place][]scenario.PositionID{}, map[identity][]scenario.PositionID{}
	for v := range f.old.Walk() {
		p := v.Position
		if !f.old.nameless(p) || f.new.Has(p.ID) {
			continue
		}
		at := placeOf(p, p.Manager)
		places[at] = append(places[at], p.ID)
		alone[f.old.identityOf(p)] = append(alone[f.old.identityOf(p)], p.ID)
	}
	joined := f.joinedNameless()
	for v := range f.new.Walk() {
		p := v.Position
		if !f.new.nameless(p) || f.old.Has(p.ID) {
			continue
		}
		if was := f.take(places, placeOf(p, f.was(p.Manager))); was != "" {
			f.pair(was, p.ID)
			continue
		}
		who := f.new.identityOf(p)
		if len(alone[who]) == 1 && joined[who] == 1 && f.to[alone[who][0]] == "" {
			f.pair(alone[who][0], p.ID)
		}
	}
}

func (s side) nameless(p *scenario.Position) bool { return p.Title != "" && s.name(p.ID) == "" }

func (f *finder) joinedNameless() map[identity]int {
	n := map[identity]int{}
	for v := range f.new.Walk() {
		if f.new.nameless(v.Position) && !f.old.Has(v.Position.ID) {
			n[f.new.identityOf(v.Position)]++
		}
	}
	return n
}

func placeOf(p *scenario.Position, manager scenario.PositionID) place {
	return place{manager, folded(p.Title), folded(p.Unit), folded(p.PayGrade)}
}

// take returns the first position of a place that no pair holds, and "" for none.
func (f *finder) take(places map[place][]scenario.PositionID, at place) scenario.PositionID {
	list := places[at]
	for len(list) > 0 && f.to[list[0]] != "" {
		list = list[1:]
	}
	places[at] = list
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// was returns the old id of a new position as far as is known, else one that no
// old position has.
func (f *finder) was(id scenario.PositionID) scenario.PositionID {
	if old, ok := f.from[id]; ok {
		return old
	}
	if id == "" || f.old.Has(id) {
		return id
	}
	return "\x00" + id
}

// ordered lists the pairs in the new chart's order with what speaks for each.
func (f *finder) ordered() []Pair {
	var out []Pair
	for v := range f.new.Walk() {
		was, ok := f.from[v.Position.ID]
		if !ok {
			continue
		}
		out = append(out, f.judged(was, v.Position))
	}
	return out
}

func (f *finder) judged(was scenario.PositionID, now *scenario.Position) Pair {
	before, _ := f.old.Position(was)
	sameManager := before.Manager == f.was(now.Manager)
	p := Pair{Old: was, New: now.ID}
	named := f.new.name(now.ID) != ""
	switch {
	case named && sameManager:
		p.Sure, p.Why = Sure, "the same name, title and unit under the same manager"
	case named:
		p.Sure, p.Why = Likely, "the same name, title and unit"
	case sameManager:
		p.Sure, p.Why = Possible, "the same title and unit under the same manager, without a name"
	default:
		p.Sure, p.Why = Possible, "the same title and unit, without a name"
	}
	return p
}
