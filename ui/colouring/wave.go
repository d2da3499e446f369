package colouring

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"spanwise/scenario"
	"spanwise/ui/theme"
)

// waveScale says in which wave of the plan a position changes.
func waveScale(s Subject) Scale {
	if s.Scenario == nil {
		return Scale{None: "The baseline has no changes to plan in waves.", Of: noGroup}
	}
	waves := wavesOf(s.Scenario.Edits)
	if len(waves) == 0 {
		return Scale{None: "This scenario changes nothing yet.", Of: noGroup}
	}
	names := slices.Sorted(maps.Values(waves))
	names = slices.Compact(names)
	out := Scale{Words: true}
	at := map[string]int{}
	planned := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == "" })
	for i, name := range planned[:min(len(planned), mostGroups)] {
		at[name] = i
		out.Groups = append(out.Groups, Group{name, theme.Scale(i, min(len(planned), mostGroups))})
	}
	rest := len(out.Groups)
	label := "no wave yet"
	if len(planned) > mostGroups {
		label = fmt.Sprintf("%d other waves, or none", len(planned)-mostGroups)
	}
	out.Groups = append(out.Groups, Group{label, theme.Other})
	out.Of = func(id scenario.PositionID) (int, string, bool) {
		wave, ok := waves[id]
		if i, known := at[wave]; known {
			return i, wave, ok
		}
		return rest, cmp.Or(wave, "no wave"), ok
	}
	return out
}

// wavesOf returns the wave in which each position is changed by edits, "" where none is
// named; the last edit of a position counts. Edits of a group without a wave of their
// own belong to the group's.
func wavesOf(edits []scenario.Edit) map[scenario.PositionID]string {
	waves := map[scenario.PositionID]string{}
	var visit func(edits []scenario.Edit, outer string)
	visit = func(edits []scenario.Edit, outer string) {
		for _, e := range edits {
			wave := cmp.Or(e.Wave, outer)
			if g, ok := e.Do.(scenario.Group); ok {
				visit(g.Edits, wave)
			} else if id := positionOf(e.Do); id != "" {
				waves[id] = wave
			}
		}
	}
	visit(edits, "")
	return waves
}

// positionOf returns the position that an action changes, "" for none that stays.
func positionOf(a scenario.Action) scenario.PositionID {
	switch a := a.(type) {
	case scenario.Move:
		return a.Position
	case scenario.Add:
		return a.Position.ID
	case scenario.Seat:
		return a.Position
	case scenario.Set:
		return a.Position
	case scenario.SetModel:
		return a.Position
	}
	return ""
}
