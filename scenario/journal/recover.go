package journal

import (
	"errors"
	"fmt"
	"sort"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// What a caller may test for, beside fs.ErrNotExist for no journal, and
// store.ErrEncrypted, store.ErrPassphrase and store.ErrDamaged.
var (
	// ErrForeign: the journal belongs to another content of the file than the one
	// that lies there, and to none of the kept versions.
	ErrForeign = errors.New("unsaved changes belong to another version of the file")
	// ErrNoBase: the copy of the document that the changes were made on is gone.
	ErrNoBase = errors.New("the document that the changes belong to is gone")
)

// Recovered is a document as it was when its window ended, as far as the disk
// knows.
type Recovered struct {
	Document *scenario.Document // the caller's own
	Path     string             // of its file, "" for one never saved
	Version  string             // path of the kept version that the changes were made on, "" for the file itself
	Unsaved  int                // changes that the file does not hold; see the fields below
	Since    time.Time          // when the first of them was made, as the clock then said
	Until    time.Time          // the last
	Torn     bool               // the last change was not written to its end, and is left out
	Damage   error              // why not all of the journal could be read, nil for all
	Journal  string             // path of the journal

	place place
	base  store.Stamp // what the unsaved changes were made on
	lines []line      // these, not encrypted

	journal *contents // nil where it must not be gone on with as it is
	all     []line    // every change in it, not encrypted
	held    int       // of these the file holds
	key     *store.Key
}

// Recover applies the journal beside the file at path, as it was just opened, to
// the file's document, which nobody else may read meanwhile. It changes nothing on
// the disk. Where nothing is unsaved the journal can be discarded without asking. The
// passphrase is that of the file.
//
// A journal whose base is not the file but one of its kept versions gives the
// document as it stood on that version; otherwise the error wraps ErrForeign. Errors
// name the journal; it is not there at all where they wrap fs.ErrNotExist.
func Recover(fsys store.FS, path string, file *store.File, passphrase string) (*Recovered, error) {
	return recoverAt(fsys, beside(fsys, path), file, passphrase)
}

// Discard removes a recovered journal, as its changes are saved or not wanted. One in
// the state folder that another window has gone on with stays: the error wraps
// store.ErrLocked.
func (r *Recovered) Discard(fsys store.FS) error {
	f := &file{fs: fsys, place: r.place, who: store.Me(time.Now())}
	if err := f.hold(); err != nil {
		return fmt.Errorf("discard %s: %w", r.place.journal(), err)
	}
	return errors.Join(f.clear(r.place), f.release())
}

func recoverAt(fsys store.FS, at place, file *store.File, passphrase string) (*Recovered, error) {
	r, err := read(fsys, at, file, passphrase)
	if err != nil {
		return nil, fmt.Errorf("recover %s: %w", at.journal(), err)
	}
	return r, nil
}

func read(fsys store.FS, at place, file *store.File, passphrase string) (*Recovered, error) {
	c, err := readFile(fsys, at.journal())
	if err != nil {
		return nil, err
	}
	r := &Recovered{Path: at.document, Torn: c.torn, Damage: c.damage, Journal: at.journal(), place: at}
	n, ok := c.heldBy(file.Stamp)
	if !ok {
		if file, r.Version, n, err = amongVersions(fsys, c, at.document, passphrase); err != nil {
			return nil, err
		}
	}
	r.base = file.Stamp
	if n == c.changes {
		r.apply(file.Doc, nil)
		return r, nil
	}
	if r.all, r.key, err = c.open(file.Key, passphrase); err != nil {
		return nil, err
	}
	r.held = n
	r.apply(file.Doc, r.all[n:])
	if r.Damage == nil {
		r.journal = c
	}
	return r, nil
}

// amongVersions opens the kept version of a file that the changes stand on.
func amongVersions(fsys store.FS, c *contents, path, passphrase string) (*store.File, string, int, error) {
	if path == "" {
		return nil, "", 0, ErrForeign
	}
	for _, v := range store.Versions(fsys, path) {
		file, err := store.OpenFile(fsys, v.Path, passphrase)
		if err != nil {
			continue // another one may do
		}
		if n, ok := c.heldBy(file.Stamp); ok {
			return file, v.Path, n, nil
		}
	}
	return nil, "", 0, ErrForeign
}

// apply does the changes to a copy of the document until one does not fit, which
// says that the journal is damaged there. What was done before it stands.
func (r *Recovered) apply(doc *scenario.Document, lines []line) {
	records, unread := decodeEach(lines)
	done, err := r.applyEach(doc, records)
	if err == nil {
		err = unread
	}
	if unfit := Check(r.Document); unfit != nil {
		// Each fits by itself, but not all together. A look at the whole document
		// after every change would take too long for a hundred thousand of them.
		done = sort.Search(done, func(n int) bool {
			_, _ = r.applyEach(doc, records[:n+1])
			failed := Check(r.Document)
			if failed != nil {
				unfit = failed // in the end that of the first change that is left out
			}
			return failed != nil
		})
		_, _ = r.applyEach(doc, records[:done])
		err = unfit
	}
	if err != nil {
		r.Torn = false
		r.Damage = fmt.Errorf("change %d of %d: %w: %w", done+1, len(lines), store.ErrDamaged, err)
	}
	r.keep(lines[:done])
}

// decodeEach returns the changes before the first that cannot be read.
func decodeEach(lines []line) ([]Record, error) {
	out := make([]Record, 0, len(lines))
	for _, l := range lines {
		record, err := decode(l.Change)
		if err != nil {
			return out, err
		}
		out = append(out, record)
	}
	return out, nil
}

// applyEach does the changes to a copy of the document, and returns how many were
// done before the error.
func (r *Recovered) applyEach(doc *scenario.Document, records []Record) (int, error) {
	r.Document = doc.Clone()
	for i, record := range records {
		if err := Apply(r.Document, record); err != nil {
			return i, err
		}
	}
	return len(records), nil
}

func (r *Recovered) keep(lines []line) {
	r.lines, r.Unsaved = lines, len(lines)
	if len(lines) > 0 {
		r.Since, r.Until = lines[0].At, lines[len(lines)-1].At
	}
}
