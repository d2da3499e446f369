package ui

import (
	"errors"
	"time"

	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

// Saving by itself, where the user wants that.

// autosaveEvery is how long changes wait at most; the journal holds them meanwhile.
const autosaveEvery = time.Minute

// tickEvery is how often the window looks whether something is due.
const tickEvery = time.Second

// autosavePolicy is that of the preferences.
func (w *Window) autosavePolicy() session.Autosave {
	if !w.savesItself() {
		return session.Autosave{}
	}
	return session.Autosave{Every: autosaveEvery}
}

func (w *Window) savesItself() bool { return w.preferences().Bool(prefAutosave) }

func (w *Window) toggleAutosave() {
	w.preferences().SetBool(prefAutosave, !w.savesItself())
	w.autosave = w.autosavePolicy()
	switch {
	case !w.savesItself():
		w.status.say("Documents are saved only when you say so")
	case w.session.Path() == "":
		w.status.say("From its first save on, the document is saved automatically")
	default:
		w.status.say("Changes are saved automatically after a minute")
	}
}

// tick does what is due; it is called every tickEvery.
func (w *Window) tick() {
	w.touchLock()
	w.checkJournal()
	if w.frozen == "" && !w.saving && !w.opening && w.autosave.Due(w.now(), w.session) {
		w.saveBySelf()
	}
}

// saveBySelf saves where nobody asked for it: it interrupts nobody, and what it
// cannot decide waits for a save by hand.
func (w *Window) saveBySelf() {
	w.write(w.session.Path(), false, func(err error) {
		switch {
		case err == nil || errors.Is(err, store.ErrStands):
			w.bySelf = true
			w.showStatus()
		case errors.Is(err, store.ErrChanged):
			w.status.say("Not saved automatically: another program changed the file. Save to decide what becomes of that")
		default:
			w.status.say("Not saved automatically: " + short(err))
		}
	})
}
