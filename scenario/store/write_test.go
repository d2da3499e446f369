package store_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spanwise/scenario/store"
)

// holds checks what a file holds, and that its folder keeps no temporary file.
func holds(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", path, got, err, want)
	}
	noTemporary(t, filepath.Dir(path))
}

func noTemporary(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".tmp") {
			t.Errorf("%s is left behind", e.Name())
		}
	}
}

func refuses(t *testing.T, path string, want error) {
	t.Helper()
	err := store.WriteFile(path, []byte("new"))
	if !errors.Is(err, want) {
		t.Errorf("error %v, want one that wraps %v", err, want)
	}
	if err != nil && !strings.Contains(err.Error(), path) {
		t.Errorf("error %q does not name %s", err, path)
	}
}

func old(t *testing.T, dir string, mode fs.FileMode) string {
	t.Helper()
	path := filepath.Join(dir, "plan.spanwise")
	must(t, os.WriteFile(path, []byte("old"), 0o600))
	must(t, os.Chmod(path, mode))
	return path
}

func mode(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	must(t, err)
	return info.Mode().Perm()
}

func TestWriteFileNew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new.spanwise")
	must(t, store.WriteFile(path, []byte("one")))
	holds(t, path, "one")
	must(t, store.WriteFile(path, []byte("two")))
	holds(t, path, "two")
	must(t, store.WriteFile(path, nil))
	holds(t, path, "")
}

func TestWriteFileWithALongName(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("n", 255))
	must(t, store.WriteFile(path, []byte("new")))
	holds(t, path, "new")
}

func TestWriteFileRefuses(t *testing.T) {
	t.Run("read-only file", func(t *testing.T) {
		path := old(t, t.TempDir(), 0o444)
		refuses(t, path, fs.ErrPermission)
		holds(t, path, "old")
	})
	t.Run("folder", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "folder")
		must(t, os.Mkdir(path, 0o700))
		refuses(t, path, store.ErrFolder)
		noTemporary(t, filepath.Dir(path))
	})
	t.Run("missing folder", func(t *testing.T) {
		refuses(t, filepath.Join(t.TempDir(), "none", "plan.spanwise"), fs.ErrNotExist)
	})
	t.Run("file for a folder", func(t *testing.T) {
		path := old(t, t.TempDir(), 0o600)
		if err := store.WriteFile(filepath.Join(path, "plan.spanwise"), nil); err == nil {
			t.Error("a file is no folder")
		}
		holds(t, path, "old")
	})
}

func TestWriteFileByIsAllOrNothing(t *testing.T) {
	path := old(t, t.TempDir(), 0o600)
	broken := errors.New("broken")
	err := store.WriteFileBy(path, func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Repeat("half of it", 100_000))
		return errors.Join(err, broken)
	})
	if !errors.Is(err, broken) || !strings.Contains(err.Error(), path) {
		t.Errorf("error %v, want one that wraps %v and names the file", err, broken)
	}
	holds(t, path, "old")
	must(t, store.WriteFileBy(path, func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	}))
	holds(t, path, "new")
}

func TestAPlaceIsCheckedBeforehand(t *testing.T) {
	folder := t.TempDir()
	sealed := filepath.Join(folder, "sealed")
	if err := os.WriteFile(sealed, []byte("old"), 0o400); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]error{
		filepath.Join(folder, "new"):       nil,
		filepath.Join(folder, "gone", "x"): store.ErrNoFolder,
		folder:                             store.ErrFolder,
		sealed:                             fs.ErrPermission,
	} {
		if err := store.CheckPlace(path); !errors.Is(err, want) || want == nil && err != nil {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
		if err := store.WriteFile(path, []byte("new")); !errors.Is(err, want) || want == nil && err != nil {
			t.Errorf("writing %s: %v, want %v", path, err, want)
		}
	}
	if err := store.CheckPlace(filepath.Join(folder, "gone", "x")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v does not say that something is not there", err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 2 { // sealed, new
		t.Errorf("left behind: %v, %v", entries, err)
	}
}
