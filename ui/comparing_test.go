package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario/session"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets/flow"
)

// Which scenarios stand on the page is forgotten with the document, though those of the
// next one may have the same names.
func TestScenariosTakenOffThePageStandOnThatOfTheNextDocument(t *testing.T) {
	w := openFirm(t)
	compareTwo := func() (off bool) {
		w.drop("4", "3")
		w.show(session.Baseline)
		w.drop("5", "3")
		w.run(cmdSimulate)
		w.run(cmdCompare)
		return strings.Contains(uitest.Drawn(w.compare.Object()), "1 more not shown")
	}
	if compareTwo() {
		t.Fatal("one is off the page from the beginning")
	}
	walks := uitest.Find[*flow.Walk](w.compare.Object())
	header := walks[slices.IndexFunc(walks, func(o *flow.Walk) bool { return o.Texts()[0] == "Compare" })]
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyRight, fyne.KeyReturn} { // the mark of the first
		header.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if !strings.Contains(uitest.Drawn(w.compare.Object()), "1 more not shown") {
		t.Fatal("none was taken off the page")
	}
	w.adopt(firm(t), source{})
	if compareTwo() {
		t.Error("one is off the page in another document")
	}
}
