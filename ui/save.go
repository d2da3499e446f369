package ui

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario/store"
	"spanwise/ui/widgets"
	"spanwise/ui/widgets/files"
)

// save writes the project where it belongs, asking for a place where it has none, and
// then goes on with next, if any.
func (w *Window) save(next func()) {
	path := w.session.Path()
	if path == "" || w.frozen != "" {
		w.askSaveAs(next)
		return
	}
	w.write(path, false, func(err error) { w.afterSave(path, err, next) })
}

// afterSave goes on where the project was saved, and asks or tells where not.
func (w *Window) afterSave(path string, err error, next func()) {
	switch {
	case err == nil:
		goOn(next)
	case errors.Is(err, store.ErrChanged):
		w.askChanged(path, next)
	case errors.Is(err, store.ErrStands):
		w.fail("The project was saved, but not all is done", err)
	default:
		w.failSave(err, next)
	}
}

func goOn(next func()) {
	if next != nil {
		next()
	}
}

// write saves the project in the background and tells how that went. It takes the
// lock of the file first. Anyway replaces what another program wrote.
func (w *Window) write(path string, anyway bool, done func(error)) {
	if w.saving {
		w.waiting = append(w.waiting, func() { w.write(path, anyway, done) })
		return
	}
	if w.frozen != "" && path == w.session.Path() {
		done(frozenError{w.frozen}) // it is read-only here, or waits for a decision
		return
	}
	w.saving = true
	w.showStatus()
	s, saving := w.session, w.session.BeginSave(path)
	saving.Anyway = anyway
	lock, holder, own := w.lock, w.holder(), path != s.Path() // its own is taken for this save alone
	w.background(func() {
		var err error
		if own {
			lock, err = lockOn(path, holder)
		}
		if err == nil {
			err = saving.Write()
		}
		fyne.Do(func() {
			err := s.EndSave(saving, err)
			replaced := s != w.session
			if lock != nil && own && (replaced || notSaved(err)) {
				_ = lock.Unlock()
			}
			if !replaced {
				w.endWrite(path, lock, err, done)
			}
		})
	})
}

// endWrite takes note of how a save of the open document went.
func (w *Window) endWrite(path string, lock *store.Lock, err error, done func(error)) {
	w.saving = false
	if !notSaved(err) {
		w.saved(path, lock)
	}
	w.showStatus()
	w.showTitle()
	done(err)
	if len(w.waiting) > 0 {
		next := w.waiting[0]
		w.waiting = w.waiting[1:]
		next()
	}
}

// notSaved reports whether an error of a save says that there was none.
func notSaved(err error) bool { return err != nil && !errors.Is(err, store.ErrStands) }

// saved takes note of where the project is by now.
func (w *Window) saved(path string, lock *store.Lock) {
	if lock != w.lock {
		if w.lock != nil {
			_ = w.lock.Unlock()
		}
		w.lock, w.touched = lock, w.now()
	}
	w.savedAt, w.bySelf = w.now(), false
	w.notice.say("")
	if w.frozen != "" {
		w.frozen = ""
		w.showAll()
	}
	if w.journal == nil {
		w.keepJournal(nil, source{path: path, stamp: w.session.Stamp(), passphrase: w.passphrase})
	}
	w.remember(path)
	w.keepShown()
	w.status.say("Saved as " + path)
	w.frame.Refresh()
}

// askChanged asks what becomes of what another program has written into the file.
func (w *Window) askChanged(path string, next func()) {
	d := &widgets.Dialog{
		Title: filepath.Base(path) + " was changed by another program", Width: 540,
		Text: "Since you opened or saved it, somebody else has written this file. Saving anyway replaces that by your version; what they wrote is kept as the newest earlier version.",
	}
	d.Answers = []widgets.Answer{
		{Label: "Cancel"},
		{Label: "Save anyway", Then: func() {
			w.write(path, true, func(err error) { w.afterSave(path, err, next) })
		}},
		{Label: "Save as…", Then: func() { w.askSaveAs(next) }},
	}
	d.Show(w.win.Canvas())
}

// failSave tells why the project was not saved, what is safe all the same, and
// offers another place.
func (w *Window) failSave(err error, next func()) {
	d := &widgets.Dialog{Title: "The project was not saved", Text: paragraphs(short(err), w.safeWords(), detail(err)), Width: 540}
	d.Answers = []widgets.Answer{{Label: "Save as…", Then: func() { w.askSaveAs(next) }}, {Label: "Close"}}
	d.Show(w.win.Canvas())
}

// safeWords says where the work is that no file holds.
func (w *Window) safeWords() string {
	switch {
	case w.journal == nil:
		return "Your work is still open here."
	case w.journal.Err() != nil:
		return "Your work is still open here, and nowhere else: the journal cannot be written either. Leave this window open until it is saved."
	}
	return "Your work is still open here, and every change of it is in the journal."
}

func (w *Window) askSaveAs(next func()) {
	name := w.session.Name()
	if w.session.Path() != "" {
		name = strings.TrimSuffix(filepath.Base(w.session.Path()), projectSuffix)
	}
	w.files.Ask(files.Question{
		Title: "Save the project", Name: files.Name(name) + projectSuffix, Suffix: projectSuffix, Answer: "Save",
		Write: w.saveAs, Then: next,
	})
}

// saveAs saves under a name that was asked for, which includes what stands there.
func (w *Window) saveAs(path string, done func(error)) {
	w.write(path, true, func(err error) {
		if errors.Is(err, store.ErrStands) {
			w.status.say("Saved, but not all is done: " + short(err))
			err = nil
		}
		done(err)
	})
}

// whenSaved runs next at once, or after asking what becomes of unsaved changes.
func (w *Window) whenSaved(next func()) {
	w.commitField()
	if !w.session.Unsaved() || w.frozen != "" {
		next()
		return
	}
	d := &widgets.Dialog{
		Title: "Save the changes first?",
		Text:  "“" + w.session.Name() + "” has changes that no file holds.",
	}
	if w.session.Path() == "" {
		d.Title, d.Text = "Save the document first?", "“"+w.session.Name()+"” is in no project file yet."
	}
	d.Answers = []widgets.Answer{
		{Label: "Cancel"},
		{Label: "Discard changes", Then: next},
		// What was changed while the save ran is not in the file: asked again.
		{Label: "Save", Then: func() { w.save(func() { w.whenSaved(next) }) }},
	}
	d.Show(w.win.Canvas())
}

// close ends the program, once nothing is left unsaved.
func (w *Window) close() {
	goOn(w.endTour) // it asks nothing
	if w.win.Canvas().Overlays().Top() != nil {
		return // a question is open; it comes first
	}
	w.whenSaved(func() {
		if w.job != nil {
			w.job.cancel()
		}
		w.letGo(nil)
		w.win.SetCloseIntercept(nil)
		w.app.Quit()
	})
}
