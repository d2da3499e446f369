//go:build !unix

package store

import "io/fs"

// keepOwner has nothing to do where files do not carry an owner in their mode.
func keepOwner(Handle, fs.FileInfo) {}
