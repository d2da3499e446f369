package session

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/journal"
)

// SetRun changes how long and how often the document is simulated: the horizon and
// warm-up in weeks, and the replications. It is one undo step, and none where they
// are so already. Every scenario stands on the baseline and gets them too, unless
// an edit of its own sets them. The error wraps scenario.ErrInvalid, also where a
// scenario's own edits would not fit, such as a horizon within the new warm-up.
func (s *Session) SetRun(weeks, warmup, replications int) error {
	old := s.doc.Baseline.Model
	now := old.Clone()
	now.Weeks, now.WarmupWeeks, now.Replications = weeks, warmup, replications
	if weeks == old.Weeks && warmup == old.WarmupWeeks && replications == old.Replications {
		return nil
	}
	if err := now.Check(); err != nil {
		return err
	}
	return s.do(entry{
		name: "Run settings", scenario: Baseline,
		do: func() ([]scenario.Change, error) { return s.replaceModel(now) },
		undo: func() []scenario.Change {
			changes, _ := s.replaceModel(old) // the scenarios stood on it before
			return changes
		},
		done:   func() journal.Record { return journal.Model{Model: now} },
		undone: func() journal.Record { return journal.Model{Model: old} },
	})
}

// replaceModel puts another model under the baseline and replays every scenario on
// it. On an error nothing has changed.
func (s *Session) replaceModel(m *scenario.OperatingModel) ([]scenario.Change, error) {
	baseline := s.doc.Baseline
	baseline.Model = m
	states := make(map[scenario.ScenarioID]*scenario.State, len(s.doc.Scenarios))
	for _, sc := range s.doc.Scenarios {
		// On a copy: a simulation may be reading the baseline's chart.
		st, err := edit.Replay(baseline, sc.Edits)
		if err != nil {
			return nil, fmt.Errorf("scenario %q: %w", sc.Name, err)
		}
		states[sc.ID] = &st
	}
	s.doc.Baseline, s.states, s.trials = baseline, states, nil
	return []scenario.Change{{Model: true}}, nil
}
