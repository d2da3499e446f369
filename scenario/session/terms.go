package session

import (
	"spanwise/scenario"
	"spanwise/scenario/journal"
)

// Terms returns what change costs once, for all scenarios.
func (s *Session) Terms() scenario.Terms { return s.doc.Terms }

// SetTerms replaces them as one step, and none where they are so already. The error
// wraps scenario.ErrInvalid.
func (s *Session) SetTerms(t scenario.Terms) error {
	old := s.doc.Terms
	if err := t.Check(); err != nil || t == old {
		return err
	}
	set := func(to scenario.Terms) []scenario.Change { s.doc.Terms = to; return nil }
	record := func() journal.Record { return journal.Terms{Terms: s.doc.Terms} }
	return s.do(entry{
		name: "Terms of change", scenario: Baseline,
		do:   func() ([]scenario.Change, error) { return set(t), nil },
		undo: func() []scenario.Change { return set(old) },
		done: record, undone: record,
	})
}
