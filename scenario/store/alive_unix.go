//go:build unix

package store

import (
	"errors"
	"syscall"
)

// alive reports whether there is a process of that id, anybody's.
func alive(process int) bool {
	if process <= 0 {
		return false // kill would take it for a whole group
	}
	err := syscall.Kill(process, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
