// Package faultfs is a file system that fails when told to, for tests of what
// saving and journalling do on a full, failing or vanished disk.
//
//	disk := faultfs.New(store.Disk)
//	disk.Fail(faultfs.At(7, syscall.ENOSPC))
//	_, err := store.SaveFile(disk, path, doc, store.Options{})
//	// err wraps ENOSPC: the seventh operation of the save failed
//
// It imports scenario/store, and is imported by tests only.
package faultfs

import (
	"io/fs"
	"sync"
	"time"

	"spanwise/scenario/store"
)

// Step is one operation that was asked for.
type Step struct {
	Op   string // as in "rename", "write", "sync"
	Path string
}

// Plan says what becomes of the n-th operation, counted from 1: nil for success, or
// the error it fails with. Where done is true it is carried out all the same, as
// when the answer of a server is lost.
type Plan func(n int, s Step) (done bool, err error)

// At fails the n-th operation alone.
func At(n int, err error) Plan {
	return func(at int, _ Step) (bool, error) { return false, when(at == n, err) }
}

// From fails the n-th operation and all that follow.
func From(n int, err error) Plan {
	return func(at int, _ Step) (bool, error) { return false, when(at >= n, err) }
}

// Lost carries the n-th operation out and fails it then.
func Lost(n int, err error) Plan {
	return func(at int, _ Step) (bool, error) { return true, when(at == n, err) }
}

// On fails every operation of a name.
func On(op string, err error) Plan {
	return func(_ int, s Step) (bool, error) { return false, when(s.Op == op, err) }
}

func when(it bool, err error) error {
	if it {
		return err
	}
	return nil
}

// FS is a file system over another. It may be used by several goroutines at once.
type FS struct {
	under store.FS
	mu    sync.Mutex
	plan  Plan
	steps []Step
}

// New returns a file system that does all that the one under it does, until told
// to fail.
func New(under store.FS) *FS { return &FS{under: under} }

// Fail makes operations fail from now on as planned, counted anew; nil ends it.
func (f *FS) Fail(plan Plan) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.plan, f.steps = plan, nil
}

// Steps returns the operations asked for since Fail was last called.
func (f *FS) Steps() []Step {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]Step(nil), f.steps...)
}

// fails counts an operation and returns what becomes of it.
func (f *FS) fails(op, path string) (done bool, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := Step{op, path}
	f.steps = append(f.steps, s)
	if f.plan == nil {
		return true, nil
	}
	done, err = f.plan(len(f.steps), s)
	if err != nil {
		err = &fs.PathError{Op: op, Path: path, Err: err}
	}
	return done || err == nil, err
}

// do carries an operation out that returns no more than an error.
func (f *FS) do(op, path string, run func() error) error {
	done, planned := f.fails(op, path)
	if !done {
		return planned
	}
	if err := run(); err != nil {
		return err
	}
	return planned
}

// get carries an operation out that returns a value.
func get[T any](f *FS, op, path string, run func() (T, error)) (T, error) {
	var none T
	done, planned := f.fails(op, path)
	if planned != nil && !done {
		return none, planned
	}
	v, err := run()
	if err == nil && planned != nil {
		return none, planned
	}
	return v, err
}

// open is get for files, which must not stay open when the answer is lost.
func (f *FS) open(op, path string, run func() (store.Handle, error)) (store.Handle, error) {
	done, planned := f.fails(op, path)
	if planned != nil && !done {
		return nil, planned
	}
	h, err := run()
	if err != nil {
		return nil, err
	}
	if planned != nil {
		_ = h.Close()
		return nil, planned
	}
	return &handle{h, f}, nil
}

func (f *FS) OpenFile(name string, flag int, mode fs.FileMode) (store.Handle, error) {
	return f.open("open", name, func() (store.Handle, error) { return f.under.OpenFile(name, flag, mode) })
}

func (f *FS) CreateTemp(folder, pattern string) (store.Handle, error) {
	return f.open("create", folder, func() (store.Handle, error) { return f.under.CreateTemp(folder, pattern) })
}

func (f *FS) Stat(name string) (fs.FileInfo, error) {
	return get(f, "stat", name, func() (fs.FileInfo, error) { return f.under.Stat(name) })
}

func (f *FS) Lstat(name string) (fs.FileInfo, error) {
	return get(f, "lstat", name, func() (fs.FileInfo, error) { return f.under.Lstat(name) })
}

func (f *FS) Readlink(name string) (string, error) {
	return get(f, "readlink", name, func() (string, error) { return f.under.Readlink(name) })
}

func (f *FS) ReadDir(name string) ([]fs.DirEntry, error) {
	return get(f, "readdir", name, func() ([]fs.DirEntry, error) { return f.under.ReadDir(name) })
}

func (f *FS) MkdirAll(name string, mode fs.FileMode) error {
	return f.do("mkdir", name, func() error { return f.under.MkdirAll(name, mode) })
}

func (f *FS) Link(from, to string) error {
	return f.do("link", to, func() error { return f.under.Link(from, to) })
}

func (f *FS) Rename(from, to string) error {
	return f.do("rename", to, func() error { return f.under.Rename(from, to) })
}

func (f *FS) Remove(name string) error {
	return f.do("remove", name, func() error { return f.under.Remove(name) })
}

func (f *FS) Chtimes(name string, changed time.Time) error {
	return f.do("chtimes", name, func() error { return f.under.Chtimes(name, changed) })
}

func (f *FS) SyncDir(name string) error {
	return f.do("syncdir", name, func() error { return f.under.SyncDir(name) })
}
