package ui

import (
	"errors"
	"path/filepath"
	"runtime/debug"
	"strings"

	"spanwise/scenario/journal"
	"spanwise/scenario/store"
	"spanwise/ui/safety"
)

// leftover is a document that a window which ended too early has left. It holds what
// is told of it; the document is read when it is chosen.
type leftover struct {
	path    string        // of its file, "" for one never saved
	left    *journal.Left // where the journal lies in the state folder, nil for beside the file
	words   safety.Left
	discard func(store.FS) error
}

// recovered is such a document as it was read.
type recovered struct {
	found      *journal.Recovered
	passphrase string
	key        *store.Key // of the file, nil where it is not encrypted
	// stamp is what the file must hold when the document is saved: where the changes
	// stand on an earlier version it does not, and saving asks first.
	stamp store.Stamp
}

// lookForLeft returns what was left: documents without a file in the state folder,
// and those of the files opened last that have a journal beside them. What is open
// in a window that lives is passed over, and so is what nothing can be made of.
func lookForLeft(fsys store.FS, folder string, recent []string, who store.Holder) []*leftover {
	var out []*leftover
	offer := func(l *leftover) {
		if l.look(fsys) {
			out = append(out, l)
		}
		debug.FreeOSMemory() // it may be large, and the next one too
	}
	inFolder, _ := journal.LookForLeft(fsys, folder, who) // a folder that cannot be read has nothing to offer
	for _, left := range inFolder {
		offer(&leftover{path: left.Path, left: &left, discard: left.Discard})
	}
	for _, path := range recent {
		beside := journal.Beside(path)
		if target, err := store.Target(fsys, path); err == nil {
			beside = journal.Beside(target) // where it lies, whatever links lead there
		}
		if _, err := fsys.Stat(beside); err == nil && !isHeld(path, who) {
			offer(&leftover{path: path, discard: func(fsys store.FS) error { return fsys.Remove(beside) }})
		}
	}
	return out
}

// isHeld reports whether a window that lives has a file.
func isHeld(path string, who store.Holder) bool {
	lock, err := store.TryLock(path, who)
	if lock != nil {
		_ = lock.Unlock() // that nobody else holds it is all we ask
	}
	return errors.Is(err, store.ErrLocked)
}

// look finds out what to tell of the document, and reports whether anything would be
// lost; what nobody misses is removed.
func (l *leftover) look(fsys store.FS) bool {
	r, err := l.read(fsys, "")
	switch {
	case isLocked(err):
		l.words = leftWords(l.path, nil)
		return true
	case err != nil:
		return false
	case r.found.Unsaved > 0 || r.found.Path == "":
		l.words = leftWords(l.path, r.found)
		return true
	}
	_ = r.found.Discard(fsys)
	return false
}

// isLocked reports whether a passphrase is what is missing.
func isLocked(err error) bool {
	return errors.Is(err, store.ErrEncrypted) || errors.Is(err, store.ErrPassphrase)
}

// read recovers the document.
func (l *leftover) read(fsys store.FS, passphrase string) (*recovered, error) {
	if l.left == nil {
		file, err := store.OpenFile(fsys, l.path, passphrase)
		if err != nil {
			return nil, err
		}
		return recoverBeside(fsys, l.path, file, passphrase)
	}
	file, err := l.left.Open(fsys, passphrase)
	if err != nil {
		return nil, err
	}
	found, err := l.left.Recover(fsys, file, passphrase)
	if err != nil {
		return nil, err
	}
	return newRecovered(fsys, file, found, passphrase), nil
}

// recoverBeside applies the journal beside a file that was read.
func recoverBeside(fsys store.FS, path string, file *store.File, passphrase string) (*recovered, error) {
	found, err := journal.Recover(fsys, path, file, passphrase)
	if err != nil {
		return nil, err
	}
	return newRecovered(fsys, file, found, passphrase), nil
}

func newRecovered(fsys store.FS, file *store.File, found *journal.Recovered, passphrase string) *recovered {
	r := &recovered{found: found, passphrase: passphrase, key: file.Key, stamp: file.Stamp}
	if found.Version == "" {
		return r
	}
	r.stamp = store.StampOf(nil) // of no project
	if before, err := store.OpenFile(fsys, found.Version, passphrase); err == nil {
		r.stamp = before.Stamp
	}
	return r
}

// leftWords tells the user of a document that was left; what was found is nil where
// it is encrypted.
func leftWords(path string, found *journal.Recovered) safety.Left {
	out := safety.Left{Name: "A protected document", Protected: found == nil}
	if found != nil {
		out.Name, out.Changes, out.Since, out.Note = found.Document.Name, found.Unsaved, found.Since, leftNote(found)
	}
	if path != "" {
		out.Name, out.Where = strings.TrimSuffix(filepath.Base(path), projectSuffix), filepath.Dir(path)
	}
	return out
}

// leftNote says what else there is to know, "" for nothing.
func leftNote(r *journal.Recovered) string {
	switch {
	case r.Damage != nil:
		return "Its journal is damaged: later changes are lost."
	case r.Version != "":
		return "Another program has changed the file since."
	}
	return ""
}
