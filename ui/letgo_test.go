package ui

import (
	"runtime"
	"testing"
	"weak"

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
