package edit

import (
	"slices"

	"spanwise/scenario"
)

// About returns the parts of an edit that touch a position or these people, an edit
// that is no group being its own only part. A part without a reason, a wave or a day
// has that of the group it stands in.
//
// A position is touched by what changes it, its team, or the work that it takes over.
func About(e scenario.Edit, id scenario.PositionID, people ...scenario.PersonID) []scenario.Edit {
	g, ok := e.Do.(scenario.Group)
	if !ok {
		if touches(e.Do, id) || touchesPeople(e.Do, people) {
			return []scenario.Edit{e}
		}
		return nil
	}
	var out []scenario.Edit
	for _, part := range g.Edits {
		out = append(out, About(part.Within(e), id, people...)...)
	}
	return out
}

func touches(a scenario.Action, id scenario.PositionID) bool {
	switch a := a.(type) {
	case scenario.Move:
		return a.Position == id || a.Manager == id
	case scenario.Add:
		return a.Position.ID == id || a.Position.Manager == id
	case scenario.Remove:
		takes := func(r scenario.Receiver) bool { return r.Position == id }
		return a.Position == id || a.ReportsTo == id || slices.ContainsFunc(a.Handover.Receivers, takes)
	case scenario.TakeOver:
		return a.From == id || slices.ContainsFunc(a.Takers, func(t scenario.Taker) bool { return t.Position == id })
	case scenario.Seat:
		return a.Position == id
	case scenario.Set:
		return a.Position == id
	case scenario.SetModel:
		return a.Position == id
	}
	return false
}

func touchesPeople(a scenario.Action, people []scenario.PersonID) bool {
	switch a := a.(type) {
	case scenario.Hire:
		return slices.Contains(people, a.Person.ID)
	case scenario.Seat:
		return slices.Contains(people, a.Person)
	case scenario.Unseat:
		return slices.Contains(people, a.Person)
	case scenario.SetPerson:
		return slices.Contains(people, a.Person)
	}
	return false
}
