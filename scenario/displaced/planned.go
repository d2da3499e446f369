package displaced

import (
	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// Planned returns an edit that follows from what was done to a position, such as who
// takes over its work, planned for the wave and day in which the position is removed,
// else for those of the last edit of it that has any. Without them the edit would be
// done at once, and a manager be gone before the team is.
func Planned(e scenario.Edit, edits []scenario.Edit, from scenario.PositionID) scenario.Edit {
	for _, done := range edits {
		for _, part := range edit.About(done, from) {
			if r, ok := part.Do.(scenario.Remove); ok && r.Position == from {
				e.Wave, e.Date = part.Wave, part.Date
				return e
			}
			if part.Wave != "" || part.Date != "" {
				e.Wave, e.Date = part.Wave, part.Date
			}
		}
	}
	return e
}

// planFrom plans the edits of the assignment from the n-th on.
func (a *assignment) planFrom(n int, edits []scenario.Edit, from scenario.PositionID) {
	for i := n; i < len(a.edits); i++ {
		a.edits[i] = Planned(a.edits[i], edits, from)
	}
}
