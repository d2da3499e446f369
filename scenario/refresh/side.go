package refresh

import (
	"iter"
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
var madeID = regexp.MustCompile(`^(f\d+-)?(row|junior)-\d+([#-]\d+)*$`)

func isMade(id scenario.PositionID) bool {
	last := len(id) - 1
	return last > 0 && id[last] >= '0' && id[last] <= '9' && strings.Contains(string(id), "r") && strings.Contains(string(id), "-") && madeID.MatchString(string(id))
}

// side is an organisation with the names that say nothing of who somebody is.
type side struct {
	*scenario.Org
	named  bool // names can be compared: both sides have some
	hollow map[string]bool
}

// mostNamesakes is how many positions may have one name until it is held to stand
// for a name that is withheld, such as N/D.
const mostNamesakes = 5

func sideOf(o *scenario.Org, named bool) side {
	s := side{o, named, map[string]bool{}}
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
	if name := folded(s.HolderName(id)); s.named && !s.hollow[name] {
		return name
	}
	return ""
}

func (s side) identityOf(p *scenario.Position) identity {
	return identity{s.name(p.ID), folded(p.Title), folded(p.Unit)}
}

// twins yields the positions of the new side that are looked for, in its order, each
// with the old one that has the same key, where the key stands once on each side.
func twins[K comparable](old, new side, key func(side, *scenario.Position) K, wanted func(*scenario.Position) bool) iter.Seq2[scenario.PositionID, scenario.PositionID] {
	keys := map[K]*struct{ olds, news []scenario.PositionID }{}
	for v := range new.Walk() {
		if wanted(v.Position) {
			keys[key(new, v.Position)] = &struct{ olds, news []scenario.PositionID }{}
		}
	}
	if len(keys) > 0 {
		for v := range new.Walk() {
			if at := keys[key(new, v.Position)]; at != nil {
				at.news = append(at.news, v.Position.ID)
			}
		}
		for v := range old.Walk() {
			if at := keys[key(old, v.Position)]; at != nil {
				at.olds = append(at.olds, v.Position.ID)
			}
		}
	}
	return func(yield func(now, was scenario.PositionID) bool) {
		for v := range new.Walk() {
			if !wanted(v.Position) {
				continue
			}
			at := keys[key(new, v.Position)]
			if len(at.news) == 1 && len(at.olds) == 1 && !yield(at.news[0], at.olds[0]) {
				return
			}
		}
	}
}
