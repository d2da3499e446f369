package journal_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"

	"spanwise/scenario/journal"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

// failing is a disk on which operations fail from the n-th on, until it is healed.
// Those that only read are not counted.
type failing struct {
	store.FS
	mu    sync.Mutex
	after int // operations that still succeed
	with  error
	done  int
	once  bool // only one fails
	whole bool // healed
}

// failed returns why the next operation fails, nil where it does not.
func (f *failing) failed(op, name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.with == syscall.ENOSPC && (op == "rename" || op == "remove" || op == "close") {
		return nil // these need no room
	}
	f.done++
	if f.whole || f.done <= f.after || f.once && f.done > f.after+1 {
		return nil
	}
	return &fs.PathError{Op: op, Path: name, Err: f.with}
}

func (f *failing) heal() { f.mu.Lock(); f.whole = true; f.mu.Unlock() }

func (f *failing) reached() bool { f.mu.Lock(); defer f.mu.Unlock(); return f.done > f.after }

func (f *failing) OpenFile(name string, flag int, mode fs.FileMode) (store.Handle, error) {
	if flag&(os.O_WRONLY|os.O_RDWR) != 0 {
		if err := f.failed("open", name); err != nil {
			return nil, err
		}
	}
	h, err := f.FS.OpenFile(name, flag, mode)
	if err != nil {
		return nil, err
	}
	return &failingHandle{h, f}, nil
}

func (f *failing) Rename(from, to string) error {
	if err := f.failed("rename", from); err != nil {
		return err
	}
	return f.FS.Rename(from, to)
}

func (f *failing) Remove(name string) error {
	if _, err := os.Lstat(name); err != nil {
		return err
	}
	if err := f.failed("remove", name); err != nil {
		return err
	}
	return f.FS.Remove(name)
}

func (f *failing) SyncDir(name string) error {
	if err := f.failed("sync", name); err != nil {
		return err
	}
	return f.FS.SyncDir(name)
}

type failingHandle struct {
	store.Handle
	of *failing
}

// Write writes half of what it was given before it fails, as a full disk does.
func (h *failingHandle) Write(b []byte) (int, error) {
	if err := h.of.failed("write", h.Name()); err != nil {
		n, _ := h.Handle.Write(b[:len(b)/2])
		return n, err
	}
	return h.Handle.Write(b)
}

func (h *failingHandle) Sync() error {
	if err := h.of.failed("sync", h.Name()); err != nil {
		return err
	}
	return h.Handle.Sync()
}

func (h *failingHandle) Close() error {
	err := h.Handle.Close()
	if failed := h.of.failed("close", h.Name()); failed != nil {
		return failed
	}
	return err
}

var diskErrors = map[string]error{"ENOSPC": syscall.ENOSPC, "EIO": syscall.EIO, "ESTALE": syscall.ESTALE}

// troubles keeps what the user would be told.
type troubles struct {
	mu   sync.Mutex
	told []error
}

func (p *troubles) take(err error) { p.mu.Lock(); p.told = append(p.told, err); p.mu.Unlock() }

func (p *troubles) all() []error { p.mu.Lock(); defer p.mu.Unlock(); return p.told }

// session on a disk that is sound, with its journal on another.
func onFailing(t *testing.T, disk *failing) (*window, *troubles) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, store.Save(path, small(t)))
	file, err := store.OpenFile(store.Disk, path, "")
	must(t, err)
	told := &troubles{}
	w := &window{path: path, opts: journal.Options{Path: path, Base: file.Stamp, Clock: newClock().now, Trouble: told.take}}
	w.Session = session.Open(file.Doc, session.From{Path: path, Stamp: file.Stamp})
	w.Writer = journal.Create(disk, w.opts)
	w.Session.Journal(w.Writer)
	t.Cleanup(func() { _ = w.Writer.Close() })
	return w, told
}

// work edits, saves and edits again, whatever the journal says, and waits for it after
// each, so that every run does the same to the disk.
func (w *window) work(t *testing.T) {
	t.Helper()
	for n := range 6 {
		if n == 3 {
			must(t, w.Save(w.path))
		}
		must(t, w.Apply("s2", retitle("Title "+string(rune('a'+n)))))
		_ = w.Sync()
	}
}

// TestFailuresOfTheDisk lets every operation of a run fail, one run after the other,
// and all that follow it. The session goes on; the user is told once; what is on
// disk can be read and holds what the journal said that it holds; and when the disk
// works again nothing is missing.
func TestFailuresOfTheDisk(t *testing.T) {
	for name, with := range diskErrors {
		t.Run(name, func(t *testing.T) {
			n := 0
			for ; n < 100; n++ {
				disk := &failing{FS: store.Disk, after: n, with: with}
				w, told := onFailing(t, disk)
				w.work(t)
				if !disk.reached() {
					break
				}
				w.checkOnDisk(t, n, with)
				if got := told.all(); len(got) != 1 || got[0] == nil {
					t.Errorf("failing from operation %d on: told %v", n+1, got)
				}
				disk.heal()
				must(t, w.Apply("s2", retitle("Title g")))
				must(t, w.Sync())
				if got := told.all(); len(got) != 2 || got[1] != nil || w.Err() != nil {
					t.Errorf("healed after operation %d: told %v, error %v", n, got, w.Err())
				}
				r := recovered(t, w.path, "")
				same(t, "unsaved when healed", 4, r.Unsaved)
				same(t, "titles when healed", []string{"Title a", "Title b", "Title c", "Title d", "Title e", "Title f", "Title g"}, titles(r.Document))
			}
			if n < 15 || n == 100 {
				t.Errorf("%d operations in a run", n)
			}
		})
	}
}

// checkOnDisk reads what a crash would leave.
func (w *window) checkOnDisk(t *testing.T, n int, with error) {
	t.Helper()
	if !there(t, journal.Beside(w.path)) {
		if safe := w.Safe(); safe > 3 {
			t.Errorf("failing from operation %d on: no journal, %d changes were safe", n+1, safe)
		}
		return
	}
	r := recovered(t, w.path, "")
	if r.Damage != nil {
		t.Errorf("failing from operation %d on: %v", n+1, r.Damage)
	}
	got := titles(r.Document)
	if r.Version != "" && with != syscall.ENOSPC {
		// The journal could neither be told of the save nor be removed after it, but
		// the file holds all that it does.
		file, err := store.Open(w.path)
		must(t, err)
		same(t, "titles in the file", []string{"Title a", "Title b", "Title c"}, titles(file))
		return
	}
	if len(got) < w.Safe() || len(got) != 3+r.Unsaved {
		t.Errorf("failing from operation %d on: %d changes came back, %d unsaved, %d were safe", n+1, len(got), r.Unsaved, w.Safe())
	}
	same(t, "titles", []string{"Title a", "Title b", "Title c", "Title d", "Title e", "Title f"}[:len(got)], got)
}

// One failure passes unnoticed but for being told: the next change writes all.
func TestOneFailureCostsNothing(t *testing.T) {
	for n := range 30 {
		disk := &failing{FS: store.Disk, after: n, with: syscall.EIO, once: true}
		w, told := onFailing(t, disk)
		w.work(t)
		if got := told.all(); len(got) > 2 {
			t.Errorf("operation %d failed: told %v", n+1, got)
		}
		must(t, w.Apply("s2", retitle("Title g")))
		if w.Sync() != nil { // the failure came just now
			must(t, w.Sync())
		}
		same(t, "titles", []string{"Title a", "Title b", "Title c", "Title d", "Title e", "Title f", "Title g"}, titles(recovered(t, w.path, "").Document))
	}
}

// stuck is a disk that does not come back from a sync.
type stuck struct {
	store.FS
	let chan struct{}
}

func (s stuck) SyncDir(name string) error { <-s.let; return s.FS.SyncDir(name) }

func TestAppendDoesNotWaitForTheDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, store.Save(path, small(t)))
	disk := stuck{store.Disk, make(chan struct{})}
	w := journal.Create(disk, journal.Options{Path: path, Clock: newClock().now})
	for range 1000 {
		w.Append(journal.Rename{Scenario: "s1", Name: "Six layers"})
	}
	same(t, "appended", 1000, w.Point())
	same(t, "on disk", 0, w.Safe())
	close(disk.let)
	must(t, w.Sync())
	same(t, "on disk", 1000, w.Safe())
	must(t, w.Discard())
}

// A disk of the journal that hangs keeps nobody from saving or closing.
func TestTheDiskHangs(t *testing.T) {
	path := saved(t, "").path
	synctest.Test(t, func(t *testing.T) {
		disk := stuck{store.Disk, make(chan struct{})}
		file, err := store.OpenFile(store.Disk, path, "")
		must(t, err)
		w := journal.Create(disk, journal.Options{Path: path, Base: file.Stamp})
		s := session.Open(file.Doc, session.From{Path: path, Stamp: file.Stamp})
		s.Journal(w)
		must(t, s.Apply("s2", retitle("Title a")))
		must(t, s.Save(path))
		if err := w.Saving(w.Point(), path, s.Stamp()); !errors.Is(err, journal.ErrSlow) {
			t.Errorf("error of a mark %v", err)
		}
		for range 2 {
			if err := w.Discard(); !errors.Is(err, journal.ErrSlow) {
				t.Errorf("error at the end %v", err)
			}
		}
		close(disk.let)
		must(t, w.Close())
	})
	same(t, "files", []string{"plan.spanwise", "plan.spanwise.1.bak"}, folder(t, path))
}

// shut is a folder in which nothing can be written.
type shut struct {
	store.FS
	folder string
	with   error
}

func (s shut) OpenFile(name string, flag int, mode fs.FileMode) (store.Handle, error) {
	if flag&os.O_CREATE != 0 && filepath.Dir(name) == s.folder {
		return nil, &fs.PathError{Op: "open", Path: name, Err: s.with}
	}
	return s.FS.OpenFile(name, flag, mode)
}

// A document in a folder that lets nothing be written has its journal in the state
// folder, and is found from there.
func TestReadOnlyFolder(t *testing.T) {
	for name, with := range map[string]error{"no permission": syscall.EACCES, "read-only file system": syscall.EROFS} {
		t.Run(name, func(t *testing.T) {
			path, state := filepath.Join(t.TempDir(), "plan.spanwise"), filepath.Join(t.TempDir(), "state")
			must(t, store.Save(path, small(t)))
			file, err := store.OpenFile(store.Disk, path, "")
			must(t, err)
			w := &window{path: path}
			w.Session = session.Open(file.Doc, session.From{Path: path, Stamp: file.Stamp})
			w.Writer = journal.Create(shut{store.Disk, filepath.Dir(path), with}, journal.Options{
				Path: path, Base: file.Stamp, Folder: state, ID: "one", Clock: newClock().now,
			})
			w.Session.Journal(w.Writer)
			w.edits(t, 2)
			must(t, w.Writer.Close())
			found := left(t, state)
			if len(found) != 1 || found[0].Path != path {
				t.Fatalf("found %v", found)
			}
			r := recoverLeft(t, found[0])
			same(t, "titles", []string{"Title a", "Title b"}, titles(r.Document))
			same(t, "path", path, r.Path)

			again := journal.Resume(store.Disk, r, journal.Options{Path: path, Base: file.Stamp, Folder: state, ID: "two", Clock: newClock().now})
			s := session.Open(r.Document, session.From{Path: path, Stamp: file.Stamp, Unsaved: true})
			s.Journal(again)
			must(t, s.Save(path)) // it can be written now
			must(t, again.Close())
			same(t, "state folder", []string(nil), entries(t, state))
		})
	}
}

// Without a state folder there is no journal, and that is told.
func TestReadOnlyFolderWithoutAnother(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, store.Save(path, small(t)))
	told := &troubles{}
	w := journal.Create(shut{store.Disk, filepath.Dir(path), syscall.EROFS}, journal.Options{Path: path, Trouble: told.take})
	w.Append(journal.Rename{Scenario: "s1", Name: "Six layers"})
	if err := w.Sync(); err == nil || len(told.all()) != 1 {
		t.Errorf("error %v, told %v", err, told.all())
	}
	_ = w.Discard()
}
