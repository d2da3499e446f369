package session

import (
	"spanwise/scenario/journal"
	"spanwise/scenario/store"
)

// Recorder is told of every change of the document in the order in which they
// happen, those taken back and done again included, and of every save;
// [journal.Writer] is one.
type Recorder interface {
	// Append takes one change, without waiting.
	Append(journal.Record)
	// Point is how many changes were appended so far.
	Point() int
	// Saving is told of a file that is about to take its place and holds the document
	// as it was at a point. It may be called from any goroutine, and may wait.
	Saving(point int, path string, stamp store.Stamp) error
	// Saved is told that it has.
	Saved(point int, path string, stamp store.Stamp, passphrase string)
}

var _ Recorder = (*journal.Writer)(nil)

// Journal sends every later change to r; nil ends that.
func (s *Session) Journal(r Recorder) { s.recorder = r }
