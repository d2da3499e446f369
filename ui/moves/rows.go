package moves

import (
	"cmp"
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// Source is what the panel shows.
type Source struct {
	Edits  []scenario.Edit
	Called func(scenario.PositionID) string // a position in words
	Fixed  string                           // why nothing can be planned, "" where it can
}

// row is an edit in the list.
type row struct {
	path     []int
	key      string // of the path
	words    string
	inside   int // edits of a group, 0 for none
	own      scenario.Edit
	fromWave string // of a group around, where it has none of its own
	fromDate string
	// reason stands in for one of its own: that of a group around, or the cause that an
	// operation gave for the positions it takes out.
	reason string
}

func keyOf(path []int) string { return fmt.Sprint(path) }

// rowsOf lists the edits, those of open groups behind them.
func rowsOf(s Source, open map[string]bool) []row {
	return rowsIn(s, open, nil, scenario.Edit{}, s.Edits)
}

func rowsIn(s Source, open map[string]bool, path []int, group scenario.Edit, edits []scenario.Edit) []row {
	var out []row
	for i, e := range edits {
		at := append(slices.Clone(path), i)
		r := row{path: at, key: keyOf(at), words: edit.Words(e.Do, s.Called), own: e}
		if e.Wave == "" {
			r.fromWave = group.Wave
		}
		if e.Date == "" {
			r.fromDate = group.Date
		}
		if e.Reason == "" {
			r.reason = cmp.Or(group.Reason, causeOf(e.Do))
		}
		g, _ := e.Do.(scenario.Group)
		r.inside = len(g.Edits)
		out = append(out, r)
		if r.inside > 0 && open[r.key] {
			out = append(out, rowsIn(s, open, at, e.Within(group), g.Edits)...)
		}
	}
	return out
}

// insideOf lists the paths of all edits of a group.
func insideOf(path []int, edits []scenario.Edit) [][]int {
	var out [][]int
	for i, e := range edits {
		at := append(slices.Clone(path), i)
		out = append(out, at)
		if g, ok := e.Do.(scenario.Group); ok {
			out = append(out, insideOf(at, g.Edits)...)
		}
	}
	return out
}

// common returns the value that all have, and false where they differ.
func common(rows []row, value func(scenario.Edit) string) (string, bool) {
	for i, r := range rows {
		if value(r.own) != value(rows[0].own) {
			return "", false
		}
		if i == len(rows)-1 {
			return value(r.own), true
		}
	}
	return "", true
}
