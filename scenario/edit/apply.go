package edit

import (
	"fmt"

	"spanwise/scenario"
)

// Apply checks an edit, applies it to the state and returns what takes it back.
// On an error the state is as it was, and the error wraps one of scenario's
// sentinels.
func Apply(s *scenario.State, e scenario.Edit) (scenario.Undo, error) {
	d := scenario.NewDraft(s)
	if err := apply(d, e.Do); err != nil {
		d.Undo().Revert(s)
		return scenario.Undo{}, err
	}
	return d.Undo(), nil
}

// Replay applies a scenario's edits in order to a copy of the baseline. The error
// names the place of the first edit that no longer fits.
func Replay(baseline scenario.State, edits []scenario.Edit) (scenario.State, error) {
	s := baseline.Clone()
	for i, e := range edits {
		if _, err := Apply(&s, e); err != nil {
			return scenario.State{}, fmt.Errorf("edit %d (%s): %w", i+1, e.Do.Kind(), err)
		}
	}
	return s, nil
}

func apply(d *scenario.Draft, a scenario.Action) error {
	switch a := a.(type) {
	case scenario.Move:
		return move(d, a)
	case scenario.Add:
		return add(d, a)
	case scenario.Remove:
		return remove(d, a)
	case scenario.Hire:
		return hire(d, a)
	case scenario.Seat:
		return seat(d, a)
	case scenario.Unseat:
		return unseat(d, a)
	case scenario.Set:
		return set(d, a)
	case scenario.SetPerson:
		return setPerson(d, a)
	case scenario.SetModel:
		return setModel(d, a)
	case scenario.SetRights:
		return setRights(d, a)
	case scenario.Group:
		return group(d, a)
	default:
		return fmt.Errorf("edit of an unknown kind %T: %w", a, scenario.ErrInvalid)
	}
}

func group(d *scenario.Draft, g scenario.Group) error {
	for i, e := range g.Edits {
		if err := apply(d, e.Do); err != nil {
			return fmt.Errorf("%s, step %d (%s): %w", g.Name, i+1, e.Do.Kind(), err)
		}
	}
	return nil
}
