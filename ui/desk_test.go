package ui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"spanwise/scenario"
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
	w := New(uitest.App(d.t), "test")
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

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
