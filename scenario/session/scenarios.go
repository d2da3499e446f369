package session

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/journal"
)

// AddScenario adds a scenario after the others, with the edits of another one, or
// none for [Baseline].
func (s *Session) AddScenario(name string, from scenario.ScenarioID) (scenario.ScenarioID, error) {
	sc, err := s.copyOf(name, from)
	if err != nil {
		return Baseline, err
	}
	return s.add("New scenario", sc)
}

// Branch adds a scenario that is another one, or the baseline, with one more edit,
// all as one undo step that bears the edit's name. An edit that is refused leaves
// everything as it was, what could be done again included. One that changes nothing
// makes no scenario: the id is then [Baseline] and there is no error.
func (s *Session) Branch(name string, from scenario.ScenarioID, e scenario.Edit) (scenario.ScenarioID, error) {
	sc, err := s.copyOf(name, from)
	if err != nil {
		return Baseline, err
	}
	changes, err := s.try(from, e, nil)
	if err != nil || len(changes) == 0 {
		return Baseline, err
	}
	sc.Edits = append(sc.Edits, e)
	s.named.edit(e.Do)
	return s.add(edit.Name(e.Do), sc)
}

// copyOf returns a scenario with the edits of another one, yet without an id.
func (s *Session) copyOf(name string, from scenario.ScenarioID) (*scenario.Scenario, error) {
	if err := s.checkName(name, Baseline); err != nil {
		return nil, err
	}
	sc := &scenario.Scenario{Name: strings.TrimSpace(name)}
	if from != Baseline {
		source := s.doc.Scenario(from)
		if source == nil {
			return nil, fmt.Errorf("scenario %q: %w", from, ErrNoScenario)
		}
		sc.Edits, sc.Note = slices.Clone(source.Edits), source.Note
	}
	return sc, nil
}

// add puts a new scenario after the others, as an undo step of that name.
func (s *Session) add(step string, sc *scenario.Scenario) (scenario.ScenarioID, error) {
	return s.addAt(len(s.doc.Scenarios), step, sc)
}

// addAt puts a new scenario at a place in the list, 0 for the first.
func (s *Session) addAt(at int, step string, sc *scenario.Scenario) (scenario.ScenarioID, error) {
	sc.ID = s.newID()
	return sc.ID, s.do(entry{
		name: step, scenario: sc.ID,
		do: func() ([]scenario.Change, error) {
			s.doc.Scenarios = slices.Insert(s.doc.Scenarios, at, sc)
			return nil, nil
		},
		undo: func() []scenario.Change {
			s.doc.Scenarios = slices.Delete(s.doc.Scenarios, at, at+1)
			delete(s.states, sc.ID)
			return nil
		},
		done:   func() journal.Record { return journal.Insert{At: at, Scenario: sc.Clone()} },
		undone: func() journal.Record { return journal.Delete{Scenario: sc.ID} },
	})
}

// newID returns an id that no scenario has or had since the document was opened:
// results and views may still name one that was deleted.
func (s *Session) newID() scenario.ScenarioID {
	for n := len(s.given); ; n++ {
		if id := scenario.FreeScenarioID(s.doc, n); !s.given[id] {
			s.given[id] = true
			return id
		}
	}
}

// RemoveScenario deletes a scenario; undo brings it back with its edits.
func (s *Session) RemoveScenario(id scenario.ScenarioID) error {
	sc, err := s.unlocked(id)
	if err != nil {
		return err
	}
	at := s.placeOf(id)
	var state *scenario.State // as it stands at each removal: a redo may have made it anew
	return s.do(entry{
		name: "Delete scenario", scenario: id,
		do: func() ([]scenario.Change, error) {
			state = s.states[id]
			s.doc.Scenarios = slices.Delete(s.doc.Scenarios, at, at+1)
			delete(s.states, id)
			return nil, nil
		},
		undo: func() []scenario.Change {
			s.doc.Scenarios = slices.Insert(s.doc.Scenarios, at, sc)
			if state != nil {
				s.states[id] = state
			}
			return nil
		},
		done:   func() journal.Record { return journal.Delete{Scenario: id} },
		undone: func() journal.Record { return journal.Insert{At: at, Scenario: sc.Clone()} },
	})
}

// RenameScenario gives a scenario another name; its own name again is no step.
func (s *Session) RenameScenario(id scenario.ScenarioID, name string) error {
	sc, err := s.unlocked(id)
	if err != nil {
		return err
	}
	if err := s.checkName(name, id); err != nil {
		return err
	}
	old, name := sc.Name, strings.TrimSpace(name)
	if name == old {
		return nil
	}
	rename := func(to string) []scenario.Change { s.doc.Scenario(id).Name = to; return nil }
	record := func() journal.Record { return journal.Rename{Scenario: id, Name: s.Title(id)} }
	return s.do(entry{
		name: "Rename scenario", scenario: id,
		do:   func() ([]scenario.Change, error) { return rename(name), nil },
		undo: func() []scenario.Change { return rename(old) },
		done: record, undone: record,
	})
}

// SetNote gives a scenario another note; the one that it has is no step.
func (s *Session) SetNote(id scenario.ScenarioID, note string) error {
	sc, err := s.unlocked(id)
	if err != nil {
		return err
	}
	old, note := sc.Note, strings.ToValidUTF8(note, "\uFFFD")
	if note == old {
		return nil
	}
	set := func(to string) []scenario.Change { s.doc.Scenario(id).Note = to; return nil }
	record := func() journal.Record { return journal.Note{Scenario: id, Note: s.doc.Scenario(id).Note} }
	return s.do(entry{
		name: "Change note", scenario: id,
		do:   func() ([]scenario.Change, error) { return set(note), nil },
		undo: func() []scenario.Change { return set(old) },
		done: record, undone: record,
	})
}

func (s *Session) checkName(name string, id scenario.ScenarioID) error {
	name = strings.TrimSpace(name)
	if name == "" || !utf8.ValidString(name) {
		return ErrNoName
	}
	if other := s.doc.ScenarioNamed(name); name == scenario.BaselineName || other != nil && other.ID != id {
		return fmt.Errorf("%q: %w", name, ErrNameTaken)
	}
	return nil
}
