package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/ui/uitest"
)

func TestDocumentNeverSavedIsRecoveredAtTheNextStart(t *testing.T) {
	d := newDesk(t)
	w := d.firm("")
	move(w, "4", "3")
	move(w, "5", "3")
	d.crash(w)
	w = d.start()
	for _, words := range []string{"“Firm”", "2 changes since 10:42"} {
		if !slices.Contains(uitest.Words(openDialog(t, w)), words) {
			t.Errorf("%q is not told: %q", words, uitest.Words(openDialog(t, w)))
		}
	}
	pressAnswer(t, w, "Recover")
	w.show(w.session.Scenarios()[0].ID)
	if !w.session.Unsaved() || managerOf(t, w, "5") != "3" {
		t.Error("the changes are not there")
	}
	move(w, "6", "2")
	d.crash(w) // again, with one more change
	w = d.start()
	pressAnswer(t, w, "Recover")
	w.show(w.session.Scenarios()[0].ID)
	if managerOf(t, w, "6") != "2" || managerOf(t, w, "4") != "3" {
		t.Error("changes after the first recovery are lost, or those before")
	}
	saveFirm(t, w, d.path("plan"))
	w.letGo(nil)
	if got := d.files(); !slices.Equal(got, []string{"plan.spanwise"}) {
		t.Errorf("left behind: %q", got)
	}
}

func TestDemonstrationIsKeptOnceItIsChanged(t *testing.T) {
	d := newDesk(t)
	w := d.start()
	if err := w.journal.Sync(); err != nil || len(d.files()) != 0 {
		t.Fatalf("%v, kept %q though nobody changed it", err, d.files())
	}
	w.run(cmdNewScenario)
	pressAnswer(t, w, "Create")
	d.crash(w)
	if w = d.start(); !slices.Contains(uitest.Words(openDialog(t, w)), "1 change since 10:42") {
		t.Errorf("%q", uitest.Words(openDialog(t, w)))
	}
}

func TestChangesOfAFileAreOfferedWhenItOpens(t *testing.T) {
	d := newDesk(t)
	crashed := func() *Window {
		w := d.window()
		w.load(d.path("plan"))
		move(w, "4", "3")
		d.crash(w)
		w = d.window()
		w.load(d.path("plan"))
		return w
	}
	d.firm("plan").letGo(nil)

	w := crashed()
	pressAnswer(t, w, "Decide later")
	if len(w.session.Scenarios()) != 0 || w.frozen == "" {
		t.Error("undecided, the file must show as it is, and not be changed")
	}
	test.Tap(uitest.Button(t, w.notice.root, "Decide now…"))
	pressAnswer(t, w, "Look first")
	if len(w.session.Scenarios()) != 1 || w.frozen == "" || w.session.Path() != "" {
		t.Error("a look must show the changes and let nothing be changed")
	}
	test.Tap(uitest.Button(t, w.notice.root, "Recover it"))
	if w.frozen != "" || len(w.session.Scenarios()) != 1 || !w.session.Unsaved() || w.session.Path() != d.path("plan") {
		t.Errorf("recovered: frozen %q, unsaved %v, path %q", w.frozen, w.session.Unsaved(), w.session.Path())
	}
	w.letGo(nil)

	w = crashed()
	pressAnswer(t, w, "Discard…")
	pressAnswer(t, w, "Discard for good")
	if w.frozen != "" || len(w.session.Scenarios()) != 0 || w.session.Unsaved() {
		t.Error("discarded, the file must open as it is")
	}
	move(w, "4", "3")
	w.run(cmdSave)
	if w.session.Unsaved() || w.win.Canvas().Overlays().Top() != nil {
		t.Error("it cannot be saved")
	}
}

func TestSeveralDocumentsAreOfferedAtOnce(t *testing.T) {
	d := newDesk(t)
	for _, name := range []string{"one", "two"} {
		w := d.firm(name)
		move(w, "4", "3")
		d.crash(w)
	}
	w := d.firm("")
	move(w, "4", "3")
	d.crash(w)
	w = d.start(d.path("one"), d.path("two"))
	words := uitest.Words(openDialog(t, w))
	for _, name := range []string{"“Firm”", "“one”", "“two”"} {
		if !slices.Contains(words, name) {
			t.Errorf("%s is not offered: %q", name, words)
		}
	}
	test.Tap(uitest.Button(t, openDialog(t, w), "Recover")) // the first: without a file
	if w.session.Path() != "" || !strings.Contains(w.status.said.Value(), "2 documents wait") {
		t.Errorf("path %q, status %q", w.session.Path(), w.status.said.Value())
	}
	saveFirm(t, w, d.path("three"))
	w.run(cmdRecover)
	if words = uitest.Words(openDialog(t, w)); slices.Contains(words, "“Firm”") || !slices.Contains(words, "“two”") {
		t.Errorf("offered later: %q", words)
	}
}

func TestWhatIsPutOffAtTheStartIsNotAskedTwice(t *testing.T) {
	d := newDesk(t)
	w := d.firm("plan")
	move(w, "4", "3")
	d.crash(w)
	w = d.start(d.path("plan"))
	pressAnswer(t, w, "Decide later")
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("asked again at once")
	}
	if w.session.Path() != d.path("plan") || w.frozen == "" {
		t.Errorf("path %q, frozen %q", w.session.Path(), w.frozen)
	}
}

func TestWindowThatLivesIsNotRecovered(t *testing.T) {
	d := newDesk(t)
	for _, name := range []string{"", "plan"} {
		w := d.firm(name)
		move(w, "4", "3")
		if err := w.journal.Sync(); err != nil {
			t.Fatal(err)
		}
	}
	w := d.start(d.path("plan"))
	if w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("the work of windows that live is offered: %q", uitest.Words(openDialog(t, w)))
	}
}
