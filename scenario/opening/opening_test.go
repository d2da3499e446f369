package opening

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/journal"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

var noon = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

func firm(t *testing.T) *scenario.Document {
	t.Helper()
	positions := []scenario.Position{{ID: "1", FTE: 1}, {ID: "2", Manager: "1", FTE: 1}, {ID: "3", Manager: "1", FTE: 1}, {ID: "4", Manager: "2", FTE: 1}}
	org, err := scenario.NewOrg(positions, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &scenario.Document{Name: "Firm", Terms: scenario.DefaultTerms(), Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
}

// crash leaves the firm with a scenario that no file holds: of the file at path, or of a
// document that was never saved for "".
func crash(t *testing.T, path, state, passphrase string) {
	t.Helper()
	doc := firm(t)
	o := journal.Options{Path: path, Folder: state, Holder: store.Me(noon), Clock: func() time.Time { return noon }, WorkFactor: 1, Passphrase: passphrase}
	id, err := journal.NewID(bytes.NewReader(bytes.Repeat([]byte{7}, 64)))
	if err != nil {
		t.Fatal(err)
	}
	o.ID = id
	if path == "" {
		o.Document = doc
	} else if o.Base, err = store.SaveFile(store.Disk, path, doc, store.Options{Passphrase: passphrase, WorkFactor: 1}); err != nil {
		t.Fatal(err)
	}
	w := journal.Create(store.Disk, o)
	s := session.New(doc, path)
	s.Journal(w)
	if _, err := s.Branch("Scenario 1", session.Baseline, scenario.Edit{Do: scenario.Move{Position: "4", Manager: "3"}}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Sync(), w.Close()); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, p *Project) error {
	t.Helper()
	err := p.Read(t.Context(), store.Disk, store.Me(noon))
	t.Cleanup(func() {
		if err == nil && p.Lock != nil && !p.Taken {
			_ = p.Lock.Unlock() // the folder goes with the test
		}
	})
	return err
}

func TestProjectComesWithItsLockAndFigures(t *testing.T) {
	path := filepath.Join(t.TempDir(), "firm"+Suffix)
	if err := store.Save(path, firm(t)); err != nil {
		t.Fatal(err)
	}
	p := &Project{Path: path, Passphrase: "not needed"}
	if err := read(t, p); err != nil {
		t.Fatal(err)
	}
	if p.File.Doc.Name != "Firm" || p.Lock == nil || p.LockErr != nil || p.Left != nil || p.LeftErr != nil || p.Passphrase != "" || len(p.Ready) != 1 {
		t.Errorf("%+v", p)
	}
	second := &Project{Path: path}
	if err := read(t, second); err != nil || second.Lock != nil || !errors.Is(second.LockErr, store.ErrLocked) {
		t.Errorf("a file that is open elsewhere: %v, lock %v, %v", err, second.Lock, second.LockErr)
	}
}

func TestUnsavedChangesComeWithTheProject(t *testing.T) {
	path := filepath.Join(t.TempDir(), "firm"+Suffix)
	crash(t, path, "", "")
	p := &Project{Path: path}
	if err := read(t, p); err != nil {
		t.Fatal(err)
	}
	if p.Left == nil || p.Left.Found.Unsaved == 0 || len(p.Left.Found.Document.Scenarios) != 1 || len(p.File.Doc.Scenarios) != 0 || p.Left.Stamp != p.File.Stamp {
		t.Fatalf("left %+v, %v", p.Left, p.LeftErr)
	}
	told := p.Left.OfFile(path).Told
	if told.Name != "firm" || told.Where != filepath.Dir(path) || told.Changes == 0 || told.Protected {
		t.Errorf("told %+v", told)
	}
}

func TestLockIsLetGoOfWhereReadingFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "firm"+Suffix)
	if _, err := store.SaveFile(store.Disk, path, firm(t), store.Options{Passphrase: "amber kestrel", WorkFactor: 1}); err != nil {
		t.Fatal(err)
	}
	if err := read(t, &Project{Path: path}); !IsProtected(err) {
		t.Errorf("without a passphrase: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p := &Project{Path: path, Passphrase: "amber kestrel"}
	if err := p.Read(ctx, store.Disk, store.Me(noon)); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	again := &Project{Path: path, Passphrase: "amber kestrel"}
	if err := read(t, again); err != nil || again.Lock == nil || again.Passphrase != "amber kestrel" {
		t.Errorf("%v, lock %v: %v", err, again.Lock, again.LockErr)
	}
}

func TestWhatWasLeftIsFoundAndDiscarded(t *testing.T) {
	folder, state := t.TempDir(), filepath.Join(t.TempDir(), "state")
	saved, protected, held := filepath.Join(folder, "saved"+Suffix), filepath.Join(folder, "protected"+Suffix), filepath.Join(folder, "held"+Suffix)
	crash(t, "", state, "")
	crash(t, saved, "", "")
	crash(t, protected, "", "amber kestrel")
	crash(t, held, "", "")
	lock, err := store.TryLock(held, store.Me(noon))
	if err != nil {
		t.Fatal(err)
	}
	recent := []string{saved, protected, held, filepath.Join(folder, "gone"+Suffix)}
	found := LookForLeft(store.Disk, state, recent, store.Me(noon))
	if len(found) != 3 {
		t.Fatalf("%d found", len(found))
	}
	for i, want := range []Told{{Name: "Firm"}, {Name: "saved", Where: folder}, {Name: "protected", Where: folder, Protected: true}} {
		got := found[i].Told
		if got.Name != want.Name || got.Where != want.Where || got.Protected != want.Protected || got.Protected == (got.Changes > 0) {
			t.Errorf("%d: told %+v, want %+v", i, got, want)
		}
	}
	if _, err := found[2].Read(store.Disk, "wrong"); !IsProtected(err) {
		t.Errorf("with a wrong passphrase: %v", err)
	}
	for i, passphrase := range []string{"", "", "amber kestrel"} {
		if r, err := found[i].Read(store.Disk, passphrase); err != nil || len(r.Found.Document.Scenarios) != 1 || (r.Key != nil) != (passphrase != "") {
			t.Errorf("%s: %v", found[i].Told.Name, err)
		}
		if err := found[i].Discard(store.Disk); err != nil {
			t.Errorf("%s: %v", found[i].Told.Name, err)
		}
	}
	if err := lock.Unlock(); err != nil {
		t.Fatal(err)
	}
	if again := LookForLeft(store.Disk, state, recent, store.Me(noon)); len(again) != 1 || again[0].Path != held {
		t.Errorf("%d found after discarding", len(again))
	}
}
