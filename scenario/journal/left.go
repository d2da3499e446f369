package journal

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"spanwise/scenario/store"
)

// Left is a journal in the state folder that no window writes any more.
type Left struct {
	Path  string // of the document's file, "" for one never saved
	place place
}

// LookForLeft returns what windows that ended too early have left in the state folder, by
// name. Journals of windows that live are passed over, as are those that cannot even
// be opened; a folder that is not there holds none.
func LookForLeft(fsys store.FS, folder string, who store.Holder) ([]Left, error) {
	entries, err := fsys.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for journals: %w", err)
	}
	var out []Left
	for _, id := range idsAmong(entries) {
		at := place{folder: folder, id: id}
		lock, err := store.TryLock(at.base(), who)
		if errors.Is(err, store.ErrLocked) {
			continue
		}
		if lock != nil {
			_ = lock.Unlock() // that nobody else holds it is all we ask
		}
		c, err := readFile(fsys, at.journal())
		switch {
		case err == nil:
			at.document = c.head.Path
		case !errors.Is(err, fs.ErrNotExist):
			continue
		}
		out = append(out, Left{at.document, at})
	}
	return out, nil
}

// idsAmong returns the ids of journals and of bases, sorted, each once.
func idsAmong(entries []fs.DirEntry) []string {
	var ids []string
	for _, e := range entries {
		name, ok := strings.CutPrefix(e.Name(), unsavedPrefix)
		if !ok || !e.Type().IsRegular() {
			continue
		}
		for _, suffix := range []string{journalSuffix, baseSuffix} {
			if id, ok := strings.CutSuffix(name, suffix); ok && !strings.Contains(id, ".") {
				ids = append(ids, id)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Open reads the file that the journal is of: the document's own, or the copy of one
// that was never saved. Errors are those of store.OpenFile, or ErrNoBase where that
// copy is gone.
func (l Left) Open(fsys store.FS, passphrase string) (*store.File, error) {
	if l.Path != "" {
		return store.OpenFile(fsys, l.Path, passphrase)
	}
	file, err := store.OpenFile(fsys, l.place.base(), passphrase)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: %w", ErrNoBase, err)
	}
	return file, err
}

// Recover is [Recover] for a journal in the state folder and the file that Open
// returned. A document that was never saved counts as recovered though nothing was
// changed. One that was saved just before its window ended has Path where that file
// is, and nothing unsaved.
func (l Left) Recover(fsys store.FS, file *store.File, passphrase string) (*Recovered, error) {
	r, err := recoverAt(fsys, l.place, file, passphrase)
	if errors.Is(err, fs.ErrNotExist) && l.Path == "" {
		return &Recovered{Document: file.Doc.Clone(), Journal: l.place.journal(), place: l.place, base: file.Stamp}, nil
	}
	if err != nil || l.Path != "" {
		return r, err
	}
	return l.ifSaved(fsys, r), nil
}

// ifSaved looks whether the newest mark stands behind every change, and the file
// that it names has indeed taken its place.
func (l Left) ifSaved(fsys store.FS, r *Recovered) *Recovered {
	c, err := readFile(fsys, l.place.journal())
	if err != nil || len(c.marks) == 0 || c.damage != nil {
		return r
	}
	last := c.marks[len(c.marks)-1]
	stamp, err := stampAt(fsys, last.Path)
	if err != nil || stamp != last.Stamp || last.After != c.changes {
		return r
	}
	r.Path = last.Path
	r.keep(nil)
	return r
}

// Discard removes the journal and the copy it stands on, unread.
func (l Left) Discard(fsys store.FS) error { return (&Recovered{place: l.place}).Discard(fsys) }

// NewID returns an id for a journal in the state folder from a source of random
// bytes, such as crypto/rand.Reader.
func NewID(random io.Reader) (string, error) {
	var b [8]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "", err
	}
	return hex.EncodeToString(b[:]), nil
}
