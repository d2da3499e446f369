package journal

import (
	"errors"
	"slices"

	"spanwise/scenario/store"
)

// saved is a save that succeeded.
type saved struct {
	after      int // changes since the base that the file holds
	path       string
	stamp      store.Stamp
	passphrase string
}

// restart begins a journal on a file just saved, beside it, with the changes that
// it does not hold. The one before is given up only when the new one stands; until
// then its mark says where it belongs. With a passphrase no line stays readable.
func (f *file) restart(s saved) error {
	err := f.close()
	f.look()
	f.drop(s.after)
	f.base, f.unsaved = s.stamp, nil
	if !slices.ContainsFunc(f.lines, func(l line) bool { return l.Change == nil }) {
		f.lost = nil
	}
	if s.passphrase != f.passphrase {
		f.passphrase, f.key = s.passphrase, nil
	}
	if to := beside(f.fs, s.path); f.place != to {
		if f.left == nil && f.mine() {
			from := f.place
			f.left = &from
		}
		f.place, f.ours, f.own = to, false, nil
	}
	err = errors.Join(err, f.remove(f.place.temp()))
	if f.ours && len(f.lines) == 0 {
		err = errors.Join(err, f.remove(f.place.journal()))
	}
	err = errors.Join(err, f.flush())
	if f.passphrase != "" {
		err = errors.Join(err, f.sealAsides())
	}
	if len(f.lines) > 0 && f.handle == nil {
		return err // what was before is all there is
	}
	return errors.Join(err, f.settle(), f.leave())
}

// drop forgets the first changes, and every mark.
func (f *file) drop(changes int) {
	var kept []line
	for _, l := range f.lines {
		switch {
		case l.Mark != nil:
		case changes > 0:
			changes--
			f.changes--
		default:
			kept = append(kept, l)
		}
	}
	f.lines = kept
}

// leave removes what lies where the journal was before.
func (f *file) leave() error {
	if f.left == nil {
		return nil
	}
	if f.left.journal() == f.place.journal() {
		f.left = nil // it had to come back there
		return nil
	}
	if err := f.clear(*f.left); err != nil {
		return err
	}
	f.left = nil
	return f.release()
}

// hold makes a place in the state folder ours, so that no other window takes it for
// what a crash has left. Where the folder knows no locks it is ours by its name.
func (f *file) hold() error {
	if !f.place.away() || f.held {
		return nil
	}
	if err := f.fs.MkdirAll(f.place.folder, folderMode); err != nil {
		return err
	}
	lock, err := store.TryLock(f.place.base(), f.who)
	if errors.Is(err, store.ErrLocked) {
		return err
	}
	f.lock, f.held = lock, true
	return nil
}

func (f *file) release() error {
	f.held = false
	if f.lock == nil {
		return nil
	}
	lock := f.lock
	f.lock = nil
	return lock.Unlock()
}
