package edit

import (
	"fmt"

	"spanwise/scenario"
)

func set(d *scenario.Draft, a scenario.Set) error {
	p, ok := d.Org().Position(a.Position)
	if !ok {
		return fmt.Errorf("position %q: %w", a.Position, scenario.ErrUnknownPosition)
	}
	if err := scenario.SetField(&p, a.Field, a.Value); err != nil {
		return fmt.Errorf("position %q: %s: %w", a.Position, a.Field, err)
	}
	return d.UpdatePosition(p)
}

func setPerson(d *scenario.Draft, a scenario.SetPerson) error {
	p, ok := d.Org().Person(a.Person)
	if !ok {
		return fmt.Errorf("person %q: %w", a.Person, scenario.ErrUnknownPerson)
	}
	if err := scenario.SetPersonField(&p, a.Field, a.Value); err != nil {
		return fmt.Errorf("person %q: %s: %w", a.Person, a.Field, err)
	}
	return d.UpdatePerson(p)
}
