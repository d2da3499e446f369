package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// quick is the least that scrypt may cost, so that tests take no time.
const quick = 1

// named returns a document that is told apart from others by its name.
func named(t testing.TB, name string) *scenario.Document {
	t.Helper()
	doc := everyEdit(t)
	doc.Name = name
	return doc
}

func save(t testing.TB, path, name string, o store.Options) store.Stamp {
	t.Helper()
	o.WorkFactor = quick
	stamp, err := store.SaveFile(store.Disk, path, named(t, name), o)
	must(t, err)
	return stamp
}

// opened returns the name of the document in a file.
func opened(t testing.TB, path, passphrase string) string {
	t.Helper()
	f, err := store.OpenFile(store.Disk, path, passphrase)
	must(t, err)
	return f.Doc.Name
}

// keptNames returns the names of the documents in the kept versions.
func keptNames(t testing.TB, path, passphrase string) []string {
	t.Helper()
	var out []string
	for _, v := range store.Versions(store.Disk, path) {
		out = append(out, opened(t, v.Path, passphrase))
	}
	return out
}

// names returns what stands in a folder.
func names(t testing.TB, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// temporaryOf returns the path of a temporary file as a save of path names it: one
// is watched while it stands.
func temporaryOf(t testing.TB, path string) string {
	t.Helper()
	return filepath.Join(filepath.Dir(path), temporaryName(t, path))
}

func temporaryName(t testing.TB, path string) string {
	t.Helper()
	dir := t.TempDir()
	found := ""
	o := store.Options{Ready: func(store.Stamp) error {
		found = names(t, dir)[0]
		return nil
	}}
	save(t, filepath.Join(dir, filepath.Base(path)), "x", o)
	if !strings.HasSuffix(found, ".tmp") {
		t.Fatalf("%q is no temporary file", found)
	}
	return found
}

func TestSaveKeepsTheVersionsBefore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	for i, want := range [][]string{nil, {"a"}, {"b", "a"}, {"c", "b", "a"}, {"d", "c", "b"}, {"e", "d", "c"}} {
		name := string(rune('a' + i))
		stamp := save(t, path, name, store.Options{})
		f, err := store.OpenFile(store.Disk, path, "")
		must(t, err)
		if f.Doc.Name != name || f.Stamp != stamp || f.Encrypted {
			t.Errorf("%q opens as %q, stamp %v, encrypted %v", name, f.Doc.Name, f.Stamp, f.Encrypted)
		}
		if got := keptNames(t, path, ""); !slices.Equal(got, want) {
			t.Errorf("after %q the versions %q are kept, want %q", name, got, want)
		}
	}
	want := []string{"plan.spanwise", "plan.spanwise.1.bak", "plan.spanwise.2.bak", "plan.spanwise.3.bak"}
	if got := names(t, filepath.Dir(path)); !slices.Equal(got, want) {
		t.Errorf("the folder holds %q", got)
	}
	versions := store.Versions(store.Disk, path)
	if info, err := os.Stat(versions[0].Path); err != nil || versions[0].Size != info.Size() || !versions[0].Time.Equal(info.ModTime()) {
		t.Errorf("%+v", versions[0])
	}
}

func TestSaveKeepsAsManyAsAsked(t *testing.T) {
	for keep, want := range map[int][]string{-1: nil, 1: {"d"}, 2: {"d", "c"}, 9: {"d", "c", "b", "a"}, 99: {"d", "c", "b", "a"}} {
		path := filepath.Join(t.TempDir(), "plan.spanwise")
		for _, name := range []string{"a", "b", "c", "d", "e"} {
			save(t, path, name, store.Options{Keep: keep})
		}
		if got := keptNames(t, path, ""); !slices.Equal(got, want) {
			t.Errorf("keep %d: %q, want %q", keep, got, want)
		}
	}
}

// A document saved again as it is would push out what was worth keeping.
func TestSavingTheSameKeepsTheVersions(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	save(t, path, "a", store.Options{})
	first := save(t, path, "b", store.Options{})
	for range 3 {
		if again := save(t, path, "b", store.Options{}); again != first {
			t.Error("the same document has another stamp")
		}
	}
	if got := keptNames(t, path, ""); !slices.Equal(got, []string{"a"}) {
		t.Errorf("%q are kept", got)
	}
}

// A crash before the new file stood leaves a second name of the one that still
// stands: no version of its own.
func TestSaveAfterOneThatWasCutOff(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	for _, name := range []string{"a", "b", "c"} {
		save(t, path, name, store.Options{})
	}
	data, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path+".0.bak", data, 0o600))
	if got := strings.Join(keptNames(t, path, ""), ""); got != "cba" {
		t.Errorf("%q are kept", got)
	}
	save(t, path, "d", store.Options{})
	if got := strings.Join(keptNames(t, path, ""), ""); got != "cba" {
		t.Errorf("%q are kept", got)
	}
	// One after it leaves the version before without its number.
	must(t, os.Rename(path+".1.bak", path+".0.bak"))
	save(t, path, "e", store.Options{})
	if got := strings.Join(keptNames(t, path, ""), ""); got != "dcb" {
		t.Errorf("%q are kept", got)
	}
}

func TestSaveNoticesAChange(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	mine := save(t, path, "mine", store.Options{})
	must(t, os.WriteFile(path, []byte("theirs"), 0o600))
	_, err := store.SaveFile(store.Disk, path, named(t, "again"), store.Options{Expect: &mine})
	if !errors.Is(err, store.ErrChanged) || !strings.Contains(err.Error(), path) {
		t.Errorf("error %v", err)
	}
	holds(t, path, "theirs")
	if got := store.Versions(store.Disk, path); got != nil {
		t.Errorf("%v are kept", got)
	}
	theirs := store.StampOf([]byte("theirs"))
	now := save(t, path, "again", store.Options{Expect: &theirs})
	if data, err := os.ReadFile(store.Versions(store.Disk, path)[0].Path); err != nil || string(data) != "theirs" {
		t.Errorf("%q is kept, %v", data, err)
	}
	must(t, os.Remove(path))
	save(t, path, "anew", store.Options{Expect: &now}) // removed: nothing is lost by writing it
	if got := opened(t, path, ""); got != "anew" {
		t.Errorf("%q", got)
	}
	none := store.Stamp{}
	if _, err := store.SaveFile(store.Disk, path, named(t, "x"), store.Options{Expect: &none}); !errors.Is(err, store.ErrChanged) {
		t.Errorf("a file where none was expected: %v", err)
	}
}

// Writing takes time, in which others write too.
func TestSaveNoticesAChangeWhileItWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	mine := save(t, path, "mine", store.Options{})
	o := store.Options{Expect: &mine, Ready: func(store.Stamp) error {
		return store.WriteFile(path, []byte("theirs"))
	}}
	if stamp, err := store.SaveFile(store.Disk, path, named(t, "again"), o); !errors.Is(err, store.ErrChanged) || !stamp.IsZero() {
		t.Errorf("%v, %v", stamp, err)
	}
	holds(t, path, "theirs")
	if got := names(t, filepath.Dir(path)); len(got) != 1 {
		t.Errorf("the folder holds %q", got)
	}
	// Removed meanwhile is as well as new.
	theirs := store.StampOf([]byte("theirs"))
	o = store.Options{Expect: &theirs, Ready: func(store.Stamp) error { return os.Remove(path) }}
	_, err := store.SaveFile(store.Disk, path, named(t, "again"), o)
	if must(t, err); opened(t, path, "") != "again" {
		t.Error("not saved")
	}
}

func TestSaveIsGivenUpWhenNotReady(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	save(t, path, "a", store.Options{})
	gone := errors.New("gone")
	var told store.Stamp
	o := store.Options{Ready: func(s store.Stamp) error {
		told = s
		if got := opened(t, path, ""); got != "a" {
			t.Errorf("%q stands before all is ready", got)
		}
		return gone
	}}
	stamp, err := store.SaveFile(store.Disk, path, named(t, "b"), o)
	if !errors.Is(err, gone) || !stamp.IsZero() {
		t.Errorf("%v, %v", stamp, err)
	}
	if got := names(t, filepath.Dir(path)); !slices.Equal(got, []string{"plan.spanwise"}) || opened(t, path, "") != "a" {
		t.Errorf("the folder holds %q", got)
	}
	data := encode(t, named(t, "b"))
	if told != store.StampOf(data) {
		t.Error("told another stamp than that of the new file")
	}
}

func TestStampInWords(t *testing.T) {
	for _, data := range [][]byte{nil, {}, []byte("a"), bytes.Repeat([]byte("b"), 1000)} {
		s := store.StampOf(data)
		again, err := store.ParseStamp(s.String())
		if err != nil || again != s || s.IsZero() {
			t.Errorf("%s: %v, %v", s, again, err)
		}
	}
	if s, err := store.ParseStamp(""); err != nil || !s.IsZero() || s.String() != "" {
		t.Errorf("no file: %v, %v", s, err)
	}
	good := store.StampOf(nil).String()
	for _, bad := range []string{"x", "1", "1-", "-1" + good[1:], "+" + good, "00" + good, good + "0", strings.ToUpper(good), " " + good} {
		if s, err := store.ParseStamp(bad); !errors.Is(err, store.ErrStamp) {
			t.Errorf("%q: %v, %v", bad, s, err)
		}
	}
}

func TestFilesBesideALongName(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{strings.Repeat("n", 255), strings.Repeat("ü", 127), strings.Repeat("n", 250)} {
		path := filepath.Join(dir, name)
		save(t, path, "a", store.Options{})
		save(t, path, "b", store.Options{})
		if got := keptNames(t, path, ""); !slices.Equal(got, []string{"a"}) {
			t.Errorf("%q are kept", got)
		}
		lock, err := store.TryLock(path, me(1))
		must(t, err)
		must(t, lock.Unlock())
	}
	one, two := store.Beside(strings.Repeat("n", 254)+"1", ".", ".lock"), store.Beside(strings.Repeat("n", 254)+"2", ".", ".lock")
	if one == two || len(one) != 255 {
		t.Errorf("two files share %s", one)
	}
	if got := store.Beside(filepath.Join("a", "b.spanwise"), ".", ".lock"); got != filepath.Join("a", ".b.spanwise.lock") {
		t.Error(got)
	}
}
