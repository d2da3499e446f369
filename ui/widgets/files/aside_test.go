package files

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// slow is a disk that answers when it is let, in any order.
type slow struct{ asked []func() }

func (s *slow) aside(ask, then func()) {
	s.asked = append(s.asked, func() { ask(); then() })
}

// answers lets the disk answer one of the questions.
func (s *slow) answers(t *testing.T, at int) {
	t.Helper()
	if at >= len(s.asked) {
		t.Fatalf("the disk was asked %d times", len(s.asked))
	}
	s.asked[at]()
}

func TestAFolderThatDoesNotAnswerCanBeLeft(t *testing.T) {
	p, w, folder := place(t)
	shelf(t, folder)
	disk := &slow{}
	p.Aside = disk.aside
	p.Pick("Open", []string{".csv"}, func(path string) { t.Errorf("took %q", path) })
	if !says(w, "Reading the folder…") {
		t.Error("nothing says that the folder is being read")
	}
	test.Type(w.Canvas().Focused(), "later"+string(filepath.Separator))
	disk.answers(t, 1)
	if !says(w, "cy.csv") {
		t.Error("the folder typed last is not listed")
	}
	disk.answers(t, 0)
	if !says(w, "cy.csv") || says(w, "Bo.csv") {
		t.Error("the answer that came late is listed")
	}
	press(t, w, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	if len(disk.asked) != 3 {
		t.Errorf("the disk was asked %d times, want 3: the second Enter asks nothing", len(disk.asked))
	}
	press(t, w, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not leave")
	}
	disk.answers(t, 2)
}

func TestAFolderIsReadOnceWhileANameIsTyped(t *testing.T) {
	p, w, folder := place(t)
	shelf(t, folder)
	disk := &slow{}
	p.Aside = disk.aside
	p.Pick("Open", []string{".csv"}, func(string) {})
	disk.answers(t, 0)
	test.Type(w.Canvas().Focused(), "bo.c")
	if len(disk.asked) != 1 || !says(w, "Bo.csv") || says(w, "later") {
		t.Errorf("the disk was asked %d times", len(disk.asked))
	}
}

func TestNothingIsWrittenOnceTheQuestionIsLeft(t *testing.T) {
	p, w, folder := place(t)
	disk := &slow{}
	p.Aside = disk.aside
	wrote := ""
	q := Question{Name: "plan.csv", Suffix: ".csv", Answer: "Save", Write: func(path string, done func(error)) { wrote = path; done(nil) }}
	p.Ask(q)
	answer(t, w, "Save")
	press(t, w, fyne.KeyEscape)
	if disk.answers(t, 0); wrote != "" {
		t.Fatal("it is written though nobody waits for it")
	}
	p.Ask(q)
	answer(t, w, "Save")
	if disk.answers(t, 1); wrote != filepath.Join(folder, "plan.csv") {
		t.Errorf("wrote %q", wrote)
	}
}
