package session

import (
	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// Try shows what an edit would do: it applies the edit to a scenario, calls look
// with the state as it then is, and takes the edit back. Nothing is recorded and
// nobody is told. Where the edit is refused look is not called and the error is the
// one that [Session.Apply] would return. Look must not keep the state, nor change
// the session.
//
// An edit can be tried on the baseline too. That happens on a copy, which the
// session makes at the first such trial: the baseline's own chart never changes, so
// that a simulation may read it meanwhile.
func (s *Session) Try(id scenario.ScenarioID, e scenario.Edit, look func(scenario.State)) error {
	_, err := s.try(id, e, look)
	return err
}

// try returns what the edit would change. Without look it only asks.
func (s *Session) try(id scenario.ScenarioID, e scenario.Edit, look func(scenario.State)) ([]scenario.Change, error) {
	st, err := s.trial(id)
	if err != nil {
		return nil, err
	}
	undo, err := edit.Apply(st, e)
	if err != nil {
		return nil, err
	}
	defer undo.Revert(st) // also where look panics
	if look != nil {
		look(*st)
	}
	return undo.Changes(), nil
}

// trial returns the state that edits of a scenario or of the baseline are tried on.
func (s *Session) trial(id scenario.ScenarioID) (*scenario.State, error) {
	if id != Baseline {
		return s.state(id)
	}
	if s.trials == nil {
		c := s.doc.Baseline.Clone()
		s.trials = &c
	}
	return s.trials, nil
}
