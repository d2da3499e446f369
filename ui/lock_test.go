package ui

import (
	"errors"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario/store"
	"spanwise/ui/uitest"
)

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

func TestTheLockIsTakenAwayFromTheWindow(t *testing.T) {
	d := newDesk(t)
	w := d.firm("")
	pending := delayed(w)
	w.write(d.path("plan"), false, func(err error) {
		if err != nil {
			t.Error(err)
		}
	})
	if entries, err := os.ReadDir(d.folder); err != nil || len(entries) > 0 {
		t.Errorf("the disk was asked at once: %v, %v", entries, err)
	}
	letRun(pending)
	if _, err := store.TryLock(d.path("plan"), w.holder()); !errors.Is(err, store.ErrLocked) {
		t.Errorf("the file is not locked: %v", err)
	}
}
