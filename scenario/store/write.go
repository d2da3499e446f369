package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// What a caller may test for, beside fs.ErrPermission, fs.ErrNotExist and
// syscall.ENOSPC.
var (
	ErrFolder   = errors.New("is a folder")
	ErrNotFile  = errors.New("is not an ordinary file")
	ErrNoFolder = errors.New("there is no such folder")
)

// writeAtOnce is how many bytes wait to be written together.
const writeAtOnce = 64 << 10

// mostLinks is how many links in a row are followed before they count as a loop.
const mostLinks = 40

// WriteFile puts data at path all at once: it writes a temporary file in the same
// folder, syncs it, renames it over the target and syncs the folder. A link stays
// a link; the target keeps its permissions and, where the system allows, its
// owner. On an error, which names the path, the target is untouched and the
// temporary file is gone; only one that wraps ErrStands comes when the new file
// stands. A target that may not be written, or that its owner made read-only, is
// not replaced, and neither is a device or a pipe.
func WriteFile(path string, data []byte) error {
	return WriteFileBy(path, content(data))
}

// WriteFileBy is WriteFile for what is written piece by piece, so that nobody need hold
// all of it. An error of write leaves the target untouched too, and is wrapped.
func WriteFileBy(path string, write func(io.Writer) error) error {
	if err := writeFile(Disk, path, write); err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	return nil
}

// CheckPlace tells beforehand what WriteFile would say of a path: that its folder is not
// there or takes no file, or that what stands there must not be replaced. It leaves
// nothing behind.
func CheckPlace(path string) error {
	if err := checkPlace(Disk, path); err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	return nil
}

func checkPlace(fsys FS, path string) error {
	target, err := follow(fsys, path)
	if err != nil {
		return err
	}
	if _, err := replaceable(fsys, target); err != nil {
		return err
	}
	tmp, err := writeTemp(fsys, target, content(nil), nil)
	if err != nil {
		return err
	}
	return remove(fsys, tmp)
}

// content writes what is there already.
func content(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

func writeFile(fsys FS, path string, write func(io.Writer) error) error {
	target, err := follow(fsys, path)
	if err != nil {
		return err
	}
	before, err := replaceable(fsys, target)
	if err != nil {
		return err
	}
	tmp, err := writeTemp(fsys, target, write, before)
	if err != nil {
		return err
	}
	if err := replace(fsys, tmp, target); err != nil {
		return errors.Join(err, remove(fsys, tmp))
	}
	if err := fsys.SyncDir(filepath.Dir(target)); err != nil {
		return fmt.Errorf("%w: %w", ErrStands, err)
	}
	return nil
}

// replace renames a temporary file over the target. Over a network the answer may
// be lost when the work is done, so a failure is looked into.
func replace(fsys FS, tmp, target string) error {
	written, err := fsys.Lstat(tmp)
	if err != nil {
		return err
	}
	if err = fsys.Rename(tmp, target); err == nil {
		return nil
	}
	if now, lookErr := fsys.Lstat(target); lookErr == nil && os.SameFile(now, written) {
		return nil
	}
	return err
}

// follow returns where the links at path end, which need not exist yet.
func follow(fsys FS, path string) (string, error) {
	for range mostLinks {
		info, err := fsys.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		if err != nil {
			return "", err
		}
		to, err := fsys.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			// Not filepath.Join: it would take "link/.." away, which may lead elsewhere.
			to = filepath.Dir(path) + string(filepath.Separator) + to
		}
		path = to
	}
	return "", fmt.Errorf("links lead in a circle: %w", ErrNotFile)
}

// noFolderError names the folder that is not there. It is [ErrNoFolder] and fs.ErrNotExist.
type noFolderError struct{ folder string }

func (e *noFolderError) Error() string { return ErrNoFolder.Error() + ": " + e.folder }

func (e *noFolderError) Is(target error) bool {
	return target == ErrNoFolder || target == fs.ErrNotExist
}

// replaceable returns what stands at target, nil for nothing, and an error where
// it must not be replaced. A rename asks only for the folder's permission, so the
// file's own is asked here; the mode is looked at too, as root may write anything.
func replaceable(fsys FS, target string) (fs.FileInfo, error) {
	info, err := fsys.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, ErrFolder
	case !info.Mode().IsRegular():
		return nil, ErrNotFile
	case info.Mode().Perm()&0o200 == 0:
		return nil, fmt.Errorf("file is read-only: %w", fs.ErrPermission)
	}
	f, err := fsys.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	return info, f.Close()
}

// writeTemp writes a file beside target, syncs it and returns its path. It gets the
// permissions and the owner of what it is to replace.
func writeTemp(fsys FS, target string, write func(io.Writer) error, before fs.FileInfo) (string, error) {
	f, err := fsys.CreateTemp(filepath.Dir(target), tempPattern(target))
	if errors.Is(err, fs.ErrNotExist) {
		return "", &noFolderError{filepath.Dir(target)}
	}
	if err != nil {
		return "", err
	}
	if err := fill(f, write, before); err != nil {
		return "", errors.Join(err, remove(fsys, f.Name()))
	}
	return f.Name(), nil
}

func fill(f Handle, write func(io.Writer) error, before fs.FileInfo) error {
	to := bufio.NewWriterSize(f, writeAtOnce)
	err := write(to)
	if err == nil {
		err = to.Flush()
	}
	if err == nil {
		err = keepMode(f, before)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// keepMode gives the new file the permissions and the owner of the one before.
// Some file systems have one mode for every file and refuse to be asked, so it is
// asked only where there is a difference.
func keepMode(f Handle, before fs.FileInfo) error {
	if before == nil {
		return nil // CreateTemp keeps a file to its owner, as a new project should be
	}
	keepOwner(f, before)
	now, err := f.Stat()
	if err != nil || now.Mode().Perm() == before.Mode().Perm() {
		return err
	}
	return f.Chmod(before.Mode().Perm())
}
