package session

import (
	"spanwise/scenario"
	"spanwise/scenario/store"
)

// Document returns a copy of the document as it is, for work that plans changes
// away from the session. The baseline is shared and must not be changed.
func (s *Session) Document() *scenario.Document { return s.doc.Clone() }

// Stamp returns what the file at Path held when the session last read or wrote it,
// zero where that is not known.
func (s *Session) Stamp() store.Stamp { return s.stamp }
