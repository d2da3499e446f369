package scenario

import (
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"
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

// Bounds far beyond any organisation. They keep sums over a chart finite and
// grades within an int, so that no valid document fails later.
const (
	MaxAmount = 1e15    // FTE, cost, hours
	MaxGrade  = 1 << 20 // authority grade, raise
)

// CheckPosition returns an error that wraps ErrInvalid where a field is out of
// range or text is not UTF-8, which a project file could not keep, and ErrLoop
// where the position is its own manager.
func CheckPosition(p Position) error {
	switch {
	case p.ID == "":
		return fmt.Errorf("position without an id: %w", ErrInvalid)
	case p.Manager == p.ID:
		return fmt.Errorf("position %q: %w", p.ID, ErrLoop)
	case !isAmount(p.FTE):
		return fmt.Errorf("position %q: FTE %v: %w", p.ID, p.FTE, ErrInvalid)
	case p.Cost.OK && !isAmount(p.Cost.Value):
		return fmt.Errorf("position %q: cost %v: %w", p.ID, p.Cost.Value, ErrInvalid)
	case p.Authority.OK && !isGrade(p.Authority.Value):
		return fmt.Errorf("position %q: authority %d: %w", p.ID, p.Authority.Value, ErrInvalid)
	case !isGrade(p.Raise):
		return fmt.Errorf("position %q: raise %d: %w", p.ID, p.Raise, ErrInvalid)
	case !slices.Contains(Tracks, p.Track):
		return fmt.Errorf("position %q: track %q: %w", p.ID, p.Track, ErrInvalid)
	case !isAmount(p.TakenFTE), !isAmount(p.TakenHours):
		return fmt.Errorf("position %q: work taken over, %v FTE and %v hours: %w", p.ID, p.TakenFTE, p.TakenHours, ErrInvalid)
	case !isText(string(p.ID), p.Title, p.Unit, p.Location, p.PayGrade, p.Currency, p.Notes, p.Dotted):
		return fmt.Errorf("position %q: text is not UTF-8: %w", p.ID, ErrInvalid)
	}
	return nil
}

// CheckPerson returns an error that wraps ErrInvalid where a field is out of
// range or text is not UTF-8.
func CheckPerson(p Person) error {
	switch {
	case p.ID == "":
		return fmt.Errorf("person without an id: %w", ErrInvalid)
	case !isAmount(p.FTE):
		return fmt.Errorf("person %q: FTE %v: %w", p.ID, p.FTE, ErrInvalid)
	case p.Leaving && p.Seat != "":
		return fmt.Errorf("person %q: leaving and seated: %w", p.ID, ErrInvalid)
	case p.Decided && !p.Unplaced():
		return fmt.Errorf("person %q: waits by decision, but is not unplaced: %w", p.ID, ErrInvalid)
	case !isText(string(p.ID), p.Name):
		return fmt.Errorf("person %q: text is not UTF-8: %w", p.ID, ErrInvalid)
	}
	return nil
}

// isAmount is false for NaN too.
func isAmount(v float64) bool { return v >= 0 && v <= MaxAmount }

func isGrade(g int) bool { return g >= 0 && g <= MaxGrade }

func isText(fields ...string) bool {
	for _, f := range fields {
		if !utf8.ValidString(f) {
			return false
		}
	}
	return true
}
