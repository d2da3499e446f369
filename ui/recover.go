package ui

import (
	"errors"
	"fmt"
	"io/fs"

	"fyne.io/fyne/v2"

	"spanwise/scenario/journal"
	"spanwise/scenario/store"
	"spanwise/ui/safety"
)

// What becomes of documents that windows which ended too early have left.

// startWith looks for what was left and then goes on with the start. What was left
// is offered first, but for a start with a file, which was asked for.
func (w *Window) startWith(file string, open func()) {
	fsys, folder, recent, who := w.fs, w.stateFolder, w.recentPaths(), w.holder()
	w.opening = true
	w.background(func() {
		found := lookForLeft(fsys, folder, recent, who)
		fyne.Do(func() {
			w.opening = false
			w.left = found
			switch {
			case len(found) == 0:
				open()
			case file != "":
				open()
				w.status.say("Unsaved work was found" + w.moreLeft())
			default:
				w.askRecovery(func() { w.deferred = true; open() })
			}
		})
	})
}

func (w *Window) nothingLeft() string {
	if len(w.left) == 0 {
		return "no work was left unsaved"
	}
	return ""
}

// moreLeft names what still waits, "" for nothing.
func (w *Window) moreLeft() string {
	if len(w.left) == 0 {
		return ""
	}
	return fmt.Sprintf("; %s under File, “%s”", counted(len(w.left), "document waits", "documents wait"), w.command(cmdRecover).label)
}

// askRecovery offers all that was left; later, which may be nil, follows when
// nothing was chosen.
func (w *Window) askRecovery(later func()) {
	var words []safety.Left
	for _, l := range w.left {
		words = append(words, l.words())
	}
	with := func(do func(*leftover)) func(int) {
		return func(i int) {
			l := w.left[i]
			w.whenSaved(func() { w.unlockLeft(l, do) })
		}
	}
	safety.AskRecovery(w.win.Canvas(), words, w.now(), safety.RecoveryHandlers{
		Recover: with(w.recoverLeft), Look: with(w.lookAtLeft), Later: func() { goOn(later) },
		Discard: func(i int) {
			if !w.discardLeft(w.left[i]) {
				return
			}
			if len(w.left) > 0 {
				w.askRecovery(later)
				return
			}
			goOn(later)
		},
	})
}

// unlockLeft asks for the passphrase of what is encrypted, and goes on.
func (w *Window) unlockLeft(l *leftover, open func(*leftover)) {
	if l.locked == nil {
		open(l)
		return
	}
	safety.AskToOpen(w.win.Canvas(), l.name(), errors.Is(l.locked, store.ErrPassphrase), func(passphrase string) {
		if !l.read(w.fs, passphrase) {
			w.fail(l.name()+" could not be recovered", journal.ErrForeign)
			return
		}
		w.unlockLeft(l, open)
	}, nil)
}

// recoverLeft opens what was left, with its changes, as unsaved.
func (w *Window) recoverLeft(l *leftover) {
	from := source{path: l.found.Path, stamp: l.stamp(w.fs), passphrase: l.passphrase, left: l.found, unsaved: true}
	if from.path != "" {
		lock, err := w.lockFor(from.path)
		if err != nil {
			w.fail(l.name()+" could not be recovered", err)
			return
		}
		from.lock = lock
		w.remember(from.path)
	}
	w.forgetLeft(l)
	w.adopt(l.found.Document, from)
	w.status.say("Recovered; no file holds these changes until you save" + w.moreLeft())
}

// lookAtLeft shows what was left, and lets nothing be changed.
func (w *Window) lookAtLeft(l *leftover) {
	w.adopt(l.found.Document, source{passphrase: l.passphrase, onlyRead: true})
	w.freeze("this is a look at what was left of “"+l.name()+"”; recover it to change it",
		"A look at “"+l.name()+"” as it was when Spanwise ended.", remedy{"Recover it", func() { w.recoverLeft(l) }})
	w.showAll()
}

func (w *Window) discardLeft(l *leftover) bool {
	if err := l.discard(w.fs); err != nil && !errors.Is(err, fs.ErrNotExist) {
		w.fail("What was left of "+l.name()+" could not be discarded", err)
		return false
	}
	w.forgetLeft(l)
	return true
}

func (w *Window) forgetLeft(l *leftover) {
	var rest []*leftover
	for _, other := range w.left {
		if other != l && (l.path == "" || other.path != l.path) {
			rest = append(rest, other)
		}
	}
	w.left = rest
}

// offer asks what becomes of the unsaved changes of the project that just opened.
// Until that is settled the project is only read: a change would belong to neither.
func (w *Window) offer(o *opening) {
	l := &leftover{path: o.path, passphrase: o.passphrase, file: o.file, found: o.left}
	again := func() {
		safety.AskRecovery(w.win.Canvas(), []safety.Left{l.words()}, w.now(), safety.RecoveryHandlers{
			Recover: func(int) { w.recoverLeft(l) }, Look: func(int) { w.lookAtLeft(l) }, Later: func() {},
			Discard: func(int) {
				if w.discardLeft(l) {
					w.adopt(o.file.Doc, source{path: o.path, stamp: o.file.Stamp, passphrase: o.passphrase, lock: o.lock})
				}
			},
		})
	}
	w.freeze("unsaved changes of this file wait to be recovered or discarded",
		"Unsaved changes of this file were kept when Spanwise ended.", remedy{"Decide now…", again})
	w.showAll()
	if !w.deferred {
		again()
	}
}
