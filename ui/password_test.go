package ui

import (
	"bytes"
	"slices"
	"strings"
	"syscall"
	"testing"

	"spanwise/scenario/store"
	"spanwise/scenario/store/faultfs"
	"spanwise/ui/uitest"
)

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
