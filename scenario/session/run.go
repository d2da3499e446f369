package session

import "spanwise/scenario"

// SetRun changes how long and how often the document is simulated: the horizon and
// warm-up in weeks, and the replications. It is one undo step. The error wraps
// scenario.ErrInvalid. Scenarios run as the baseline does, so their own copies of
// these three are left as they are.
func (s *Session) SetRun(weeks, warmup, replications int) error {
	old := s.doc.Baseline.Model
	now := old.Clone()
	now.Weeks, now.WarmupWeeks, now.Replications = weeks, warmup, replications
	if err := now.Check(); err != nil {
		return err
	}
	use := func(m *scenario.OperatingModel) []scenario.Change {
		s.doc.Baseline.Model = m
		return []scenario.Change{{Model: true}}
	}
	return s.do(entry{
		name: "Run settings", scenario: Baseline,
		do:   func() ([]scenario.Change, error) { return use(now), nil },
		undo: func() []scenario.Change { return use(old) },
	})
}
