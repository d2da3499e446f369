package session_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

const lightWork = 10 // makes scrypt fast

// fromFile saves the small document and opens it.
func fromFile(t *testing.T, passphrase string) (*session.Session, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	_, err := store.SaveFile(store.Disk, path, smallDocument(t), store.Options{Passphrase: passphrase, WorkFactor: lightWork})
	must(t, err)
	return reopen(t, path, passphrase), path
}

func reopen(t *testing.T, path, passphrase string) *session.Session {
	t.Helper()
	file, err := store.OpenFile(store.Disk, path, passphrase)
	must(t, err)
	return session.Open(file.Doc, session.From{Path: path, Stamp: file.Stamp, Passphrase: passphrase, WorkFactor: lightWork})
}

func TestSaveSeesThatAnotherProgramWrote(t *testing.T) {
	s, path := fromFile(t, "")
	other := reopen(t, path, "")
	must(t, other.RenameScenario("s1", "Theirs"))
	must(t, other.Save(path))
	must(t, s.RenameScenario("s1", "Ours"))
	if err := s.Save(path); !errors.Is(err, store.ErrChanged) {
		t.Fatalf("error %v", err)
	}
	if !s.Unsaved() {
		t.Error("told as saved")
	}
	same(t, "the file", "Theirs", reopen(t, path, "").Title("s1"))
	elsewhere := filepath.Join(t.TempDir(), "ours.spanwise")
	must(t, s.SaveAnyway(path))
	same(t, "the file", "Ours", reopen(t, path, "").Title("s1"))
	same(t, "the version before", "Theirs", reopen(t, store.Versions(store.Disk, path)[0].Path, "").Title("s1"))
	must(t, s.Save(path)) // it is known again
	must(t, s.Save(elsewhere))
	same(t, "path", elsewhere, s.Path())
}

func TestSaveOfAFileThatIsGone(t *testing.T) {
	s, path := fromFile(t, "")
	must(t, os.Remove(path))
	must(t, s.Save(path))
	same(t, "the file", "Flatter", reopen(t, path, "").Title("s1"))
}

func TestPassphraseSetChangedAndRemoved(t *testing.T) {
	s, path := fromFile(t, "")
	for _, c := range []struct{ now, before string }{{"first", ""}, {"second", "first"}, {"", "second"}} {
		s.SetPassphrase(c.now)
		if !s.Unsaved() || s.Protected() != (c.now != "") {
			t.Errorf("%q: unsaved %v, protected %v", c.now, s.Unsaved(), s.Protected())
		}
		must(t, s.SetNote("s1", "under "+c.now))
		must(t, s.Save(path))
		if s.Unsaved() {
			t.Errorf("%q: saved, yet unsaved", c.now)
		}
		same(t, "the note under "+c.now, "under "+c.now, reopen(t, path, c.now).Scenario("s1").Note)
		if _, err := store.OpenFile(store.Disk, path, c.before); c.now != "" && err == nil {
			t.Errorf("%q: opens with %q", c.now, c.before)
		}
	}
	s.SetPassphrase("")
	if s.Unsaved() {
		t.Error("the passphrase that it has makes it unsaved")
	}
}

// A large document is written while the session goes on.
func TestChangesDuringASave(t *testing.T) {
	s, path := fromFile(t, "")
	must(t, s.SetNote("s1", "before"))
	saving := s.BeginSave(path)
	must(t, s.SetNote("s1", "meanwhile"))
	must(t, s.Apply("s1", move("D", "C")))
	written := make(chan error)
	go func() { written <- saving.Write() }()
	must(t, s.Apply("s2", move("G", "A")))
	_, err := s.AddScenario("New", "s1")
	must(t, err)
	must(t, s.EndSave(saving, <-written))
	if !s.Unsaved() {
		t.Error("what came meanwhile counts as saved")
	}
	file := reopen(t, path, "")
	same(t, "note in the file", "before", file.Scenario("s1").Note)
	same(t, "edits in the file", 1, len(file.Scenario("s1").Edits))
	for range 4 {
		s.Undo()
	}
	if s.Unsaved() {
		t.Error("taken back to what the file holds, yet unsaved")
	}
	must(t, s.Save(path))
}

func TestRecoveredIsUnsaved(t *testing.T) {
	s := session.Open(smallDocument(t), session.From{Unsaved: true})
	if _, undo := s.CanUndo(); undo || !s.Unsaved() {
		t.Errorf("undo %v, unsaved %v", undo, s.Unsaved())
	}
	must(t, s.SetNote("s1", "x"))
	s.Undo()
	if !s.Unsaved() {
		t.Error("back at the beginning it counts as saved")
	}
	must(t, s.Save(filepath.Join(t.TempDir(), "plan.spanwise")))
	if s.Unsaved() {
		t.Error("saved, yet unsaved")
	}
}

// full is a disk without room.
type full struct{ store.FS }

func (full) CreateTemp(folder, _ string) (store.Handle, error) {
	return nil, &fs.PathError{Op: "open", Path: folder, Err: syscall.ENOSPC}
}

// foldersUnsynced is a disk where what follows a save fails.
type foldersUnsynced struct{ store.FS }

func (foldersUnsynced) SyncDir(name string) error {
	return &fs.PathError{Op: "sync", Path: name, Err: syscall.EIO}
}

func TestSaveFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	s := session.Open(smallDocument(t), session.From{FS: full{store.Disk}})
	must(t, s.SetNote("s1", "x"))
	if err := s.Save(path); !errors.Is(err, syscall.ENOSPC) || !s.Unsaved() || s.Path() != "" {
		t.Errorf("full: error %v, unsaved %v, path %q", err, s.Unsaved(), s.Path())
	}
	s = session.Open(smallDocument(t), session.From{FS: foldersUnsynced{store.Disk}, Unsaved: true})
	if err := s.Save(path); !errors.Is(err, store.ErrStands) || s.Unsaved() || s.Path() != path {
		t.Errorf("saved, but not all: error %v, unsaved %v, path %q", err, s.Unsaved(), s.Path())
	}
	if err := s.Save(path); errors.Is(err, store.ErrChanged) {
		t.Errorf("saved again: %v", err)
	}
}

func TestReplaceIsOneStep(t *testing.T) {
	s, events := open(t)
	before := states(t, s)
	must(t, s.Apply("s2", move("G", "A")))
	edited := states(t, s)
	*events = nil
	next := smallDocument(t)
	next.Name, next.Origin.Files, next.Scenarios = "Next month", []string{"roster.csv"}, next.Scenarios[:1]
	must(t, s.Replace(" Refresh ", next))
	same(t, "event", []session.Event{{Changes: []scenario.Change{{Model: true}}, Replaced: true}}, *events)
	same(t, "name", "Next month", s.Name())
	same(t, "scenarios", 1, len(s.Scenarios()))
	name, _ := s.CanUndo()
	same(t, "step", "Refresh", name)
	must(t, s.Apply("s1", move("G", "A")))
	replaced := states(t, s)
	same(t, "the caller's scenario", 1, len(next.Scenarios[0].Edits))
	s.Undo()
	s.Undo()
	same(t, "taken back", edited, states(t, s))
	same(t, "name taken back", "Small", s.Name())
	s.Undo()
	same(t, "all taken back", before, states(t, s))
	for range 3 {
		_, _, err := s.Redo()
		must(t, err)
	}
	same(t, "done again", replaced, states(t, s))
}

func TestReplaceRefuses(t *testing.T) {
	s, events := open(t)
	before := states(t, s)
	noFit := smallDocument(t)
	noFit.Scenarios[1].Edits = []scenario.Edit{move("none", "A")}
	twice := smallDocument(t)
	twice.Scenarios[1].ID = "s1"
	noModel := smallDocument(t)
	noModel.Baseline.Model = scenario.DefaultModel()
	noModel.Baseline.Model.Weeks = 0
	for name, c := range map[string]struct {
		doc  *scenario.Document
		want error
	}{
		"an edit that does not fit": {noFit, scenario.ErrUnknownPosition},
		"one id twice":              {twice, scenario.ErrDuplicate},
		"a model of no weeks":       {noModel, scenario.ErrInvalid},
	} {
		if err := s.Replace("Refresh", c.doc); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	same(t, "states", before, states(t, s))
	if _, undo := s.CanUndo(); undo || len(*events) > 0 {
		t.Errorf("undo %v, events %v", undo, *events)
	}
}

// A passphrase given while a save is under way is not in the file yet.
func TestPassphraseDuringASave(t *testing.T) {
	s, path := fromFile(t, "")
	must(t, s.RenameScenario("s1", "Ours"))
	saving := s.BeginSave(path)
	s.SetPassphrase("correct horse")
	must(t, s.EndSave(saving, saving.Write()))
	if !s.Unsaved() {
		t.Error("told as saved")
	}
	must(t, s.Save(path))
	if s.Unsaved() {
		t.Error("told as unsaved")
	}
	same(t, "the file", "Ours", reopen(t, path, "correct horse").Title("s1"))
}
