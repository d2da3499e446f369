// Package session holds the open document. It is the one gate for changes: it
// applies edits, keeps the history, and tells subscribers what changed.
//
//	s := session.New(doc, "plan.spanwise")
//	stop := s.Subscribe(func(e session.Event) { redraw(e.Changes) })
//	err := s.Apply("s1", scenario.Edit{Do: scenario.Move{Position: "E42", Manager: "E7"}})
//	s.Undo()
//
// A session belongs to one goroutine. Long work runs on [Session.Snapshot].
// It imports scenario, scenario/edit and scenario/store.
package session

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/store"
)

// What a caller may test for.
var (
	ErrNoScenario = errors.New("no such scenario")
	ErrNameTaken  = errors.New("a scenario of this name exists")
	ErrNoName     = errors.New("a scenario needs a name")
	ErrBaseline   = errors.New("the baseline is not edited")
)

// Baseline is the id under which the baseline can be asked for.
const Baseline scenario.ScenarioID = ""

// Session is an open document with its history.
type Session struct {
	doc     *scenario.Document
	path    string
	states  map[scenario.ScenarioID]*scenario.State // scenarios as replayed so far
	past    []entry
	future  []entry
	serial  int // of the newest entry ever made
	saved   int // serial of the entry on top at the last save
	version int
	subs    map[int]func(Event)
	nextSub int
}

// Event tells what a change touched.
type Event struct {
	Scenario scenario.ScenarioID
	Changes  []scenario.Change
	List     bool // scenarios were added, removed or renamed
	Saved    bool // the document was saved; nothing else changed
}

// entry is one undo step.
type entry struct {
	serial   int
	name     string
	scenario scenario.ScenarioID
	do       func() ([]scenario.Change, error)
	undo     func() []scenario.Change
	list     bool
}

// New opens a session on a document. The path is "" for one that was never saved.
func New(doc *scenario.Document, path string) *Session {
	return &Session{
		doc: doc, path: path,
		states: map[scenario.ScenarioID]*scenario.State{},
		subs:   map[int]func(Event){},
	}
}

// Name returns the document's name.
func (s *Session) Name() string { return s.doc.Name }

// Path returns where the document was last saved or opened, "" for nowhere.
func (s *Session) Path() string { return s.path }

// Version counts the changes made; results name the version they belong to.
func (s *Session) Version() int { return s.version }

// Unsaved reports whether there are changes that no file holds.
func (s *Session) Unsaved() bool { return s.top() != s.saved }

func (s *Session) top() int {
	if len(s.past) == 0 {
		return 0
	}
	return s.past[len(s.past)-1].serial
}

// Scenarios returns the scenarios in order. They must not be changed.
func (s *Session) Scenarios() []*scenario.Scenario { return s.doc.Scenarios }

// Scenario returns the scenario of that id, or nil. It must not be changed.
func (s *Session) Scenario(id scenario.ScenarioID) *scenario.Scenario { return s.doc.Scenario(id) }

// Title returns the scenario's name, and the baseline's for [Baseline].
func (s *Session) Title(id scenario.ScenarioID) string {
	if sc := s.doc.Scenario(id); sc != nil {
		return sc.Name
	}
	return scenario.BaselineName
}

// State returns the organisation and operating model of a scenario, or of the
// baseline. It is the session's own: it follows later edits and must not be changed.
func (s *Session) State(id scenario.ScenarioID) (scenario.State, error) {
	if id == Baseline {
		return s.doc.Baseline, nil
	}
	st, err := s.state(id)
	if err != nil {
		return scenario.State{}, err
	}
	return *st, nil
}

func (s *Session) state(id scenario.ScenarioID) (*scenario.State, error) {
	if st, ok := s.states[id]; ok {
		return st, nil
	}
	sc := s.doc.Scenario(id)
	if sc == nil {
		return nil, fmt.Errorf("scenario %q: %w", id, ErrNoScenario)
	}
	st, err := edit.Replay(s.doc.Baseline, sc.Edits)
	if err != nil {
		return nil, fmt.Errorf("scenario %q: %w", sc.Name, err)
	}
	s.states[id] = &st
	return &st, nil
}

// Snapshot returns a copy of the document for work off this goroutine. It shares
// the baseline, which never changes.
func (s *Session) Snapshot() *scenario.Document {
	d := &scenario.Document{Name: s.doc.Name, Baseline: s.doc.Baseline}
	for _, sc := range s.doc.Scenarios {
		d.Scenarios = append(d.Scenarios, sc.Clone())
	}
	return d
}

// Save writes the document to path and remembers it.
func (s *Session) Save(path string) error {
	if err := store.Save(path, s.doc); err != nil {
		return err
	}
	s.path, s.saved = path, s.top()
	s.publish(Event{Saved: true})
	return nil
}

// Subscribe calls fn after every change until stop is called.
func (s *Session) Subscribe(fn func(Event)) (stop func()) {
	id := s.nextSub
	s.nextSub++
	s.subs[id] = fn
	return func() { delete(s.subs, id) }
}

func (s *Session) publish(e Event) {
	for id := range s.nextSub {
		if fn, ok := s.subs[id]; ok {
			fn(e)
		}
	}
}

// Apply adds an edit to a scenario. On an error nothing has changed.
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
			sc := s.doc.Scenario(id)
			sc.Edits = append(sc.Edits, e)
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
	s.version++
	s.publish(Event{Scenario: e.scenario, Changes: changes, List: e.list})
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

// AddScenario adds a scenario after the others, with the edits of another one, or
// none for [Baseline].
func (s *Session) AddScenario(name string, from scenario.ScenarioID) (scenario.ScenarioID, error) {
	if err := s.checkName(name, Baseline); err != nil {
		return Baseline, err
	}
	sc := &scenario.Scenario{ID: s.freeID(), Name: strings.TrimSpace(name)}
	if from != Baseline {
		source := s.doc.Scenario(from)
		if source == nil {
			return Baseline, fmt.Errorf("scenario %q: %w", from, ErrNoScenario)
		}
		sc.Edits, sc.Note = slices.Clone(source.Edits), source.Note
	}
	return sc.ID, s.do(entry{
		name: "New scenario", scenario: sc.ID, list: true,
		do: func() ([]scenario.Change, error) {
			s.doc.Scenarios = append(s.doc.Scenarios, sc)
			return nil, nil
		},
		undo: func() []scenario.Change {
			s.doc.Scenarios = s.doc.Scenarios[:len(s.doc.Scenarios)-1]
			delete(s.states, sc.ID)
			return nil
		},
	})
}

// freeID returns an id that no scenario has, one that undo may bring back included.
func (s *Session) freeID() scenario.ScenarioID {
	return scenario.FreeScenarioID(s.doc, s.serial)
}

// RemoveScenario deletes a scenario; undo brings it back with its edits.
func (s *Session) RemoveScenario(id scenario.ScenarioID) error {
	at := slices.IndexFunc(s.doc.Scenarios, func(sc *scenario.Scenario) bool { return sc.ID == id })
	if at < 0 {
		return fmt.Errorf("scenario %q: %w", id, ErrNoScenario)
	}
	sc := s.doc.Scenarios[at]
	state := s.states[id]
	return s.do(entry{
		name: "Delete scenario", scenario: id, list: true,
		do: func() ([]scenario.Change, error) {
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
	})
}

// RenameScenario gives a scenario another name.
func (s *Session) RenameScenario(id scenario.ScenarioID, name string) error {
	sc := s.doc.Scenario(id)
	if sc == nil {
		return fmt.Errorf("scenario %q: %w", id, ErrNoScenario)
	}
	if err := s.checkName(name, id); err != nil {
		return err
	}
	old, name := sc.Name, strings.TrimSpace(name)
	rename := func(to string) []scenario.Change { s.doc.Scenario(id).Name = to; return nil }
	return s.do(entry{
		name: "Rename scenario", scenario: id, list: true,
		do:   func() ([]scenario.Change, error) { return rename(name), nil },
		undo: func() []scenario.Change { return rename(old) },
	})
}

func (s *Session) checkName(name string, id scenario.ScenarioID) error {
	name = strings.TrimSpace(name)
	if name == "" {
		return ErrNoName
	}
	if other := s.doc.ScenarioNamed(name); name == scenario.BaselineName || other != nil && other.ID != id {
		return fmt.Errorf("%q: %w", name, ErrNameTaken)
	}
	return nil
}
