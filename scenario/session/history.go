package session

import (
	"errors"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/journal"
)

// entry is one undo step.
type entry struct {
	serial   int
	name     string
	scenario scenario.ScenarioID
	replaces bool                              // the whole document
	edit     scenario.Edit                     // that it adds to the scenario, the zero Edit for other steps
	do       func() ([]scenario.Change, error) // no changes: only the list of scenarios changed
	undo     func() []scenario.Change
	done     func() journal.Record // what do made of the document, asked right after it
	undone   func() journal.Record // the same of undo
	adjusts  bool                  // a later Adjust may go on with it
}

// errUnchanged is how an entry says that there is nothing to remember.
var errUnchanged = errors.New("nothing changed")

// Apply adds an edit to a scenario. On an error nothing has changed. An edit that
// changes nothing is dropped, so that undo never seems to do nothing.
func (s *Session) Apply(id scenario.ScenarioID, e scenario.Edit) error {
	if err := s.editable(id); err != nil {
		return err
	}
	return s.do(s.editEntry(id, e))
}

func (s *Session) editEntry(id scenario.ScenarioID, e scenario.Edit) entry {
	var undo scenario.Undo
	return entry{
		name: edit.Name(e.Do), scenario: id, edit: e,
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
		done:   func() journal.Record { return journal.Append{Scenario: id, Edits: []scenario.Edit{e}} },
		undone: func() journal.Record { return journal.Cut{Scenario: id, Count: 1} },
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
	s.changed(e, changes, e.done)
	return nil
}

// changed puts a step into the journal and tells of it.
func (s *Session) changed(e entry, changes []scenario.Change, record func() journal.Record) {
	s.steps++
	if s.recorder != nil {
		s.recorder.Append(record())
	}
	s.publish(Event{Scenario: e.scenario, Changes: changes, Replaced: e.replaces})
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
	s.changed(e, e.undo(), e.undone)
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
	s.changed(e, changes, e.done)
	return e.scenario, true, nil
}
