package session

import (
	"errors"
	"fmt"

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

// Session is an open document with its history. Views read what it returns and
// never write to it; the slices and organisations are the session's own.
type Session struct {
	doc     *scenario.Document
	path    string
	states  map[scenario.ScenarioID]*scenario.State // scenarios as replayed so far
	past    []entry
	future  []entry
	serial  int // of the newest entry ever made
	saved   int // serial of the entry on top at the last save
	settled int // serial of the newest entry that no Adjust goes on with
	subs    map[int]func(Event)
	nextSub int
	given   map[scenario.ScenarioID]bool // every id there ever was, undone ones too
	named   names                        // every position and person ever written of
	trials  *scenario.State              // a copy of the baseline to try edits on, nil until one is tried

	steps    int      // made, taken back and done again so far
	recorder Recorder // nil for none

	fs                         store.FS
	stamp                      store.Stamp // of the file at path as the session knows it, zero for not
	passphrase, filePassphrase string      // of the next save, and of the file
	workFactor                 int
}

// neverSaved stands for the serial of a step that no history has.
const neverSaved = -1

// Event tells what a change touched.
type Event struct {
	Scenario scenario.ScenarioID // the one that was edited, added, removed or renamed
	Changes  []scenario.Change   // by an edit, or by taking one back; none where scenarios came, went or were renamed
	Replaced bool                // the whole document is another one; Changes says so of the baseline only
	Saved    bool                // the document was saved; nothing else changed
}

// From says where the document of a session comes from.
type From struct {
	Path       string      // of its file, "" for one that was never saved
	Stamp      store.Stamp // what the file held when it was read; zero where that is not known
	Passphrase string      // of the file, "" for a plain one
	Unsaved    bool        // it has changes that no file holds, as a recovered one
	FS         store.FS    // nil is store.Disk
	WorkFactor int         // of encryption, as in store.Options
}

// New opens a session on a document. The path is "" for one that was never saved.
func New(doc *scenario.Document, path string) *Session { return Open(doc, From{Path: path}) }

// Open opens a session on a document, which is the session's from then on.
func Open(doc *scenario.Document, from From) *Session {
	s := &Session{
		doc: doc, path: from.Path, stamp: from.Stamp, fs: from.FS,
		passphrase: from.Passphrase, filePassphrase: from.Passphrase, workFactor: from.WorkFactor,
		states: map[scenario.ScenarioID]*scenario.State{},
		subs:   map[int]func(Event){},
		given:  map[scenario.ScenarioID]bool{},
		named:  namesOf(doc),
	}
	if s.fs == nil {
		s.fs = store.Disk
	}
	if from.Unsaved {
		s.saved = neverSaved
	}
	for _, sc := range doc.Scenarios {
		s.given[sc.ID] = true
	}
	return s
}

// Name returns the document's name.
func (s *Session) Name() string { return s.doc.Name }

// Origin says where the baseline comes from.
func (s *Session) Origin() scenario.Origin { return s.doc.Origin }

// Path returns where the document was last saved or opened, "" for nowhere.
func (s *Session) Path() string { return s.path }

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

// Title returns the scenario's name, the baseline's for [Baseline], and "" where
// there is no scenario of that id.
func (s *Session) Title(id scenario.ScenarioID) string {
	if id == Baseline {
		return scenario.BaselineName
	}
	if sc := s.doc.Scenario(id); sc != nil {
		return sc.Name
	}
	return ""
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
