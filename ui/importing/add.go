package importing

import (
	"errors"

	"spanwise/scenario/roster"
	"spanwise/ui/widgets"
)

// file is the place of the file shown.
func (w *Wizard) file() int { return min(w.shown, len(w.reading.names())-1) }

// showFile shows another of the files.
func (w *Wizard) showFile(at int) {
	w.shown = at
	w.steps[w.at].show()
}

// addFile asks for one more file and reads it into the organisation.
func (w *Wizard) addFile() {
	w.surround.AskFile(func(f roster.Source) { w.add(f, "") })
}

// add reads one more file; an encrypted one asks for its password until it opens.
func (w *Wizard) add(f roster.Source, password string) {
	w.reading.addFile(f, password, func(err error) bool {
		var locked *PasswordError
		if !errors.As(err, &locked) {
			return false
		}
		AskPassword(w.surround.Canvas, locked, func(given string) { w.add(f, given) }, nil)
		return true
	})
}

// saveProfile writes how the file shown is read to a file.
func (w *Wizard) saveProfile() {
	data, err := w.reading.profile(w.file()).Encode()
	if err != nil {
		w.fail(err)
		return
	}
	w.surround.AskSave("Save the mapping", "Mapping", append(data, '\n'))
}

// loadProfile reads the files as a saved mapping says.
func (w *Wizard) loadProfile() {
	w.surround.AskFile(func(f roster.Source) {
		p, err := roster.DecodeProfile(f.Data)
		if err != nil {
			w.fail(err)
			return
		}
		w.reading.use(p, w.file())
	})
}

func (w *Wizard) fail(err error) {
	w.failed.set(w.surround.Words(err), blocking)
	w.body.Refresh()
}

// leaveUnless makes Escape empty a field that holds text before it leaves the wizard.
func (w *Wizard) leaveUnless(field *widgets.Entry) func() {
	return func() {
		if field.Text == "" {
			w.leave()
			return
		}
		field.SetText("")
	}
}
