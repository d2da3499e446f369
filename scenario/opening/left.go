package opening

import (
	"errors"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"spanwise/scenario/journal"
	"spanwise/scenario/store"
)

// Left is a document that a window which ended too early has left. It holds what is
// told of it; the document is read when it is chosen.
type Left struct {
	Path    string // of its file, "" for one never saved
	Told    Told
	journal *journal.Left // where the journal lies in the state folder, nil for beside the file
	discard func(store.FS) error
}

// Told is what the user is told of a document that was left.
type Told struct {
	Name    string // of the file, or of the document
	Where   string // folder of the file, "" for a document never saved
	Changes int    // that no file holds
	// Protected: how much there is can be told only with the passphrase.
	Protected bool
	Since     time.Time // of the first of them, zero where unknown
	Note      string    // what else there is to know, "" for nothing
}

// Recovered is such a document as it was read.
type Recovered struct {
	Found      *journal.Recovered
	Passphrase string
	Key        *store.Key // of the file, nil where it is not encrypted
	// Stamp is what the file must hold when the document is saved: where the changes
	// stand on an earlier version it does not, and saving asks first.
	Stamp store.Stamp
}

// LookForLeft returns what was left: documents without a file in the state folder,
// and those of the files opened last that have a journal beside them. What is open
// in a window that lives is passed over, and so is what nothing can be made of.
func LookForLeft(fsys store.FS, folder string, recent []string, who store.Holder) []*Left {
	var out []*Left
	offer := func(l *Left) {
		if l.look(fsys) {
			out = append(out, l)
		}
		debug.FreeOSMemory() // it may be large, and the next one too
	}
	inFolder, _ := journal.LookForLeft(fsys, folder, who) // a folder that cannot be read has nothing to offer
	for _, left := range inFolder {
		offer(&Left{Path: left.Path, journal: &left, discard: left.Discard})
	}
	for _, path := range recent {
		beside := journal.Beside(path)
		if target, err := store.Target(fsys, path); err == nil {
			beside = journal.Beside(target) // where it lies, whatever links lead there
		}
		if _, err := fsys.Stat(beside); err == nil && !isHeld(path, who) {
			offer(&Left{Path: path, discard: func(fsys store.FS) error { return fsys.Remove(beside) }})
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

// Discard removes what was left.
func (l *Left) Discard(fsys store.FS) error { return l.discard(fsys) }

// look finds out what to tell of the document, and reports whether anything would be
// lost; what nobody misses is removed.
func (l *Left) look(fsys store.FS) bool {
	r, err := l.Read(fsys, "")
	switch {
	case IsProtected(err):
		l.Told = tell(l.Path, nil)
		return true
	case err != nil:
		return false
	case r.Found.Unsaved > 0 || r.Found.Path == "":
		l.Told = tell(l.Path, r.Found)
		return true
	}
	_ = r.Found.Discard(fsys)
	return false
}

// IsProtected reports whether a passphrase is what is missing.
func IsProtected(err error) bool {
	return errors.Is(err, store.ErrEncrypted) || errors.Is(err, store.ErrPassphrase)
}

// Read recovers the document. The error is that of [store.OpenFile] or [journal.Recover];
// see [IsProtected].
func (l *Left) Read(fsys store.FS, passphrase string) (*Recovered, error) {
	if l.journal == nil {
		file, err := store.OpenFile(fsys, l.Path, passphrase)
		if err != nil {
			return nil, err
		}
		return recoverBeside(fsys, l.Path, file, passphrase)
	}
	file, err := l.journal.Open(fsys, passphrase)
	if err != nil {
		return nil, err
	}
	found, err := l.journal.Recover(fsys, file, passphrase)
	if err != nil {
		return nil, err
	}
	return newRecovered(fsys, file, found, passphrase), nil
}

// recoverBeside applies the journal beside a file that was read.
func recoverBeside(fsys store.FS, path string, file *store.File, passphrase string) (*Recovered, error) {
	found, err := journal.Recover(fsys, path, file, passphrase)
	if err != nil {
		return nil, err
	}
	return newRecovered(fsys, file, found, passphrase), nil
}

func newRecovered(fsys store.FS, file *store.File, found *journal.Recovered, passphrase string) *Recovered {
	r := &Recovered{Found: found, Passphrase: passphrase, Key: file.Key, Stamp: file.Stamp}
	if found.Version == "" {
		return r
	}
	r.Stamp = store.StampOf(nil) // of no project
	if before, err := store.OpenFile(fsys, found.Version, passphrase); err == nil {
		r.Stamp = before.Stamp
	}
	return r
}

// OfFile is the project at path as one that was left with these changes.
func (r *Recovered) OfFile(path string) *Left {
	return &Left{Path: path, Told: tell(path, r.Found), discard: r.Found.Discard}
}

// tell says what there is to know of a document that was left; what was found is nil
// where it is encrypted.
func tell(path string, found *journal.Recovered) Told {
	out := Told{Name: "A protected document", Protected: found == nil}
	if found != nil {
		out.Name, out.Changes, out.Since, out.Note = found.Document.Name, found.Unsaved, found.Since, noteOf(found)
	}
	if path != "" {
		out.Name, out.Where = strings.TrimSuffix(filepath.Base(path), Suffix), filepath.Dir(path)
	}
	return out
}

// noteOf says what else there is to know, "" for nothing.
func noteOf(r *journal.Recovered) string {
	switch {
	case r.Damage != nil:
		return "Its journal is damaged: later changes are lost."
	case r.Version != "":
		return "Another program has changed the file since."
	}
	return ""
}
