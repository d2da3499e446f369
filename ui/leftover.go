package ui

import (
	"errors"
	"path/filepath"
	"strings"

	"spanwise/scenario/journal"
	"spanwise/scenario/store"
	"spanwise/ui/safety"
)

// leftover is a document that a window which ended too early has left.
type leftover struct {
	path       string        // of its file, "" for one never saved
	left       *journal.Left // where the journal lies in the state folder, nil for beside the file
	passphrase string
	file       *store.File
	found      *journal.Recovered // nil while it is locked
	locked     error              // why it cannot be read yet: it is encrypted
}

// lookForLeft returns what was left: documents without a file in the state folder,
// and those of the files opened last that have a journal beside them. What is open
// in a window that lives is passed over, and so is what nothing can be made of.
func lookForLeft(fsys store.FS, folder string, recent []string, who store.Holder) []*leftover {
	var out []*leftover
	offer := func(l *leftover) {
		if l.read(fsys, "") && l.worth(fsys) {
			out = append(out, l)
		}
	}
	inFolder, _ := journal.LookForLeft(fsys, folder, who) // a folder that cannot be read has nothing to offer
	for _, left := range inFolder {
		offer(&leftover{path: left.Path, left: &left})
	}
	for _, path := range recent {
		if _, err := fsys.Stat(journal.Beside(path)); err == nil && !isHeld(path, who) {
			offer(&leftover{path: path})
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

// read recovers the document and reports whether there is something to offer.
func (l *leftover) read(fsys store.FS, passphrase string) bool {
	err := l.recover(fsys, passphrase)
	l.locked = nil
	if errors.Is(err, store.ErrEncrypted) || errors.Is(err, store.ErrPassphrase) {
		l.locked = err
		return true
	}
	return err == nil
}

func (l *leftover) recover(fsys store.FS, passphrase string) (err error) {
	l.passphrase = passphrase
	if l.left != nil {
		if l.file, err = l.left.Open(fsys, passphrase); err == nil {
			l.found, err = l.left.Recover(fsys, l.file, passphrase)
		}
		return err
	}
	if l.file, err = store.OpenFile(fsys, l.path, passphrase); err == nil {
		l.found, err = journal.Recover(fsys, l.path, l.file, passphrase)
	}
	return err
}

// worth reports whether anything would be lost; what nobody misses is removed.
func (l *leftover) worth(fsys store.FS) bool {
	if l.locked != nil || l.found.Unsaved > 0 || l.found.Path == "" {
		return true
	}
	_ = l.found.Discard(fsys)
	return false
}

func (l *leftover) discard(fsys store.FS) error {
	switch {
	case l.found != nil:
		return l.found.Discard(fsys)
	case l.left != nil:
		return l.left.Discard(fsys)
	}
	return fsys.Remove(journal.Beside(l.path))
}

// name is what the document is called.
func (l *leftover) name() string {
	switch {
	case l.path != "":
		return strings.TrimSuffix(filepath.Base(l.path), projectSuffix)
	case l.found != nil:
		return l.found.Document.Name
	}
	return "A protected document"
}

// words tells the user of it.
func (l *leftover) words() safety.Left {
	out := safety.Left{Name: l.name(), Protected: l.locked != nil}
	if l.path != "" {
		out.Where = filepath.Dir(l.path)
	}
	if l.found != nil {
		out.Changes, out.Since, out.Note = l.found.Unsaved, l.found.Since, leftNote(l.found)
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

// stamp is what the file of the recovered document must hold when that is saved: if
// the changes stand on an earlier version, it does not, and saving asks first.
func (l *leftover) stamp(fsys store.FS) store.Stamp {
	if l.found.Version == "" {
		return l.file.Stamp
	}
	before, err := store.OpenFile(fsys, l.found.Version, l.passphrase)
	if err != nil {
		return store.StampOf(nil) // of no project
	}
	return before.Stamp
}
