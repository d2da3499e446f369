package journal_test

import (
	"fmt"
	"io/fs"
	"os"
	"sync/atomic"
	"time"

	"spanwise/scenario/store"
)

// operation is one of the disk's, as the program that was killed told of it.
type operation struct {
	begin, end time.Time // end is zero where the kill came first
	sync       bool
}

// watched is a disk that says on standard output when an operation that writes begins
// and ends.
type watched struct {
	store.FS
	n atomic.Int64
}

// watch tells of the beginning, and returns what tells of the end.
func (d *watched) watch(of string) (end func()) {
	n := d.n.Add(1)
	fmt.Println("begin", n, of, time.Now().UnixNano())
	return func() { fmt.Println("end", n, time.Now().UnixNano()) }
}

func (d *watched) OpenFile(name string, flag int, mode fs.FileMode) (store.Handle, error) {
	if flag&(os.O_WRONLY|os.O_RDWR) == 0 {
		return d.FS.OpenFile(name, flag, mode)
	}
	defer d.watch("write")()
	h, err := d.FS.OpenFile(name, flag, mode)
	if err != nil {
		return nil, err
	}
	return &watchedHandle{h, d}, nil
}

func (d *watched) CreateTemp(folder, pattern string) (store.Handle, error) {
	defer d.watch("write")()
	h, err := d.FS.CreateTemp(folder, pattern)
	if err != nil {
		return nil, err
	}
	return &watchedHandle{h, d}, nil
}

func (d *watched) Rename(from, to string) error {
	defer d.watch("write")()
	return d.FS.Rename(from, to)
}

func (d *watched) Remove(name string) error { defer d.watch("write")(); return d.FS.Remove(name) }

func (d *watched) SyncDir(name string) error { defer d.watch("sync")(); return d.FS.SyncDir(name) }

type watchedHandle struct {
	store.Handle
	of *watched
}

func (h *watchedHandle) Write(b []byte) (int, error) {
	defer h.of.watch("write")()
	return h.Handle.Write(b)
}

func (h *watchedHandle) Sync() error { defer h.of.watch("sync")(); return h.Handle.Sync() }

func (h *watchedHandle) Truncate(size int64) error {
	defer h.of.watch("write")()
	return h.Handle.Truncate(size)
}

func (h *watchedHandle) Close() error { defer h.of.watch("write")(); return h.Handle.Close() }
