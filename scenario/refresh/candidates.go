package refresh

import "spanwise/scenario"

// finder looks for positions that have another id by now.
type finder struct {
	old, new side
	to, from map[scenario.PositionID]scenario.PositionID // pairs so far
}

// found returns the pairs in the new chart's order: those that need no question, as
// neither side has an id of its own for them, and those that do.
func found(old, new *scenario.Org) (made, asked []Pair) {
	if plain(old, new) {
		return nil, nil
	}
	named := hasNames(old) && hasNames(new)
	f := &finder{
		old: sideOf(old, named), new: sideOf(new, named),
		to: map[scenario.PositionID]scenario.PositionID{}, from: map[scenario.PositionID]scenario.PositionID{},
	}
	f.byName()
	f.byPlace()
	f.byRest()
	f.byNameAlone()
	for v := range f.new.Walk() {
		was, ok := f.from[v.Position.ID]
		if !ok {
			continue
		}
		switch p := f.judged(was, v.Position); {
		case isMade(p.Old) && isMade(p.New) && p.Why != otherPost && p.Why != otherGrade:
			made = append(made, p)
		default:
			asked = append(asked, p)
		}
	}
	return made, asked
}

// plain reports whether every id stands on both sides and nothing speaks against it,
// so that there is nothing to look for.
func plain(old, new *scenario.Org) bool {
	if old.Len() != new.Len() {
		return false
	}
	for v := range new.Walk() {
		id := v.Position.ID
		if isMade(id) || !old.Has(id) || !compatible(old.HolderName(id), new.HolderName(id)) {
			return false
		}
	}
	return true
}

// settled reports whether an id stands on both sides without a sign that it means
// two positions: names that differ.
func (f *finder) settled(id scenario.PositionID) bool {
	return !isMade(id) && f.old.Has(id) && f.new.Has(id) && compatible(f.old.name(id), f.new.name(id))
}

func (f *finder) pair(old, new scenario.PositionID) {
	f.to[old], f.from[new] = new, old
}

func (f *finder) paired(old, new scenario.PositionID) bool {
	return f.to[old] != "" || f.from[new] != ""
}

// byName pairs positions whose name, title and unit stand once on each side.
func (f *finder) byName() {
	open := func(p *scenario.Position) bool { return f.new.name(p.ID) != "" && !f.settled(p.ID) }
	for now, was := range twins(f.old, f.new, side.identityOf, open) {
		if (was != now || isMade(now)) && !f.settled(was) {
			f.pair(was, now)
		}
	}
}

// byNameAlone pairs what is left of posts without an id of their own whose name
// stands once on each side.
func (f *finder) byNameAlone() {
	name := func(s side, p *scenario.Position) string { return s.name(p.ID) }
	open := func(p *scenario.Position) bool { return isMade(p.ID) && f.new.name(p.ID) != "" }
	for now, was := range twins(f.old, f.new, name, open) {
		if isMade(was) && !f.paired(was, now) {
			f.pair(was, now)
		}
	}
}

// was returns the old id of a new position as far as is known, else one that no
// old position has.
func (f *finder) was(id scenario.PositionID) scenario.PositionID {
	if old, ok := f.from[id]; ok {
		return old
	}
	if id == "" || f.old.Has(id) && !isMade(id) {
		return id
	}
	return "\x00" + id
}

// What speaks for a pair.
const (
	sameTeam  = "the same name, title and unit under the same manager"
	sameName  = "the same name, title and unit"
	otherPost = "the same name, with another title or unit"
	samePlace = "the same title and unit under the same manager, without a name"
	otherUnit = "the same title and pay grade under the same manager, without a name"
	// otherPlace is the weakest: the only one of its title in its unit, or one of those
	// that nobody can tell apart.
	otherPlace = "the same title and unit, without a name"
	otherGrade = "the same title and unit with another pay grade, without a name"
)

func (f *finder) judged(was scenario.PositionID, now *scenario.Position) Pair {
	before, _ := f.old.Position(was)
	sameManager := before.Manager == f.was(now.Manager)
	samePost := folded(before.Title) == folded(now.Title) && folded(before.Unit) == folded(now.Unit)
	p := Pair{Old: was, New: now.ID}
	named := f.new.name(now.ID) != ""
	switch {
	case named && !samePost:
		p.Sure, p.Why = Possible, otherPost
	case named && sameManager:
		p.Sure, p.Why = Sure, sameTeam
	case named:
		p.Sure, p.Why = Likely, sameName
	case sameManager && !samePost:
		p.Sure, p.Why = Possible, otherUnit
	case sameManager:
		p.Sure, p.Why = Possible, samePlace
	case folded(before.PayGrade) != folded(now.PayGrade):
		p.Sure, p.Why = Possible, otherGrade
	default:
		p.Sure, p.Why = Possible, otherPlace
	}
	return p
}
