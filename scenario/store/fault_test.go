//go:build unix

package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"spanwise/scenario/store"
	"spanwise/scenario/store/faultfs"
)

// faultCase is a save to be spoilt: what stands in the folder before, and what must
// stand there once it has gone through.
type faultCase struct {
	prepare func(t testing.TB, path string)
	options store.Options
	was     string   // passphrase of the file before
	kept    []string // versions before, the newest first
	after   []string // and after
	noLinks bool     // the file system has no hard links
	fresh   bool     // there is no file before
}

var faultCases = map[string]faultCase{
	"new file": {prepare: func(testing.TB, string) {}, fresh: true},
	"first version": {
		prepare: func(t testing.TB, path string) { saveAll(t, path, store.Options{}, "old") },
		after:   []string{"old"},
	},
	"full row": {
		prepare: func(t testing.TB, path string) { saveAll(t, path, store.Options{}, "1", "2", "3", "old") },
		kept:    []string{"3", "2", "1"}, after: []string{"old", "3", "2"},
	},
	"no hard links": {
		prepare: func(t testing.TB, path string) { saveAll(t, path, store.Options{}, "1", "2", "3", "old") },
		kept:    []string{"3", "2", "1"}, after: []string{"old", "3", "2"}, noLinks: true,
	},
	"cut off before": {
		prepare: func(t testing.TB, path string) {
			saveAll(t, path, store.Options{}, "1", "2", "3", "old")
			must(t, os.WriteFile(path+".0.bak", encode(t, documents()["waiting"]), 0o600))
		},
		kept: []string{"waiting", "3", "2", "1"}, after: []string{"old", "waiting", "3"},
	},
	"passphrase set": {
		prepare: func(t testing.TB, path string) { saveAll(t, path, store.Options{}, "1", "2", "3", "old") },
		options: store.Options{Passphrase: "new"},
		kept:    []string{"3", "2", "1"}, after: []string{"old"},
	},
	"passphrase kept": {
		prepare: func(t testing.TB, path string) {
			saveAll(t, path, store.Options{Passphrase: "new"}, "1", "2", "3", "old")
		},
		options: store.Options{Passphrase: "new"}, was: "new",
		kept: []string{"3", "2", "1"}, after: []string{"old", "3", "2"},
	},
	"passphrase changed": {
		prepare: func(t testing.TB, path string) {
			saveAll(t, path, store.Options{Passphrase: "was"}, "1", "2", "3", "old")
		},
		options: store.Options{Passphrase: "new", Was: "was"}, was: "was",
		kept: []string{"3", "2", "1"}, after: []string{"old"},
	},
}

func saveAll(t testing.TB, path string, o store.Options, names ...string) {
	t.Helper()
	o.WorkFactor = quick
	for _, name := range names {
		_, err := store.SaveFile(store.Disk, path, documents()[name], o)
		must(t, err)
	}
}

// ways are those in which an operation can fail.
var ways = []struct {
	name   string
	plan   func(n int, err error) faultfs.Plan
	causes []error
}{
	{"this one", faultfs.At, []error{syscall.ENOSPC, syscall.EIO, syscall.ESTALE}},
	{"from here on", faultfs.From, []error{syscall.ENOSPC}},
	{"answer lost", faultfs.Lost, []error{syscall.ESTALE}},
}

// A save is spoilt at its first operation, its second, and so on, in every way.
func TestSaveSurvivesEveryFailure(t *testing.T) {
	for name, c := range faultCases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			model := quickFolder(t)
			c.prepare(t, filepath.Join(model, "plan.spanwise"))
			for _, way := range ways {
				for _, cause := range way.causes {
					n := 1
					for c.spoil(t, model, fmt.Sprintf("%s, operation %d, %v", way.name, n, cause), cause, way.plan(n, cause), n) {
						n++
					}
					if n < 10 {
						t.Errorf("the save has only %d operations", n)
					}
				}
			}
		})
	}
}

// spoil saves while the n-th operation fails, and reports whether there was one.
func (c faultCase) spoil(t *testing.T, model, what string, cause error, plan faultfs.Plan, n int) bool {
	path := filepath.Join(quickFolder(t), "plan.spanwise")
	must(t, os.CopyFS(filepath.Dir(path), os.DirFS(model)))
	before, _ := os.ReadFile(path)
	disk := faultfs.New(store.Disk)
	disk.Fail(c.withoutLinks(plan))
	held := store.StampOf(before)
	o := c.options
	o.WorkFactor = quick
	if !c.fresh {
		o.Expect = &held
	}
	stamp, err := store.SaveFile(disk, path, documents()["new"], o)
	steps := disk.Steps()
	disk.Fail(nil)
	if len(steps) < n {
		c.through(t, what+" (none)", path, err)
		return false
	}
	what += fmt.Sprintf(" (%s %s)", steps[n-1].Op, filepath.Base(steps[n-1].Path))
	switch {
	case err == nil:
		c.through(t, what, path, err)
		held, o.Was = stamp, ""
	case !errors.Is(err, cause) || !strings.Contains(err.Error(), path):
		t.Errorf("%s: error %v", what, err)
	case errors.Is(err, store.ErrStands):
		c.stands(t, what, path, err)
		held, o.Was = stamp, ""
	default:
		c.untouched(t, what, path, before)
	}
	c.tidy(t, what, path, steps[n-1])
	// The next save puts everything right, and knows the file.
	if !c.fresh {
		o.Expect = &held
	}
	_, err = store.SaveFile(disk, path, documents()["next"], o)
	if err != nil || content(t, path, o.Passphrase) != "next" {
		t.Errorf("%s: saved again: %v", what, err)
	}
	if o.Passphrase != "" {
		nowhere(t, what, filepath.Dir(path), secret)
	}
	return true
}

func (c faultCase) withoutLinks(plan faultfs.Plan) faultfs.Plan {
	if !c.noLinks {
		return plan
	}
	return func(n int, s faultfs.Step) (bool, error) {
		if done, err := plan(n, s); err != nil {
			return done, err
		}
		return faultfs.On("link", syscall.EOPNOTSUPP)(n, s)
	}
}

// through: the save went through, and all is as it should be.
func (c faultCase) through(t *testing.T, what, path string, err error) {
	t.Helper()
	if err != nil || content(t, path, c.options.Passphrase) != "new" {
		t.Errorf("%s: %v", what, err)
	}
	if got := c.versions(t, path, c.options.Passphrase); !slices.Equal(got, c.after) {
		t.Errorf("%s: %q are kept, want %q", what, got, c.after)
	}
}

// untouched: the save failed, and the file and its versions are as they were.
func (c faultCase) untouched(t *testing.T, what, path string, before []byte) {
	t.Helper()
	now, _ := os.ReadFile(path)
	if !bytes.Equal(now, before) {
		t.Errorf("%s: the file changed", what)
	}
	// A second name of the file itself may be left where nothing can be removed.
	got := c.versions(t, path, c.options.Passphrase, c.was)
	got = slices.DeleteFunc(got, func(name string) bool { return name == "old" })
	if !slices.Equal(got, c.kept) && !slices.Equal(got, c.kept[:min(len(c.kept), 3)]) {
		t.Errorf("%s: %q are kept, %q were", what, got, c.kept)
	}
}

// stands: the new file is there whole, and nothing was lost that is to be kept.
func (c faultCase) stands(t *testing.T, what, path string, err error) {
	t.Helper()
	if got := content(t, path, c.options.Passphrase); got != "new" {
		t.Errorf("%s: %q stands", what, got)
	}
	got := c.versions(t, path, c.options.Passphrase, c.was)
	for _, name := range c.after {
		if !slices.Contains(got, name) {
			t.Errorf("%s: version %q is lost, %q are kept", what, name, got)
		}
	}
	left := len(got) > len(c.after)
	if c.options.Passphrase != c.was && left && !errors.Is(err, store.ErrReadable) {
		t.Errorf("%s: versions that can be read are left, yet the error is %v", what, err)
	}
}

// versions are the names in the kept versions.
func (c faultCase) versions(t *testing.T, path string, passphrases ...string) []string {
	t.Helper()
	var out []string
	for _, v := range store.Versions(store.Disk, path) {
		out = append(out, content(t, v.Path, passphrases...))
	}
	return out
}

// tidy: no temporary file is left that could have been removed. One whose making
// failed after all has a name that nobody knows.
func (c faultCase) tidy(t *testing.T, what, path string, failed faultfs.Step) {
	t.Helper()
	if strings.HasPrefix(what, "from here on") || failed.Op == "remove" || failed.Op == "create" {
		return
	}
	for _, name := range names(t, filepath.Dir(path)) {
		if strings.HasSuffix(name, ".tmp") {
			t.Errorf("%s: %s is left behind", what, name)
		}
	}
}

// A file system that fails at reading gives no document, and says why.
func TestOpenSaysWhatFailed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	save(t, path, "plan", store.Options{})
	disk := faultfs.New(store.Disk)
	for _, cause := range []error{syscall.EIO, syscall.ESTALE} {
		for n := 1; ; n++ {
			disk.Fail(faultfs.At(n, cause))
			f, err := store.OpenFile(disk, path, "")
			steps := disk.Steps()
			if len(steps) < n {
				break
			}
			if steps[n-1].Op == "close" {
				continue // all was read by then
			}
			if f != nil || !errors.Is(err, cause) || !strings.Contains(err.Error(), path) {
				t.Errorf("%+v: %v", steps[n-1], err)
			}
		}
	}
}
