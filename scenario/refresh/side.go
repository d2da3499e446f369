package refresh

import (
	"regexp"
	"strings"

	"spanwise/scenario"
)

// identity is what a position is recognised by where its id does not help.
type identity struct{ name, title, unit string }

// folded drops what differs between two spellings of one name: case and spaces.
func folded(text string) string { return strings.Join(strings.Fields(strings.ToLower(text)), " ") }

// madeID matches ids that the importer makes from the numbers of rows that have
// none. They say where a row stood in its file, so that one id means two posts in
// two files.
var madeID = regexp.MustCompile(`^(f\d+-)?(row|junior)-\d+([#-]\d+)?$`)

func isMade(id scenario.PositionID) bool {
	last := len(id) - 1
	return last > 0 && id[last] >= '0' && id[last] <= '9' && madeID.MatchString(string(id))
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

func (s side) identityOf(p *scenario.Position) identity {
	return identity{s.name(p.ID), folded(p.Title), folded(p.Unit)}
}

func (s side) nameless(p *scenario.Position) bool { return p.Title != "" && s.name(p.ID) == "" }

// by lists the positions by a key.
func by[K comparable](s side, key func(*scenario.Position) K) map[K][]scenario.PositionID {
	out := make(map[K][]scenario.PositionID, s.Len())
	for v := range s.Walk() {
		k := key(v.Position)
		out[k] = append(out[k], v.Position.ID)
	}
	return out
}
