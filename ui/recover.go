package ui

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"fyne.io/fyne/v2"

	"spanwise/scenario/opening"
	"spanwise/scenario/phrase"
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
		found := opening.LookForLeft(fsys, folder, recent, who)
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

// notRecoverable says why nothing that was left can be recovered now, "" if it can.
func (w *Window) notRecoverable() string {
	if len(w.left) == 0 {
		return "no work was left unsaved"
	}
	return w.whileBusy()
}

// moreLeft names what still waits, "" for nothing.
func (w *Window) moreLeft() string {
	if len(w.left) == 0 {
		return ""
	}
	return fmt.Sprintf("; %s under File, “%s”", phrase.Counted(len(w.left), "document waits", "documents wait"), w.command(cmdRecover).label)
}

// askRecovery offers all that was left; later, which may be nil, follows when
// nothing was chosen.
func (w *Window) askRecovery(later func()) {
	var words []safety.Left
	for _, l := range w.left {
		words = append(words, safety.Left(l.Told))
	}
	with := func(do func(*opening.Left, *opening.Recovered)) func(int) {
		return func(i int) {
			l := w.left[i]
			w.whenSaved(func() { w.openLeft(l, "", do, func() { w.askRecovery(later) }) })
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

// openLeft reads what was left and hands it on, asking for the passphrase of what is
// encrypted; back follows where the user knows none.
func (w *Window) openLeft(l *opening.Left, passphrase string, do func(*opening.Left, *opening.Recovered), back func()) {
	var r *opening.Recovered
	w.startOpening("Reading "+l.Told.Name, func(ctx context.Context, _ func(done, total int)) (err error) {
		if r, err = l.Read(w.fs, passphrase); err != nil {
			return err
		}
		return ctx.Err()
	}, func(err error) {
		switch {
		case opening.IsProtected(err):
			safety.AskToOpen(w.win.Canvas(), l.Told.Name, errors.Is(err, store.ErrPassphrase),
				func(passphrase string) { w.openLeft(l, passphrase, do, back) }, back)
		case err != nil:
			w.keepOpen()
			w.failUnlessCancelled(l.Told.Name+" could not be recovered", err)
		default:
			do(l, r)
			w.giveBack()
		}
	})
}

// recoverLeft opens what was left, with its changes, as unsaved.
func (w *Window) recoverLeft(l *opening.Left, r *opening.Recovered) {
	from := source{path: r.Found.Path, stamp: r.Stamp, passphrase: r.Passphrase, key: r.Key, left: r.Found, unsaved: true}
	if from.path != "" {
		lock, err := w.lockFor(from.path)
		if err != nil {
			w.keepOpen()
			w.fail(l.Told.Name+" could not be recovered", err)
			return
		}
		from.lock = lock
		w.remember(from.path)
	}
	w.forgetLeft(l)
	w.adopt(r.Found.Document, from)
	w.status.say("Recovered; no file holds these changes until you save" + w.moreLeft())
}

// lookAtLeft shows what was left, and lets nothing be changed.
func (w *Window) lookAtLeft(l *opening.Left, r *opening.Recovered) {
	w.adopt(r.Found.Document, source{passphrase: r.Passphrase, onlyRead: true})
	w.freeze("this is a look at what was left of “"+l.Told.Name+"”; recover it to change it",
		"A look at “"+l.Told.Name+"” as it was when Spanwise ended.", remedy{"Recover it", func() { w.recoverLeft(l, r) }})
	w.showAll()
}

func (w *Window) discardLeft(l *opening.Left) bool {
	if err := l.Discard(w.fs); err != nil && !errors.Is(err, fs.ErrNotExist) {
		w.keepOpen()
		w.fail("What was left of "+l.Told.Name+" could not be discarded", err)
		return false
	}
	w.forgetLeft(l)
	return true
}

func (w *Window) forgetLeft(l *opening.Left) {
	var rest []*opening.Left
	for _, other := range w.left {
		if other != l && (l.Path == "" || other.Path != l.Path) {
			rest = append(rest, other)
		}
	}
	w.left = rest
}

// offer asks what becomes of the unsaved changes of the project that just opened.
// Until that is settled the project is only read: a change would belong to neither.
func (w *Window) offer(o *opening.Project) {
	l := o.Left.OfFile(o.Path)
	again := func() {
		safety.AskRecovery(w.win.Canvas(), []safety.Left{safety.Left(l.Told)}, w.now(), safety.RecoveryHandlers{
			Recover: func(int) { w.recoverLeft(l, o.Left) }, Look: func(int) { w.lookAtLeft(l, o.Left) }, Later: func() {},
			Discard: func(int) {
				if w.discardLeft(l) {
					w.adopt(o.File.Doc, source{path: o.Path, stamp: o.File.Stamp, passphrase: o.Passphrase, key: o.File.Key, lock: o.Lock})
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
