package session

import (
	"errors"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// entry is one undo step.
type entry struct {
	serial   int
	name     string
	scenario scenario.ScenarioID
	do       func() ([]scenario.Change, error) // no changes: only the list of scenarios changed
	undo     func() []scenario.Change
}

// errUnchanged is how an entry says that there is nothing to remember.
var errUnchanged = errors.New("nothing changed")

// Apply adds an edit to a scenario. On an error nothing has changed. An edit that
// changes nothing is dropped, so that undo never seems to do nothing.
func (s *Session) Apply(id scenario.ScenarioID, e scenario.Edit) error {
	if id == Baseline {
		return ErrBaseline
	}
	return s.do(s.editEntry(id, e))
}

func (s *Session) editEntry(id scenario.ScenarioID, e scenario.Edit) entry {
	var undo scenario.Undo
	return entry{
		name: edit.Name(e.Do), scenario: id,
		do: func() ([]scenario.Change, error) {
			st, err := s.state(id)
			if err != nil {
				return nil, err
			}
			if undo, err = edit.Apply(st, e); err != nil {
				return nil, err
			}
			if len(undo.Changes()) == 0 {
				return nil, errUnchanged
			}
			sc := s.doc.Scenario(id)
			sc.Edits = append(sc.Edits, e)
			s.named.edit(e.Do)
			return undo.Changes(), nil
		},
		undo: func() []scenario.Change {
			undo.Revert(s.states[id])
			sc := s.doc.Scenario(id)
			sc.Edits = sc.Edits[:len(sc.Edits)-1]
			return undo.Changes()
		},
	}
}

func (s *Session) do(e entry) error {
	changes, err := e.do()
	if errors.Is(err, errUnchanged) {
		return nil
	}
	if err != nil {
		return err
	}
	s.serial++
	e.serial = s.serial
	s.past = append(s.past, e)
	s.future = nil
	s.changed(e, changes)
	return nil
}

func (s *Session) changed(e entry, changes []scenario.Change) {
	if len(changes) > 0 {
		s.raise(e.scenario)
	}
	s.publish(Event{Scenario: e.scenario, Changes: changes})
}

// raise counts a change of a scenario; one of the baseline reaches every scenario.
func (s *Session) raise(id scenario.ScenarioID) {
	s.versions[id]++
	if id != Baseline {
		return
	}
	for _, sc := range s.doc.Scenarios {
		s.versions[sc.ID]++
	}
}

// CanUndo returns the name of what Undo would take back, and false if there is nothing.
func (s *Session) CanUndo() (string, bool) { return nameOf(s.past) }

// CanRedo returns the name of what Redo would do again, and false if there is nothing.
func (s *Session) CanRedo() (string, bool) { return nameOf(s.future) }

func nameOf(entries []entry) (string, bool) {
	if len(entries) == 0 {
		return "", false
	}
	return entries[len(entries)-1].name, true
}

// Undo takes the newest step back and returns the scenario it belongs to.
func (s *Session) Undo() (scenario.ScenarioID, bool) {
	if len(s.past) == 0 {
		return Baseline, false
	}
	e := s.past[len(s.past)-1]
	s.past = s.past[:len(s.past)-1]
	s.future = append(s.future, e)
	s.changed(e, e.undo())
	return e.scenario, true
}

// Redo does the step that was taken back last again.
func (s *Session) Redo() (scenario.ScenarioID, bool, error) {
	if len(s.future) == 0 {
		return Baseline, false, nil
	}
	e := s.future[len(s.future)-1]
	changes, err := e.do()
	if err != nil {
		return Baseline, false, err
	}
	s.future = s.future[:len(s.future)-1]
	s.past = append(s.past, e)
	s.changed(e, changes)
	return e.scenario, true, nil
}
