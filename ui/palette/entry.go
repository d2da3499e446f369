package palette

import (
	"slices"
	"strings"
)

// Entry is a command as it is listed.
type Entry struct {
	Label string
	Place string // the menus that it stands in, "View ▸ Zoom"
	Tip   string
	Keys  string // as on the keyboard, "" for none
	Why   string // it cannot be run now, "" if it can
}

// matching returns the indexes of the entries that hold every word typed in label, place
// or tip. Those whose label, or whose menu with the label, is what was typed come first,
// then those whose label begins with it, then those that hold it, else the order stays.
func matching(entries []Entry, typed string) []int {
	typed = strings.ToLower(strings.TrimSpace(typed))
	words := strings.Fields(typed)
	var out []int
	for i, e := range entries {
		text := strings.ToLower(e.Label + " " + e.Place + " " + e.Tip + " " + e.Keys)
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			out = append(out, i)
		}
	}
	if typed != "" {
		slices.SortStableFunc(out, func(a, b int) int { return rank(entries[a], typed) - rank(entries[b], typed) })
	}
	return out
}

// rank is lower for an entry that is more likely meant.
func rank(e Entry, typed string) int {
	label := strings.ToLower(e.Label)
	menu := strings.ToLower(e.Place)
	menu = strings.TrimSpace(menu[strings.LastIndex(menu, "▸")+len("▸"):])
	switch {
	case strings.TrimSuffix(label, "…") == typed, label == typed, menu+" "+label == typed:
		return 0
	case strings.HasPrefix(label, typed):
		return 1
	case strings.Contains(label, typed):
		return 2
	}
	return 3
}
