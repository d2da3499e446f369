package journal_test

import (
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/journal"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

// machine is a window on a document, and what must be on disk for it.
type machine struct {
	*rapid.T
	tb         testing.TB
	folder     string
	passphrase string
	window     *window
	doc        *scenario.Document // the session's own
	base       int                // changes that the file holds
	held       map[int]string     // the document after so many changes, from base on
	serial     int
}

// TestEveryPrefixComesBack edits at random, saves now and then, ends and goes on,
// and reads what a program that ended there would have left: whole, and cut off
// anywhere.
func TestEveryPrefixComesBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		folder, err := os.MkdirTemp(t.TempDir(), "")
		must(t, err)
		m := &machine{T: rt, tb: t, folder: folder, passphrase: rapid.SampledFrom([]string{"", "", "", "seven seas"}).Draw(rt, "passphrase")}
		_, err = store.SaveFile(store.Disk, m.path(), small(t), m.options())
		must(t, err)
		m.open(nil)
		defer func() { _ = m.window.Writer.Close() }()
		// A few runs of steps: what takes time is waiting for the disk, not the steps.
		for range rapid.IntRange(1, 4).Draw(rt, "runs") {
			for range rapid.IntRange(0, 8).Draw(rt, "steps") {
				m.step(rt)
			}
			rapid.SampledFrom([]func(*rapid.T){m.save, m.end, m.cut}).Draw(rt, "then")(rt)
		}
		m.cut(rt)
		m.end(rt)
	})
}

func (m *machine) path() string { return filepath.Join(m.folder, "plan.spanwise") }

func (m *machine) options() store.Options {
	return store.Options{Passphrase: m.passphrase, WorkFactor: lightWork}
}

// open begins on the file, or on what was recovered.
func (m *machine) open(r *journal.Recovered) {
	file, err := store.OpenFile(store.Disk, m.path(), m.passphrase)
	must(m.tb, err)
	w := &window{path: m.path(), opts: journal.Options{
		Path: m.path(), Base: file.Stamp, Passphrase: m.passphrase, WorkFactor: lightWork, Clock: newClock().now,
	}}
	from := session.From{Path: m.path(), Stamp: file.Stamp, Passphrase: m.passphrase, WorkFactor: lightWork}
	m.doc = file.Doc
	if r != nil {
		m.doc, from.Unsaved = r.Document, r.Unsaved > 0
		w.Writer = journal.Resume(store.Disk, r, w.opts)
	} else {
		w.Writer = journal.Create(store.Disk, w.opts)
	}
	w.Session = session.Open(m.doc, from)
	w.Session.Journal(w.Writer)
	m.window, m.base, m.held = w, 0, map[int]string{w.Point(): m.text(m.doc)}
}

func (m *machine) text(doc *scenario.Document) string { return text(m.tb, doc) }

func (m *machine) step(t *rapid.T) {
	m.serial++
	before := m.window.Point()
	step(m.window.Session, func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }, m.serial)
	if n := m.window.Point() - before; n > 1 {
		t.Fatalf("%d changes for one step", n)
	}
	m.held[m.window.Point()] = m.text(m.doc)
}

func (m *machine) save(t *rapid.T) {
	if err := m.window.Save(m.path()); err != nil {
		t.Fatal(err)
	}
	m.base = m.window.Point()
}

// end ends without a word, looks at what is left, and goes on from there.
func (m *machine) end(t *rapid.T) {
	if err := m.window.Writer.Close(); err != nil {
		t.Fatal(err)
	}
	r := m.recovered(t, m.folder)
	if r == nil {
		m.open(nil)
		return
	}
	if r.Torn || r.Damage != nil || r.Unsaved != m.window.Point()-m.base {
		t.Fatalf("%d changes behind the file; recovered %+v", m.window.Point()-m.base, r)
	}
	held := m.held
	from := m.base
	m.open(r)
	for n := range m.window.Point() {
		m.held[n] = held[from+n]
	}
}

// cut copies what is on disk, cuts the journal off somewhere, and reads the rest.
func (m *machine) cut(t *rapid.T) {
	if err := m.window.Sync(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(journal.Beside(m.path()))
	if err != nil {
		return // nothing was changed
	}
	to, err := os.MkdirTemp(m.folder, "cut")
	must(m.tb, err)
	path := filepath.Join(to, "plan.spanwise")
	project, err := os.ReadFile(m.path())
	must(m.tb, err)
	must(m.tb, os.WriteFile(path, project, 0o600))
	head := len(data) - len(data[indexLine(data):])
	at := rapid.IntRange(head, len(data)).Draw(t, "cut at")
	must(m.tb, os.WriteFile(journal.Beside(path), data[:at], 0o600))
	r := m.recovered(t, to)
	if r.Damage != nil || r.Torn != (data[at-1] != '\n') {
		t.Fatalf("cut at %d of %d: %+v", at, len(data), r)
	}
	if at == len(data) && r.Unsaved != m.window.Point()-m.base {
		t.Fatalf("%d of %d changes", r.Unsaved, m.window.Point()-m.base)
	}
}

func indexLine(data []byte) int {
	for i, b := range data {
		if b == '\n' {
			return i + 1
		}
	}
	return len(data)
}

// recovered reads a folder and checks that it is the document after as many changes
// as it says; nil where there is no journal, and nothing to recover.
func (m *machine) recovered(t *rapid.T, folder string) *journal.Recovered {
	path := filepath.Join(folder, "plan.spanwise")
	file, err := store.OpenFile(store.Disk, path, m.passphrase)
	must(m.tb, err)
	if _, err := os.Stat(journal.Beside(path)); err != nil {
		if n := m.window.Point() - m.base; n > 0 {
			t.Fatalf("no journal for %d changes", n)
		}
		return nil
	}
	r, err := journal.Recover(store.Disk, path, file, m.passphrase)
	if err != nil {
		t.Fatal(err)
	}
	if m.text(r.Document) != m.held[m.base+r.Unsaved] {
		t.Fatalf("another document after %d changes", r.Unsaved)
	}
	return r
}
