package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/gofrs/flock"
)

// What a caller may test for.
var (
	ErrLocked   = errors.New("project is open elsewhere")
	ErrNoLock   = errors.New("project cannot be locked here")
	ErrLockLost = errors.New("project was taken over by another window")
)

const (
	// Stale is the age at which a holder's note counts for nothing. Holders renew
	// theirs with [Lock.Touch] every TouchEvery.
	Stale      = 2 * time.Minute
	TouchEvery = 30 * time.Second
	// lockTries bounds how often a lock file is met that its holder just removes.
	lockTries = 100
	// forgotten is the age at which a temporary file is of no save under way.
	forgotten = time.Hour
)

// LockedError says who has the project open; the holder is zero where the file
// system does not let it be read. It is an ErrLocked.
type LockedError struct{ Holder Holder }

func (e *LockedError) Error() string {
	if e.Holder.IsZero() {
		return ErrLocked.Error()
	}
	return fmt.Sprintf("%v by %s on %s since %s", ErrLocked, e.Holder.User, e.Holder.Host, e.Holder.Since.Format(time.DateTime))
}

// Is makes the error an ErrLocked.
func (e *LockedError) Is(target error) bool { return target == ErrLocked }

// Lock keeps other windows from writing a project. It is a lock of the operating
// system on a small file beside the project, which ends with the process; the file
// holds a note of who holds it. Where a network file system grants every lock, the
// note still warns.
type Lock struct {
	flock *flock.Flock
	path  string
	who   Holder
}

// TryLock locks the project at path, or says at once why not: a [LockedError] where
// somebody else holds it, and an error that wraps ErrNoLock where the folder cannot
// be written or does not know locks, so that the project is better opened without. A
// lock whose holder is gone is taken over.
func TryLock(path string, who Holder) (*Lock, error) {
	target, err := follow(Disk, path)
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w: %w", path, ErrNoLock, err)
	}
	l := &Lock{path: Beside(target, ".", ".lock"), who: who}
	for range lockTries {
		taken, err := l.try()
		if err != nil {
			return nil, fmt.Errorf("lock %s: %w", path, err)
		}
		if taken {
			l.tidy(target)
			return l, nil
		}
	}
	return nil, fmt.Errorf("lock %s: %w: its lock comes and goes", path, ErrNoLock)
}

func (l *Lock) try() (bool, error) {
	l.flock = openLock(l.path)
	return l.take()
}

// take takes the lock. It is false where the lock file was removed meanwhile, and
// another may stand in its place.
func (l *Lock) take() (bool, error) {
	taken, err := l.flock.TryLock()
	if err != nil {
		return false, fmt.Errorf("%w: %w", ErrNoLock, errors.Join(err, l.flock.Close()))
	}
	if !taken {
		return false, &LockedError{readNote(l.path)}
	}
	if !l.stands() {
		return false, l.flock.Unlock()
	}
	if other := readNote(l.path); !other.IsZero() && l.lives(other) {
		return false, errors.Join(&LockedError{other}, l.flock.Unlock())
	}
	// Without its note the lock still holds.
	_ = writeNote(l.path, l.who)
	return true, nil
}

// openLock makes the lock file where there is none. One of another account may be
// locked without being written.
func openLock(path string) *flock.Flock {
	flags := os.O_CREATE | os.O_RDWR
	if f, err := os.OpenFile(path, flags, noteMode); err == nil {
		_ = f.Close()
	} else if _, there := os.Stat(path); there == nil && errors.Is(err, fs.ErrPermission) {
		flags = os.O_RDONLY
	}
	return flock.New(path, flock.SetFlag(flags), flock.SetPermissions(noteMode))
}

// stands reports whether the file that is locked still has its name: a holder
// removes it before letting go, and whoever waited holds a file that none can see.
func (l *Lock) stands() bool {
	locked, err := l.flock.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(l.path)
	return err == nil && os.SameFile(locked, named)
}

// lives reports whether the writer of a note still holds the lock, though the
// system grants it to us: here by its process, elsewhere by the note's age.
func (l *Lock) lives(other Holder) bool {
	if other.Host == l.who.Host && !alive(other.Process) {
		return false
	}
	note, err := os.Stat(l.path)
	if err != nil {
		return false
	}
	now, err := folderTime(filepath.Dir(l.path))
	if err != nil {
		return false
	}
	// A clock that was set back makes a note of the future, which its holder
	// would have renewed by now.
	return now.Sub(note.ModTime()).Abs() < Stale
}

// folderTime returns what time it is for the file system, which may have another
// clock than this machine.
func folderTime(folder string) (time.Time, error) {
	f, err := os.CreateTemp(folder, ".spanwise-*"+tempSuffix)
	if err != nil {
		return time.Time{}, err
	}
	info, err := f.Stat()
	if err := errors.Join(err, f.Close(), os.Remove(f.Name())); err != nil {
		return time.Time{}, err
	}
	return info.ModTime(), nil
}

// tidy removes what saves that were cut off have left: nobody else saves now.
func (l *Lock) tidy(target string) {
	info, err := os.Stat(l.path)
	if err != nil {
		return
	}
	since := info.ModTime().Add(-forgotten)
	_ = removeLeftovers(Disk, target, &since) // a matter of room, not of safety
}

// Touch renews the note. The error wraps ErrLockLost where the lock file is gone or
// somebody else's, which happens to a machine that slept on a network file system.
func (l *Lock) Touch() error {
	if !l.stands() {
		return ErrLockLost
	}
	if other := readNote(l.path); !other.IsZero() && !other.is(l.who) {
		return ErrLockLost
	}
	return writeNote(l.path, l.who)
}

// Unlock lets go of the project and removes the lock file.
func (l *Lock) Unlock() error {
	if other := readNote(l.path); !l.stands() || !other.IsZero() && !other.is(l.who) {
		return l.flock.Unlock()
	}
	_ = clearNote(l.path) // so that it warns nobody, should it stay
	if runtime.GOOS == "windows" {
		// An open file cannot be removed there, so that one in use stays by itself.
		err := l.flock.Unlock()
		_ = os.Remove(l.path)
		return err
	}
	return errors.Join(remove(Disk, l.path), l.flock.Unlock())
}
