package ui

import (
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario/journal"
	"spanwise/scenario/store"
	"spanwise/scenario/store/faultfs"
	"spanwise/ui/uitest"
)

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
