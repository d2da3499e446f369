package session

import (
	"maps"

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

// Thresholds returns from which difference on figures matter, where that is not the
// default; it must not be changed in place.
func (s *Session) Thresholds() scenario.Thresholds { return s.doc.Thresholds }

// SetThresholds replaces them as one step, and none where they are so already. The error
// wraps scenario.ErrInvalid.
func (s *Session) SetThresholds(t scenario.Thresholds) error {
	old := s.doc.Thresholds
	if err := t.Check(); err != nil || t.Equal(old) {
		return err
	}
	t = maps.Clone(t)
	set := func(to scenario.Thresholds) []scenario.Change { s.doc.Thresholds = to; return nil }
	record := func() journal.Record { return journal.Thresholds{Thresholds: s.doc.Thresholds} }
	return s.do(entry{
		name: "What matters", scenario: Baseline,
		do:   func() ([]scenario.Change, error) { return set(t), nil },
		undo: func() []scenario.Change { return set(old) },
		done: record, undone: record,
	})
}
