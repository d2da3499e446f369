package session

import (
	"fmt"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/journal"
	"spanwise/scenario/store"
)

// Replace puts another document in the place of the open one: baseline, model,
// origin, name and all scenarios, as when a newer roster becomes the baseline. It
// is one undo step of the name given. On an error, which is also there where a
// scenario does not fit the new baseline, nothing has changed. The baseline must
// be the session's from then on.
func (s *Session) Replace(name string, doc *scenario.Document) error {
	if err := s.checkDocument(doc); err != nil {
		return err
	}
	var old held
	now := held{*doc.Clone(), map[scenario.ScenarioID]*scenario.State{}}
	s.learn(s.doc)
	s.learn(doc)
	swap := func(to held) []scenario.Change {
		*s.doc, s.states, s.trials = to.doc, to.states, nil
		return []scenario.Change{{Model: true}}
	}
	record := func() journal.Record { return journal.Document{Document: s.doc.Clone()} }
	return s.do(entry{
		name: strings.TrimSpace(name), scenario: Baseline, replaces: true,
		do: func() ([]scenario.Change, error) {
			old = held{*s.doc, s.states}
			return swap(now), nil
		},
		undo: func() []scenario.Change {
			now = held{*s.doc, s.states}
			return swap(old)
		},
		done: record, undone: record,
	})
}

// held is a document with what was made of its scenarios.
type held struct {
	doc    scenario.Document
	states map[scenario.ScenarioID]*scenario.State
}

// checkDocument refuses what a project file would not take, or not give back.
func (s *Session) checkDocument(doc *scenario.Document) error {
	if err := store.Check(doc); err != nil {
		return err
	}
	state := doc.Baseline.Clone() // somebody may be reading the baseline
	for _, sc := range doc.Scenarios {
		if err := edit.Fits(&state, sc.Edits); err != nil {
			return fmt.Errorf("scenario %q: %w", sc.Name, err)
		}
	}
	return nil
}

// learn keeps the ids of a document from being given to something else.
func (s *Session) learn(doc *scenario.Document) {
	for _, sc := range doc.Scenarios {
		s.given[sc.ID] = true
	}
	for p := range doc.Baseline.Org.Positions() {
		s.named.position(p.ID)
	}
	for p := range doc.Baseline.Org.People() {
		s.named[string(p.ID)] = true
	}
	for id := range namesOf(doc) {
		s.named[id] = true
	}
}
