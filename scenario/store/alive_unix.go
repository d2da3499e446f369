//go:build unix

package store

import (
	"bytes"
	"errors"
	"os"
	"strconv"
	"syscall"
)

// alive reports whether there is a process of that id, anybody's. One that has ended
// and only waits for its parent to take note, as after a crash, is none.
func alive(process int) bool {
	if process <= 0 {
		return false // kill would take it for a whole group
	}
	err := syscall.Kill(process, 0)
	return (err == nil || errors.Is(err, syscall.EPERM)) && !ended(process)
}

// ended reports whether a process is a zombie, as far as the system tells: where
// there is no /proc, it is not known to be.
func ended(process int) bool {
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(process) + "/stat")
	if err != nil {
		return false
	}
	// "pid (name) state …"; the name may hold anything, brackets too.
	rest := bytes.TrimSpace(stat[bytes.LastIndexByte(stat, ')')+1:])
	return bytes.HasPrefix(rest, []byte("Z")) || bytes.HasPrefix(rest, []byte("X"))
}
