package store

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"time"
)

// Version is an earlier content of a project that was kept beside it.
type Version struct {
	Path string
	Time time.Time // when it was saved
	Size int64     // bytes
}

const (
	usualKept = 3
	mostKept  = 9
)

// versionPath returns where the n-th version before is kept, 1 the newest. 0 is
// where the present content waits while a save is under way: the others move up
// only when the new file stands, so that a save that fails costs none of them.
func versionPath(target string, n int) string {
	return Beside(target, "", "."+strconv.Itoa(n)+".bak")
}

// Versions returns the kept versions of a project, the newest first. One that a
// save left half-way behind counts; what cannot be asked for is left out.
func Versions(fsys FS, path string) []Version {
	target, err := follow(fsys, path)
	if err != nil {
		return nil
	}
	var out []Version
	for n := range mostKept + 1 {
		at := versionPath(target, n)
		if info, err := fsys.Lstat(at); err == nil && info.Mode().IsRegular() {
			out = append(out, Version{at, info.ModTime(), info.Size()})
		}
	}
	return out
}

// keepBefore gives what stands at the target a second place as version 0. It
// changes nothing else, but for finishing what a save that was cut off had begun.
func (s *saving) keepBefore() error {
	if s.before == nil || s.keep == 0 {
		return nil
	}
	if err := s.settle(); err != nil {
		return err
	}
	s.waits = true
	at := versionPath(s.target, 0)
	if !s.sealsBefore() && s.fs.Link(s.target, at) == nil {
		return nil
	}
	data, err := readFile(s.fs, s.target)
	if err == nil && s.sealsBefore() {
		data, err = s.reseal(data)
	}
	if err != nil {
		return err
	}
	tmp, err := writeTemp(s.fs, s.target, content(data), s.before)
	if err != nil {
		return err
	}
	_ = s.fs.Chtimes(tmp, s.before.ModTime()) // a wrong time is no loss
	if err := s.fs.Rename(tmp, at); err != nil {
		return errors.Join(err, remove(s.fs, tmp))
	}
	return nil
}

// forget takes the second place away again: the content still has its first.
func (s *saving) forget() error {
	if !s.waits {
		return nil
	}
	return remove(s.fs, versionPath(s.target, 0))
}

// settle deals with a version 0 that a save cut off has left. Where the new file
// took its place it is the version before; else it is what stands there still.
func (s *saving) settle() error {
	at := versionPath(s.target, 0)
	waiting, _, err := stampFile(s.fs, at)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case waiting == s.held:
		return remove(s.fs, at)
	}
	return s.moveUp()
}

// moveUp gives version 0, where there is one, the number 1, and each that is in
// the way the next. The oldest of a full row is replaced.
func (s *saving) moveUp() error {
	free := 0
	for ; free < s.keep; free++ {
		there, err := exists(s.fs, versionPath(s.target, free))
		if err != nil {
			return err
		}
		if !there {
			break
		}
	}
	for n := free - 1; n >= 0; n-- {
		if err := s.fs.Rename(versionPath(s.target, n), versionPath(s.target, n+1)); err != nil {
			return err
		}
	}
	return nil
}

// removeReadable deletes the kept versions that the passphrase does not protect,
// and what an interrupted save has left.
func (s *saving) removeReadable() error {
	var failed error
	for n := range mostKept + 1 {
		at := versionPath(s.target, n)
		sealed, err := startsSealed(s.fs, at)
		if errors.Is(err, fs.ErrNotExist) || err == nil && sealed && (n == 0 || !s.rekeyed()) {
			continue
		}
		if err == nil {
			err = remove(s.fs, at)
		}
		failed = errors.Join(failed, err)
	}
	if s.sealsBefore() {
		failed = errors.Join(failed, removeLeftovers(s.fs, s.target, nil))
	}
	if failed != nil {
		return fmt.Errorf("%w: %w", ErrReadable, failed)
	}
	return nil
}
