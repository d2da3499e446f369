package refresh

import "spanwise/scenario"

// place is what posts have in common that nobody can tell apart: which of them is
// which makes no difference.
type place struct {
	identity
	manager  scenario.PositionID // the old id
	payGrade string
	fte      float64 // −1 where it may differ
}

func (s side) placeOf(p *scenario.Position, manager scenario.PositionID) place {
	return place{s.identityOf(p), manager, folded(p.PayGrade), p.FTE}
}

// byPlace tells which positions are recognised by their place: those without a name
// to go by, and those without an id of their own.
func (s side) byPlace(p *scenario.Position) bool {
	return isMade(p.ID) || p.Title != "" && s.name(p.ID) == ""
}

func (p place) anyFTE() place { p.fte = -1; return p }

// byPlace pairs such positions that are gone with such that joined:
// those of one title, unit and pay grade under the same manager in their order,
// those of one FTE first, and those whose title and unit stand once on each side.
// Managers come before their reports, so that a renumbered team is found under its
// renumbered manager.
func (f *finder) byPlace() {
	gone := f.gone()
	joined := map[identity]int{}
	var open []*scenario.Position
	for v := range f.new.Walk() {
		p := v.Position
		if f.new.byPlace(p) && f.from[p.ID] == "" && (isMade(p.ID) || !f.old.Has(p.ID)) {
			open = append(open, p)
			joined[f.new.identityOf(p)]++
		}
	}
	// A whole team at a time: all of them look for a post of their own FTE before
	// one of them takes another's.
	for len(open) > 0 {
		team := 1
		for team < len(open) && open[team].Manager == open[0].Manager {
			team++
		}
		for _, key := range []func(place) place{func(p place) place { return p }, place.anyFTE} {
			for _, p := range open[:team] {
				if f.from[p.ID] != "" {
					continue
				}
				if was := f.take(gone.places, key(f.new.placeOf(p, f.was(p.Manager)))); was != "" {
					f.pair(was, p.ID)
				}
			}
		}
		for _, p := range open[:team] {
			who := f.new.identityOf(p)
			if alone := gone.alone[who]; len(alone) == 1 && joined[who] == 1 && !f.paired(alone[0], p.ID) {
				f.pair(alone[0], p.ID)
			}
		}
		open = open[team:]
	}
}

// goners are the positions of the old side that are gone and looked for.
type goners struct {
	places map[place][]scenario.PositionID
	alone  map[identity][]scenario.PositionID
}

func (f *finder) gone() goners {
	g := goners{map[place][]scenario.PositionID{}, map[identity][]scenario.PositionID{}}
	for v := range f.old.Walk() {
		p := v.Position
		if !f.old.byPlace(p) || f.to[p.ID] != "" || f.new.Has(p.ID) && !isMade(p.ID) {
			continue
		}
		at := f.old.placeOf(p, p.Manager)
		g.places[at] = append(g.places[at], p.ID)
		g.places[at.anyFTE()] = append(g.places[at.anyFTE()], p.ID)
		who := f.old.identityOf(p)
		g.alone[who] = append(g.alone[who], p.ID)
	}
	return g
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
