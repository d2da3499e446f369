package faultfs

import (
	"io/fs"

	"spanwise/scenario/store"
)

// handle is an open file whose operations count as the file system's.
type handle struct {
	store.Handle
	fs *FS
}

func (h *handle) Read(b []byte) (int, error) {
	return get(h.fs, "read", h.Name(), func() (int, error) { return h.Handle.Read(b) })
}

// Write that fails writes the first half, as a disk does that fills up.
func (h *handle) Write(b []byte) (int, error) {
	done, planned := h.fs.fails("write", h.Name())
	if !done {
		b = b[:len(b)/2]
	}
	n, err := h.Handle.Write(b)
	if err == nil {
		err = planned
	}
	return n, err
}

func (h *handle) Stat() (fs.FileInfo, error) { return get(h.fs, "fstat", h.Name(), h.Handle.Stat) }
func (h *handle) Sync() error                { return h.fs.do("sync", h.Name(), h.Handle.Sync) }

// Close lets the file go even when it fails, as systems do.
func (h *handle) Close() error {
	_, planned := h.fs.fails("close", h.Name())
	if err := h.Handle.Close(); err != nil {
		return err
	}
	return planned
}

func (h *handle) Truncate(size int64) error {
	return h.fs.do("truncate", h.Name(), func() error { return h.Handle.Truncate(size) })
}

func (h *handle) Chmod(mode fs.FileMode) error {
	return h.fs.do("chmod", h.Name(), func() error { return h.Handle.Chmod(mode) })
}

func (h *handle) Chown(user, group int) error {
	return h.fs.do("chown", h.Name(), func() error { return h.Handle.Chown(user, group) })
}
