package colouring

import (
	"slices"

	"spanwise/scenario"
	"spanwise/ui/theme"
)

// Change says what is not as before.
func Change(before, now *scenario.Org) Scale {
	out := Scale{Words: true, Groups: changeGroups()}
	out.Of = func(id scenario.PositionID) (int, string, bool) {
		i := changeOf(before, now, id)
		return i, changeWords[i], true
	}
	return out
}

// Unchanged is the group of what is as before.
const Unchanged = 4

// changeWords say on a card what changeGroups say in the legend.
var changeWords = []string{"new", "moved", "person", "fields", ""}

func changeGroups() []Group {
	return []Group{
		{"new", theme.Category(2)},
		{"other manager", theme.Category(0)},
		{"other person", theme.Category(4)},
		{"other fields", theme.Category(1)},
		{"as in the baseline", theme.Other},
	}
}

// changeOf returns the entry of Change that a position belongs to.
func changeOf(before, now *scenario.Org, id scenario.PositionID) int {
	old, known := before.Position(id)
	p, _ := now.Position(id)
	switch {
	case !known:
		return 0
	case old.Manager != p.Manager:
		return 1
	case !slices.Equal(before.Holders(id), now.Holders(id)):
		return 2
	case old != p || before.HolderName(id) != now.HolderName(id):
		return 3
	}
	return Unchanged
}
