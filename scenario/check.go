package scenario

import (
	"errors"
	"fmt"
	"math"
)

// What a caller may test for.
var (
	ErrDuplicate       = errors.New("id is used twice")
	ErrUnknownPosition = errors.New("no such position")
	ErrUnknownPerson   = errors.New("no such person")
	ErrLoop            = errors.New("reports to itself in a loop")
	ErrProtected       = errors.New("position is protected")
	ErrOccupied        = errors.New("seat is taken")
	ErrInvalid         = errors.New("value is not valid")
)

// CheckPosition returns an error that wraps ErrInvalid where a field is out of range.
func CheckPosition(p Position) error {
	switch {
	case p.ID == "":
		return fmt.Errorf("position without an id: %w", ErrInvalid)
	case p.Manager == p.ID:
		return fmt.Errorf("position %q: %w", p.ID, ErrLoop)
	case !finiteFrom0(p.FTE):
		return fmt.Errorf("position %q: FTE %v: %w", p.ID, p.FTE, ErrInvalid)
	case p.Cost.OK && !finiteFrom0(p.Cost.Value):
		return fmt.Errorf("position %q: cost %v: %w", p.ID, p.Cost.Value, ErrInvalid)
	case p.Authority.OK && p.Authority.Value < 0:
		return fmt.Errorf("position %q: authority %d: %w", p.ID, p.Authority.Value, ErrInvalid)
	case !finiteFrom0(p.TakenFTE), !finiteFrom0(p.TakenHours):
		return fmt.Errorf("position %q: work taken over: %w", p.ID, ErrInvalid)
	}
	return nil
}

// CheckPerson returns an error that wraps ErrInvalid where a field is out of range.
func CheckPerson(p Person) error {
	switch {
	case p.ID == "":
		return fmt.Errorf("person without an id: %w", ErrInvalid)
	case !finiteFrom0(p.FTE):
		return fmt.Errorf("person %q: FTE %v: %w", p.ID, p.FTE, ErrInvalid)
	case p.Leaving && p.Seat != "":
		return fmt.Errorf("person %q: leaving and seated: %w", p.ID, ErrInvalid)
	}
	return nil
}

func finiteFrom0(v float64) bool { return v >= 0 && !math.IsInf(v, 1) }
