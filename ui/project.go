package ui

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"spanwise/scenario/figures"
	"spanwise/scenario/store"
	"spanwise/ui/safety"
	"spanwise/ui/widgets"
)

// opening is a project on its way into the window.
type opening struct {
	path, passphrase string
	file             *store.File
	lock             *store.Lock
	taken            bool  // the lock is that of the document that is open
	stale            bool  // its holder had ended without letting go
	lockErr          error // why there is no lock
	left             *recovered
	leftErr          error // why what was left cannot be recovered
	ready            figures.Prepared
}

// loadProject reads a project in the background and shows it.
func (w *Window) loadProject(path string) { w.loadProtected(path, "") }

func (w *Window) loadProtected(path, passphrase string) {
	o := &opening{path: path, passphrase: passphrase}
	if w.lock != nil && path == w.session.Path() {
		o.lock, o.taken = w.lock, true
	}
	who := w.holder()
	w.startOpening("Opening "+filepath.Base(path), func(ctx context.Context, _ func(done, total int)) error {
		return o.read(ctx, w.fs, who)
	}, func(err error) {
		if err != nil {
			w.notOpened(o, err)
			return
		}
		w.remember(path)
		w.openProject(o)
		w.giveBack()
	})
}

// read takes the lock, reads the file, and looks for what was left of it. The lock is
// let go of where that fails or was cancelled.
func (o *opening) read(ctx context.Context, fsys store.FS, who store.Holder) (err error) {
	defer func() {
		if err != nil && o.lock != nil && !o.taken {
			err = errors.Join(err, o.lock.Unlock())
		}
	}()
	if o.lock == nil {
		_, before := os.Stat(store.Beside(o.path, ".", ".lock"))
		o.lock, o.lockErr = store.TryLock(o.path, who)
		o.stale = o.lock != nil && before == nil
	}
	if o.file, err = store.OpenFile(fsys, o.path, o.passphrase); err != nil {
		return err
	}
	if !o.file.Encrypted {
		o.passphrase = ""
	}
	if !o.taken && !errors.Is(o.lockErr, store.ErrLocked) { // else the journal is of a window that lives
		o.left, o.leftErr = recoverBeside(fsys, o.path, o.file, o.passphrase)
		if errors.Is(o.leftErr, fs.ErrNotExist) {
			o.leftErr = nil
		}
	}
	o.ready, err = figures.Prepare(ctx, o.file.Doc)
	return err
}

// notOpened asks for the passphrase where that is what is missing, else tells why.
func (w *Window) notOpened(o *opening, err error) {
	w.keepOpen()
	name := filepath.Base(o.path)
	if wrong := errors.Is(err, store.ErrPassphrase); wrong || errors.Is(err, store.ErrEncrypted) {
		safety.AskToOpen(w.win.Canvas(), name, wrong, func(passphrase string) { w.loadProtected(o.path, passphrase) }, nil)
		return
	}
	if kept := store.Versions(w.fs, o.path); errors.Is(err, store.ErrDamaged) && len(kept) > 0 {
		w.offerVersions(o, err)
		return
	}
	w.failUnlessCancelled(name+" could not be opened", err)
}

// offerVersions tells that a project is damaged, and that there are earlier versions.
func (w *Window) offerVersions(o *opening, err error) {
	d := &widgets.Dialog{Title: filepath.Base(o.path) + " could not be opened", Text: words(err), Width: 540}
	d.Answers = []widgets.Answer{{Label: "Close"}, {Label: "Earlier versions…", Then: func() { w.showVersions(o.path, o.passphrase) }}}
	d.Show(w.win.Canvas())
}

// openProject shows a project that was read. One that another window has is only
// read; one with unsaved changes of a window that ended too early waits for what is
// to become of these.
func (w *Window) openProject(o *opening) {
	from := source{path: o.path, stamp: o.file.Stamp, passphrase: o.passphrase, key: o.file.Key, lock: o.lock, ready: o.ready}
	var locked *store.LockedError
	switch {
	case errors.As(o.lockErr, &locked):
		from.onlyRead = true
		w.adopt(o.file.Doc, from)
		w.tellHeld(locked.Holder)
	case o.left != nil && o.left.found.Unsaved > 0:
		from.onlyRead = true
		w.adopt(o.file.Doc, from)
		w.offer(o)
	default:
		if o.left != nil {
			_ = o.left.found.Discard(w.fs) // the file holds all of it
		}
		w.adopt(o.file.Doc, from)
		w.status.say(openedWords(o))
	}
}

// openedWords says what there is to know of a project that opened, "" for nothing.
func openedWords(o *opening) string {
	switch {
	case o.leftErr != nil:
		return fmt.Sprintf("Unsaved changes of another version of this file were found; they are kept beside it (%s)", short(o.leftErr))
	case errors.Is(o.lockErr, store.ErrNoLock):
		return "This folder cannot be locked: mind that nobody else changes the file meanwhile"
	case o.stale:
		return "Spanwise had ended without letting go of this file; it is yours now"
	}
	return ""
}
