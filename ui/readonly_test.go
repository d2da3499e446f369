package ui

import (
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

const onlyRead = "Ann has the file open"

func TestReadOnlyRefusesEveryEditAndSaysWhy(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.freeze(onlyRead, "Read-only: "+onlyRead)
	w.showAll()
	w.pick("5")
	edits := 0
	for _, c := range w.commands {
		if !c.edits {
			continue
		}
		edits++
		w.run(c.id)
		if w.win.Canvas().Overlays().Top() != nil || !strings.Contains(w.status.said.Value(), onlyRead) {
			t.Fatalf("%q ran, or does not say why not: %q", c.label, w.status.said.Value())
		}
	}
	if edits < 16 {
		t.Errorf("only %d commands are known to change the document", edits)
	}
	if why := w.setField("5", scenario.FieldTitle, "Boss"); why != onlyRead {
		t.Errorf("a field says %q", why)
	}
	if why := w.refuse("5", "3"); why != onlyRead {
		t.Errorf("a drag says %q", why)
	}
	w.unlessFrozen(w.askMove)("5")
	w.personMenu("p5", w.chart.Position())
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("a question was asked whose answer cannot be taken")
	}
	if managerOf(t, w, "5") != "2" || len(w.session.Scenarios()) != 1 {
		t.Error("the document was changed")
	}
	for _, e := range uitest.Find[*widgets.Entry](w.inspector.Object()) {
		if !e.Disabled() {
			t.Errorf("the field with %q can be typed in", e.Text)
		}
	}
}

func TestReadOnlyCanBeExploredAndIsSeenInTheTitle(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.freeze(onlyRead, "Read-only: "+onlyRead)
	w.showAll()
	if !strings.Contains(w.win.Title(), "read-only") || !w.notice.root.Visible() {
		t.Errorf("title %q, notice visible %v", w.win.Title(), w.notice.root.Visible())
	}
	w.run(cmdSimulate)
	if w.tabs.Selected() != tabResults {
		t.Error("a read-only document can be simulated")
	}
	w.run(cmdExport)
	pressAnswer(t, w, "Cancel")
	w.show(session.Baseline)
	w.freeze("", "")
	w.showAll()
	w.run(cmdNewScenario)
	pressAnswer(t, w, "Create")
	if strings.Contains(w.win.Title(), "read-only") || w.notice.root.Visible() {
		t.Error("the window still says that it is read-only")
	}
}
