package session

import "time"

// Quiet is how long nothing must have changed before a document is saved by itself:
// a save in the middle of a run of edits would hold what nobody meant to keep.
const Quiet = 2 * time.Second

// Autosave decides when an open document is to be saved by itself. It is asked from
// a ticker, a few times a second or less:
//
//	if auto.Due(now, s) {
//		err := s.Save(s.Path())
//	}
//
// The zero Autosave never is. It holds no clock: now may jump either way.
type Autosave struct {
	Every time.Duration // shortest time between two saves; ≤ 0 is never

	of    *Session
	steps int       // of the session when it was last asked
	moved time.Time // when these were first seen
	since time.Time // of the first unsaved change, or the last time it was due
}

// Due reports whether to save now: the document has a file, there have been unsaved
// changes for Every, and none came within Quiet. After a save that failed it is due
// again when Every has passed once more.
func (a *Autosave) Due(now time.Time, s *Session) bool {
	if a.of != s || !s.Unsaved() || now.Before(a.moved) || now.Before(a.since) {
		a.of, a.steps, a.moved, a.since = s, s.steps, now, now
		return false
	}
	if a.steps != s.steps {
		a.steps, a.moved = s.steps, now
	}
	if a.Every <= 0 || s.Path() == "" || now.Sub(a.since) < a.Every || now.Sub(a.moved) < Quiet {
		return false
	}
	a.since = now
	return true
}
