package colouring

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
)

// unitScale gives the units with most positions a colour each.
func unitScale(s Subject) Scale {
	org := s.Org
	size := scenario.UnitSizes(org)
	if len(size) == 0 {
		return Scale{None: "No position names a unit.", Of: noGroup}
	}
	names := slices.SortedFunc(maps.Keys(size), func(a, b string) int { return cmp.Or(cmp.Compare(size[b], size[a]), cmp.Compare(a, b)) })
	out := Scale{Words: true}
	at := map[string]int{}
	for i, name := range names[:min(len(names), theme.Categories)] {
		at[name] = i
		out.Groups = append(out.Groups, Group{shortened(name), theme.Category(i)})
	}
	rest := len(out.Groups)
	if n := len(names) - rest; n > 0 {
		out.Groups = append(out.Groups, Group{phrase.Counted(n, "other unit", "other units"), theme.Other})
	}
	out.Of = func(id scenario.PositionID) (int, string, bool) {
		p, _ := org.Position(id)
		if i, ok := at[p.Unit]; ok {
			return i, p.Unit, true
		}
		return rest, p.Unit, p.Unit != ""
	}
	return out
}

// shortened keeps the name of a unit to what a legend has room for.
func shortened(name string) string {
	const most = 22
	if r := []rune(name); len(r) > most {
		return strings.TrimSpace(string(r[:most-1])) + "…"
	}
	return name
}

func trackScale(s Subject) Scale {
	org := s.Org
	out := Scale{Words: true, Groups: []Group{
		{"management", theme.Category(0)}, {"technical", theme.Category(2)}, {"project", theme.Category(1)}, {"expert work", theme.Other},
	}}
	out.Of = func(id scenario.PositionID) (int, string, bool) {
		p, _ := org.Position(id)
		switch {
		case p.Track == scenario.TrackTechnical:
			return 1, "technical", true
		case p.Track == scenario.TrackProject:
			return 2, "project", true
		case p.Track == scenario.TrackManagement || len(org.Reports(id)) > 0:
			return 0, "management", true
		}
		return 3, "", true
	}
	return out
}
