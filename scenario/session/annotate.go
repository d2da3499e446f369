package session

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/journal"
)

// Annotate says of edits of a scenario why they are made, and when: all those at the
// paths (see [scenario.EditAt]) in one step, none where they say so already. Nothing
// else of them changes. The error wraps scenario.ErrInvalid, also for a path that
// leads nowhere.
func (s *Session) Annotate(id scenario.ScenarioID, paths [][]int, a scenario.Annotation) error {
	sc, err := s.unlocked(id)
	if err != nil {
		return err
	}
	if err := a.Check(); err != nil {
		return err
	}
	var changed [][]int
	for _, path := range paths {
		e, ok := scenario.EditAt(sc.Edits, path)
		if !ok {
			return fmt.Errorf("edit %v: there is none: %w", path, scenario.ErrInvalid)
		}
		if now := a.Of(e); now.Reason != e.Reason || now.Wave != e.Wave || now.Date != e.Date {
			changed = append(changed, path)
		}
	}
	if len(changed) == 0 {
		return nil
	}
	return s.do(s.annotateEntry(id, changed, a))
}

func (s *Session) annotateEntry(id scenario.ScenarioID, paths [][]int, a scenario.Annotation) entry {
	var old []scenario.Edit
	record := func() journal.Record {
		r := journal.Annotate{Scenario: id}
		for _, path := range paths {
			e, _ := scenario.EditAt(s.doc.Scenario(id).Edits, path)
			r.Edits = append(r.Edits, journal.Annotated{Path: path, Reason: e.Reason, Wave: e.Wave, Date: e.Date})
		}
		return r
	}
	return entry{
		name: "Plan moves", scenario: id,
		do: func() ([]scenario.Change, error) {
			sc := s.doc.Scenario(id)
			old = sc.Edits
			for _, path := range paths {
				e, _ := scenario.EditAt(sc.Edits, path)
				sc.Edits = scenario.WithEditAt(sc.Edits, path, a.Of(e))
			}
			return nil, nil
		},
		undo: func() []scenario.Change { s.doc.Scenario(id).Edits = old; return nil },
		done: record, undone: record,
	}
}
