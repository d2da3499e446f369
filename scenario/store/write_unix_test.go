//go:build unix

package store_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"spanwise/scenario/store"
)

func TestWriteFileKeepsTheMode(t *testing.T) {
	for _, want := range []fs.FileMode{0o600, 0o640, 0o664, 0o200} {
		path := old(t, t.TempDir(), want)
		must(t, store.WriteFile(path, []byte("new")))
		if got := mode(t, path); got != want {
			t.Errorf("mode %o, was %o", got, want)
		}
	}
	path := filepath.Join(t.TempDir(), "new.spanwise")
	must(t, store.WriteFile(path, nil))
	if got := mode(t, path); got != 0o600 {
		t.Errorf("a new file with names in it has mode %o", got)
	}
}

func TestWriteFileFollowsLinks(t *testing.T) {
	for name, to := range map[string]string{"absolute": "", "relative": "../real/plan.spanwise", "through a link": "../alias/plan.spanwise"} {
		for _, there := range []bool{true, false} {
			t.Run(name, func(t *testing.T) {
				dir := t.TempDir()
				must(t, os.Mkdir(filepath.Join(dir, "real"), 0o700))
				must(t, os.Mkdir(filepath.Join(dir, "desk"), 0o700))
				must(t, os.Symlink("real", filepath.Join(dir, "alias")))
				target := filepath.Join(dir, "real", "plan.spanwise")
				if there {
					old(t, filepath.Join(dir, "real"), 0o640)
				}
				to := to
				if to == "" {
					to = target
				}
				first, second := filepath.Join(dir, "desk", "first"), filepath.Join(dir, "desk", "second")
				must(t, os.Symlink(to, first))
				must(t, os.Symlink("first", second))
				must(t, store.WriteFile(second, []byte("new")))
				holds(t, target, "new")
				holds(t, second, "new")
				for _, link := range []string{first, second} {
					if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
						t.Errorf("%s is no link any more", link)
					}
				}
			})
		}
	}
	dir := t.TempDir()
	must(t, os.Symlink("b", filepath.Join(dir, "a")))
	must(t, os.Symlink("a", filepath.Join(dir, "b")))
	refuses(t, filepath.Join(dir, "a"), store.ErrNotFile)
}

// A save over a device or a pipe would put a file in its place: as root, over
// /dev/null.
func TestWriteFileLeavesPipesAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	must(t, syscall.Mkfifo(path, 0o600))
	refuses(t, path, store.ErrNotFile)
	if info, err := os.Stat(path); err != nil || info.Mode()&fs.ModeNamedPipe == 0 {
		t.Error("the pipe is gone")
	}
	noTemporary(t, filepath.Dir(path))
}
