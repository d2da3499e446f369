package edit

import (
	"reflect"

	"spanwise/scenario"
)

// Merge returns the one edit that does what prev and then next do, where both write
// the same thing one after the other, as a slider does while it moves: a field of a
// position or person, a parameter at a place, a decision right, the foundations. It
// is false for all others, and where next says another reason, wave or date.
//
// That both belong to one gesture is for the caller to know.
func Merge(prev, next scenario.Edit) (scenario.Edit, bool) {
	before, after := target(prev.Do), target(next.Do)
	if before == nil || !reflect.DeepEqual(before, after) || !plannedAlike(prev, next) {
		return scenario.Edit{}, false
	}
	prev.Do = next.Do
	return prev, true
}

// target is an edit without the value that it writes, nil for an edit that is more
// than a value put in the place of another.
func target(a scenario.Action) scenario.Action {
	switch a := a.(type) {
	case scenario.Set:
		a.Value = ""
		return a
	case scenario.SetPerson:
		a.Value = ""
		return a
	case scenario.SetModel:
		a.Value = ""
		return a
	case scenario.SetRights:
		a.Authority = 0
		return a
	case scenario.SetFoundations:
		return scenario.SetFoundations{}
	}
	return nil
}

// plannedAlike is true where next says of reason, wave and date what prev does, or
// nothing at all.
func plannedAlike(prev, next scenario.Edit) bool {
	prev.Do, next.Do = nil, nil
	return next == prev || next == scenario.Edit{}
}
