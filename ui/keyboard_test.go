package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/uitest"
)

// worked is the firm with a scenario of a few edits that was simulated, so that every view
// has all that it can have.
func worked(t *testing.T) *Window {
	t.Helper()
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdSimulate)
	w.pick("3")
	return w
}

func TestTabReachesEveryControlOfEveryView(t *testing.T) {
	w := worked(t)
	for tab, name := range map[int]string{
		tabChart: "chart", tabTable: "table", tabRights: "decision rights",
		tabOperating: "operating model", tabResults: "results", tabCompare: "compare",
	} {
		w.tabs.Select(tab)
		for _, out := range uitest.OutOfReach(w.win.Canvas(), w.win.Canvas().Content()) {
			t.Errorf("%s: %s", name, out)
		}
	}
}

func TestTabReachesEveryControlOfEveryPanelAndDialog(t *testing.T) {
	w := worked(t)
	if err := w.apply(scenario.Remove{Position: "2"}); err != nil {
		t.Fatal(err)
	}
	for _, id := range []commandID{
		cmdFlatten, cmdRemoveLayer, cmdWidenSpans, cmdReadiness, cmdFoundations, cmdOutcomes, cmdMoves, cmdRunSettings,
		cmdExport, cmdExportPack, cmdExportList, cmdExportChart, cmdExportResults, cmdAdd, cmdMove, cmdRemove,
		cmdNewScenario, cmdRename, cmdNote, cmdPassphrase, cmdSaveAs, cmdOpen, cmdKeys, cmdReading, cmdCommands,
	} {
		c := w.command(id)
		if why := w.whyNot(c); why != "" {
			t.Errorf("%s cannot be opened: %s", c.label, why)
			continue
		}
		w.run(id)
		top := w.win.Canvas().Overlays().Top()
		if top == nil {
			t.Errorf("%s opens nothing", c.label)
			continue
		}
		for _, out := range uitest.OutOfReach(w.win.Canvas(), top) {
			t.Errorf("%s: %s", c.label, out)
		}
		w.win.Canvas().Unfocus()
		for range 3 { // a field first gives back what was typed
			if w.win.Canvas().Overlays().Top() != nil {
				w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
			}
		}
		if w.win.Canvas().Overlays().Top() != nil {
			t.Fatalf("Escape does not leave %s", c.label)
		}
	}
}
