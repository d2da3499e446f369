package edit

import (
	"fmt"

	"spanwise/scenario"
)

// takeOver adds to what the takers have taken over from removed positions.
func takeOver(d *scenario.Draft, a scenario.TakeOver) error {
	switch {
	case a.From == "" || d.Org().Has(a.From):
		return fmt.Errorf("position %q was not removed: %w", a.From, scenario.ErrInvalid)
	case len(a.Takers) == 0 && !a.Stopped:
		return fmt.Errorf("position %q: nobody takes over its work and it is not stopped: %w", a.From, scenario.ErrInvalid)
	}
	for _, t := range a.Takers {
		to, ok := d.Org().Position(t.Position)
		switch {
		case !ok:
			return fmt.Errorf("taker %q: %w", t.Position, scenario.ErrUnknownPosition)
		case !(t.FTE >= 0 && t.FTE <= scenario.MaxAmount), !(t.Hours >= 0 && t.Hours <= scenario.MaxAmount):
			return fmt.Errorf("taker %q: %v FTE, %v hours: %w", t.Position, t.FTE, t.Hours, scenario.ErrInvalid)
		}
		to.TakenFTE += t.FTE
		to.TakenHours += t.Hours
		if err := d.UpdatePosition(to); err != nil {
			return err
		}
	}
	d.Touch(a.From)
	return nil
}

func takeOverWords(a scenario.TakeOver, called func(scenario.PositionID) string) string {
	switch n := len(a.Takers); {
	case n == 0:
		return "Stop the work of " + called(a.From)
	case n == 1:
		return fmt.Sprintf("Hand work of %s over to %s", called(a.From), called(a.Takers[0].Position))
	default:
		return fmt.Sprintf("Hand work of %s over to %s and %d more", called(a.From), called(a.Takers[0].Position), n-1)
	}
}
