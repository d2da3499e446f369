package files

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// place asks over a window of its own, in a folder of its own.
func place(t *testing.T) (*Place, fyne.Window, string) {
	t.Helper()
	uitest.Start(t)
	w := uitest.Window(t, canvas.NewRectangle(nil), 900, 600)
	p := New(w, test.NewTempApp(t).Preferences(), widgets.NewTips())
	folder := t.TempDir()
	p.Used(filepath.Join(folder, "before"))
	return p, w, folder
}

func top(t *testing.T, w fyne.Window) fyne.CanvasObject {
	t.Helper()
	o := w.Canvas().Overlays().Top()
	if o == nil {
		t.Fatal("no dialog is open")
	}
	return o
}

func answer(t *testing.T, w fyne.Window, label string) {
	t.Helper()
	test.Tap(uitest.Button(t, top(t, w), label))
}

func says(w fyne.Window, words string) bool {
	return strings.Contains(strings.Join(uitest.Words(w.Canvas().Overlays().Top()), "|"), words)
}

func TestNameFitsAFile(t *testing.T) {
	for name, want := range map[string]string{
		"Firm": "Firm", ` a/b\c:d*e?"f"<g>|h `: "a-b-c-d-e--f--g--h", "": "Organisation", "\t\n": "Organisation", "Ünïted": "Ünïted", "a\x01b": "a-b",
	} {
		if got := Name(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}

func TestTheEndingFollowsWhatIsChosen(t *testing.T) {
	chosen := Question{Ending: func() string { return ".pdf" }, Endings: []string{".pdf", ".png"}}
	fixed := Question{Suffix: ".csv"}
	for _, tt := range []struct {
		q           Question
		typed, want string
	}{
		{chosen, "/a/chart.PNG", "/a/chart.pdf"},
		{chosen, "/a/chart.v2", "/a/chart.v2.pdf"},
		{chosen, " /a/chart.pdf ", "/a/chart.pdf"},
		{fixed, "/a/list", "/a/list.csv"},
		{fixed, "/a/list.CSV", "/a/list.CSV"},
		{fixed, "/a/list.png", "/a/list.png.csv"},
	} {
		if got := tt.q.path(tt.typed); got != tt.want {
			t.Errorf("%q becomes %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestAFileIsReplacedAfterASecondYes(t *testing.T) {
	p, w, folder := place(t)
	path := filepath.Join(folder, "plan.csv")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var wrote []string
	then := 0
	ask := func() {
		p.Ask(Question{Name: "plan.csv", Suffix: ".csv", Answer: "Save", Then: func() { then++ }, Write: func(path string, done func(error)) {
			wrote = append(wrote, path)
			done(nil)
		}})
	}
	ask()
	answer(t, w, "Save")
	if len(wrote) > 0 || !says(w, "plan.csv exists") {
		t.Fatalf("wrote %q without asking", wrote)
	}
	answer(t, w, "Save")
	if len(wrote) != 1 || then != 1 || w.Canvas().Overlays().Top() != nil {
		t.Fatalf("wrote %q, went on %d times", wrote, then)
	}
	p.Own = func() string { return path }
	ask()
	answer(t, w, "Save")
	if len(wrote) != 2 {
		t.Error("the file that is open is asked for")
	}
}

func TestWhatCannotBeWrittenStaysInTheDialog(t *testing.T) {
	p, w, folder := place(t)
	p.Words = func(error) string { return "the disk is full" }
	p.Ask(Question{
		Name: "plan.csv", Suffix: ".csv", Answer: "Save",
		Write:   func(_ string, done func(error)) { done(errors.New("ENOSPC")) },
		Instead: func(string, error) string { return filepath.Join(folder, "plan (2).csv") },
	})
	answer(t, w, "Save")
	if !says(w, "the disk is full") {
		t.Error("nothing says why")
	}
	if e := uitest.Find[*widgets.Entry](top(t, w)); len(e) != 1 || filepath.Base(e[0].Text) != "plan (2).csv" {
		t.Error("the other name is not offered")
	}
}

func TestAFailureAfterTheDialogIsTold(t *testing.T) {
	p, w, _ := place(t)
	told := ""
	p.Fail = func(what string, _ error) { told = what }
	var done func(error)
	p.Ask(Question{Name: "plan.csv", Suffix: ".csv", Answer: "Save", Write: func(_ string, end func(error)) { done = end }})
	answer(t, w, "Save")
	answer(t, w, "Cancel")
	done(errors.New("EIO"))
	if told != "plan.csv was not written" {
		t.Errorf("told %q", told)
	}
}

func TestTheFolderUsedLastIsOffered(t *testing.T) {
	p, w, folder := place(t)
	p.Ask(Question{Name: "plan.csv", Suffix: ".csv", Answer: "Save", Write: func(_ string, done func(error)) { done(nil) }})
	other := filepath.Join(folder, "deeper")
	uitest.Find[*widgets.Entry](top(t, w))[0].SetText(filepath.Join(other, "plan"))
	answer(t, w, "Save")
	if p.Folder() != other {
		t.Errorf("the folder is %q, want %q", p.Folder(), other)
	}
}
