package journal_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/journal"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func same(tb testing.TB, what string, want, got any) {
	tb.Helper()
	if d := cmp.Diff(want, got); d != "" {
		tb.Errorf("%s (-want +got):\n%s", what, d)
	}
}

// small is a chart of five positions and two scenarios.
func small(tb testing.TB) *scenario.Document {
	tb.Helper()
	doc, err := smallDocument()
	must(tb, err)
	return doc
}

func smallDocument() (*scenario.Document, error) {
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "A", Title: "Chief Quillwright", FTE: 1},
		{ID: "B", Manager: "A", FTE: 1},
		{ID: "C", Manager: "A", FTE: 1},
		{ID: "D", Manager: "B", FTE: 1},
		{ID: "E", Manager: "B", FTE: 1},
	}, []scenario.Person{{ID: "a", Name: "Ottoline Marrable", FTE: 1, Seat: "A"}})
	return &scenario.Document{
		Name: "Small", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()},
		Scenarios: []*scenario.Scenario{
			{ID: "s1", Name: "Flatter", Edits: []scenario.Edit{move("D", "A")}},
			{ID: "s2", Name: "Later", Note: "to do"},
		},
	}, err
}

func move(p, m scenario.PositionID) scenario.Edit {
	return scenario.Edit{Do: scenario.Move{Position: p, Manager: m}}
}

func retitle(to string) scenario.Edit {
	return scenario.Edit{Do: scenario.Set{Position: "C", Field: scenario.FieldTitle, Value: to}}
}

// clock gives a time a second later at each call.
type clock struct{ at time.Time }

func newClock() *clock { return &clock{time.Date(2030, 3, 1, 10, 42, 0, 0, time.UTC)} }

func (c *clock) now() time.Time { c.at = c.at.Add(time.Second); return c.at }

// window is an open document as a window has it.
type window struct {
	*session.Session
	*journal.Writer
	path string
	opts journal.Options
}

// saved puts a document into a file and opens it.
func saved(tb testing.TB, passphrase string) *window {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "plan.spanwise")
	_, err := store.SaveFile(store.Disk, path, small(tb), store.Options{Passphrase: passphrase, WorkFactor: lightWork})
	must(tb, err)
	return open(tb, store.Disk, path, passphrase)
}

// lightWork makes scrypt fast.
const lightWork = 10

func open(tb testing.TB, fsys store.FS, path, passphrase string) *window {
	tb.Helper()
	file, err := store.OpenFile(store.Disk, path, passphrase)
	must(tb, err)
	w := &window{path: path, opts: journal.Options{
		Path: path, Base: file.Stamp, Passphrase: passphrase, Clock: newClock().now, WorkFactor: lightWork,
	}}
	w.Session = session.Open(file.Doc, session.From{Path: path, Stamp: file.Stamp, Passphrase: passphrase, FS: fsys, WorkFactor: lightWork})
	w.Writer = journal.Create(fsys, w.opts)
	w.Session.Journal(w.Writer)
	tb.Cleanup(func() { _ = w.Writer.Close() })
	return w
}

// edits does n edits, each different, and waits for the disk.
func (w *window) edits(tb testing.TB, n int) {
	tb.Helper()
	for range n {
		must(tb, w.Apply("s2", retitle("Title "+string(rune('a'+w.Point())))))
	}
	must(tb, w.Sync())
}

// recovered is what comes back of the file and its journal.
func recovered(tb testing.TB, path, passphrase string) *journal.Recovered {
	tb.Helper()
	file, err := store.OpenFile(store.Disk, path, passphrase)
	must(tb, err)
	r, err := journal.Recover(store.Disk, path, file, passphrase)
	must(tb, err)
	return r
}

func text(tb testing.TB, doc *scenario.Document) string {
	tb.Helper()
	b, err := store.Encode(doc)
	must(tb, err)
	return string(b)
}

func titles(doc *scenario.Document) []string {
	var out []string
	for _, e := range doc.Scenario("s2").Edits {
		out = append(out, e.Do.(scenario.Set).Value)
	}
	return out
}

func there(tb testing.TB, path string) bool {
	tb.Helper()
	_, err := os.Lstat(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		tb.Fatal(err)
	}
	return err == nil
}

func folder(tb testing.TB, path string) []string {
	tb.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	must(tb, err)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func TestUnsavedChangesComeBack(t *testing.T) {
	w := saved(t, "")
	w.edits(t, 3)
	w.Undo()
	must(t, w.RenameScenario("s1", "Six layers"))
	must(t, w.Sync())
	r := recovered(t, w.path, "")
	same(t, "titles", []string{"Title a", "Title b"}, titles(r.Document))
	same(t, "name", "Six layers", r.Document.Scenario("s1").Name)
	same(t, "unsaved", 5, r.Unsaved)
	same(t, "since", "10:42:01", r.Since.Format(time.TimeOnly))
	same(t, "until", "10:42:05", r.Until.Format(time.TimeOnly))
	if r.Torn || r.Damage != nil || r.Version != "" || r.Path != w.path {
		t.Errorf("%+v", r)
	}
}

// A project file takes any text for a day; a reason given beside it must not cost what
// came before and after.
func TestAReasonBesideADayThatIsNone(t *testing.T) {
	w := saved(t, "")
	e := retitle("Head")
	e.Date = "soon"
	must(t, w.Apply("s2", e))
	must(t, w.Annotate("s2", [][]int{{0}}, scenario.Annotation{Reason: scenario.Some("agreed")}))
	must(t, w.RenameScenario("s1", "Six layers"))
	must(t, w.Sync())
	r := recovered(t, w.path, "")
	must(t, r.Damage)
	same(t, "document", text(t, w.Document()), text(t, r.Document))
}

func TestNoJournalWithoutAChange(t *testing.T) {
	w := saved(t, "")
	must(t, w.Writer.Close())
	same(t, "files", []string{"plan.spanwise"}, folder(t, w.path))
	file, err := store.OpenFile(store.Disk, w.path, "")
	must(t, err)
	if _, err := journal.Recover(store.Disk, w.path, file, ""); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

func TestASaveEndsTheJournal(t *testing.T) {
	w := saved(t, "")
	w.edits(t, 2)
	must(t, w.Save(w.path))
	must(t, w.Sync())
	if there(t, journal.Beside(w.path)) {
		t.Error("a journal though everything is saved")
	}
	w.Undo() // of an edit that the file holds
	must(t, w.Sync())
	r := recovered(t, w.path, "")
	same(t, "titles", []string{"Title a"}, titles(r.Document))
	same(t, "unsaved", 1, r.Unsaved)
	must(t, w.Writer.Discard())
	same(t, "files", []string{"plan.spanwise", "plan.spanwise.1.bak"}, folder(t, w.path))
}

// What is changed while a save is under way is in the journal, not in the file.
func TestChangesDuringASave(t *testing.T) {
	w := saved(t, "")
	w.edits(t, 1)
	saving := w.BeginSave(w.path)
	w.edits(t, 1)
	err := saving.Write()
	w.edits(t, 1)
	between := recovered(t, w.path, "") // as if the program had ended here
	same(t, "titles before the end of the save", []string{"Title a", "Title b", "Title c"}, titles(between.Document))
	same(t, "unsaved before the end of the save", 2, between.Unsaved)
	must(t, w.EndSave(saving, err))
	if !w.Unsaved() {
		t.Error("told as saved")
	}
	must(t, w.Sync())
	r := recovered(t, w.path, "")
	same(t, "titles", []string{"Title a", "Title b", "Title c"}, titles(r.Document))
	same(t, "unsaved", 2, r.Unsaved)
}

func TestSavedElsewhereTheJournalMoves(t *testing.T) {
	w := saved(t, "")
	w.edits(t, 1)
	other := filepath.Join(t.TempDir(), "other.spanwise")
	must(t, w.Save(other))
	w.edits(t, 1)
	if there(t, journal.Beside(w.path)) || !there(t, journal.Beside(other)) {
		t.Error("the journal is not where the document is")
	}
	same(t, "titles", []string{"Title a", "Title b"}, titles(recovered(t, other, "").Document))
}

func TestResumeGoesOn(t *testing.T) {
	w := saved(t, "")
	w.edits(t, 2)
	must(t, w.Writer.Close())
	r := recovered(t, w.path, "")
	again := journal.Resume(store.Disk, r, w.opts)
	s := session.Open(r.Document, session.From{Path: w.path, Unsaved: r.Unsaved > 0})
	s.Journal(again)
	if !s.Unsaved() || again.Point() != 2 {
		t.Errorf("unsaved %v, %d changes", s.Unsaved(), again.Point())
	}
	must(t, s.Apply("s2", retitle("more")))
	must(t, again.Close())
	r = recovered(t, w.path, "")
	same(t, "titles", []string{"Title a", "Title b", "more"}, titles(r.Document))
	same(t, "unsaved", 3, r.Unsaved)
	must(t, r.Discard(store.Disk))
	same(t, "files", []string{"plan.spanwise"}, folder(t, w.path))
}

// Two windows on one file, where it could not be locked: the second does not write
// over what the first has not saved.
func TestAJournalThatIsThereIsKept(t *testing.T) {
	w := saved(t, "")
	w.edits(t, 1)
	second := open(t, store.Disk, w.path, "")
	second.edits(t, 2)
	same(t, "titles", []string{"Title a", "Title b"}, titles(recovered(t, w.path, "").Document))
	same(t, "files", []string{".plan.spanwise.1.journal", ".plan.spanwise.journal", "plan.spanwise"}, folder(t, w.path))
	kept, err := os.ReadFile(filepath.Join(filepath.Dir(w.path), ".plan.spanwise.1.journal"))
	must(t, err)
	if strings.Count(string(kept), "\n") != 2 {
		t.Errorf("the first journal now is %q", kept)
	}
	must(t, w.Save(w.path)) // by the first window, whose journal then begins anew
	must(t, w.Sync())
	must(t, w.Writer.Discard())
	r := recovered(t, w.path, "")
	same(t, "version", w.path+".1.bak", r.Version)
	same(t, "titles of the second", []string{"Title a", "Title b"}, titles(r.Document))
}

func TestJournalIsForItsOwnerOnly(t *testing.T) {
	w := saved(t, "")
	w.edits(t, 1)
	info, err := os.Stat(journal.Beside(w.path))
	must(t, err)
	same(t, "mode", fs.FileMode(0o600), info.Mode())
}

// slowRemove is a disk on which removing a journal takes until it is let.
type slowRemove struct {
	store.FS
	begun, let chan struct{}
}

func (d slowRemove) Remove(name string) error {
	if strings.HasSuffix(name, ".journal") {
		close(d.begun)
		<-d.let
	}
	return d.FS.Remove(name)
}

// The end is the end: a save under way in the background, or a change, makes no new
// journal, and waits for nothing.
func TestNothingFollowsTheEnd(t *testing.T) {
	path := saved(t, "").path
	disk := slowRemove{store.Disk, make(chan struct{}), make(chan struct{})}
	w := open(t, disk, path, "")
	w.edits(t, 1)
	ended := make(chan error)
	go func() { ended <- w.Writer.Discard() }()
	<-disk.begun
	must(t, w.BeginSave(path).Write())
	w.Writer.Append(journal.Note{Scenario: "s1"})
	close(disk.let)
	must(t, <-ended)
	must(t, w.Writer.Close())
	same(t, "files", []string{"plan.spanwise", "plan.spanwise.1.bak"}, folder(t, path))
}

// A document is saved though nothing was changed, as it gets a passphrase; what is
// changed after the file took its place, and before the save ends, stays.
func TestChangeAtTheEndOfASaveWithoutChanges(t *testing.T) {
	w := saved(t, "")
	w.SetPassphrase(passphrase)
	saving := w.BeginSave(w.path)
	must(t, saving.Write())
	same(t, "files", []string{"plan.spanwise", "plan.spanwise.1.bak"}, folder(t, w.path))
	w.edits(t, 1)
	r := recovered(t, w.path, passphrase)
	same(t, "titles", []string{"Title a"}, titles(r.Document))
	same(t, "unsaved", 1, r.Unsaved)
	must(t, w.EndSave(saving, nil))
	must(t, w.Sync())
	same(t, "titles", []string{"Title a"}, titles(recovered(t, w.path, passphrase).Document))
}
