package waves

import (
	"cmp"
	"slices"
	"strings"

	"spanwise/scenario"
)

// Wave is what is done together.
type Wave struct {
	Name  string // "" for edits that name none
	Date  string // the last day planned for one of its edits, ISO 8601; "" for none
	Moves int    // entries of the moves list: a group that is whole in one wave is one
}

// AtOnce is the title of the wave of edits for which nothing is planned.
const AtOnce = "At once"

// Title is the name, else the day, else [AtOnce].
func (w Wave) Title() string { return cmp.Or(w.Name, w.Date, AtOnce) }

// key tells waves apart: by name, and those without one by day.
type key struct{ name, date string }

// part is an edit, or a group that is whole in one wave.
type part struct {
	path []int // as of [scenario.EditAt]
	edit scenario.Edit
	wave key
	date string // planned for it
}

// Of returns the waves of a list of edits in their order: what is done at once, then
// by day, and by name as people count ("Wave 9" before "Wave 10"). A wave without a
// day stands before the first one with a day whose name follows. Edits of a group
// are of its wave where they name none themselves. What a scenario says of its
// foundations is nothing that is done: unless a wave is named for it, it is there from
// the first on and makes no wave of its own. A list for which nothing is planned is
// one wave; no edits are none.
func Of(edits []scenario.Edit) []Wave {
	list, _ := wavesOf(partsOf(edits))
	return list
}

// Planned reports whether edits are planned for any wave or day.
func Planned(edits []scenario.Edit) bool {
	for _, e := range edits {
		g, _ := e.Do.(scenario.Group)
		if e.Wave != "" || e.Date != "" || Planned(g.Edits) {
			return true
		}
	}
	return false
}

// wavesOf returns the waves in order, and the place of each key among them.
func wavesOf(parts []part) ([]Wave, map[key]int) {
	found := map[key]*Wave{}
	var keys []key
	for _, p := range parts {
		if onlySaid(p) {
			continue
		}
		w, ok := found[p.wave]
		if !ok {
			w = &Wave{Name: p.wave.name}
			found[p.wave] = w
			keys = append(keys, p.wave)
		}
		w.Moves++
		w.Date = max(w.Date, p.date)
	}
	keys = inOrder(keys, func(k key) string { return found[k].Date })
	list, at := make([]Wave, len(keys)), make(map[key]int, len(keys))
	for i, k := range keys {
		list[i], at[k] = *found[k], i
	}
	return list, at
}

// onlySaid is true for what changes nothing that is done, and is not planned.
func onlySaid(p part) bool {
	_, said := p.edit.Do.(scenario.SetFoundations)
	return said && p.wave == key{}
}

// inOrder sorts keys whose waves have these days.
func inOrder(keys []key, date func(key) string) []key {
	byName := func(a, b key) int { return cmp.Or(natural(a.name, b.name), strings.Compare(a.date, b.date)) }
	var dated, undated []key
	for _, k := range keys {
		if date(k) == "" {
			undated = append(undated, k)
		} else {
			dated = append(dated, k)
		}
	}
	slices.SortFunc(undated, byName) // what is done at once has no name, and comes first
	slices.SortFunc(dated, func(a, b key) int { return cmp.Or(strings.Compare(date(a), date(b)), byName(a, b)) })
	var out []key
	for _, d := range dated {
		for len(undated) > 0 && (undated[0].name == "" || d.name != "" && natural(undated[0].name, d.name) < 0) {
			out, undated = append(out, undated[0]), undated[1:]
		}
		out = append(out, d)
	}
	return append(out, undated...)
}

// partsOf takes a list of edits apart: groups only where their edits are of several
// waves.
func partsOf(edits []scenario.Edit) []part { return within(nil, scenario.Edit{}, edits) }

func within(path []int, group scenario.Edit, edits []scenario.Edit) []part {
	var out []part
	for i, e := range edits {
		at := append(slices.Clone(path), i)
		e = e.Within(group)
		if g, ok := e.Do.(scenario.Group); ok {
			if inside := within(at, e, g.Edits); len(inside) > 0 {
				out = append(out, joined(at, e, inside)...)
				continue
			}
		}
		out = append(out, part{at, e, keyOf(e), e.Date})
	}
	return out
}

// joined is a group as one part where all of it is of one wave.
func joined(path []int, group scenario.Edit, inside []part) []part {
	whole := part{path, group, inside[0].wave, ""}
	for _, p := range inside {
		if p.wave != whole.wave {
			return inside
		}
		whole.date = max(whole.date, p.date)
	}
	return []part{whole}
}

func keyOf(e scenario.Edit) key {
	if e.Wave != "" {
		return key{name: e.Wave}
	}
	return key{date: e.Date}
}
