package store

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"time"
)

// tempPattern names temporary files. It does not hold the target's name, which may
// be as long as names can be, but a digest of it, by which those that a crash has
// left are found.
func tempPattern(target string) string { return tempPrefix(target) + "*" + tempSuffix }

const tempSuffix = ".tmp"

func tempPrefix(target string) string {
	return ".spanwise-" + digestOf(filepath.Base(target)) + "-"
}

// removeLeftovers deletes the temporary files that interrupted saves of target have
// left, those last changed before a time where one is given.
func removeLeftovers(fsys FS, target string, before *time.Time) error {
	folder := filepath.Dir(target)
	entries, err := fsys.ReadDir(folder)
	if err != nil {
		return err
	}
	var failed error
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), tempPrefix(target)) || !strings.HasSuffix(e.Name(), tempSuffix) {
			continue
		}
		if before != nil {
			info, err := e.Info()
			if errors.Is(err, fs.ErrNotExist) || err == nil && info.ModTime().After(*before) {
				continue
			}
		}
		failed = errors.Join(failed, remove(fsys, filepath.Join(folder, e.Name())))
	}
	return failed
}
