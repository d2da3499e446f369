package ui

import (
	"spanwise/ui/safety"
)

// askPassphrase asks for a passphrase of the project, or for it to be removed.
func (w *Window) askPassphrase() {
	safety.AskPassphrase(w.win.Canvas(), safety.Protection{
		Protected: w.session.Protected(),
		Set:       func(passphrase string, done func(why string)) { w.protect(passphrase, done) },
		Remove:    func(done func(why string)) { w.protect("", done) },
	})
}

// protect saves the project with another passphrase, "" for none. A project that has
// no file yet gets it with its first save.
func (w *Window) protect(passphrase string, done func(why string)) {
	before := w.passphrase
	w.session.SetPassphrase(passphrase)
	w.passphrase = passphrase
	if w.session.Path() == "" {
		w.showAll()
		done("")
		w.status.say("The passphrase holds from the first save on")
		w.save(nil)
		return
	}
	w.write(w.session.Path(), false, func(err error) {
		if notSaved(err) {
			w.session.SetPassphrase(before)
			w.passphrase = before
			done(words(err) + "\n\nThe passphrase is as it was.")
			return
		}
		done("")
		switch {
		case err != nil:
			w.fail("The project was saved, but not all is done", err)
		case passphrase == "":
			w.status.say("The project has no passphrase any more")
		default:
			w.status.say("The project is protected; earlier versions without this passphrase are removed")
		}
	})
}
