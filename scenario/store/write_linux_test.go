package store_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"spanwise/scenario/store"
)

// nobody is an account without rights, for tests that run as root.
const nobody = 65534

// atFolder is the environment variable that hands a prepared folder to the test
// run as nobody.
const atFolder = "SPANWISE_TEST_FOLDER"

func isRoot() bool { return os.Getuid() == 0 }

// TestPermissions runs as somebody for whom permissions hold: root passes them all.
func TestPermissions(t *testing.T) {
	dir := os.Getenv(atFolder)
	switch {
	case dir != "":
		checkPermissions(t, dir)
	case isRoot():
		againAsNobody(t)
	default:
		checkPermissions(t, prepared(t, t.TempDir()))
	}
}

// prepared makes the files of checkPermissions in dir.
func prepared(t *testing.T, dir string) string {
	t.Helper()
	for _, name := range []string{"open", "read-only", "closed"} {
		must(t, os.Mkdir(filepath.Join(dir, name), 0o755))
		old(t, filepath.Join(dir, name), 0o644)
	}
	must(t, os.WriteFile(filepath.Join(dir, "open", "secret"), []byte("old"), 0o200))
	return dir
}

func checkPermissions(t *testing.T, dir string) {
	t.Run("read-only folder", func(t *testing.T) {
		folder := filepath.Join(dir, "read-only")
		must(t, os.Chmod(folder, 0o555))
		defer func() { must(t, os.Chmod(folder, 0o755)) }()
		path := filepath.Join(folder, "plan.spanwise")
		refuses(t, path, fs.ErrPermission)
		holds(t, path, "old")
		refuses(t, filepath.Join(folder, "new.spanwise"), fs.ErrPermission)
		saveRefused(t, path)
		holds(t, path, "old")
		if l, err := store.TryLock(path, me(1)); l != nil || !errors.Is(err, store.ErrNoLock) || !errors.Is(err, fs.ErrPermission) {
			t.Errorf("lock: %v, %v", l, err)
		}
		if got := names(t, folder); len(got) != 1 {
			t.Errorf("the folder holds %q", got)
		}
	})
	t.Run("closed folder", func(t *testing.T) {
		folder := filepath.Join(dir, "closed")
		must(t, os.Chmod(folder, 0))
		path := filepath.Join(folder, "plan.spanwise")
		refuses(t, path, fs.ErrPermission)
		_, err := store.Open(path)
		if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), path) {
			t.Errorf("open: %v", err)
		}
		must(t, os.Chmod(folder, 0o755))
		holds(t, path, "old")
	})
	t.Run("file that may not be read", func(t *testing.T) {
		path := filepath.Join(dir, "open", "secret")
		if _, err := store.Open(path); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("open: %v", err)
		}
	})
	t.Run("file of somebody else", func(t *testing.T) {
		path := filepath.Join(dir, "open", "theirs")
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			t.Skip("only root can prepare another's file; run the tests as root to include this")
		}
		refuses(t, path, fs.ErrPermission)
		saveRefused(t, path)
		holds(t, path, "old")
		// Their lock is seen, though its file may not be written.
		isHeldBy(t, path, theirs())
	})
}

// theirs is the holder of a lock that the test as root takes before it becomes
// nobody.
func theirs() store.Holder { return store.Holder{User: "root", Host: "here", Process: 1, Since: noon} }

func saveRefused(t *testing.T, path string) {
	t.Helper()
	stamp, err := store.SaveFile(store.Disk, path, named(t, "x"), store.Options{})
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), path) || !stamp.IsZero() {
		t.Errorf("save: %v, %v", stamp, err)
	}
	if got := store.Versions(store.Disk, path); got != nil {
		t.Errorf("%v are kept", got)
	}
}

// againAsNobody runs this test in a copy of the test program that nobody may read.
func againAsNobody(t *testing.T) {
	dir, err := os.MkdirTemp("", "spanwise-store-")
	must(t, err)
	t.Cleanup(func() { must(t, os.RemoveAll(dir)) })
	must(t, os.Chmod(dir, 0o755))
	self, err := os.Executable()
	must(t, err)
	program, err := os.ReadFile(self)
	must(t, err)
	copied := filepath.Join(dir, "store.test")
	must(t, os.WriteFile(copied, program, 0o755))
	must(t, filepath.WalkDir(prepared(t, dir), func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, nobody, nobody))
	}))
	their := filepath.Join(dir, "open", "theirs")
	must(t, os.WriteFile(their, []byte("old"), 0o644))
	lock := locked(t, their, theirs())
	defer func() { must(t, lock.Unlock()) }()
	cmd := exec.Command(copied, "-test.run=^TestPermissions$", "-test.v")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), atFolder+"="+dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	out, err := cmd.CombinedOutput()
	if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EACCES) {
		t.Skipf("cannot run as another account here: %v", err)
	}
	if err != nil || !strings.Contains(string(out), "PASS: TestPermissions/file_of_somebody_else") {
		t.Errorf("as nobody: %v\n%s", err, out)
	}
}

func TestWriteFileKeepsTheOwner(t *testing.T) {
	if !isRoot() {
		t.Skip("only root can save another's file as root")
	}
	path := old(t, t.TempDir(), 0o640)
	must(t, os.Chown(path, nobody, nobody))
	must(t, store.WriteFile(path, []byte("new")))
	info, err := os.Stat(path)
	must(t, err)
	if st := info.Sys().(*syscall.Stat_t); st.Uid != nobody || st.Gid != nobody || info.Mode().Perm() != 0o640 {
		t.Errorf("owner %d:%d, mode %o after a save by root", st.Uid, st.Gid, info.Mode().Perm())
	}
}

func TestWriteFileOnAFullDisk(t *testing.T) {
	if !isRoot() {
		t.Skip("a small disk can be mounted by root only")
	}
	dir := t.TempDir()
	if err := syscall.Mount("spanwise-test", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() { must(t, syscall.Unmount(dir, syscall.MNT_DETACH)) })
	path := old(t, dir, 0o640)
	for _, p := range []string{path, filepath.Join(dir, "new.spanwise")} {
		err := store.WriteFile(p, make([]byte, 1<<20))
		if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), p) {
			t.Errorf("save 1 MiB on 64 KiB: %v", err)
		}
	}
	holds(t, path, "old")
	if _, err := os.Stat(filepath.Join(dir, "new.spanwise")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("half a file stands there: %v", err)
	}
	// Room is left for what fits.
	must(t, store.WriteFile(path, []byte("new")))
	holds(t, path, "new")

	must(t, os.Remove(path))
	for _, name := range []string{"a", "b", "c"} {
		save(t, path, name, store.Options{})
	}
	before := names(t, dir)
	stamp, err := store.SaveFile(store.Disk, path, named(t, strings.Repeat("long ", 20_000)), store.Options{})
	if !errors.Is(err, syscall.ENOSPC) || !stamp.IsZero() {
		t.Errorf("%v, %v", stamp, err)
	}
	if got := strings.Join(keptNames(t, path, ""), ""); got != "ba" || opened(t, path, "") != "c" || !slices.Equal(names(t, dir), before) {
		t.Errorf("%q are kept, the folder holds %q", got, names(t, dir))
	}
}
