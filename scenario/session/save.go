package session

import (
	"errors"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// Save writes the document to path and remembers it. Where that is the file that
// the document came from, and another program has changed it since, the error is
// store.ErrChanged; see [Session.SaveAnyway]. One that wraps store.ErrStands says
// that the document is saved, but that something which follows a save failed.
func (s *Session) Save(path string) error { return s.save(s.BeginSave(path)) }

// SaveAnyway is Save where the file may have been changed by another program: what
// it holds then stays as its newest earlier version.
func (s *Session) SaveAnyway(path string) error {
	sv := s.BeginSave(path)
	sv.Anyway = true
	return s.save(sv)
}

func (s *Session) save(sv *Saving) error { return s.EndSave(sv, sv.Write()) }

// Saving is a save under way: the document as it was when it began. A large one is
// written in the background, while the session goes on:
//
//	saving := s.BeginSave(path)
//	err := saving.Write()        // in any goroutine
//	err = s.EndSave(saving, err) // in the session's
type Saving struct {
	// Anyway replaces the file even though another program changed it.
	Anyway bool

	doc      *scenario.Document
	path     string
	serial   int // of the entry on top
	options  store.Options
	fs       store.FS
	recorder Recorder
	point    int
	stamp    store.Stamp // of the file written
}

// BeginSave takes the document as it is. Only one save may be under way at a time.
func (s *Session) BeginSave(path string) *Saving {
	s.Settle() // a way back to what was saved is wanted
	sv := &Saving{
		doc: s.doc.Clone(), path: path, serial: s.top(), fs: s.fs, recorder: s.recorder,
		options: store.Options{Passphrase: s.passphrase, WorkFactor: s.workFactor},
	}
	if path == s.path && !s.stamp.IsZero() {
		stamp := s.stamp
		sv.options.Expect = &stamp
	}
	if path == s.path && s.filePassphrase != s.passphrase {
		sv.options.Was = s.filePassphrase
	}
	if s.recorder != nil {
		sv.point = s.recorder.Point()
	}
	return sv
}

// Write writes the file. It takes as long as the disk does.
func (sv *Saving) Write() (err error) {
	o := sv.options
	if sv.Anyway {
		o.Expect = nil
	}
	if sv.recorder != nil {
		o.Ready = func(stamp store.Stamp) error {
			// A journal that fails tells so itself; the file is all the more wanted.
			_ = sv.recorder.Saving(sv.point, sv.path, stamp)
			return nil
		}
	}
	sv.stamp, err = store.SaveFile(sv.fs, sv.path, sv.doc, o)
	return err
}

// EndSave takes note of a save whose Write returned that error, and returns it.
func (s *Session) EndSave(sv *Saving, err error) error {
	if err != nil && !errors.Is(err, store.ErrStands) {
		return err
	}
	s.path, s.stamp, s.saved = sv.path, sv.stamp, sv.serial
	if s.filePassphrase = sv.options.Passphrase; s.filePassphrase != s.passphrase {
		s.saved = neverSaved // it was changed meanwhile
	}
	if sv.recorder != nil && sv.recorder == s.recorder {
		sv.recorder.Saved(sv.point, sv.path, sv.stamp, sv.options.Passphrase)
	}
	s.publish(Event{Saved: true})
	return err
}

// SetPassphrase gives the document a passphrase, another one, or none. It holds
// from the next save on, for the file, its earlier versions and the journal; until
// then the document counts as unsaved.
func (s *Session) SetPassphrase(passphrase string) {
	if passphrase == s.passphrase {
		return
	}
	s.passphrase, s.saved = passphrase, neverSaved
}

// Protected reports whether the next save encrypts the document.
func (s *Session) Protected() bool { return s.passphrase != "" }
