package exporting

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario/compare"
	"spanwise/scenario/workbook"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// names lists what is in a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// find lets something happen while the scenarios are simulated.
func (d *desk) find(then func() error) {
	before := d.Compare
	d.Compare = func() (Comparing, error) {
		c, err := before()
		find := c.Find
		c.Find = func(ctx context.Context, progress func(done, total int)) (compare.Comparison, error) {
			found, err := find(ctx, progress)
			return found, errors.Join(err, then())
		}
		return c, err
	}
}

func TestWhereNothingCanBeWrittenNothingIsSimulated(t *testing.T) {
	d := openDesk(t)
	d.find(func() error { t.Error("it was simulated"); return nil })
	for _, ask := range []func(){d.AskWorkbook, d.AskPack, d.AskList, d.AskResults, d.AskChart} {
		for _, path := range []string{filepath.Join(d.folder, "gone", "plan"), d.folder + ".none/plan"} {
			ask()
			d.into(path)
			d.answer("Export")
			if !d.says("there is no such folder") {
				t.Error("the dialog does not say that there is no such folder")
			}
			d.answer("Cancel")
		}
	}
	if left := names(t, d.folder); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestAFolderThatVanishesLosesNothing(t *testing.T) {
	d := openDesk(t)
	gone, other := d.path("gone"), d.path("other.xlsx")
	if err := os.Mkdir(gone, 0o700); err != nil {
		t.Fatal(err)
	}
	d.find(func() error { return os.Remove(gone) })
	d.Workbook(filepath.Join(gone, "plan.xlsx"), nil, workbook.Options{})
	if !d.says("plan.xlsx was not written") || !d.says("is kept") {
		t.Fatal("nothing says that what was exported is kept")
	}
	d.answer("Try again")
	if !d.says("plan.xlsx was not written") {
		t.Fatal("the folder is not back, but nothing says so")
	}
	d.answer("Write elsewhere…")
	d.into(other)
	d.answer("Write")
	if !holds(t, other, "Person 4") || d.said != "Exported to "+other {
		t.Errorf("it does not stand elsewhere; said %q", d.said)
	}
}

func TestCancelLeavesTheOldFile(t *testing.T) {
	d := openDesk(t)
	path := d.path("plan.xlsx")
	old := []byte("the old file")
	if err := os.WriteFile(path, old, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	sheets := false
	d.Doing = func(what string) { sheets = sheets || what == makingBook }
	d.Start = func(_ string, do Work, done func(error)) {
		done(do(ctx, func(int, int) {
			if sheets {
				cancel() // while they are written
			}
		}))
	}
	d.Workbook(path, nil, workbook.Options{})
	if ctx.Err() == nil {
		t.Fatal("it was not cancelled")
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, old) {
		t.Errorf("the old file is touched: %v", err)
	}
	if left := names(t, d.folder); len(left) != 1 {
		t.Errorf("left behind: %q", left)
	}
	if d.said != "" || len(d.failed) > 0 || d.window.Canvas().Overlays().Top() != nil {
		t.Errorf("said %q, failed %q", d.said, d.failed)
	}
}

func TestEveryStageOfAnExportHasAName(t *testing.T) {
	d := openDesk(t)
	var stages []string
	d.Doing = func(what string) { stages = append(stages, what) }
	d.Workbook(d.path("plan.xlsx"), nil, workbook.Options{})
	if n := len(stages); n < 4 || stages[0] != simulating || stages[1] != makingBook || stages[n-1] != saving { // between them the sheets
		t.Errorf("told %q", stages)
	}
}

func TestThePasswordFieldAnswersAndLeaves(t *testing.T) {
	d := openDesk(t)
	path := d.path("plan.xlsx")
	for key, want := range map[fyne.KeyName]bool{fyne.KeyEscape: false, fyne.KeyReturn: true} {
		_ = os.Remove(path) // of the round before
		d.AskWorkbook()
		d.into(path)
		password := uitest.Find[*widgets.Entry](d.dialog())[0]
		d.window.Canvas().Focus(password)
		password.TypedRune('x')
		password.TypedKey(&fyne.KeyEvent{Name: key})
		if d.window.Canvas().Overlays().Top() != nil {
			t.Fatalf("%s leaves the dialog open", key)
		}
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s: written %t, want %t", key, err == nil, want)
		}
	}
}
