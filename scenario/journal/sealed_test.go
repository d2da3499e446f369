package journal_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/journal"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

const passphrase = "correct horse battery staple"

// naming reports which files of folders hold a word that must not be readable.
func naming(tb testing.TB, word string, folders ...string) []string {
	tb.Helper()
	var out []string
	for _, f := range folders {
		for _, name := range entries(tb, f) {
			data, err := os.ReadFile(filepath.Join(f, name))
			must(tb, err)
			if strings.Contains(string(data), word) {
				out = append(out, name)
			}
		}
	}
	return out
}

func TestEncryptedDocumentHasAnEncryptedJournal(t *testing.T) {
	w := saved(t, passphrase)
	must(t, w.Apply("s2", retitle("Head of Quilling")))
	must(t, w.Sync())
	must(t, w.Apply("s2", retitle("Deputy of Quilling")))
	must(t, w.Sync())
	same(t, "readable", []string(nil), naming(t, "Quilling", filepath.Dir(w.path)))
	same(t, "titles", []string{"Head of Quilling", "Deputy of Quilling"}, titles(recovered(t, w.path, passphrase).Document))
	file, err := store.OpenFile(store.Disk, w.path, passphrase)
	must(t, err)
	for with, want := range map[string]error{"": store.ErrEncrypted, "wrong": store.ErrPassphrase} {
		if _, err := journal.Recover(store.Disk, w.path, file, with); !errors.Is(err, want) {
			t.Errorf("with %q: %v", with, err)
		}
	}
}

// A passphrase given to a document that has lain about plain: the file, its earlier
// versions, the journal and one that was set aside.
func TestPassphraseLeavesNothingReadable(t *testing.T) {
	state := t.TempDir()
	w := unsaved(t, state, "one", false)
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	for range 3 {
		must(t, w.Apply("s2", retitle("Quilling "+string(rune('a'+w.Point())))))
		must(t, w.Save(path))
	}
	must(t, w.Apply("s2", retitle("Quilling last")))
	must(t, w.Sync())
	second := open(t, store.Disk, path, "") // sets the journal of the first aside
	must(t, second.Apply("s2", retitle("Quilling there")))
	must(t, second.Sync())
	if got := naming(t, "Quilling", filepath.Dir(path)); len(got) != 5 {
		t.Fatalf("readable beforehand: %v", got)
	}
	second.SetPassphrase(passphrase)
	saving := second.BeginSave(path)
	must(t, second.Apply("s2", retitle("Quilling meanwhile")))
	must(t, second.EndSave(saving, saving.Write()))
	must(t, second.Sync())
	for _, word := range []string{"Quilling", "Quillwright", "Marrable"} {
		same(t, "files that name "+word, []string(nil), naming(t, word, filepath.Dir(path), state))
	}
	r := recovered(t, path, passphrase)
	same(t, "unsaved", 1, r.Unsaved)
	same(t, "titles", []string{"Quilling a", "Quilling b", "Quilling c", "Quilling there", "Quilling meanwhile"}, titles(r.Document))
	aside := filepath.Join(filepath.Dir(path), ".plan.spanwise.1.journal")
	if data, err := os.ReadFile(aside); err != nil || strings.Count(string(data), `"sealed":`) != 1 {
		t.Errorf("what was set aside is gone: %v, %s", err, data)
	}
}

// The program ends between the save that encrypts and the new journal.
func TestEndedWithinTheSaveThatEncrypts(t *testing.T) {
	w := saved(t, "")
	w.edits(t, 1)
	w.SetPassphrase(passphrase)
	saving := w.BeginSave(w.path)
	must(t, saving.Write())
	must(t, w.Apply("s2", retitle("after")))
	must(t, w.Writer.Close())
	r := recovered(t, w.path, passphrase)
	same(t, "unsaved", 1, r.Unsaved)
	w.opts.Passphrase = passphrase
	again := journal.Resume(store.Disk, r, w.opts)
	must(t, again.Close())
	same(t, "readable", []string(nil), naming(t, "after", filepath.Dir(w.path)))
	same(t, "titles", []string{"Title a", "after"}, titles(recovered(t, w.path, passphrase).Document))
}

// Changes are encrypted several at a time; a save may lie between two of them.
func TestSaveWithinWhatIsEncryptedTogether(t *testing.T) {
	path := saved(t, passphrase).path
	w := open(t, &failing{FS: store.Disk, with: syscall.EIO, once: true}, path, passphrase)
	must(t, w.Apply("s2", retitle("Title a")))
	if w.Sync() == nil {
		t.Fatal("the first change was to wait for the second")
	}
	saving := w.BeginSave(path)
	w.edits(t, 1)
	w.edits(t, 1)
	data, err := os.ReadFile(journal.Beside(path))
	must(t, err)
	if !strings.Contains(string(data), `"of":2`) {
		t.Fatalf("not encrypted together: %s", data)
	}
	must(t, saving.Write())
	r := recovered(t, path, passphrase)
	same(t, "titles", []string{"Title a", "Title b", "Title c"}, titles(r.Document))
	same(t, "unsaved", 2, r.Unsaved)
}

// Without a passphrase again: the journal is plain from then on.
func TestPassphraseTakenAway(t *testing.T) {
	w := saved(t, passphrase)
	w.edits(t, 1)
	w.SetPassphrase("")
	if !w.Unsaved() || w.Protected() {
		t.Errorf("unsaved %v, protected %v", w.Unsaved(), w.Protected())
	}
	must(t, w.Save(w.path))
	w.edits(t, 1)
	same(t, "readable", []string{".plan.spanwise.journal"}, naming(t, "Title b", filepath.Dir(w.path)))
	same(t, "titles", []string{"Title a", "Title b"}, titles(recovered(t, w.path, "").Document))
}

func TestEncryptedNeverSaved(t *testing.T) {
	state := t.TempDir()
	doc := small(t)
	w := journal.Create(store.Disk, journal.Options{Folder: state, ID: "one", Document: doc, Passphrase: passphrase, WorkFactor: lightWork})
	s := session.Open(doc, session.From{Passphrase: passphrase})
	s.Journal(w)
	must(t, s.Apply("s2", retitle("Quilling")))
	must(t, w.Close())
	for _, word := range []string{"Quilling", "Quillwright", "Marrable"} {
		same(t, "files that name "+word, []string(nil), naming(t, word, state))
	}
	l := left(t, state)[0]
	if _, err := l.Open(store.Disk, ""); !errors.Is(err, store.ErrEncrypted) {
		t.Errorf("error %v", err)
	}
	file, err := l.Open(store.Disk, passphrase)
	must(t, err)
	r, err := l.Recover(store.Disk, file, passphrase)
	must(t, err)
	same(t, "titles", []string{"Quilling"}, titles(r.Document))
}

// With the key of the file as it was opened a journal needs none of its own, and its
// first change is on disk at once. No key can be made at the work factor given here.
func TestJournalWithTheKeyOfTheFile(t *testing.T) {
	path := saved(t, passphrase).path
	file, err := store.OpenFile(store.Disk, path, passphrase)
	must(t, err)
	opts := journal.Options{Path: path, Base: file.Stamp, Passphrase: passphrase, Key: file.Key, WorkFactor: 99}
	w := journal.Create(store.Disk, opts)
	w.Append(journal.Append{Scenario: "s2", Edits: []scenario.Edit{retitle("Quilling")}})
	must(t, w.Close())
	same(t, "readable", []string(nil), naming(t, "Quilling", filepath.Dir(path)))
	saved := session.Open(file.Doc, session.From{Path: path, Stamp: file.Stamp, Passphrase: passphrase, WorkFactor: lightWork})
	must(t, saved.Save(path)) // the file has another head now; the journal's own opens it
	r := recovered(t, path, passphrase)
	same(t, "version", path+".1.bak", r.Version)
	same(t, "titles", []string{"Quilling"}, titles(r.Document))
	again := journal.Resume(store.Disk, r, opts)
	again.Append(journal.Append{Scenario: "s2", Edits: []scenario.Edit{retitle("more")}})
	must(t, again.Close())
	same(t, "titles", []string{"Quilling", "more"}, titles(recovered(t, path, passphrase).Document))
}
