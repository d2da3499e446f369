//go:build unix

package store

import (
	"io/fs"
	"syscall"
)

// keepOwner gives the new file the owner and group of the one before, so that a
// save by an administrator does not lock the owner out. Only an administrator may
// give files away; for others the file becomes theirs, which is no failure.
func keepOwner(f Handle, before fs.FileInfo) {
	if st, ok := before.Sys().(*syscall.Stat_t); ok {
		_ = f.Chown(int(st.Uid), int(st.Gid))
	}
}
