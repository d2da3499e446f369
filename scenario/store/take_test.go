package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Between opening a lock file and locking it, its holder may remove it, and another
// make it anew.
func TestLockOfARemovedFileIsNone(t *testing.T) {
	path := filepath.Join(t.TempDir(), ".plan.spanwise.lock")
	for name, meanwhile := range map[string]func() error{
		"removed":   func() error { return os.Remove(path) },
		"made anew": func() error { return os.Rename(newLockFile(t), path) },
	} {
		l := &Lock{path: path, who: Me(time.Now())}
		l.flock = openLock(path)
		if ok, err := l.flock.TryLock(); !ok || err != nil {
			t.Fatal(ok, err)
		}
		if err := meanwhile(); err != nil {
			t.Fatal(err)
		}
		if taken, err := l.take(); taken || err != nil {
			t.Errorf("%s: taken %v, %v", name, taken, err)
		}
		if l.flock.Locked() {
			t.Errorf("%s: still locked", name)
		}
		if h := readNote(path); !h.IsZero() {
			t.Errorf("%s: the note of %+v is in another's file", name, h)
		}
	}
}

func newLockFile(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "new")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Where the lock file cannot be removed, an empty one stays.
func TestNoteIsCleared(t *testing.T) {
	path := newLockFile(t)
	long := Holder{User: "a long name", Host: "desk", Process: 7}
	for _, h := range []Holder{long, {User: "b", Process: 8}} {
		if err := writeNote(path, h); err != nil || !readNote(path).is(h) {
			t.Errorf("%+v, %v", readNote(path), err)
		}
	}
	if err := clearNote(path); err != nil || !readNote(path).IsZero() {
		t.Errorf("%+v, %v", readNote(path), err)
	}
	if info, err := os.Stat(path); err != nil || info.Size() != noteAt {
		t.Errorf("%v bytes, %v", info.Size(), err)
	}
}
