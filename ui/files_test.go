package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
	"spanwise/ui/uitest"
)

func TestFirstEditOnTheBaselineOpensAScenario(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	if w.active == session.Baseline || len(w.session.Scenarios()) != 1 {
		t.Fatalf("active %q, %d scenarios", w.active, len(w.session.Scenarios()))
	}
	if managerOf(t, w, "4") != "3" {
		t.Error("the move is not in the scenario")
	}
	w.show(session.Baseline)
	if managerOf(t, w, "4") != "2" {
		t.Error("the baseline was changed")
	}
}

func TestCommandsWaitWhileADialogIsOpen(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdNewScenario)
	w.run(cmdUndo)
	if managerOf(t, w, "4") != "3" {
		t.Error("a shortcut went through an open dialog")
	}
}

func TestSaveAsksForAPlaceOnceAndMarksTheTitle(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	if !strings.HasPrefix(w.win.Title(), "•") {
		t.Errorf("title %q does not show unsaved changes", w.win.Title())
	}
	path := filepath.Join(t.TempDir(), "plan")
	w.run(cmdSave)
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Save")
	doc, err := store.Open(path + projectSuffix)
	if err != nil || len(doc.Scenarios) != 1 {
		t.Fatalf("%v, %+v", err, doc)
	}
	if strings.HasPrefix(w.win.Title(), "•") || w.session.Unsaved() {
		t.Error("the window does not know that it saved")
	}
}

func TestSaveOverAnotherFileAsksTwice(t *testing.T) {
	w := openFirm(t)
	path := filepath.Join(t.TempDir(), "plan"+projectSuffix)
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.run(cmdSaveAs)
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Save")
	if data, _ := os.ReadFile(path); string(data) != "mine" || !says(t, w, "exists") {
		t.Fatal("the file was replaced without a word")
	}
	pressAnswer(t, w, "Save")
	if data, _ := os.ReadFile(path); string(data) == "mine" {
		t.Error("the second yes did not save")
	}
}

func TestSaveIntoNowhereKeepsTheDialogAndTheWork(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdSaveAs)
	field(t, w, 0).SetText(filepath.Join(t.TempDir(), "no", "such", "folder", "x"))
	pressAnswer(t, w, "Save")
	if !says(t, w, "There is no such folder") {
		t.Error("the dialog must say what is wrong")
	}
	if !w.session.Unsaved() || managerOf(t, w, "4") != "3" {
		t.Error("the work must still be there")
	}
}

func TestExportWritesAWorkbook(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	path := filepath.Join(t.TempDir(), "plan.xlsx")
	w.run(cmdExport)
	field(t, w, 1).SetText(path) // the first is for a password
	pressAnswer(t, w, "Export")
	data, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(data), "PK") {
		t.Fatalf("%v, %d bytes", err, len(data))
	}
	if _, ok := w.freshComparison(); !ok {
		t.Error("what was simulated for the export must show in the views")
	}
}

func TestStartWithAFileThatCannotBeReadShowsTheDemonstration(t *testing.T) {
	w := New(uitest.App(t), "test")
	t.Cleanup(w.win.Close)
	w.background = func(work func()) { work() }
	w.Start(filepath.Join(t.TempDir(), "none.csv"))
	if !says(t, w, "no such file") {
		t.Error("the window must say what is wrong")
	}
	pressAnswer(t, w, "Close")
	if w.org().Len() < 300 {
		t.Errorf("%d positions are open", w.org().Len())
	}
}

func TestDiscardingOpensWhatWasAskedFor(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.whenSaved(w.askNewScenario)
	pressAnswer(t, w, "Discard changes")
	field(t, w, 0) // the dialog of the new scenario is open
}

func TestSavingFirstAsksForAPlaceAndThenGoesOn(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	went := false
	w.whenSaved(func() { went = true })
	pressAnswer(t, w, "Save")
	field(t, w, 0).SetText(filepath.Join(t.TempDir(), "plan"))
	pressAnswer(t, w, "Save")
	if !went || w.session.Unsaved() {
		t.Errorf("went on %v, unsaved %v", went, w.session.Unsaved())
	}
}

// saveFirm saves the document under a path.
func saveFirm(t *testing.T, w *Window, path string) {
	t.Helper()
	w.saveAs(path, func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	if w.session.Path() != path || w.session.Unsaved() {
		t.Fatalf("saved as %q, unsaved %v", w.session.Path(), w.session.Unsaved())
	}
}

func TestFailureToSaveIsSeenAfterTheQuestion(t *testing.T) {
	w := openFirm(t)
	folder := filepath.Join(t.TempDir(), "gone")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	saveFirm(t, w, filepath.Join(folder, "plan"+projectSuffix))
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	w.drop("4", "3")
	w.whenSaved(func() { t.Error("went on without saving") })
	pressAnswer(t, w, "Save")
	if !says(t, w, "There is no such folder") {
		t.Error("the failure must be seen")
	}
}

func TestNothingChangesWhileAFileIsRead(t *testing.T) {
	w := openFirm(t)
	w.opening = true
	w.run(cmdNewScenario)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("a command ran while a file was being read")
	}
	if err := w.apply(scenario.Move{Position: "4", Manager: "3"}); err == nil {
		t.Error("an edit went into a document about to be replaced")
	}
}

func TestDamageIsCalledDamage(t *testing.T) {
	_, err := store.Decode([]byte(`{"format":"spanwise","version":1,"name":"x","model":{},"baseline":{"positions":[{"id":"1","fte":1},{"id":"1","fte":1}],"people":[]},"scenarios":[]}`))
	if err == nil || !strings.HasPrefix(words(err), "The project is damaged") {
		t.Errorf("%v", words(err))
	}
}

func TestSaveNeedsANameAndKeepsAWholePath(t *testing.T) {
	w := openFirm(t)
	t.Chdir(t.TempDir())
	w.run(cmdSaveAs)
	field(t, w, 0).SetText(" ")
	pressAnswer(t, w, "Save")
	if !says(t, w, "a name") {
		t.Fatal("an empty name was taken")
	}
	field(t, w, 0).SetText("plan")
	pressAnswer(t, w, "Save")
	if !filepath.IsAbs(w.session.Path()) || !filepath.IsAbs(w.preferences().String(prefProject)) {
		t.Errorf("saved at %q, remembered as %q", w.session.Path(), w.preferences().String(prefProject))
	}
}
