package ui

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"spanwise/scenario/opening"
	"spanwise/scenario/store"
	"spanwise/ui/safety"
	"spanwise/ui/widgets"
)

// loadProject reads a project in the background and shows it.
func (w *Window) loadProject(path string) { w.loadProtected(path, "") }

func (w *Window) loadProtected(path, passphrase string) {
	o := &opening.Project{Path: path, Passphrase: passphrase}
	if w.lock != nil && path == w.session.Path() {
		o.Lock, o.Taken = w.lock, true
	}
	who := w.holder()
	w.startOpening("Opening "+filepath.Base(path), func(ctx context.Context, _ func(done, total int)) error {
		return o.Read(ctx, w.fs, who)
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

// notOpened asks for the passphrase where that is what is missing, else tells why.
func (w *Window) notOpened(o *opening.Project, err error) {
	w.keepOpen()
	name := filepath.Base(o.Path)
	if wrong := errors.Is(err, store.ErrPassphrase); wrong || errors.Is(err, store.ErrEncrypted) {
		safety.AskToOpen(w.win.Canvas(), name, wrong, func(passphrase string) { w.loadProtected(o.Path, passphrase) }, nil)
		return
	}
	if kept := store.Versions(w.fs, o.Path); errors.Is(err, store.ErrDamaged) && len(kept) > 0 {
		w.offerVersions(o, err)
		return
	}
	w.failUnlessCancelled(name+" could not be opened", err)
}

// offerVersions tells that a project is damaged, and that there are earlier versions.
func (w *Window) offerVersions(o *opening.Project, err error) {
	d := &widgets.Dialog{Title: filepath.Base(o.Path) + " could not be opened", Text: words(err), Width: 540}
	d.Answers = []widgets.Answer{{Label: "Close"}, {Label: "Earlier versions…", Then: func() { w.showVersions(o.Path, o.Passphrase) }}}
	d.Show(w.win.Canvas())
}

// openProject shows a project that was read. One that another window has is only
// read; one with unsaved changes of a window that ended too early waits for what is
// to become of these.
func (w *Window) openProject(o *opening.Project) {
	from := source{path: o.Path, stamp: o.File.Stamp, passphrase: o.Passphrase, key: o.File.Key, lock: o.Lock, ready: o.Ready}
	var locked *store.LockedError
	switch {
	case errors.As(o.LockErr, &locked):
		from.onlyRead = true
		w.adopt(o.File.Doc, from)
		w.tellHeld(locked.Holder)
	case o.Left != nil && o.Left.Found.Unsaved > 0:
		from.onlyRead = true
		w.adopt(o.File.Doc, from)
		w.offer(o)
	default:
		if o.Left != nil {
			_ = o.Left.Found.Discard(w.fs) // the file holds all of it
		}
		w.adopt(o.File.Doc, from)
		w.status.say(openedWords(o))
	}
}

// openedWords says what there is to know of a project that opened, "" for nothing.
func openedWords(o *opening.Project) string {
	switch {
	case o.LeftErr != nil:
		return fmt.Sprintf("Unsaved changes of another version of this file were found; they are kept beside it (%s)", short(o.LeftErr))
	case errors.Is(o.LockErr, store.ErrNoLock):
		return "This folder cannot be locked: mind that nobody else changes the file meanwhile"
	case o.Stale:
		return "Spanwise had ended without letting go of this file; it is yours now"
	}
	return ""
}
