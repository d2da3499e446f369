package ui

import (
	"path/filepath"
	"testing"

	"spanwise/scenario/session"
)

// A file opens with the scenario that was looked at last, as long as it has that one.
func TestAFileOpensWithTheScenarioShownLast(t *testing.T) {
	w := openFirm(t)
	path := filepath.Join(t.TempDir(), "firm.spanwise")
	savedFirm(t, path)
	w.load(path)
	w.drop("4", "3")
	made := w.active
	w.saveAs(path, func(error) {})
	w.openDemonstration()
	if w.active != session.Baseline {
		t.Fatalf("a document without a file opens with %q", w.active)
	}
	w.load(path)
	if w.active != made || managerOf(t, w, "4") != "3" {
		t.Errorf("shown %q instead of %q", w.active, made)
	}
	w.show(session.Baseline)
	w.load(path)
	if w.active != session.Baseline {
		t.Errorf("shown %q after the baseline was", w.active)
	}
	w.show(made)
	savedFirm(t, path) // without the scenario
	w.load(path)
	if w.active != session.Baseline {
		t.Errorf("shown %q, which the file does not have", w.active)
	}
}
