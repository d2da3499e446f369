package session

import (
	"errors"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/journal"
)

// Adjust is [Session.Apply] for a value that is tried out, as with a slider: where
// the newest step was an Adjust that wrote the same value (see [edit.Merge]), both
// become one, so that one undo takes all of it back. A value that ends where it began
// leaves no step. Nothing is merged across [Session.Settle], a save, or what was
// taken back.
func (s *Session) Adjust(id scenario.ScenarioID, e scenario.Edit) error {
	if err := s.editable(id); err != nil {
		return err
	}
	if prev, merged, ok := s.mergeable(id, e); ok {
		return s.replaceNewest(prev, merged)
	}
	step := s.editEntry(id, e)
	step.adjusts = true
	return s.do(step)
}

// Settle ends a run of adjustments: the next one is a step of its own.
func (s *Session) Settle() { s.settled = s.top() }

// mergeable returns the newest step and the edit that it becomes with e.
func (s *Session) mergeable(id scenario.ScenarioID, e scenario.Edit) (entry, scenario.Edit, bool) {
	if len(s.past) == 0 || len(s.future) > 0 {
		return entry{}, scenario.Edit{}, false
	}
	prev := s.past[len(s.past)-1]
	if !prev.adjusts || prev.scenario != id || prev.serial <= s.settled || prev.serial == s.saved {
		return entry{}, scenario.Edit{}, false
	}
	merged, ok := edit.Merge(prev.edit, e)
	return prev, merged, ok
}

// replaceNewest puts another edit in the place of the newest step. The step gets a
// serial of its own: a save that is under way holds the one before. On an error all
// is as it was.
func (s *Session) replaceNewest(prev entry, e scenario.Edit) error {
	changes := prev.undo()
	next := s.editEntry(prev.scenario, e)
	next.adjusts = true
	added, err := next.do()
	switch {
	case errors.Is(err, errUnchanged):
		s.past = s.past[:len(s.past)-1]
		s.changed(prev, changes, prev.undone)
		return nil
	case err != nil:
		_, again := prev.do() // as it was a moment ago
		return errors.Join(err, again)
	}
	for _, c := range added {
		if !slices.Contains(changes, c) {
			changes = append(changes, c)
		}
	}
	s.serial++
	next.serial = s.serial
	s.past[len(s.past)-1] = next
	s.changed(next, changes, func() journal.Record { return journal.Amend{Scenario: prev.scenario, Edit: e} })
	return nil
}
