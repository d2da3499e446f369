package edit

import (
	"fmt"
	"slices"

	"spanwise/scenario"
)

// Apply checks an edit, applies it to the state and returns what takes it back.
// On an error the state is as it was, and the error wraps one of scenario's
// sentinels. An edit that changes nothing, such as a field set to the value that it
// has, is no error; what it returns names no changes.
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
	if _, err := applyAll(&s, edits); err != nil {
		return scenario.State{}, err
	}
	return s, nil
}

// Fits returns the error that Replay would return, without the cost of a copy: it
// applies the edits to the state and takes them back. Nobody else may read the
// state meanwhile.
func Fits(s *scenario.State, edits []scenario.Edit) error {
	undos, err := applyAll(s, edits)
	for _, u := range slices.Backward(undos) {
		u.Revert(s)
	}
	return err
}

// applyAll applies edits until one fails, and returns how to take back the others.
func applyAll(s *scenario.State, edits []scenario.Edit) ([]scenario.Undo, error) {
	undos := make([]scenario.Undo, 0, len(edits))
	for i, e := range edits {
		u, err := Apply(s, e)
		if err != nil {
			return undos, fmt.Errorf("edit %d (%s): %w", i+1, kindOf(e.Do), err)
		}
		undos = append(undos, u)
	}
	return undos, nil
}

func apply(d *scenario.Draft, a scenario.Action) error {
	switch a := a.(type) {
	case scenario.Move:
		return move(d, a)
	case scenario.Add:
		return add(d, a)
	case scenario.Remove:
		return remove(d, a)
	case scenario.TakeOver:
		return takeOver(d, a)
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
	case scenario.SetFoundations:
		return setFoundations(d, a)
	case scenario.Group:
		return group(d, a)
	default:
		return fmt.Errorf("edit of an unknown kind %T: %w", a, scenario.ErrInvalid)
	}
}

func group(d *scenario.Draft, g scenario.Group) error {
	for i, e := range g.Edits {
		if err := apply(d, e.Do); err != nil {
			return fmt.Errorf("%s, step %d (%s): %w", g.Name, i+1, kindOf(e.Do), err)
		}
	}
	return nil
}

func kindOf(a scenario.Action) string {
	if a == nil {
		return "none"
	}
	return a.Kind()
}
