package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// shelf is a folder with files of several kinds, and a folder in it with one.
func shelf(t *testing.T, in string) {
	t.Helper()
	for _, name := range []string{"Bo.csv", "ada.xlsx", "notes.md", ".hidden.csv", "later/cy.csv"} {
		path := filepath.Join(in, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAListingHoldsWhatFits(t *testing.T) {
	folder := t.TempDir()
	shelf(t, folder)
	for _, tt := range []struct {
		part    string
		endings []string
		want    []string
	}{
		{"", []string{".csv", ".xlsx"}, []string{parent, "later", "ada.xlsx", "Bo.csv"}},
		{"", nil, []string{parent, "later"}},
		{"a", []string{".csv", ".xlsx"}, []string{"ada.xlsx", "later"}},
		{"BO", []string{".csv"}, []string{"Bo.csv"}},
		{".", []string{".csv"}, []string{".hidden.csv", "Bo.csv"}},
		{"zzz", []string{".csv"}, nil},
	} {
		all, err := held(folder, tt.endings)
		var names []string
		for _, f := range fitting(all, folder, tt.part) {
			names = append(names, f.name)
		}
		if err != nil || !slices.Equal(names, tt.want) {
			t.Errorf("%q with %v: %q, %v; want %q", tt.part, tt.endings, names, err, tt.want)
		}
	}
	if _, err := held(filepath.Join(folder, "gone"), nil); err == nil {
		t.Error("a folder that is not there is listed")
	}
}

// press types keys into the field that has the focus.
func press(t *testing.T, w fyne.Window, keys ...fyne.KeyName) {
	t.Helper()
	for _, k := range keys {
		if w.Canvas().Focused() == nil {
			t.Fatal("nothing has the keys")
		}
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestAFileIsFoundByKeysAlone(t *testing.T) {
	for name, tt := range map[string]struct {
		typed string
		keys  []fyne.KeyName
		want  string
	}{
		"the first letters of its name": {"b", []fyne.KeyName{fyne.KeyReturn}, "Bo.csv"},
		"the arrows":                    {"", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn}, "ada.xlsx"},
		"through a folder":              {"lat", []fyne.KeyName{fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "later/cy.csv"},
		"down and up again":             {"lat", []fyne.KeyName{fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyReturn}, "Bo.csv"},
		"its whole path":                {"later/cy.csv", []fyne.KeyName{fyne.KeyReturn}, "later/cy.csv"},
		"an ending that is not offered": {"notes.md", []fyne.KeyName{fyne.KeyReturn}, "notes.md"},
	} {
		t.Run(name, func(t *testing.T) {
			p, w, folder := place(t)
			shelf(t, folder)
			got := ""
			p.Pick("Open", []string{".csv", ".xlsx"}, func(path string) { got = path })
			test.Type(w.Canvas().Focused(), filepath.FromSlash(tt.typed))
			press(t, w, tt.keys...)
			if want := filepath.Join(folder, filepath.FromSlash(tt.want)); got != want || w.Canvas().Overlays().Top() != nil {
				t.Errorf("took %q, want %q", got, want)
			}
		})
	}
}

func TestWhatCannotBePickedSaysWhy(t *testing.T) {
	p, w, _ := place(t)
	p.Words = func(err error) string { return "no such file\n\nstat: not there" }
	p.Pick("Open", []string{".csv"}, func(path string) { t.Errorf("took %q", path) })
	press(t, w, fyne.KeyReturn)
	if !says(w, "Choose a file.") {
		t.Error("nothing says that a file is to be chosen")
	}
	test.Type(w.Canvas().Focused(), "nowhere")
	if !says(w, "Nothing here fits.") {
		t.Error("nothing says that the list is empty")
	}
	press(t, w, fyne.KeyReturn)
	if !says(w, "no such file") {
		t.Error("nothing says that there is no such file")
	}
	test.Type(w.Canvas().Focused(), "/deeper")
	for _, line := range uitest.Find[*widgets.Text](top(t, w)) {
		if strings.Contains(line.Value(), "\n") {
			t.Errorf("one line is to hold %q", line.Value())
		}
	}
	press(t, w, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not leave")
	}
}

func TestAnotherFolderKeepsTheName(t *testing.T) {
	p, w, folder := place(t)
	shelf(t, folder)
	p.Ask(Question{Name: "plan.csv", Suffix: ".csv", Answer: "Save", Write: func(string, func(error)) {}})
	field := uitest.Find[*widgets.Entry](top(t, w))[0]
	answer(t, w, "Folder…")
	test.Type(w.Canvas().Focused(), "later")
	press(t, w, fyne.KeyReturn, fyne.KeyReturn) // into it, then this one
	if want := filepath.Join(folder, "later", "plan.csv"); field.Text != want {
		t.Errorf("the file is %q, want %q", field.Text, want)
	}
}

func TestTypingReplacesTheNameAlone(t *testing.T) {
	p, w, folder := place(t)
	p.Ask(Question{Name: "plan.csv", Suffix: ".csv", Answer: "Save", Write: func(string, func(error)) {}})
	test.Type(w.Canvas().Focused(), "other")
	if got, want := uitest.Find[*widgets.Entry](top(t, w))[0].Text, filepath.Join(folder, "other.csv"); got != want {
		t.Errorf("the field holds %q, want %q", got, want)
	}
}

func TestEscapeWhileWritingEndsWhatWasToFollow(t *testing.T) {
	p, w, _ := place(t)
	var done func(error)
	p.Ask(Question{
		Name: "plan.csv", Suffix: ".csv", Answer: "Save", Then: func() { t.Error("it went on") },
		Write: func(_ string, end func(error)) { done = end },
	})
	answer(t, w, "Save")
	press(t, w, fyne.KeyEscape)
	done(nil)
}
