//go:build unix

package store_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"spanwise/scenario/store"
	"spanwise/scenario/store/faultfs"
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

// With hard links or without, a kept version is the file that it was.
func TestKeptVersionsKeepModeAndTime(t *testing.T) {
	for name, plan := range map[string]faultfs.Plan{"linked": nil, "copied": faultfs.On("link", syscall.EPERM)} {
		t.Run(name, func(t *testing.T) {
			disk := faultfs.New(store.Disk)
			disk.Fail(plan)
			path := filepath.Join(t.TempDir(), "plan.spanwise")
			save(t, path, "a", store.Options{})
			must(t, os.Chmod(path, 0o664))
			must(t, os.Chtimes(path, noon, noon))
			_, err := store.SaveFile(disk, path, named(t, "b"), store.Options{})
			must(t, err)
			kept := store.Versions(store.Disk, path)
			if len(kept) != 1 || !kept[0].Time.Equal(noon) || mode(t, kept[0].Path) != 0o664 || opened(t, kept[0].Path, "") != "a" {
				t.Errorf("%+v", kept)
			}
			if mode(t, path) != 0o664 || opened(t, path, "") != "b" {
				t.Errorf("mode %o", mode(t, path))
			}
		})
	}
}

func TestVersionsLieBesideTheFileAndNotTheLink(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "real"), 0o700))
	path, link := filepath.Join(dir, "real", "plan.spanwise"), filepath.Join(dir, "link")
	must(t, os.Symlink(path, link))
	for _, name := range []string{"a", "b"} {
		save(t, link, name, store.Options{})
	}
	if got := keptNames(t, link, ""); !slices.Equal(got, []string{"a"}) || opened(t, path, "") != "b" {
		t.Errorf("%q are kept", got)
	}
	if got := names(t, dir); !slices.Equal(got, []string{"link", "real"}) {
		t.Errorf("the folder holds %q", got)
	}
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
