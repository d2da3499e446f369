package ui

import (
	"bytes"
	"io/fs"
	"os"
	"syscall"
	"testing"

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
