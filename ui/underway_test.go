package ui

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario/session"
	"spanwise/scenario/store"
	"spanwise/ui/uitest"
)

// What happens while something is under way in the background.

// delayed keeps what the window does in the background until it is let run.
func delayed(w *Window) *[]func() {
	pending := &[]func(){}
	w.background = func(work func()) { *pending = append(*pending, work) }
	return pending
}

// letRun does what was kept, and what follows from it.
func letRun(pending *[]func()) {
	for len(*pending) > 0 {
		next := (*pending)[0]
		*pending = (*pending)[1:]
		next()
	}
}

func TestASaveWaitsForTheOneUnderWay(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	pending := delayed(w)
	move(w, "4", "3")
	w.run(cmdSave)
	move(w, "5", "3")
	w.run(cmdSave)
	if len(*pending) != 1 || w.status.saved.Value() != "Saving…" {
		t.Fatalf("%d saves at once, status %q", len(*pending), w.status.saved.Value())
	}
	letRun(pending)
	doc, err := store.Open(d.path("plan"))
	if err != nil || w.session.Unsaved() || len(doc.Scenarios[0].Edits) != 2 {
		t.Errorf("%v, unsaved %v, %+v", err, w.session.Unsaved(), doc.Scenarios)
	}
}

func TestEverySaveThatWaitsIsDone(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	pending := delayed(w)
	done := 0
	for _, name := range []string{"plan", "copy", "plan"} {
		w.write(d.path(name), true, func(err error) {
			if err != nil {
				t.Error(err)
			}
			done++
		})
	}
	letRun(pending)
	if _, err := os.Stat(d.path("copy")); done != 3 || err != nil {
		t.Errorf("%d of 3 saves, %v", done, err)
	}
}

func TestClosingAsksAgainForWhatWasChangedDuringTheSave(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	move(w, "4", "3")
	pending := delayed(w)
	left := 0
	w.whenSaved(func() { left++ })
	pressAnswer(t, w, "Save")
	move(w, "5", "3")
	letRun(pending)
	if left != 0 {
		t.Fatal("what was changed during the save is lost")
	}
	pressAnswer(t, w, "Save")
	letRun(pending)
	if left != 1 || w.session.Unsaved() {
		t.Errorf("left %d times, unsaved %v", left, w.session.Unsaved())
	}
}

func TestSaveOfAnotherDocumentLetsGoOfItsLock(t *testing.T) {
	d := newDesk(t)
	w := d.firm("")
	pending := delayed(w)
	w.write(d.path("plan"), true, func(error) { t.Error("the save of another document is told of") })
	w.adopt(firm(t), source{})
	letRun(pending)
	lock, err := store.TryLock(d.path("plan"), w.holder())
	if err != nil {
		t.Fatal(err)
	}
	if err := lock.Unlock(); err != nil {
		t.Error(err)
	}
}

func TestReadOnlyFileIsNotReplacedByItself(t *testing.T) {
	d := newDesk(t)
	first := d.firm("plan")
	second := d.window()
	second.load(d.path("plan"))
	move(first, "4", "3")
	first.run(cmdSave)
	second.run(cmdSaveAs)
	field(t, second, 0).SetText(d.path("plan"))
	pressAnswer(t, second, "Save")
	if !says(t, second, "has the file open") && !says(t, second, "has had the file open") {
		t.Errorf("not refused: %q", uitest.Words(openDialog(t, second)))
	}
	if doc, err := store.Open(d.path("plan")); err != nil || len(doc.Scenarios) != 1 {
		t.Errorf("%v: what the other window saved is replaced", err)
	}
}

func TestFileChosenWhileAJobRunsLeavesTheDocumentOpen(t *testing.T) {
	d := newDesk(t)
	savedFirm(t, d.path("other"))
	w := d.firm("plan")
	pending := delayed(w)
	w.run(cmdSimulate)
	w.load(d.path("other"))
	w.openRoster(rosterFile(t, cleanRoster))
	letRun(pending)
	move(w, "4", "3")
	if w.opening || len(w.session.Scenarios()) != 1 {
		t.Errorf("opening %v, %d scenarios", w.opening, len(w.session.Scenarios()))
	}
}

func TestCancelledProjectDoesNotOpen(t *testing.T) {
	d := newDesk(t)
	savedFirm(t, d.path("other"))
	w := d.firm("plan")
	pending := delayed(w)
	w.load(d.path("other"))
	w.run(cmdCancel)
	letRun(pending)
	if w.session.Path() != d.path("plan") || w.opening || w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("%q is open", w.session.Path())
	}
	if _, err := os.Stat(store.Beside(d.path("other"), ".", ".lock")); err == nil {
		t.Error("its lock is still held")
	}
}

func TestSimulationOfAnotherDocumentIsNotShown(t *testing.T) {
	w := openFirm(t)
	for name, replace := range map[string]func(){
		"another document": func() { w.adopt(firm(t), source{}) },
		"a later roster": func() {
			doc := w.session.Document()
			doc.Baseline.Org = resultOf(t, laterRoster).Org
			if err := w.session.Replace("Refresh the baseline", doc); err != nil {
				t.Fatal(err)
			}
		},
	} {
		pending := delayed(w)
		w.run(cmdSimulate)
		replace()
		letRun(pending)
		if _, ok := w.runs.Comparison(w.session); ok || !strings.Contains(w.status.said.Value(), "Simulate again") {
			t.Errorf("%s shows the results of the one before; status %q", name, w.status.said.Value())
		}
		if words := strings.Join(uitest.Words(w.results.Object()), "|"); strings.Contains(words, "Simulating") {
			t.Errorf("%s: the results still wait: %s", name, words)
		}
	}
}

func TestNoticeWaitsWhileAFileIsRead(t *testing.T) {
	d := newDesk(t)
	d.firm("plan")
	w := d.window()
	w.load(d.path("plan"))
	pending := delayed(w)
	w.tryAgain()
	test.Tap(uitest.Button(t, w.notice.root, "Open a copy"))
	if w.session.Path() == "" {
		t.Error("a copy was opened that is replaced at once")
	}
	letRun(pending)
}

func TestImportedRosterCountsAsUnsaved(t *testing.T) {
	w := openFirm(t)
	w.load(rosterFile(t, cleanRoster))
	enter(t, w)
	if !w.session.Unsaved() || !strings.HasPrefix(w.win.Title(), "•") {
		t.Errorf("unsaved %v, title %q", w.session.Unsaved(), w.win.Title())
	}
	w.close()
	pressAnswer(t, w, "Cancel") // it asks
	w.openDemonstration()
	if w.session.Unsaved() {
		t.Error("the demonstration is nobody's work")
	}
}

func TestRowOfTheComparisonOpensItsScenario(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	moved := w.active
	w.show(session.Baseline)
	w.revealInScenario(w.session.Title(moved), "4")
	if w.active != moved || w.selected != "4" || w.tabs.Selected() != tabChart {
		t.Errorf("scenario %q, position %q", w.active, w.selected)
	}
	w.revealInScenario(w.session.Title(session.Baseline), "5")
	if w.active != session.Baseline || w.selected != "5" {
		t.Errorf("scenario %q, position %q", w.active, w.selected)
	}
}

func TestFirstDocumentIsSaidToBeOnItsWay(t *testing.T) {
	w := newDesk(t).window()
	pending := delayed(w)
	w.Start("")
	w.tabs.Select(tabTable)
	if got := strings.Join(uitest.Words(w.table.Object()), " "); !strings.Contains(got, "is being opened") {
		t.Errorf("before there is a document the table says %q", got)
	}
	letRun(pending)
	if w.coming() != "" || w.org().Len() == 0 {
		t.Errorf("%d positions, and still said to come: %q", w.org().Len(), w.coming())
	}
}

// While the first run is under way Compare says so, and offers no second one.
func TestCompareSaysThatItIsBeingSimulated(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	pending := delayed(w)
	w.tabs.Select(tabCompare)
	w.run(cmdSimulate)
	if page := uitest.Drawn(w.compare.Object()); !strings.Contains(page, "being simulated") || strings.Contains(page, "not simulated yet") {
		t.Errorf("Compare says %q", page)
	}
	letRun(pending)
	if _, ok := w.runs.Comparison(w.session); !ok {
		t.Error("nothing was simulated")
	}
}
