package refreshing

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// The kinds of edits, in the order of their counts.
const (
	kindMoved = iota
	kindAdded
	kindRemoved
	kindPeople
	kindValues
	kindCount
)

// backRows lists the edits by their kind.
func (w *backWork) backRows() (out [kindCount][]row) {
	for _, e := range w.edits {
		group, ok := e.Do.(scenario.Group)
		if !ok {
			continue
		}
		for _, e := range group.Edits {
			kind, r := w.row(e.Do)
			out[kind] = append(out[kind], r)
		}
	}
	return out
}

// row says what one edit does.
func (w *backWork) row(a scenario.Action) (kind int, r row) {
	before, after := w.side().State.Org, w.after.Org
	at := func(o *scenario.Org, id scenario.PositionID, what string) row {
		return row{nameOf(o, id), about(o, id), what}
	}
	switch a := a.(type) {
	case scenario.Move:
		return kindMoved, at(after, a.Position, managerIn(before, a.Position)+" → "+nameOf(after, a.Manager))
	case scenario.Add:
		return kindAdded, at(after, a.Position.ID, under(after, a.Position.ID))
	case scenario.Remove:
		return kindRemoved, at(before, a.Position, "was "+under(before, a.Position))
	case scenario.Set:
		was, _ := before.Position(a.Position)
		return kindValues, at(after, a.Position, fmt.Sprintf("%s: %s → %s", fieldName(a.Field), orNothing(scenario.FieldText(was, a.Field)), orNothing(a.Value)))
	}
	return kindPeople, w.personRow(a)
}

func (w *backWork) personRow(a scenario.Action) row {
	before, after := w.side().State.Org, w.after.Org
	switch a := a.(type) {
	case scenario.Hire:
		return row{a.Person.Name, string(a.Person.ID), "joins"}
	case scenario.Seat:
		p, _ := after.Person(a.Person)
		return row{p.Name, string(a.Person), "sits in " + titleOf(after, a.Position)}
	case scenario.Unseat:
		p, _ := before.Person(a.Person)
		return row{p.Name, string(a.Person), "waits unplaced, was in " + titleOf(before, p.Seat)}
	case scenario.SetPerson:
		p, _ := before.Person(a.Person)
		return row{p.Name, string(a.Person), fieldName(a.Field) + " → " + orNothing(a.Value)}
	}
	return row{name: edit.Name(a)}
}

// titleOf names a position by its title, not by who sits there.
func titleOf(o *scenario.Org, id scenario.PositionID) string {
	if p, ok := o.Position(id); ok && p.Title != "" {
		return fmt.Sprintf("%s (%s)", p.Title, id)
	}
	return string(id)
}
