package ui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/journal"
	"spanwise/scenario/store"
	"spanwise/scenario/store/faultfs"
	"spanwise/ui/uitest"
)

// desk is a machine: windows on it share a state folder and a clock.
type desk struct {
	t      *testing.T
	folder string // for documents
	state  string
	disk   *faultfs.FS
	time   time.Time
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	return &desk{
		t: t, folder: t.TempDir(), state: filepath.Join(t.TempDir(), "state"), disk: faultfs.New(store.Disk),
		time: time.Date(2026, 11, 20, 10, 42, 0, 0, time.Local),
	}
}

func (d *desk) path(name string) string { return filepath.Join(d.folder, name+projectSuffix) }

// window opens a window, with nothing in it.
func (d *desk) window() *Window {
	d.t.Helper()
	w := New(test.NewTempApp(d.t), "test")
	w.background = func(work func()) { work() }
	w.fs, w.workFactor = d.disk, 1
	w.now = func() time.Time { return d.time }
	w.KeepStateIn(d.state)
	d.t.Cleanup(func() { w.letGo(nil) })
	return w
}

// start opens a window that knows the files opened last.
func (d *desk) start(recent ...string) *Window {
	d.t.Helper()
	w := d.window()
	w.preferences().SetBool(prefToured, true)
	w.preferences().SetStringList(prefRecent, recent)
	if len(recent) > 0 {
		w.preferences().SetString(prefProject, recent[0])
	}
	w.Start("")
	return w
}

// firm opens a window on the small firm, saved under a name, or not saved for "".
func (d *desk) firm(name string) *Window {
	d.t.Helper()
	w := d.window()
	w.adopt(firm(d.t), source{})
	if name != "" {
		saveFirm(d.t, w, d.path(name))
	}
	return w
}

// crash ends a window as a power cut would, once its journal is on the disk.
func (d *desk) crash(w *Window) {
	d.t.Helper()
	if err := w.journal.Sync(); err != nil {
		d.t.Fatal(err)
	}
	if err := errors.Join(w.journal.Close(), unlocked(w.lock)); err != nil {
		d.t.Fatal(err)
	}
	w.journal, w.lock = nil, nil
}

func unlocked(l *store.Lock) error {
	if l == nil {
		return nil
	}
	return l.Unlock()
}

// files lists what is in the folder and in the state folder.
func (d *desk) files() []string {
	d.t.Helper()
	var out []string
	for _, folder := range []string{d.folder, d.state} {
		entries, _ := os.ReadDir(folder) // one that is not there holds nothing
		for _, e := range entries {
			out = append(out, e.Name())
		}
	}
	slices.Sort(out)
	return out
}

// move moves a position in a new scenario of its own.
func move(w *Window, position, manager scenario.PositionID) { w.drop(position, manager) }

func TestSecondWindowOnAFileIsReadOnly(t *testing.T) {
	d := newDesk(t)
	first := d.firm("plan")
	second := d.window()
	second.load(d.path("plan"))
	if !strings.Contains(second.frozen, "has had the file open since 10:42") || !strings.Contains(second.win.Title(), "read-only") {
		t.Fatalf("frozen %q, title %q", second.frozen, second.win.Title())
	}
	second.run(cmdSimulate)
	move(second, "4", "3")
	if !says(t, second, "has had the file open") {
		t.Error("an edit is not refused, or without a reason")
	}
	pressAnswer(t, second, "Close")
	second.run(cmdSave)
	field(t, second, 0).SetText(d.path("mine"))
	pressAnswer(t, second, "Save")
	if second.frozen != "" || second.session.Path() != d.path("mine") {
		t.Errorf("saved under another name: frozen %q, path %q", second.frozen, second.session.Path())
	}
	move(second, "4", "3")
	if err := second.journal.Sync(); err != nil || second.journal.Safe() == 0 {
		t.Errorf("no journal after it was saved under its own name: %v", err)
	}
	if first.frozen != "" {
		t.Error("the first window was frozen")
	}
}

func TestReadOnlyWindowOpensACopyOrTriesAgain(t *testing.T) {
	d := newDesk(t)
	first := d.firm("plan")
	second := d.window()
	second.load(d.path("plan"))
	second.tryAgain()
	if second.frozen == "" {
		t.Fatal("the file is still open elsewhere")
	}
	test.Tap(uitest.Button(t, second.notice.root, "Open a copy"))
	if second.frozen != "" || second.session.Path() != "" || !second.session.Unsaved() || second.session.Name() != "Copy of plan" {
		t.Errorf("copy: frozen %q, %q at %q", second.frozen, second.session.Name(), second.session.Path())
	}
	third := d.window()
	third.load(d.path("plan"))
	first.letGo(nil)
	test.Tap(uitest.Button(t, third.notice.root, "Try again"))
	if third.frozen != "" || third.notice.root.Visible() {
		t.Errorf("the file is free, and still frozen: %q", third.frozen)
	}
}

func TestStaleLockIsTakenOverWithAWord(t *testing.T) {
	d := newDesk(t)
	savedFirm(t, d.path("plan"))
	note := "\x00" + `{"user":"ann","host":"` + store.Me(d.time).Host + `","process":999999999,"since":"2026-11-20T09:00:00Z"}`
	if err := os.WriteFile(store.Beside(d.path("plan"), ".", ".lock"), []byte(note), 0o600); err != nil {
		t.Fatal(err)
	}
	w := d.window()
	w.load(d.path("plan"))
	if w.frozen != "" || !strings.Contains(w.status.said.Value(), "without letting go") {
		t.Errorf("frozen %q, status %q", w.frozen, w.status.said.Value())
	}
}

func TestSaveAsDoesNotTakeAFileFromAnotherWindow(t *testing.T) {
	d := newDesk(t)
	d.firm("plan")
	w := d.firm("")
	w.run(cmdSaveAs)
	field(t, w, 0).SetText(d.path("plan"))
	pressAnswer(t, w, "Save")
	pressAnswer(t, w, "Save") // it exists
	if !says(t, w, "Somebody else has this file open") || w.session.Path() != "" {
		t.Error("the file of another window was replaced")
	}
}

func TestClosingLeavesNothingBehind(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	move(w, "4", "3")
	w.close()
	w.close() // asks once
	if n := len(w.win.Canvas().Overlays().List()); n != 1 {
		t.Fatalf("%d questions", n)
	}
	pressAnswer(t, w, "Discard changes")
	if got := d.files(); !slices.Equal(got, []string{"plan.spanwise"}) {
		t.Errorf("left behind: %q", got)
	}
}

func TestDocumentNeverSavedIsRecoveredAtTheNextStart(t *testing.T) {
	d := newDesk(t)
	w := d.firm("")
	move(w, "4", "3")
	move(w, "5", "3")
	d.crash(w)
	w = d.start()
	for _, words := range []string{"“Firm”", "2 changes since 10:42"} {
		if !slices.Contains(uitest.Words(openDialog(t, w)), words) {
			t.Errorf("%q is not told: %q", words, uitest.Words(openDialog(t, w)))
		}
	}
	pressAnswer(t, w, "Recover")
	w.show(w.session.Scenarios()[0].ID)
	if !w.session.Unsaved() || managerOf(t, w, "5") != "3" {
		t.Error("the changes are not there")
	}
	move(w, "6", "2")
	d.crash(w) // again, with one more change
	w = d.start()
	pressAnswer(t, w, "Recover")
	w.show(w.session.Scenarios()[0].ID)
	if managerOf(t, w, "6") != "2" || managerOf(t, w, "4") != "3" {
		t.Error("changes after the first recovery are lost, or those before")
	}
	saveFirm(t, w, d.path("plan"))
	w.letGo(nil)
	if got := d.files(); !slices.Equal(got, []string{"plan.spanwise"}) {
		t.Errorf("left behind: %q", got)
	}
}

func TestDemonstrationIsKeptOnceItIsChanged(t *testing.T) {
	d := newDesk(t)
	w := d.start()
	if err := w.journal.Sync(); err != nil || len(d.files()) != 0 {
		t.Fatalf("%v, kept %q though nobody changed it", err, d.files())
	}
	w.run(cmdNewScenario)
	pressAnswer(t, w, "Create")
	d.crash(w)
	if w = d.start(); !slices.Contains(uitest.Words(openDialog(t, w)), "1 change since 10:42") {
		t.Errorf("%q", uitest.Words(openDialog(t, w)))
	}
}

func TestChangesOfAFileAreOfferedWhenItOpens(t *testing.T) {
	d := newDesk(t)
	crashed := func() *Window {
		w := d.window()
		w.load(d.path("plan"))
		move(w, "4", "3")
		d.crash(w)
		w = d.window()
		w.load(d.path("plan"))
		return w
	}
	d.firm("plan").letGo(nil)

	w := crashed()
	pressAnswer(t, w, "Decide later")
	if len(w.session.Scenarios()) != 0 || w.frozen == "" {
		t.Error("undecided, the file must show as it is, and not be changed")
	}
	test.Tap(uitest.Button(t, w.notice.root, "Decide now…"))
	pressAnswer(t, w, "Look first")
	if len(w.session.Scenarios()) != 1 || w.frozen == "" || w.session.Path() != "" {
		t.Error("a look must show the changes and let nothing be changed")
	}
	test.Tap(uitest.Button(t, w.notice.root, "Recover it"))
	if w.frozen != "" || len(w.session.Scenarios()) != 1 || !w.session.Unsaved() || w.session.Path() != d.path("plan") {
		t.Errorf("recovered: frozen %q, unsaved %v, path %q", w.frozen, w.session.Unsaved(), w.session.Path())
	}
	w.letGo(nil)

	w = crashed()
	pressAnswer(t, w, "Discard…")
	pressAnswer(t, w, "Discard for good")
	if w.frozen != "" || len(w.session.Scenarios()) != 0 || w.session.Unsaved() {
		t.Error("discarded, the file must open as it is")
	}
	move(w, "4", "3")
	w.run(cmdSave)
	if w.session.Unsaved() || w.win.Canvas().Overlays().Top() != nil {
		t.Error("it cannot be saved")
	}
}

func TestSeveralDocumentsAreOfferedAtOnce(t *testing.T) {
	d := newDesk(t)
	for _, name := range []string{"one", "two"} {
		w := d.firm(name)
		move(w, "4", "3")
		d.crash(w)
	}
	w := d.firm("")
	move(w, "4", "3")
	d.crash(w)
	w = d.start(d.path("one"), d.path("two"))
	words := uitest.Words(openDialog(t, w))
	for _, name := range []string{"“Firm”", "“one”", "“two”"} {
		if !slices.Contains(words, name) {
			t.Errorf("%s is not offered: %q", name, words)
		}
	}
	test.Tap(uitest.Button(t, openDialog(t, w), "Recover")) // the first: without a file
	if w.session.Path() != "" || !strings.Contains(w.status.said.Value(), "2 documents wait") {
		t.Errorf("path %q, status %q", w.session.Path(), w.status.said.Value())
	}
	saveFirm(t, w, d.path("three"))
	w.run(cmdRecover)
	if words = uitest.Words(openDialog(t, w)); slices.Contains(words, "“Firm”") || !slices.Contains(words, "“two”") {
		t.Errorf("offered later: %q", words)
	}
}

func TestWhatIsPutOffAtTheStartIsNotAskedTwice(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	move(w, "4", "3")
	d.crash(w)
	w = d.start(d.path("plan"))
	pressAnswer(t, w, "Decide later")
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("asked again at once")
	}
	if w.session.Path() != d.path("plan") || w.frozen == "" {
		t.Errorf("path %q, frozen %q", w.session.Path(), w.frozen)
	}
}

func TestWindowThatLivesIsNotRecovered(t *testing.T) {
	d := newDesk(t)
	for _, name := range []string{"", "plan"} {
		w := d.firm(name)
		move(w, "4", "3")
		if err := w.journal.Sync(); err != nil {
			t.Fatal(err)
		}
	}
	w := d.start(d.path("plan"))
	if w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("the work of windows that live is offered: %q", uitest.Words(openDialog(t, w)))
	}
}

func TestJournalOfAnotherVersionIsKeptAside(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	move(w, "4", "3")
	d.crash(w)
	if err := os.WriteFile(d.path("plan"), append(read(t, d.path("plan")), ' '), 0o600); err != nil {
		t.Fatal(err)
	}
	w = d.window()
	w.load(d.path("plan"))
	if w.frozen != "" || !strings.Contains(w.status.said.Value(), "another version") {
		t.Fatalf("frozen %q, status %q", w.frozen, w.status.said.Value())
	}
	move(w, "4", "3")
	if err := w.journal.Sync(); err != nil {
		t.Fatal(err)
	}
	kept := 0
	for _, f := range d.files() {
		if strings.HasSuffix(f, ".journal") {
			kept++
		}
	}
	if kept != 2 {
		t.Errorf("%d journals are there: %q", kept, d.files())
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestStateFolderIsThatOfTheJournals(t *testing.T) {
	d := newDesk(t)
	w := d.firm("")
	if err := w.journal.Sync(); err != nil {
		t.Fatal(err)
	}
	left, err := journal.LookForLeft(store.Disk, d.state, store.Me(d.time))
	if err != nil || len(left) != 0 || len(d.files()) == 0 {
		t.Errorf("%v, %d left, files %q", err, len(left), d.files())
	}
}
