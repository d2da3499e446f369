//go:build !unix

package store

import (
	"errors"
	"io/fs"
	"os"
)

// alive reports whether there is a process of that id, anybody's: on Windows
// FindProcess opens it.
func alive(process int) bool {
	if process <= 0 {
		return false
	}
	p, err := os.FindProcess(process)
	if err != nil {
		return errors.Is(err, fs.ErrPermission)
	}
	_ = p.Release()
	return true
}
