package refresh

import "spanwise/scenario"

// elsewhere stands in a place for what may differ.
const elsewhere = "\x00"

func (p place) anyManager() place { p.manager = elsewhere; return p }

func (p place) anyUnit() place { p.unit = elsewhere; return p }

// byRest pairs what [finder.byPlace] leaves of posts without an id of their own on
// either side: those of one title, unit and pay grade under another manager, who
// moved, then those of one title and pay grade under the same manager in another
// unit. Of several the first goes, one of the same FTE before others. What is left
// then is surplus: it joined, or left.
func (f *finder) byRest() {
	for _, key := range []func(place) place{
		place.anyManager,
		func(p place) place { return p.anyManager().anyFTE() },
		place.anyUnit,
		func(p place) place { return p.anyUnit().anyFTE() },
	} {
		f.byKey(key)
	}
}

func (f *finder) byKey(key func(place) place) {
	olds := map[place][]scenario.PositionID{}
	for v := range f.old.Walk() {
		if p := v.Position; isMade(p.ID) && f.to[p.ID] == "" && p.Title != "" {
			at := key(f.old.placeOf(p, p.Manager))
			olds[at] = append(olds[at], p.ID)
		}
	}
	if len(olds) == 0 {
		return
	}
	for v := range f.new.Walk() {
		if p := v.Position; isMade(p.ID) && f.from[p.ID] == "" {
			if was := f.take(olds, key(f.new.placeOf(p, f.was(p.Manager)))); was != "" {
				f.pair(was, p.ID)
			}
		}
	}
}
