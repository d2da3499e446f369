package session

import (
	"errors"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/journal"
)

// ErrLocked is what a caller may test for.
var ErrLocked = errors.New("the scenario is locked")

// Lock keeps a scenario as it is until it is unlocked: its edits, its name, its note
// and what was planned for its edits are not changed, and it is not deleted. It can
// still be copied, moved in the list, and replayed on another baseline. Locking is a
// step: what was done before comes back only after the lock was taken back.
func (s *Session) Lock(id scenario.ScenarioID, locked bool) error {
	sc, err := s.find(id)
	if err != nil || sc.Locked == locked {
		return err
	}
	set := func(to bool) []scenario.Change { s.doc.Scenario(id).Locked = to; return nil }
	record := func() journal.Record { return journal.Lock{Scenario: id, Locked: s.doc.Scenario(id).Locked} }
	name := "Lock scenario"
	if !locked {
		name = "Unlock scenario"
	}
	return s.do(entry{
		name: name, scenario: id,
		do:   func() ([]scenario.Change, error) { return set(locked), nil },
		undo: func() []scenario.Change { return set(!locked) },
		done: record, undone: record,
	})
}

// find returns a scenario; the baseline is none.
func (s *Session) find(id scenario.ScenarioID) (*scenario.Scenario, error) {
	sc := s.doc.Scenario(id)
	if sc == nil {
		return nil, fmt.Errorf("scenario %q: %w", id, ErrNoScenario)
	}
	return sc, nil
}

// unlocked returns a scenario that may be changed.
func (s *Session) unlocked(id scenario.ScenarioID) (*scenario.Scenario, error) {
	sc, err := s.find(id)
	if err == nil && sc.Locked {
		return nil, fmt.Errorf("%q: %w", sc.Name, ErrLocked)
	}
	return sc, err
}

// editable says why edits of a scenario are refused, nil where they are not.
func (s *Session) editable(id scenario.ScenarioID) error {
	if id == Baseline {
		return ErrBaseline
	}
	_, err := s.unlocked(id)
	return err
}
