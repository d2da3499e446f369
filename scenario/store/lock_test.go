package store_test

import (
	"errors"
	"os"
	"path/filepath"
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

func TestLockKeepsOthersOut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	first := locked(t, path, me(1))
	_, err := store.TryLock(path, me(2))
	var other *store.LockedError
	if !errors.Is(err, store.ErrLocked) || !errors.As(err, &other) {
		t.Fatalf("error %v", err)
	}
	if other.Holder.Process != os.Getpid() || other.Holder.User != me(1).User || !other.Holder.Since.Equal(me(1).Since) {
		t.Errorf("held by %+v", other.Holder)
	}
	must(t, first.Touch())
	must(t, first.Unlock())
	if _, err := os.Stat(lockFile(path)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the lock file stays: %v", err)
	}
	must(t, locked(t, path, me(2)).Unlock())
}
