package session

import (
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/journal"
)

// Duplicate adds a copy of a scenario right behind it, of the name "Flatter copy",
// and of the baseline one before all others. The copy has the note of the original
// as its own, and is not locked.
func (s *Session) Duplicate(id scenario.ScenarioID) (scenario.ScenarioID, error) {
	if id != Baseline && s.doc.Scenario(id) == nil {
		return Baseline, fmt.Errorf("scenario %q: %w", id, ErrNoScenario)
	}
	sc, err := s.copyOf(s.freeCopyName(s.Title(id)), id)
	if err != nil {
		return Baseline, err
	}
	return s.addAt(s.placeOf(id)+1, "Duplicate scenario", sc)
}

// freeCopyName returns "Flatter copy", "Flatter copy 2" and so on, the first free.
func (s *Session) freeCopyName(of string) string {
	name := of + " copy"
	for n := 2; s.doc.ScenarioNamed(name) != nil; n++ {
		name = fmt.Sprintf("%s copy %d", of, n)
	}
	return name
}

// placeOf returns the place of a scenario in the list, −1 for the baseline and for
// one that is not there.
func (s *Session) placeOf(id scenario.ScenarioID) int {
	return slices.IndexFunc(s.doc.Scenarios, func(sc *scenario.Scenario) bool { return sc.ID == id })
}

// Reorder puts a scenario at another place in the list, 0 for the first. The place
// that it has is no step; one that the list does not have is scenario.ErrInvalid.
func (s *Session) Reorder(id scenario.ScenarioID, to int) error {
	if _, err := s.find(id); err != nil {
		return err
	}
	from := s.placeOf(id)
	if to < 0 || to >= len(s.doc.Scenarios) {
		return fmt.Errorf("place %d of %d: %w", to+1, len(s.doc.Scenarios), scenario.ErrInvalid)
	}
	if to == from {
		return nil
	}
	put := func(at int) []scenario.Change {
		sc, was := s.doc.Scenario(id), s.placeOf(id)
		s.doc.Scenarios = slices.Insert(slices.Delete(s.doc.Scenarios, was, was+1), at, sc)
		return nil
	}
	record := func() journal.Record { return journal.Reorder{Scenario: id, To: s.placeOf(id)} }
	return s.do(entry{
		name: "Reorder scenarios", scenario: id,
		do:   func() ([]scenario.Change, error) { return put(to), nil },
		undo: func() []scenario.Change { return put(from) },
		done: record, undone: record,
	})
}
