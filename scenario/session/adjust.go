package session

import (
	"errors"

	"spanwise/scenario"
	"spanwise/scenario/journal"
)

// Adjust is [Session.Apply] for a value that is tried out, as with a slider: where the
// newest step set the same parameter at the same place this one takes its place, so
// that one undo takes all of it back. A value that ends where it began leaves no step.
// What was saved, or taken back, since then is not touched.
func (s *Session) Adjust(id scenario.ScenarioID, e scenario.Edit) error {
	if id == Baseline || !s.continues(id, e) {
		return s.Apply(id, e)
	}
	last := len(s.past) - 1
	before := s.past[last]
	changes := before.undo()
	s.past = s.past[:last]
	now := s.editEntry(id, e)
	added, err := now.do()
	switch {
	case errors.Is(err, errUnchanged):
		s.changed(before, changes, before.undone)
		return nil
	case err != nil:
		if _, again := before.do(); again != nil {
			return errors.Join(err, again) // cannot be: it was so a moment ago
		}
		s.past = append(s.past, before)
		return err
	}
	if s.recorder != nil {
		s.recorder.Append(journal.Cut{Scenario: id, Count: 1})
	}
	s.serial++
	now.serial = s.serial
	s.past = append(s.past, now)
	s.changed(now, added, now.done)
	return nil
}

// continues reports whether the newest step set what this edit sets.
func (s *Session) continues(id scenario.ScenarioID, e scenario.Edit) bool {
	if len(s.past) == 0 || len(s.future) > 0 || s.top() == s.saved {
		return false
	}
	top := s.past[len(s.past)-1]
	was, ok := top.edit.Do.(scenario.SetModel)
	now, same := e.Do.(scenario.SetModel)
	return ok && same && top.scenario == id && was.Position == now.Position && was.Parameter == now.Parameter
}
