package scenario

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// Annotation says of edits why they are made, and in which wave or on which day.
// What is unset stays as it is.
type Annotation struct {
	Reason Opt[string]
	Wave   Opt[string]
	Date   Opt[string] // ISO 8601 day, "" for none
}

// Check returns an error that wraps ErrInvalid where text is not UTF-8 or the date
// no day.
func (a Annotation) Check() error {
	if !isText(a.Reason.Value, a.Wave.Value) {
		return fmt.Errorf("text is not UTF-8: %w", ErrInvalid)
	}
	if a.Date.Value == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, a.Date.Value); err != nil {
		return fmt.Errorf("date: %q is not a day such as 2027-03-31: %w", a.Date.Value, ErrInvalid)
	}
	return nil
}

// Of returns an edit with the annotation.
func (a Annotation) Of(e Edit) Edit {
	e.Reason, e.Wave, e.Date = a.Reason.Or(e.Reason), a.Wave.Or(e.Wave), a.Date.Or(e.Date)
	return e
}

// Within returns an edit of a group as it is read: where it says no reason, wave or day
// of its own it has that of the group.
func (e Edit) Within(group Edit) Edit {
	e.Reason, e.Wave, e.Date = cmp.Or(e.Reason, group.Reason), cmp.Or(e.Wave, group.Wave), cmp.Or(e.Date, group.Date)
	return e
}

// EditAt returns the edit at a path: its place in the list, then in the group found
// there, and so on. It is false where there is none.
func EditAt(edits []Edit, path []int) (Edit, bool) {
	for depth, at := range path {
		if at < 0 || at >= len(edits) {
			break
		}
		if depth == len(path)-1 {
			return edits[at], true
		}
		g, _ := edits[at].Do.(Group)
		edits = g.Edits
	}
	return Edit{}, false
}

// WithEditAt returns a list of edits in which the one at a path is another one. The
// list, and the groups that lead there, are copies. The path must be one that
// [EditAt] finds.
func WithEditAt(edits []Edit, path []int, e Edit) []Edit {
	out := slices.Clone(edits)
	at := path[0]
	if len(path) == 1 {
		out[at] = e
		return out
	}
	g := out[at].Do.(Group)
	g.Edits = WithEditAt(g.Edits, path[1:], e)
	out[at].Do = g
	return out
}
