package compare

import (
	"strconv"

	"spanwise/scenario"
)

// WithReasons returns the changes with reason, wave, date and operation taken from
// the scenario's edits, groups included. The last edit that did this kind of thing
// to the position or person counts; a report that moved because its manager was
// removed takes that removal's; else the last edit that names the position. An
// edit inside a group inherits what it leaves blank from the group.
func (c Changes) WithReasons(edits []scenario.Edit) Changes {
	l := ledger{map[subject]cause{}}
	for _, e := range edits {
		l.enter(e, cause{})
	}
	rows := make([]Change, len(c.Rows))
	for i, row := range c.Rows {
		why := l.why(row)
		row.Operation, row.Reason, row.Wave, row.Date = why.operation, why.Reason, why.Wave, why.Date
		if r, ok := why.Do.(scenario.Remove); ok && row.What == Removed {
			row.Cause = r.Cause
		}
		rows[i] = row
	}
	c.Rows = rows
	return c
}

type cause struct {
	scenario.Edit
	operation string
}

// subject is what an edit does to whom; a blank What stands for anything, and Seated
// for whatever is done to a person's seat.
type subject struct {
	what  What
	id    string
	field string
}

type ledger struct{ causes map[subject]cause }

func (l ledger) enter(e scenario.Edit, parent cause) {
	why := cause{e.Within(parent.Edit), parent.operation}
	if g, ok := e.Do.(scenario.Group); ok {
		if why.operation == "" {
			why.operation = g.Name
		}
		for _, inner := range g.Edits {
			l.enter(inner, why)
		}
		return
	}
	for _, s := range subjects(e.Do) {
		l.causes[s] = why
		if s.id != "" {
			l.causes[subject{id: s.id}] = why
		}
	}
}

const personPrefix = "person:" // keeps ids of people apart from those of positions

func subjects(a scenario.Action) []subject {
	switch a := a.(type) {
	case scenario.Move:
		return []subject{{Moved, string(a.Position), ""}}
	case scenario.Add:
		return []subject{{Added, string(a.Position.ID), ""}}
	case scenario.Remove:
		return append(receivers(a.Handover), subject{Removed, string(a.Position), ""})
	case scenario.TakeOver:
		var out []subject
		for _, t := range a.Takers {
			out = append(out, subject{TakesOn, string(t.Position), ""})
		}
		return out
	case scenario.Set:
		return []subject{{Changed, string(a.Position), string(a.Field)}}
	case scenario.Hire:
		return []subject{{Joined, personPrefix + string(a.Person.ID), ""}}
	case scenario.Seat:
		return []subject{{Seated, personPrefix + string(a.Person), ""}}
	case scenario.Unseat:
		return []subject{{Seated, personPrefix + string(a.Person), ""}}
	case scenario.SetPerson:
		return []subject{{Changed, personPrefix + string(a.Person), string(a.Field)}}
	case scenario.SetModel:
		if a.Position != "" {
			return []subject{{Override, string(a.Position), a.Parameter}}
		}
		if row, _, ok := scenario.ClassParameterNamed(a.Parameter); ok {
			return []subject{{Right, "", strconv.Itoa(row)}}
		}
		return []subject{{Setting, "", a.Parameter}}
	case scenario.SetRights:
		return []subject{{Right, "", strconv.Itoa(a.Class)}}
	case scenario.SetFoundations:
		return []subject{{what: Foundation}}
	}
	return nil
}

func receivers(h scenario.Handover) []subject {
	var out []subject
	for _, r := range h.Receivers {
		out = append(out, subject{TakesOn, string(r.Position), ""})
	}
	return out
}

func (l ledger) why(row Change) cause {
	for _, s := range suspects(row) {
		if c, ok := l.causes[s]; ok {
			return c
		}
	}
	return cause{}
}

// suspects lists what may have caused a change, the likeliest first.
func suspects(row Change) []subject {
	if row.Person != "" {
		return personSuspects(row)
	}
	id := string(row.Position)
	switch row.What {
	case Setting:
		return []subject{{Setting, "", row.Field}}
	case Right:
		return []subject{{Right, "", strconv.Itoa(row.Class)}}
	case Moved:
		return []subject{{Moved, id, ""}, {Removed, row.From, ""}, {id: id}}
	case TakesOn:
		return []subject{{TakesOn, id, ""}}
	case Foundation:
		return []subject{{what: Foundation}}
	}
	return []subject{{row.What, id, row.Field}, {id: id}}
}

// personSuspects keeps what was done to a seat apart from what was done to a field,
// so that a new name is no reason for a seat lost.
func personSuspects(row Change) []subject {
	id := personPrefix + string(row.Person)
	switch row.What {
	case Changed:
		return []subject{{Changed, id, row.Field}}
	case Joined:
		return []subject{{Joined, id, ""}}
	}
	return []subject{{Seated, id, ""}, {Removed, row.From, ""}}
}
