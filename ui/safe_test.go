package ui

import (
	"bytes"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario/store"
	"spanwise/scenario/store/faultfs"
	"spanwise/ui/uitest"
)

func TestEveryFailureToSaveSaysWhatIsSafe(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	before := read(t, d.path("plan"))
	move(w, "4", "3")
	if err := w.journal.Sync(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		err  error
		says string
	}{
		"full disk":      {syscall.ENOSPC, "The disk is full"},
		"quota":          {syscall.EDQUOT, "share of this disk is used up"},
		"read-only disk": {syscall.EROFS, "can only be read"},
		"permissions":    {fs.ErrPermission, "You may not"},
		"failing disk":   {syscall.EIO, "error of its own"},
		"stale handle":   {syscall.ESTALE, "network folder is gone"},
		"no network":     {syscall.ENETUNREACH, "network is gone"},
		"no answer":      {syscall.ETIMEDOUT, "did not answer"},
	} {
		d.disk.Fail(faultfs.On("create", c.err))
		w.run(cmdSave)
		for _, words := range []string{c.says, "still open here, and every change of it is in the journal"} {
			if !says(t, w, words) {
				t.Errorf("%s: the dialog does not say %q: %q", name, words, uitest.Words(openDialog(t, w)))
			}
		}
		pressAnswer(t, w, "Close")
		if !w.session.Unsaved() || managerOf(t, w, "4") != "3" || !bytes.Equal(before, read(t, d.path("plan"))) {
			t.Errorf("%s: the work, or the file, is not as it was", name)
		}
	}
	d.disk.Fail(nil)
	w.run(cmdSave)
	if w.session.Unsaved() || w.win.Canvas().Overlays().Top() != nil {
		t.Error("it cannot be saved once the disk is well")
	}
}

func TestFailingJournalIsToldOnceAndStaysMarked(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	d.disk.Fail(faultfs.From(1, syscall.ENOSPC))
	move(w, "4", "3")
	if err := w.journal.Sync(); err == nil {
		t.Fatal("the journal was written on a full disk")
	}
	w.tick()
	if !strings.Contains(w.status.said.Value(), "no longer written to the journal") || !w.status.sick.Visible() {
		t.Errorf("status %q, mark %v", w.status.said.Value(), w.status.sick.Visible())
	}
	move(w, "5", "3")
	w.tick()
	if w.status.said.Value() != "" || !w.status.sick.Visible() {
		t.Errorf("told again: %q, mark %v", w.status.said.Value(), w.status.sick.Visible())
	}
	w.run(cmdSave)
	if !says(t, w, "the journal cannot be written either") {
		t.Errorf("%q", uitest.Words(openDialog(t, w)))
	}
	pressAnswer(t, w, "Close")
	test.Tap(w.status.sick)
	if !says(t, w, "The disk is full") {
		t.Error("the mark does not say why")
	}
	pressAnswer(t, w, "Close")
	d.disk.Fail(nil)
	move(w, "6", "2")
	if err := w.journal.Sync(); err != nil {
		t.Fatal(err)
	}
	w.tick()
	if w.status.sick.Visible() || !strings.Contains(w.status.said.Value(), "again") {
		t.Errorf("the disk is well, status %q, mark %v", w.status.said.Value(), w.status.sick.Visible())
	}
}

// changedElsewhere is a window with a change, whose file another program has written.
func changedElsewhere(t *testing.T) (*desk, *Window, []byte) {
	t.Helper()
	d := newDesk(t)
	w := d.firm("plan")
	move(w, "4", "3")
	theirs := append(read(t, d.path("plan")), ' ')
	if err := os.WriteFile(d.path("plan"), theirs, 0o600); err != nil {
		t.Fatal(err)
	}
	w.run(cmdSave)
	if !says(t, w, "somebody else has written this file") || !bytes.Equal(theirs, read(t, d.path("plan"))) {
		t.Fatal("not asked, or the file was replaced")
	}
	return d, w, theirs
}

func TestFileChangedElsewhereIsReplacedOnlyWhenToldSo(t *testing.T) {
	d, w, theirs := changedElsewhere(t)
	pressAnswer(t, w, "Cancel")
	if !w.session.Unsaved() || !bytes.Equal(theirs, read(t, d.path("plan"))) {
		t.Error("cancelled, and something was done")
	}
	w.run(cmdSave)
	pressAnswer(t, w, "Save anyway")
	kept := store.Versions(store.Disk, d.path("plan"))
	if w.session.Unsaved() || len(kept) == 0 || !bytes.Equal(theirs, read(t, kept[0].Path)) {
		t.Errorf("unsaved %v, %d versions, theirs is not the newest", w.session.Unsaved(), len(kept))
	}
	w.run(cmdSave)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("asked again after it was settled")
	}
}

func TestFileChangedElsewhereCanBeLeftAlone(t *testing.T) {
	d, w, theirs := changedElsewhere(t)
	pressAnswer(t, w, "Save as…")
	field(t, w, 0).SetText(d.path("mine"))
	pressAnswer(t, w, "Save")
	if w.session.Path() != d.path("mine") || !bytes.Equal(theirs, read(t, d.path("plan"))) {
		t.Errorf("saved at %q", w.session.Path())
	}
}

func TestEarlierVersionOpensAsUnsaved(t *testing.T) {
	d := newDesk(t)
	w := d.firm("")
	if w.command(cmdVersions).why() == "" {
		t.Error("a document without a file has no earlier versions")
	}
	saveFirm(t, w, d.path("plan"))
	move(w, "4", "3")
	w.run(cmdSave)
	w.run(cmdVersions)
	test.Tap(uitest.Button(t, openDialog(t, w), "Open a copy"))
	if w.session.Path() != "" || !w.session.Unsaved() || len(w.session.Scenarios()) != 0 || !strings.HasPrefix(w.session.Name(), "plan of ") {
		t.Errorf("%q at %q, unsaved %v, %d scenarios", w.session.Name(), w.session.Path(), w.session.Unsaved(), len(w.session.Scenarios()))
	}
}

func TestDamagedProjectOffersItsEarlierVersions(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	move(w, "4", "3")
	w.run(cmdSave)
	w.letGo(nil)
	whole := read(t, d.path("plan"))
	if err := os.WriteFile(d.path("plan"), whole[:len(whole)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	w = d.window()
	w.load(d.path("plan"))
	pressAnswer(t, w, "Earlier versions…")
	test.Tap(uitest.Button(t, openDialog(t, w), "Open a copy"))
	if w.session.Name() == "" || w.org().Len() != 7 {
		t.Errorf("%q with %d positions", w.session.Name(), w.org().Len())
	}
}

func TestPassphraseIsSetAskedForAndRemoved(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	move(w, "4", "3")
	w.run(cmdPassphrase)
	for n := range 2 {
		field(t, w, n).SetText("blue horse")
	}
	pressAnswer(t, w, "Protect")
	if data := read(t, d.path("plan")); w.session.Unsaved() || !store.IsEncrypted(data) {
		t.Fatal("the file is not encrypted")
	}
	if got := w.status.saved.Value(); !strings.HasPrefix(got, "Protected · Saved") {
		t.Errorf("status %q", got)
	}
	w.run(cmdPassphrase)
	if words := uitest.Words(openDialog(t, w)); !slices.Contains(words, "New passphrase") {
		t.Errorf("the label does not say which passphrase: %q", words)
	}
	pressAnswer(t, w, "Cancel")
	move(w, "5", "3")
	d.crash(w)
	for _, f := range d.files() {
		if bytes.Contains(read(t, d.folder+"/"+f), []byte("Person 4")) {
			t.Errorf("%s tells a name", f)
		}
	}

	w = d.window()
	w.load(d.path("plan"))
	field(t, w, 0).SetText("blue house")
	pressAnswer(t, w, "Open")
	if !says(t, w, "not the passphrase") {
		t.Fatal("a wrong passphrase is not told")
	}
	field(t, w, 0).SetText("blue horse")
	pressAnswer(t, w, "Open")
	pressAnswer(t, w, "Recover")
	w.show(w.session.Scenarios()[0].ID)
	if managerOf(t, w, "5") != "3" {
		t.Error("the change in the encrypted journal is lost")
	}

	w.run(cmdPassphrase)
	pressAnswer(t, w, "Remove it…")
	pressAnswer(t, w, "Remove it")
	if store.IsEncrypted(read(t, d.path("plan"))) || w.session.Protected() || w.session.Unsaved() {
		t.Error("the passphrase is still there")
	}
}

// The journal of a protected project takes the file's own key: one of its own, which
// takes a second, could not be made here at all.
func TestProtectedWorkIsSafeFromTheFirstChangeOn(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	w.protect("blue horse", func(string) {})
	w.letGo(nil)
	w = d.window()
	w.workFactor = 99 // beyond what scrypt takes
	w.loadProtected(d.path("plan"), "blue horse")
	move(w, "4", "3")
	d.crash(w)
	w = d.window()
	w.loadProtected(d.path("plan"), "blue horse")
	pressAnswer(t, w, "Recover")
	if len(w.session.Scenarios()) != 1 {
		t.Error("the change is lost")
	}
}

func TestPassphraseThatCannotBeSavedIsNotSet(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	d.disk.Fail(faultfs.On("create", syscall.ENOSPC))
	w.run(cmdPassphrase)
	for n := range 2 {
		field(t, w, n).SetText("blue horse")
	}
	pressAnswer(t, w, "Protect")
	if !says(t, w, "The disk is full") || w.session.Protected() {
		t.Errorf("protected %v: %q", w.session.Protected(), uitest.Words(openDialog(t, w)))
	}
}

func TestProtectedWorkIsRecoveredAtTheStart(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	w.protect("blue horse", func(string) {})
	move(w, "4", "3")
	d.crash(w)
	w = d.start(d.path("plan"))
	if words := uitest.Words(openDialog(t, w)); !slices.Contains(words, "protected: its passphrase is asked for first") {
		t.Fatalf("%q", words)
	}
	pressAnswer(t, w, "Recover")
	field(t, w, 0).SetText("blue horse")
	pressAnswer(t, w, "Open")
	if len(w.session.Scenarios()) != 1 || !w.session.Protected() || w.session.Path() != d.path("plan") {
		t.Errorf("%d scenarios, protected %v, at %q", len(w.session.Scenarios()), w.session.Protected(), w.session.Path())
	}
}

func TestPassphraseNobodyKnowsLeadsBackToWhatWasLeft(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	w.protect("blue horse", func(string) {})
	move(w, "4", "3")
	d.crash(w)
	w = d.start(d.path("plan"))
	pressAnswer(t, w, "Recover")
	field(t, w, 0).SetText("red horse")
	pressAnswer(t, w, "Open")
	if !says(t, w, "not the passphrase") {
		t.Errorf("a wrong passphrase: %q", uitest.Words(openDialog(t, w)))
	}
	pressAnswer(t, w, "Cancel")
	pressAnswer(t, w, "Discard…")
	pressAnswer(t, w, "Discard for good")
	pressAnswer(t, w, "Cancel") // the passphrase of the project that was open last
	if len(w.left) != 0 || w.org().Len() == 0 {
		t.Errorf("%d left, %d positions are open", len(w.left), w.org().Len())
	}
}

func TestSavesBySelfAfterAMinute(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	w.run(cmdAutosave)
	if !w.command(cmdAutosave).on() {
		t.Fatal("the tick is missing")
	}
	move(w, "4", "3")
	for range 70 {
		w.tick()
		d.time = d.time.Add(time.Second)
	}
	if w.session.Unsaved() || w.status.saved.Value() != "Saved automatically 10:43" {
		t.Errorf("unsaved %v, status %q", w.session.Unsaved(), w.status.saved.Value())
	}
	w.run(cmdAutosave)
	move(w, "5", "3")
	for range 200 {
		w.tick()
		d.time = d.time.Add(time.Second)
	}
	if !w.session.Unsaved() {
		t.Error("saved though nobody asked for it")
	}
	w.run(cmdSave)
	if got := w.status.saved.Value(); got != "Saved 10:46" {
		t.Errorf("a save by hand says %q", got)
	}
}

func TestSavingBySelfInterruptsNobody(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	w.run(cmdAutosave)
	move(w, "4", "3")
	theirs := append(read(t, d.path("plan")), ' ')
	if err := os.WriteFile(d.path("plan"), theirs, 0o600); err != nil {
		t.Fatal(err)
	}
	for range 70 {
		w.tick()
		d.time = d.time.Add(time.Second)
	}
	if w.win.Canvas().Overlays().Top() != nil || !strings.Contains(w.status.said.Value(), "another program changed the file") {
		t.Errorf("status %q", w.status.said.Value())
	}
	if !bytes.Equal(theirs, read(t, d.path("plan"))) {
		t.Error("what another program wrote was replaced without a word")
	}
}

func TestLostLockIsTold(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	if err := os.Remove(store.Beside(d.path("plan"), ".", ".lock")); err != nil {
		t.Fatal(err)
	}
	d.time = d.time.Add(store.TouchEvery)
	w.tick()
	if !w.notice.root.Visible() || !strings.Contains(w.notice.words.Value(), "took this file over") {
		t.Errorf("notice %q", w.notice.words.Value())
	}
}
