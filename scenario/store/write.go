package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// What a caller may test for, beside fs.ErrPermission, fs.ErrNotExist and
// syscall.ENOSPC.
var (
	ErrFolder  = errors.New("is a folder")
	ErrNotFile = errors.New("is not an ordinary file")
)

const (
	// tempPattern does not hold the target's name, which may be as long as names can be.
	tempPattern = ".spanwise-*.tmp"
	// mostLinks is how many links in a row are followed before they count as a loop.
	mostLinks = 40
)

// WriteFile puts data at path all at once: it writes a temporary file in the same
// folder, syncs it, renames it over the target and syncs the folder. A link stays
// a link; the target keeps its permissions and, where the system allows, its
// owner. On an error, which names the path, the target is untouched and the
// temporary file is gone. A target that may not be written, or that its owner made
// read-only, is not replaced, and neither is a device or a pipe.
func WriteFile(path string, data []byte) error {
	if err := writeFile(path, data); err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	return nil
}

func writeFile(path string, data []byte) error {
	target, err := follow(path)
	if err != nil {
		return err
	}
	before, err := replaceable(target)
	if err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(target), tempPattern)
	if err != nil {
		return err
	}
	if err := fill(tmp, data, before); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	if err := os.Rename(tmp.Name(), target); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	syncFolder(filepath.Dir(target))
	return nil
}

// follow returns where the links at path end, which need not exist yet.
func follow(path string) (string, error) {
	for range mostLinks {
		info, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		if err != nil {
			return "", err
		}
		to, err := os.Readlink(path)
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

// replaceable returns what stands at target, nil for nothing, and an error where
// it must not be replaced. A rename asks only for the folder's permission, so the
// file's own is asked here; the mode is looked at too, as root may write anything.
func replaceable(target string) (fs.FileInfo, error) {
	info, err := os.Stat(target)
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
	f, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	return info, f.Close()
}

func fill(f *os.File, data []byte, before fs.FileInfo) error {
	_, err := f.Write(data)
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
func keepMode(f *os.File, before fs.FileInfo) error {
	if before == nil {
		return nil // os.CreateTemp keeps a file to its owner, as a new project should be
	}
	keepOwner(f, before)
	now, err := f.Stat()
	if err != nil || now.Mode().Perm() == before.Mode().Perm() {
		return err
	}
	return f.Chmod(before.Mode().Perm())
}

// syncFolder makes the rename durable. Some file systems cannot sync a folder;
// the file itself is safe by then, so that is no failure of the save.
func syncFolder(dir string) {
	f, err := os.Open(dir)
	if err != nil {
		return
	}
	_ = f.Sync()
	_ = f.Close()
}
