//go:build !unix

package store

import (
	"io/fs"
	"os"
)

// keepOwner has nothing to do where files do not carry an owner in their mode.
func keepOwner(*os.File, fs.FileInfo) {}
