package journal

import (
	"errors"
	"os"

	"spanwise/scenario/store"
)

// Resume goes on with a journal that was recovered, so that what is still unsaved
// stays in it. A damaged one keeps its content under another name.
func Resume(fsys store.FS, r *Recovered, o Options) *Writer { return start(fsys, o, r) }

// into lets a file go on where the recovered journal ends. It returns how many of the
// file's changes the document's own file holds.
func (r *Recovered) into(f *file) int {
	f.place, f.base, f.ours = r.place, r.base, r.Damage == nil
	if len(r.lines) == 0 && f.ours {
		f.stale = true
		return 0
	}
	if r.journal == nil || (r.key != nil) != (f.passphrase != "") {
		for _, l := range r.lines {
			f.add(l)
		}
		return 0
	}
	f.base, f.resumed = r.journal.head.Base, r.journal
	f.key = r.key
	for _, l := range r.all {
		f.add(l)
	}
	for _, m := range r.journal.marks {
		f.add(line{Mark: &m})
	}
	return r.held
}

// reopen opens the journal that is gone on with, behind its last whole line.
func (f *file) reopen(c *contents) error {
	if err := f.hold(); err != nil {
		return err
	}
	h, err := f.fs.OpenFile(f.place.journal(), os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	info, err := h.Stat()
	f.own = info
	if err == nil && info.Size() < c.length {
		err = store.ErrDamaged // somebody else has been here
	}
	if err == nil && info.Size() > c.length {
		err = h.Truncate(c.length)
	}
	if err != nil {
		return errors.Join(err, h.Close())
	}
	// What was read may not be on disk: the program that wrote it was cut short.
	f.handle, f.sum, f.written = h, c.sum, len(f.lines)
	return nil
}
