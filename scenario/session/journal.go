package session

import "spanwise/scenario/journal"

// Recorder is told of every change of the document in the order in which they
// happen, those taken back and done again included; [journal.Writer] is one.
type Recorder interface {
	Append(journal.Record)
}

// Journal sends every later change to r; nil ends that.
func (s *Session) Journal(r Recorder) { s.recorder = r }
