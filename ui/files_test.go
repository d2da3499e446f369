package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
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
	if !says(t, w, "no such file or folder") {
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
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Export")
	data, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(data), "PK") {
		t.Fatalf("%v, %d bytes", err, len(data))
	}
	if _, ok := w.freshComparison(); !ok {
		t.Error("what was simulated for the export must show in the views")
	}
}

func TestOpenRosterShowsItsProblems(t *testing.T) {
	for name, c := range map[string]struct{ text, says, button string }{
		"good":      {"ID,Manager ID,Title\n1,,Chief\n2,1,Planner\n", "", ""},
		"self":      {"ID,Manager ID,Title\n1,,Chief\n2,2,Planner\n", "repair", "Open with the repairs"},
		"loop":      {"ID,Manager ID,Title\n1,2,Chief\n2,1,Planner\n", "blocks", "Close"},
		"header":    {"ID,Manager ID,Title\n", "blocks", "Close"},
		"empty":     {"", "", "Close"},
		"not a csv": {"%PDF-1.7\n", "", "Close"},
	} {
		t.Run(name, func(t *testing.T) {
			w := openFirm(t)
			path := filepath.Join(t.TempDir(), "staff.csv")
			if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			w.load(path)
			if c.button == "" {
				if w.session.Name() != "staff" || w.org().Len() != 2 {
					t.Errorf("%q with %d positions", w.session.Name(), w.org().Len())
				}
				return
			}
			if c.says != "" && !says(t, w, c.says) {
				t.Errorf("the dialog does not say %q", c.says)
			}
			pressAnswer(t, w, c.button)
			if opened := w.session.Name() == "staff"; opened != (c.button != "Close") {
				t.Errorf("opened: %v", opened)
			}
		})
	}
}

func TestStartWithAFileThatCannotBeReadShowsTheDemonstration(t *testing.T) {
	w := New(test.NewTempApp(t), "test")
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

func TestStartOpensTheFile(t *testing.T) {
	w := New(test.NewTempApp(t), "test")
	t.Cleanup(w.win.Close)
	w.background = func(work func()) { work() }
	path := filepath.Join(t.TempDir(), "staff.csv")
	if err := os.WriteFile(path, []byte("ID,Manager ID,Title\n1,,Chief\n2,1,Planner\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.Start(path)
	if w.session.Name() != "staff" || w.org().Len() != 2 {
		t.Errorf("%q with %d positions", w.session.Name(), w.org().Len())
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
	if !says(t, w, "no such file or folder") {
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

func TestOpeningNamesTheColumnsLeftBehind(t *testing.T) {
	w := openFirm(t)
	path := filepath.Join(t.TempDir(), "staff.csv")
	if err := os.WriteFile(path, []byte("ID,Manager ID,Title,Shoe size\n1,,Chief,44\n2,1,Planner,39\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.load(path)
	if got := w.status.said.Value(); got != "2 rows became 2 positions; not kept: Shoe size" {
		t.Errorf("%q", got)
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
