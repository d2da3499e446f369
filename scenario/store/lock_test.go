package store_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"spanwise/scenario/store"
)

var noon = time.Date(2030, 2, 28, 12, 0, 0, 0, time.UTC)

// me is a holder in this process; n tells windows apart.
func me(n int) store.Holder { return store.Me(noon.Add(time.Duration(n) * time.Second)) }

func lockFile(path string) string { return store.Beside(path, ".", ".lock") }

func locked(t *testing.T, path string, who store.Holder) *store.Lock {
	t.Helper()
	l, err := store.TryLock(path, who)
	must(t, err)
	return l
}

// isHeldBy checks that a project cannot be locked, and by whom it is held.
func isHeldBy(t *testing.T, path string, want store.Holder) {
	t.Helper()
	_, err := store.TryLock(path, me(99))
	var held *store.LockedError
	if !errors.Is(err, store.ErrLocked) || !errors.As(err, &held) || !strings.Contains(err.Error(), path) {
		t.Fatalf("error %v", err)
	}
	got := held.Holder
	if got.User != want.User || got.Host != want.Host || got.Process != want.Process || !got.Since.Equal(want.Since) {
		t.Errorf("held by %+v, want %+v", got, want)
	}
}

func TestLockKeepsOthersOut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	first := locked(t, path, me(1))
	isHeldBy(t, path, me(1))
	if me(1).Process != os.Getpid() || me(1).Host == "" {
		t.Errorf("this is %+v", me(1))
	}
	must(t, first.Touch())
	isHeldBy(t, path, me(1))
	must(t, first.Unlock())
	if got := names(t, filepath.Dir(path)); got != nil {
		t.Errorf("%q stay behind", got)
	}
	second := locked(t, path, me(2))
	isHeldBy(t, path, me(2))
	must(t, second.Unlock())
}

func TestLockedInWords(t *testing.T) {
	err := &store.LockedError{Holder: store.Holder{User: "ada", Host: "desk", Process: 7, Since: noon}}
	if want := "project is open elsewhere by ada on desk since 2030-02-28 12:00:00"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	if nobody := (&store.LockedError{}).Error(); nobody != store.ErrLocked.Error() {
		t.Errorf("%q", nobody)
	}
}

// Whoever waits for a lock file that its holder removes must not hold a file that
// none can see.
func TestLockIsHeldByOneAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	var holding, taken atomic.Int32
	var all sync.WaitGroup
	for n := range 4 {
		all.Go(func() {
			for range 500 {
				l, err := store.TryLock(path, me(n))
				if errors.Is(err, store.ErrLocked) {
					continue
				}
				if err != nil {
					t.Errorf("window %d: %v", n, err)
					return
				}
				if now := holding.Add(1); now != 1 {
					t.Errorf("%d hold the lock", now)
				}
				taken.Add(1)
				for range 20 {
					runtime.Gosched() // lets the others try
				}
				holding.Add(-1)
				if err := l.Unlock(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if taken.Load() < 4 {
		t.Errorf("taken %d times only", taken.Load())
	}
	if got := names(t, filepath.Dir(path)); got != nil {
		t.Errorf("%q stay behind", got)
	}
}

// leaveNote writes a lock file that no lock of the system protects, as where a
// network file system grants every lock, or a crash has left one.
func leaveNote(t *testing.T, path string, h store.Holder, age time.Duration) {
	t.Helper()
	text, err := json.Marshal(h)
	must(t, err)
	leaveText(t, path, "\x00"+string(text)+"\n", age)
}

func leaveText(t *testing.T, path, text string, age time.Duration) {
	t.Helper()
	must(t, os.WriteFile(lockFile(path), []byte(text), 0o666))
	then := time.Now().Add(-age)
	must(t, os.Chtimes(lockFile(path), then, then))
}

func TestNoteWarnsWhereLocksDoNot(t *testing.T) {
	here := me(1)
	gone := here
	gone.Process = 1 << 30 // beyond every system's ids
	away := store.Holder{User: "bo", Host: "elsewhere", Process: 1 << 30, Since: noon}
	fresh, stale := store.Stale/2, store.Stale*3/2
	for name, c := range map[string]struct {
		holder store.Holder
		age    time.Duration
		held   bool
	}{
		"process lives":                      {here, fresh, true},
		"process id lives on in another":     {here, stale, false},
		"process is gone":                    {gone, fresh, false},
		"other machine renews":               {away, fresh, true},
		"other machine renews no more":       {away, stale, false},
		"clock ahead a little":               {away, -fresh, true},
		"clock set back since":               {away, -stale, false},
		"process lives, clock was set back":  {here, -stale, false},
		"nobody is named":                    {store.Holder{}, fresh, false},
		"a process without an id lives not":  {store.Holder{Host: here.Host, User: "x"}, fresh, false},
		"a process of a negative id neither": {store.Holder{Host: here.Host, Process: -1}, fresh, false},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "plan.spanwise")
			leaveNote(t, path, c.holder, c.age)
			if c.held {
				isHeldBy(t, path, c.holder)
				isHeldBy(t, path, c.holder) // being asked does not take it away
				return
			}
			l := locked(t, path, me(2))
			isHeldBy(t, path, me(2))
			must(t, l.Unlock())
			if got := names(t, filepath.Dir(path)); got != nil {
				t.Errorf("%q stay behind", got)
			}
		})
	}
}

func TestNotesThatAreNone(t *testing.T) {
	for _, text := range []string{"", "\x00", "{}", "\x00[1]", "\x00{\"process\":\"x\"}", strings.Repeat("x", 9000)} {
		path := filepath.Join(t.TempDir(), "plan.spanwise")
		leaveText(t, path, text, 0)
		l := locked(t, path, me(1))
		isHeldBy(t, path, me(1))
		must(t, l.Unlock())
	}
}

func TestTouchRenewsTheNote(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	l := locked(t, path, me(1))
	then := time.Now().Add(-time.Hour)
	must(t, os.Chtimes(lockFile(path), then, then))
	must(t, l.Touch())
	info, err := os.Stat(lockFile(path))
	must(t, err)
	if age := time.Since(info.ModTime()); age > store.Stale/2 {
		t.Errorf("the note is %v old", age)
	}
	must(t, l.Unlock())
}

func TestTouchTellsThatTheLockIsLost(t *testing.T) {
	for name, lose := range map[string]func(t *testing.T, path string){
		"removed": func(t *testing.T, path string) { must(t, os.Remove(lockFile(path))) },
		"taken over": func(t *testing.T, path string) {
			must(t, os.Remove(lockFile(path)))
			leaveNote(t, path, me(2), 0)
		},
		"written over": func(t *testing.T, path string) { leaveNote(t, path, me(2), 0) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "plan.spanwise")
			l := locked(t, path, me(1))
			lose(t, path)
			before := names(t, filepath.Dir(path))
			if err := l.Touch(); !errors.Is(err, store.ErrLockLost) {
				t.Errorf("touch: %v", err)
			}
			must(t, l.Unlock())
			// The file of whoever has the lock now stays.
			if got := names(t, filepath.Dir(path)); len(got) != len(before) {
				t.Errorf("%q are left of %q", got, before)
			}
		})
	}
}

func TestLockWhereNoneCanBe(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Mkdir(lockFile(filepath.Join(dir, "plan.spanwise")), 0o700))
	for _, path := range []string{filepath.Join(dir, "none", "plan.spanwise"), filepath.Join(dir, "plan.spanwise")} {
		l, err := store.TryLock(path, me(1))
		if l != nil || !errors.Is(err, store.ErrNoLock) || errors.Is(err, store.ErrLocked) || !strings.Contains(err.Error(), path) {
			t.Errorf("%v, %v", l, err)
		}
	}
}

func TestLockRemovesWhatCrashesLeft(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.spanwise")
	ofOther := temporaryOf(t, filepath.Join(dir, "other.spanwise"))
	old, young := temporaryOf(t, path), temporaryOf(t, path)
	for file, age := range map[string]time.Duration{old: 2 * time.Hour, young: time.Minute, ofOther: 2 * time.Hour} {
		must(t, os.WriteFile(file, nil, 0o600))
		then := time.Now().Add(-age)
		must(t, os.Chtimes(file, then, then))
	}
	must(t, locked(t, path, me(1)).Unlock())
	for file, want := range map[string]bool{old: false, young: true, ofOther: true} {
		if _, err := os.Stat(file); (err == nil) != want {
			t.Errorf("%s is there: %v", filepath.Base(file), err)
		}
	}
}
