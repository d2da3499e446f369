package ui

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/scenario/session"
	"spanwise/scenario/workbook"
	"spanwise/ui/importing"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// laterRoster is the firm a month later: 5 left, 8 joined, 6 moved to 2.
const laterRoster = `ID,Manager ID,Name,Title,Department,FTE
1,,Person 1,Chief executive,,1
2,1,Person 2,Head of delivery,Delivery,1
3,1,Person 3,Head of product,Product,1
4,2,Person 4,Planner,,1
6,2,Person 6,Analyst,,1
7,3,Person 7,Designer,,1
8,3,Person 8,Researcher,,1
`

func resultOf(t *testing.T, text string) importing.Result {
	t.Helper()
	found, err := roster.Read(context.Background(), "later.csv", bytes.NewReader([]byte(text)), roster.Options{})
	if err != nil || found.Blocked() {
		t.Fatalf("%v, %+v", err, found)
	}
	return importing.Result{Import: found, Org: found.Org, Origin: found.Origin("2026-11-20")}
}

func TestRefreshReplacesTheBaselineAsOneStep(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3") // applies
	w.drop("7", "5") // 5 left
	id := w.active
	w.run(cmdSimulate)
	w.showRefresh(resultOf(t, laterRoster))
	pressAnswer(t, w, "Refresh the baseline")
	if w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("the panel is still open")
	}
	baseline, _ := w.session.State(session.Baseline)
	if !baseline.Org.Has("8") || baseline.Org.Has("5") || w.session.Origin().Date != "2026-11-20" {
		t.Errorf("the baseline is not the roster: %+v", w.session.Origin())
	}
	if managerOf(t, w, "4") != "3" || w.session.Scenario(id).Note == "" {
		t.Error("an edit that applies is lost, or one that does not is not noted")
	}
	if got := w.status.said.Value(); !strings.Contains(got, "1 joined, 1 left") || !strings.Contains(got, "what did not fit is noted in “"+w.session.Title(id)+"”") {
		t.Errorf("status %q", got)
	}
	if _, ok := w.runs.Comparison(w.session); ok {
		t.Error("results of the old baseline still show")
	}
	w.run(cmdUndo)
	baseline, _ = w.session.State(session.Baseline)
	if baseline.Org.Has("8") || !baseline.Org.Has("5") || managerOf(t, w, "7") != "5" {
		t.Error("one undo does not take the refresh back")
	}
	w.run(cmdSimulate)
	if w.runs.StaleAny(w.session, w.figures) {
		t.Error("results are stale at once after undo")
	}
}

func TestRefreshLetsAPositionBePicked(t *testing.T) {
	w := openFirm(t)
	w.drop("7", "5")
	w.showRefresh(resultOf(t, laterRoster))
	choice := uitest.Find[*widgets.Select](openDialog(t, w))[0]
	choice.SetSelectedIndex(len(choice.Options) - 1) // another position
	field(t, w, 0).SetText("Researcher")
	pressAnswer(t, w, "Choose")
	pressAnswer(t, w, "Refresh the baseline")
	if managerOf(t, w, "7") != "8" {
		t.Errorf("7 reports to %q", managerOf(t, w, "7"))
	}
}

func TestImportBecomesAScenarioAsOneStep(t *testing.T) {
	w := openFirm(t)
	w.showBack(resultOf(t, laterRoster))
	pressAnswer(t, w, "Import")
	if w.active == session.Baseline || w.session.Title(w.active) != "later" || managerOf(t, w, "6") != "2" || !w.org().Has("8") || !w.org().Has("5") {
		t.Errorf("%q shows manager %q", w.session.Title(w.active), managerOf(t, w, "6"))
	}
	w.run(cmdUndo)
	if len(w.session.Scenarios()) != 0 {
		t.Error("one undo does not take the import back")
	}
}

func TestImportOnTheScenarioShown(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	id := w.active
	w.showBack(resultOf(t, strings.ReplaceAll(laterRoster, "4,2,", "4,3,")))
	uitest.Find[*widgets.Select](openDialog(t, w))[2].SetSelectedIndex(1)
	pressAnswer(t, w, "Import")
	if w.active != id || managerOf(t, w, "6") != "2" || len(w.session.Scenario(id).Edits) != 2 {
		t.Errorf("active %q, %d edits", w.active, len(w.session.Scenario(id).Edits))
	}
	w.run(cmdUndo)
	if managerOf(t, w, "6") != "3" || managerOf(t, w, "4") != "3" {
		t.Error("undo took back too much, or too little")
	}
}

func TestImportNeedsAFreeName(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	if err := w.session.RenameScenario(w.active, "later"); err != nil {
		t.Fatal(err)
	}
	w.showBack(resultOf(t, laterRoster))
	var name *widgets.Entry
	for _, e := range uitest.Find[*widgets.Entry](openDialog(t, w)) {
		if e.Text == "later 2" {
			name = e
		}
	}
	if name == nil {
		t.Fatal("a name that is taken was proposed")
	}
	name.SetText("later")
	pressAnswer(t, w, "Import")
	if !says(t, w, "Another scenario has this name") {
		t.Error("a name that is taken was accepted")
	}
}

func TestDroppedRosterAsksWhatItIs(t *testing.T) {
	w := openFirm(t)
	opened := 0
	ask := func() { w.dropChoice(filepath.Join(t.TempDir(), "later.csv"), func() { opened++ }) }
	ask()
	pressAnswer(t, w, "Cancel")
	ask()
	pressAnswer(t, w, "Open as new")
	if opened != 1 {
		t.Errorf("opened %d times", opened)
	}
	for _, answer := range []string{"Refresh the baseline", "Import as a scenario"} {
		ask()
		pressAnswer(t, w, answer)
		if !says(t, w, "no such file") { // it goes on to read the file
			t.Errorf("%s: %q", answer, uitest.Words(openDialog(t, w)))
		}
		pressAnswer(t, w, "Close")
	}
	w.freeze("Ann has it", "Ann has it")
	ask()
	if opened != 2 {
		t.Error("a document that is only read takes no roster in")
	}
}

func TestReadOnlyDocumentTakesNothingIn(t *testing.T) {
	w := openFirm(t)
	w.showBack(resultOf(t, laterRoster))
	w.frozen = "Ann has it"
	pressAnswer(t, w, "Import")
	if len(w.session.Scenarios()) != 0 || w.win.Canvas().Overlays().Top() == nil {
		t.Error("a read-only document was changed")
	}
}

func TestOurOwnWorkbookComesBackIn(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	id := w.active
	path := filepath.Join(t.TempDir(), "plan.xlsx")
	w.exports.Workbook(path, []string{w.session.Title(id)}, workbook.Options{})
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	found, err := roster.Read(context.Background(), "plan.xlsx", bytes.NewReader(data), roster.Options{})
	if err != nil || found.Blocked() {
		t.Fatalf("%v, %+v", err, found)
	}
	w.showBack(importing.Result{Import: found, Org: found.Org})
	if words := uitest.Words(openDialog(t, w)); !slices.Contains(words, "0 edits · 1 left out") {
		t.Errorf("against the scenario, the baseline's sheet: %q", words)
	}
	uitest.Find[*widgets.Select](openDialog(t, w))[0].SetSelected(scenario.BaselineName)
	if words := strings.Join(uitest.Words(openDialog(t, w)), "\n"); !strings.Contains(words, "there is nothing to import") {
		t.Errorf("against the baseline: %s", words)
	}
}
