package ui

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario/store"
	"spanwise/ui/safety"
)

// One window at a time writes a file; the others read it and say who does.

// holder is this window as others are told of it.
func (w *Window) holder() store.Holder { return store.Me(w.now()) }

// tellHeld makes the document read-only because somebody else has its file.
func (w *Window) tellHeld(by store.Holder) {
	has := holderWords(by, w.holder()) + " has the file open"
	if !by.Since.IsZero() {
		has = holderWords(by, w.holder()) + " has had the file open since " + safety.When(by.Since.Local(), w.now())
	}
	w.freeze(has+"; open a copy to change it", "Read-only: "+has+".",
		remedy{"Try again", w.tryAgain}, remedy{"Open a copy", w.openCopy})
	w.showAll()
}

// holderWords names who has a file open.
func holderWords(by, me store.Holder) string {
	switch {
	case by.IsZero():
		return "another window"
	case by.Host == me.Host && by.User == me.User:
		return "another window on this machine"
	case by.User == "":
		return "somebody on " + by.Host
	}
	return fmt.Sprintf("%s on %s", by.User, by.Host)
}

// tryAgain opens the file anew: whoever had it may have let go.
func (w *Window) tryAgain() { w.loadProtected(w.session.Path(), w.passphrase) }

// openCopy goes on with the document as one that has no file yet.
func (w *Window) openCopy() {
	doc := w.session.Document()
	if path := w.session.Path(); path != "" {
		doc.Name = "Copy of " + strings.TrimSuffix(filepath.Base(path), projectSuffix)
	}
	w.adopt(doc, source{passphrase: w.passphrase, unsaved: true})
	w.status.say("This is a copy that no file holds yet")
}

// lockFor takes the lock on a file that is about to be written, which is the one
// held already where it is the document's own. Where a folder knows no locks, none
// is needed: the error is nil and so is the lock.
func (w *Window) lockFor(path string) (*store.Lock, error) {
	if path == w.session.Path() {
		return w.lock, nil
	}
	return lockOn(path, w.holder())
}

// lockOn takes the lock on a file, nil where its folder knows none. It takes as long as
// the disk does.
func lockOn(path string, holder store.Holder) (*store.Lock, error) {
	lock, err := store.TryLock(path, holder)
	if errors.Is(err, store.ErrLocked) {
		return nil, err
	}
	return lock, nil
}

// touchLock renews the note of who has the file, now and then.
func (w *Window) touchLock() {
	if w.lock == nil || w.now().Sub(w.touched) < store.TouchEvery {
		return
	}
	w.touched = w.now()
	lock := w.lock
	w.background(func() {
		err := lock.Touch()
		fyne.Do(func() {
			if errors.Is(err, store.ErrLockLost) && lock == w.lock {
				w.notice.say("Another window took this file over, perhaps while this machine slept. Save under another name to be safe.",
					remedy{"Save as…", func() { w.run(cmdSaveAs) }})
				w.frame.Refresh()
			}
		})
	})
}
