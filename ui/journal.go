package ui

import (
	"crypto/rand"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/journal"
)

// The journal of the open document.

// keepJournal begins the journal of the document, or goes on with the one that it
// was recovered from.
func (w *Window) keepJournal(doc *scenario.Document, from source) {
	o, err := w.journalOptions()
	if err != nil || from.path == "" && o.Folder == "" {
		return // without a folder of its own there is no place for it
	}
	o.Path, o.Base, o.Waits = from.path, from.stamp, from.nobodys
	o.Passphrase, o.Key = from.passphrase, from.key
	if from.path == "" {
		o.Document = doc
	}
	if from.left != nil {
		w.journal = journal.Resume(w.fs, from.left, o)
	} else {
		w.journal = journal.Create(w.fs, o)
	}
	w.session.Journal(w.journal)
}

func (w *Window) journalOptions() (journal.Options, error) {
	id, err := journal.NewID(rand.Reader)
	return journal.Options{Folder: w.stateFolder, ID: id, Holder: w.holder(), Clock: w.now, WorkFactor: w.workFactor}, err
}

// KeepStateIn says where the journals of documents without a file are kept; without
// it there are none. It goes before [Window.Start].
func (w *Window) KeepStateIn(folder string) { w.stateFolder = folder }

// checkJournal tells once when the journal cannot be written, and when it can again;
// the status bar shows it all the while.
func (w *Window) checkJournal() {
	if w.journal == nil {
		return
	}
	err := w.journal.Err()
	if sick := err != nil; sick != w.sick {
		w.sick = sick
		if sick {
			reason, _, _ := strings.Cut(short(err), ".")
			w.status.say(reason + ": changes are no longer written to the journal. Save soon")
		} else {
			w.status.say("Changes are written to the journal again")
		}
		w.showStatus()
	}
}

// tellJournal says why the journal cannot be written.
func (w *Window) tellJournal() {
	if w.journal == nil || w.journal.Err() == nil {
		return
	}
	w.fail("Changes are not written to the journal", w.journal.Err())
}
