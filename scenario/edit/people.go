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
	p.Seat, p.Leaving, p.Decided = a.Position, false, false
	return d.UpdatePerson(p)
}

func unseat(d *scenario.Draft, a scenario.Unseat) error {
	p, ok := d.Org().Person(a.Person)
	switch {
	case !ok:
		return fmt.Errorf("person %q: %w", a.Person, scenario.ErrUnknownPerson)
	case a.Leaving && a.Decided:
		return fmt.Errorf("person %q cannot both leave and wait: %w", a.Person, scenario.ErrInvalid)
	case p.Seat == "" && p.Leaving == a.Leaving && p.Decided == a.Decided:
		return fmt.Errorf("person %q has no seat: %w", a.Person, scenario.ErrInvalid)
	}
	p.Seat, p.Leaving, p.Decided = "", a.Leaving, a.Decided
	return d.UpdatePerson(p)
}
