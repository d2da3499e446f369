package edit

import (
	"fmt"

	"spanwise/scenario"
)

func hire(d *scenario.Draft, a scenario.Hire) error {
	if !a.Person.Unplaced() {
		return fmt.Errorf("person %q joins unplaced: %w", a.Person.ID, scenario.ErrInvalid)
	}
	return d.AddPerson(a.Person)
}

func seat(d *scenario.Draft, a scenario.Seat) error {
	p, ok := d.Org().Person(a.Person)
	switch {
	case !ok:
		return fmt.Errorf("person %q: %w", a.Person, scenario.ErrUnknownPerson)
	case !d.Org().Has(a.Position):
		return fmt.Errorf("position %q: %w", a.Position, scenario.ErrUnknownPosition)
	case d.Org().Filled(a.Position):
		return fmt.Errorf("position %q: %w", a.Position, scenario.ErrOccupied)
	}
	p.Seat, p.Leaving = a.Position, false
	return d.UpdatePerson(p)
}

func unseat(d *scenario.Draft, a scenario.Unseat) error {
	p, ok := d.Org().Person(a.Person)
	switch {
	case !ok:
		return fmt.Errorf("person %q: %w", a.Person, scenario.ErrUnknownPerson)
	case p.Seat == "" && p.Leaving == a.Leaving:
		return fmt.Errorf("person %q has no seat: %w", a.Person, scenario.ErrInvalid)
	}
	return leaveSeat(d, a.Person, a.Leaving)
}

func leaveSeat(d *scenario.Draft, id scenario.PersonID, leaving bool) error {
	p, _ := d.Org().Person(id)
	p.Seat, p.Leaving = "", leaving
	return d.UpdatePerson(p)
}
