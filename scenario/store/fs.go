package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// FS is what saving and journalling ask of a file system. Errors are those of
// package os: they name the path and wrap the cause.
type FS interface {
	OpenFile(name string, flag int, mode fs.FileMode) (Handle, error)
	CreateTemp(folder, pattern string) (Handle, error) // mode 0600, a name of its own
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	Readlink(name string) (string, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	MkdirAll(name string, mode fs.FileMode) error
	Link(from, to string) error // a second name for the file; to must be free
	Rename(from, to string) error
	Remove(name string) error
	Chtimes(name string, changed time.Time) error
	// SyncDir makes the names in a folder durable. It is nil where the system has
	// no such thing.
	SyncDir(name string) error
}

// Handle is an open file of an [FS].
type Handle interface {
	io.ReadWriteCloser
	Name() string
	Stat() (fs.FileInfo, error)
	Sync() error
	Truncate(size int64) error
	Chmod(mode fs.FileMode) error
	Chown(user, group int) error
}

// Disk is the real file system.
var Disk FS = disk{}

type disk struct{}

func (disk) OpenFile(name string, flag int, mode fs.FileMode) (Handle, error) {
	return handle(os.OpenFile(name, flag, mode))
}

func (disk) CreateTemp(folder, pattern string) (Handle, error) {
	return handle(os.CreateTemp(folder, pattern))
}

// handle keeps a nil file from becoming a Handle that is not nil.
func handle(f *os.File, err error) (Handle, error) {
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (disk) Stat(name string) (fs.FileInfo, error)        { return os.Stat(name) }
func (disk) Lstat(name string) (fs.FileInfo, error)       { return os.Lstat(name) }
func (disk) Readlink(name string) (string, error)         { return os.Readlink(name) }
func (disk) ReadDir(name string) ([]fs.DirEntry, error)   { return os.ReadDir(name) }
func (disk) MkdirAll(name string, mode fs.FileMode) error { return os.MkdirAll(name, mode) }
func (disk) Link(from, to string) error                   { return os.Link(from, to) }
func (disk) Rename(from, to string) error                 { return os.Rename(from, to) }
func (disk) Remove(name string) error                     { return os.Remove(name) }

func (disk) Chtimes(name string, changed time.Time) error {
	return os.Chtimes(name, time.Time{}, changed)
}

func (disk) SyncDir(name string) error {
	if runtime.GOOS == "windows" {
		return nil // a folder cannot be synced there
	}
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrPermission) {
		return nil // one may write in a folder that one may not list
	}
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) || errors.Is(err, fs.ErrPermission) {
		err = nil // some network file systems have no such call
	}
	return errors.Join(err, f.Close())
}

// readFile reads a file whole.
func readFile(fsys FS, path string) ([]byte, error) {
	f, err := fsys.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	// One byte more than the size, so that the end is seen without growing.
	data := make([]byte, 0, info.Size()+1)
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if errors.Is(err, io.EOF) {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// exists reports whether there is something of that name, a link that leads
// nowhere included.
func exists(fsys FS, path string) (bool, error) {
	_, err := fsys.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// remove deletes a file; one that is not there is no failure.
func remove(fsys FS, path string) error {
	if err := fsys.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// longestName is what every usual file system takes, in bytes.
const longestName = 255

// Beside returns the path of a file that belongs to another and lies beside it:
// its name between before and after, as in ".plan.spanwise.lock". A name that would
// be too long is cut and made its own again by a digest of the whole.
func Beside(path, before, after string) string {
	folder, name := filepath.Split(path)
	if room := longestName - len(before) - len(after); len(name) > room {
		digest := "~" + digestOf(name)
		name = cutText(name, room-len(digest)) + digest
	}
	return folder + before + name + after
}
