package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// newFileMode keeps a file with names in it to its owner.
const newFileMode fs.FileMode = 0o600

// WriteFile puts data at path all at once: it writes a temporary file in the same
// folder, syncs it, renames it over the target and syncs the folder. The target's
// permissions are kept. On an error the target is untouched and the temporary
// file is gone. A target that its owner made read-only is not replaced.
func WriteFile(path string, data []byte) error {
	target, mode, err := targetOf(path)
	if err != nil {
		return fmt.Errorf("save: %w", err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*.tmp")
	if err != nil {
		return fmt.Errorf("save: %w", err)
	}
	if err := fill(tmp, data, mode); err != nil {
		return errors.Join(fmt.Errorf("save: %w", err), os.Remove(tmp.Name()))
	}
	if err := os.Rename(tmp.Name(), target); err != nil {
		return errors.Join(fmt.Errorf("save: %w", err), os.Remove(tmp.Name()))
	}
	return syncFolder(filepath.Dir(target))
}

// targetOf follows a link, so that the link stays one, and returns the mode to write with.
func targetOf(path string) (string, fs.FileMode, error) {
	target, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, newFileMode, nil
	}
	if err != nil {
		return "", 0, err
	}
	info, err := os.Stat(target)
	if err != nil {
		return "", 0, err
	}
	if info.IsDir() {
		return "", 0, &fs.PathError{Op: "write", Path: path, Err: errors.New("is a folder")}
	}
	if info.Mode().Perm()&0o200 == 0 {
		return "", 0, &fs.PathError{Op: "write", Path: path, Err: fs.ErrPermission}
	}
	return target, info.Mode().Perm(), nil
}

func fill(f *os.File, data []byte, mode fs.FileMode) error {
	_, err := f.Write(data)
	return errors.Join(err, f.Chmod(mode), syncUnless(err, f), f.Close())
}

func syncUnless(err error, f *os.File) error {
	if err != nil {
		return nil
	}
	return f.Sync()
}

// syncFolder makes the rename durable. Some file systems cannot sync a folder;
// the file itself is safe by then, so that is no failure of the save.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return nil
	}
	_ = f.Sync()
	return f.Close()
}
