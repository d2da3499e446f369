package ui

import (
	"time"

	"spanwise/scenario"
	"spanwise/scenario/figures"
	"spanwise/scenario/journal"
	"spanwise/scenario/runs"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

// The open document: where it comes from, and what keeps it while it is open.

// source says where a document comes from.
type source struct {
	path       string      // of its file, "" for one that was never saved
	stamp      store.Stamp // what the file held
	passphrase string
	key        *store.Key         // of an encrypted file, nil for none
	lock       *store.Lock        // on the file, nil for none
	left       *journal.Recovered // the document is what was recovered, nil for not
	unsaved    bool               // no file holds it as it is
	onlyRead   bool               // nothing is to be changed, so that nothing needs to be kept
	nobodys    bool               // nobody's work until it is changed, as the demonstration
	ready      figures.Prepared   // nil for nothing
}

// keeping is what keeps the open document while it is open.
type keeping struct {
	journal    *journal.Writer // nil for none
	sick       bool            // the journal could not be written when last looked at
	lock       *store.Lock     // nil for none
	touched    time.Time       // when the lock was last renewed
	passphrase string          // of the file
	saving     bool            // a save is under way
	waiting    []func()        // saves that wait for it, in order
	autosave   session.Autosave
	savedAt    time.Time
	bySelf     bool // that save was not asked for
}

// adopt lets go of the document that is open and opens a session on another one.
// What becomes of unsaved changes was asked before.
func (w *Window) adopt(doc *scenario.Document, from source) {
	shown := w.lastShown(from.path)
	w.begun = true
	w.letGo(from.lock)
	w.session = session.Open(doc, session.From{
		Path: from.path, Stamp: from.stamp, Passphrase: from.passphrase, Unsaved: from.unsaved, FS: w.fs, WorkFactor: w.workFactor,
	})
	w.keeping = keeping{lock: from.lock, touched: w.now(), passphrase: from.passphrase, autosave: w.autosavePolicy()}
	w.freeze("", "")
	if !from.onlyRead {
		w.keepJournal(doc, from)
	}
	w.session.Subscribe(w.changed)
	w.runs, w.figures, w.colours.lit = runs.New(configOf(w.session, defaultSeed)), figures.New(), nil
	w.figures.Seed(w.session, from.ready)
	w.active, w.selection, w.cut = session.Baseline, selection{}, ""
	w.chart.Reset()
	w.compare.Forget()
	w.toolbar.search.clear()
	w.status.say("")
	if w.session.Scenario(shown) == nil {
		shown = session.Baseline
	}
	w.show(shown)
	w.open(tabChart)
	w.forgetHidden()
}

// forgetHidden has the views that are not in front let go of the document before, which a
// large one would make twice the memory; they are filled when they are looked at.
func (w *Window) forgetHidden() {
	w.table.Forget()
	w.tableBehind = true // it was filled already where it was in front
	w.rights.Forget()
	w.operating.Forget()
	w.tracing.net, w.rightsKept = nil, keptRights{}
	if !w.twin.on || w.active == session.Baseline {
		w.twin.forget()
	}
}

// letGo ends what keeps the open document: its journal is not needed any more, and
// others may have the file, unless the lock goes on to be held.
func (w *Window) letGo(but *store.Lock) {
	if w.journal != nil {
		_ = w.journal.Discard() // what stays behind is offered at the next start
		w.journal = nil
	}
	if w.lock != nil && w.lock != but {
		_ = w.lock.Unlock() // the system ends it with the process
	}
	w.lock = nil
}

// remember keeps a project as the one to open at the next start.
func (w *Window) remember(path string) {
	w.preferences().SetString(prefProject, path)
	w.files.Used(path)
	w.addRecent(path)
}
