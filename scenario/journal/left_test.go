package journal_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spanwise/scenario/journal"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

// unsaved opens a window on a document that was never saved.
func unsaved(tb testing.TB, folder, id string, waits bool) *window {
	tb.Helper()
	w := &window{opts: journal.Options{
		Folder: folder, ID: id, Document: small(tb), Waits: waits, Clock: newClock().now, WorkFactor: lightWork,
		Holder: store.Me(time.Date(2030, 3, 1, 10, 42, 0, 0, time.UTC)),
	}}
	w.Session = session.Open(w.opts.Document, session.From{WorkFactor: lightWork})
	w.Writer = journal.Create(store.Disk, w.opts)
	w.Session.Journal(w.Writer)
	tb.Cleanup(func() { _ = w.Writer.Close() })
	return w
}

func left(tb testing.TB, folder string) []journal.Left {
	tb.Helper()
	out, err := journal.LookForLeft(store.Disk, folder, store.Me(time.Now()))
	must(tb, err)
	return out
}

func recoverLeft(tb testing.TB, l journal.Left) *journal.Recovered {
	tb.Helper()
	file, err := l.Open(store.Disk, "")
	must(tb, err)
	r, err := l.Recover(store.Disk, file, "")
	must(tb, err)
	return r
}

func TestNeverSavedDocumentComesBack(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state", "spanwise")
	w := unsaved(t, state, "one", false)
	other := unsaved(t, state, "two", false)
	w.edits(t, 2)
	must(t, other.Sync())
	if found := left(t, state); len(found) != 0 {
		t.Errorf("of living windows: %v", found)
	}
	must(t, w.Writer.Close())
	must(t, other.Writer.Close())
	found := left(t, state)
	if len(found) != 2 {
		t.Fatalf("found %v", found)
	}
	r := recoverLeft(t, found[0])
	same(t, "titles", []string{"Title a", "Title b"}, titles(r.Document))
	same(t, "unsaved", 2, r.Unsaved)
	untouched := recoverLeft(t, found[1])
	same(t, "an imported roster without a change", text(t, small(t)), text(t, untouched.Document))
	must(t, untouched.Discard(store.Disk))

	again := journal.Resume(store.Disk, r, w.opts)
	s := session.Open(r.Document, session.From{Unsaved: true})
	s.Journal(again)
	must(t, s.Apply("s2", retitle("more")))
	must(t, again.Sync())
	if found := left(t, state); len(found) != 0 {
		t.Errorf("of the window that goes on: %v", found)
	}
	must(t, again.Close())
	same(t, "titles", []string{"Title a", "Title b", "more"}, titles(recoverLeft(t, left(t, state)[0]).Document))
}

func TestFirstSaveMovesTheJournal(t *testing.T) {
	state := t.TempDir()
	w := unsaved(t, state, "one", false)
	w.edits(t, 1)
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, w.Save(path))
	must(t, w.Sync())
	same(t, "state folder", []string(nil), entries(t, state))
	same(t, "folder", []string{"plan.spanwise"}, folder(t, path))
	w.edits(t, 1)
	same(t, "titles", []string{"Title a", "Title b"}, titles(recovered(t, path, "").Document))
}

// The program ends after the file has taken its place, and before the journal is
// removed: it is known that nothing is lost, and where the document went.
func TestEndedWithinTheFirstSave(t *testing.T) {
	state := t.TempDir()
	w := unsaved(t, state, "one", false)
	w.edits(t, 1)
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, w.BeginSave(path).Write())
	must(t, w.Writer.Close())
	r := recoverLeft(t, left(t, state)[0])
	same(t, "path", path, r.Path)
	same(t, "unsaved", 0, r.Unsaved)
	same(t, "titles", []string{"Title a"}, titles(r.Document))
	must(t, os.Remove(path))
	r = recoverLeft(t, left(t, state)[0])
	same(t, "path of a file that is gone", "", r.Path)
	same(t, "unsaved then", 1, r.Unsaved)
}

func TestNothingStaysOfWhatIsNotWanted(t *testing.T) {
	state := t.TempDir()
	w := unsaved(t, state, "one", false)
	w.edits(t, 1)
	must(t, w.Writer.Discard())
	same(t, "state folder", []string(nil), entries(t, state))
	demonstration := unsaved(t, state, "two", true)
	must(t, demonstration.Sync())
	same(t, "state folder before the first change", []string(nil), entries(t, state))
	demonstration.edits(t, 1)
	same(t, "state folder after it", []string{".unsaved-two.spanwise.lock", "unsaved-two.journal", "unsaved-two.spanwise"}, entries(t, state))
}

func TestTheBaseIsGone(t *testing.T) {
	state := t.TempDir()
	w := unsaved(t, state, "one", false)
	w.edits(t, 1)
	must(t, w.Writer.Close())
	must(t, os.Remove(filepath.Join(state, "unsaved-one.spanwise")))
	if _, err := left(t, state)[0].Open(store.Disk, ""); !errors.Is(err, journal.ErrNoBase) {
		t.Errorf("error %v", err)
	}
	must(t, left(t, state)[0].Discard(store.Disk))
	same(t, "state folder", []string(nil), entries(t, state))
}

// Two windows offer what was left; one goes on with it. The other neither takes it
// nor removes it, whatever it does.
func TestOneWindowGoesOnWithWhatWasLeft(t *testing.T) {
	for name, edits := range map[string]int{"changed": 2, "an imported roster without a change": 0} {
		t.Run(name, func(t *testing.T) {
			state := t.TempDir()
			w := unsaved(t, state, "one", false)
			w.edits(t, edits)
			must(t, w.Writer.Close())
			l := left(t, state)[0]
			first, second := recoverLeft(t, l), recoverLeft(t, l)
			w.Writer = journal.Resume(store.Disk, first, w.opts)
			w.Session = session.Open(first.Document, session.From{Unsaved: true})
			w.Session.Journal(w.Writer)
			must(t, w.Sync())
			if found := left(t, state); len(found) != 0 {
				t.Errorf("found %v", found)
			}
			other := journal.Resume(store.Disk, second, w.opts)
			other.Append(journal.Rename{Scenario: "s1", Name: "Six layers"})
			if err := other.Sync(); !errors.Is(err, store.ErrLocked) {
				t.Errorf("the other writes: %v", err)
			}
			_ = other.Discard() // it has told why it does not write
			for _, discard := range []func(store.FS) error{second.Discard, l.Discard} {
				if err := discard(store.Disk); !errors.Is(err, store.ErrLocked) {
					t.Errorf("the other discards: %v", err)
				}
			}
			must(t, w.Apply("s2", retitle("more")))
			must(t, w.Writer.Close())
			r := recoverLeft(t, left(t, state)[0])
			same(t, "unsaved", edits+1, r.Unsaved)
			same(t, "name", "Flatter", r.Document.Scenario("s1").Name)
			must(t, r.Discard(store.Disk))
			same(t, "state folder", []string(nil), entries(t, state))
		})
	}
}

func TestNoStateFolderHoldsNothing(t *testing.T) {
	if found := left(t, filepath.Join(t.TempDir(), "none")); found != nil {
		t.Errorf("found %v", found)
	}
}

func TestNoPlaceUntilTheFirstSave(t *testing.T) {
	told := &troubles{}
	doc := small(t)
	w := &window{Session: session.New(doc, ""), Writer: journal.Create(store.Disk, journal.Options{Document: doc, Trouble: told.take})}
	w.Session.Journal(w.Writer)
	must(t, w.Apply("s2", retitle("Title a")))
	if err := w.Sync(); !errors.Is(err, journal.ErrNoPlace) {
		t.Errorf("error %v", err)
	}
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, w.Save(path))
	w.edits(t, 1)
	same(t, "titles", []string{"Title a", "Title b"}, titles(recovered(t, path, "").Document))
	if got := told.all(); len(got) != 2 || got[0] == nil || got[1] != nil {
		t.Errorf("told %v", got)
	}
	must(t, w.Writer.Close())
}

func entries(tb testing.TB, folder string) []string {
	tb.Helper()
	list, err := os.ReadDir(folder)
	must(tb, err)
	var out []string
	for _, e := range list {
		out = append(out, e.Name())
	}
	return out
}

func TestStateFolder(t *testing.T) {
	home := func() (string, error) { return filepath.FromSlash("/home/ada"), nil }
	homeless := func() (string, error) { return "", errors.New("none") }
	env := func(set string) func(string) string {
		return func(name string) string {
			if key, value, _ := strings.Cut(set, "="); key == name {
				return value
			}
			return ""
		}
	}
	for name, c := range map[string]struct {
		goos, env string
		home      func() (string, error)
		want      string
	}{
		"Linux":               {"linux", "", home, "/home/ada/.local/state/spanwise"},
		"Linux, told where":   {"linux", "XDG_STATE_HOME=/var/state", homeless, "/var/state/spanwise"},
		"Linux, told badly":   {"linux", "XDG_STATE_HOME=state", home, "/home/ada/.local/state/spanwise"},
		"macOS":               {"darwin", "XDG_STATE_HOME=/var/state", home, "/home/ada/Library/Application Support/spanwise"},
		"Windows":             {"windows", "LocalAppData=/ada/local", home, "/ada/local/spanwise"},
		"Windows, not told":   {"windows", "", home, "/home/ada/AppData/Local/spanwise"},
		"nobody has a folder": {"linux", "", homeless, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := journal.StateFolder(c.goos, env(c.env), c.home)
			if (err != nil) != (c.want == "") {
				t.Errorf("error %v", err)
			}
			same(t, "folder", filepath.FromSlash(c.want), got)
		})
	}
}
