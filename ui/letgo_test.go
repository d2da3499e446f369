package ui

import (
	"runtime"
	"testing"
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

// Of a document that another one has replaced nothing is kept, whatever was looked at: a
// large one would stand twice in memory.
func TestAnotherDocumentLetsGoOfTheFirst(t *testing.T) {
	for name, look := range map[string]func(*Window){
		"chart":           func(*Window) {},
		"table":           func(w *Window) { w.tabs.Select(tabTable) },
		"decision rights": func(w *Window) { w.tabs.Select(tabRights) },
		"operating model": func(w *Window) { w.tabs.Select(tabOperating) },
		"results":         func(w *Window) { w.run(cmdSimulate); w.tabs.Select(tabResults) },
		"compare":         func(w *Window) { w.run(cmdSimulate); w.tabs.Select(tabCompare) },
		"trace":           func(w *Window) { w.run(cmdTrace) },
		"twin":            func(w *Window) { w.toggleTwin() },
		"selection":       func(w *Window) { w.pick("2") },
	} {
		t.Run(name, func(t *testing.T) {
			w := openFirm(t)
			w.drop("4", "3")
			w.pick("3")
			look(w)
			w.tabs.Select(tabChart)
			first, _ := w.session.State(session.Baseline)
			baseline, current := weak.Make(first.Org), weak.Make(w.org())
			first = scenario.State{}
			w.adopt(firm(t), source{})
			for range 3 {
				runtime.GC()
			}
			for what, org := range map[string]weak.Pointer[scenario.Org]{"baseline": baseline, "scenario": current} {
				if org.Value() != nil {
					t.Errorf("the %s of the document before is still held", what)
				}
			}
			runtime.KeepAlive(w)
		})
	}
}

func TestEveryViewShowsTheDocumentOpenedOverIt(t *testing.T) {
	for tab := range tabCompare + 1 {
		w := openFirm(t)
		w.open(tab)
		w.adopt(firm(t), source{})
		w.open(tabTable)
		if !w.table.Shows("2") {
			t.Errorf("the table is empty after tab %d", tab)
		}
		for at, view := range map[int]fyne.CanvasObject{tabRights: w.rights.Object(), tabOperating: w.operating.Object()} {
			w.open(at)
			now := test.RenderObjectToMarkup(view)
			if w.show(w.active); test.RenderObjectToMarkup(view) != now {
				t.Errorf("tab %d shows something else than the document after tab %d", at, tab)
			}
		}
	}
}
