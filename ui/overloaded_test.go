package ui

import (
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/scenario/session"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// pills are what the cards of the scenarios lead with, from the top.
func pills(w *Window) []*widgets.Press { return uitest.Find[*widgets.Press](w.sidebar.Object()) }

func TestOverloadedLeadsToTheMostOverloadedManager(t *testing.T) {
	w := openFirm(t)
	w.openDemonstration()
	at, id := 0, w.session.Scenarios()[0].ID
	for ; w.overloaded(id, w.figures.Of(w.session, id)).count() == 0; at++ {
		id = w.session.Scenarios()[at].ID
	}
	for name, tap := range map[string]func(){
		"pill": func() { pills(w)[0].Tapped(nil) }, "status bar": func() { w.status.leads.Tapped(nil) },
	} {
		w.show(id)
		want := w.overloadedShown()
		if want.count() == 0 || want.simulated {
			t.Fatalf("the demonstration has %+v", want)
		}
		f := w.figure()
		most, _ := f.Estimate.Manager(want.most)
		over, _ := f.Over()
		for _, id := range over {
			if m, _ := f.Estimate.Manager(id); m.Load > most.Load {
				t.Errorf("%s has more load than %s", id, want.most)
			}
		}
		w.run(cmdTable)
		if name == "pill" {
			w.show(session.Baseline)
		}
		tap()
		if w.active != id || w.tabs.Selected() != tabChart || w.selected != want.most {
			t.Errorf("%s: %q, tab %d, selected %q, want %q", name, w.active, w.tabs.Selected(), w.selected, want.most)
		}
	}
}

func TestStatusSaysWhatTheCountIsOf(t *testing.T) {
	w := openFirm(t)
	if got := w.status.over.Value(); !strings.HasSuffix(got, "overloaded by the estimate") {
		t.Errorf("before a run: %q", got)
	}
	w.drop("4", "3")
	w.run(cmdSimulate)
	if got := w.status.over.Value(); !strings.HasSuffix(got, "overloaded in the simulation") {
		t.Errorf("after a run: %q", got)
	}
	w.drop("5", "3")
	if got := w.status.over.Value(); !strings.HasSuffix(got, "overloaded by the estimate") {
		t.Errorf("after an edit that followed: %q", got)
	}
}

func TestWordsOfOverloaded(t *testing.T) {
	for _, tt := range []struct {
		is   overloaded
		want string
	}{
		{overloaded{}, "no manager overloaded by the estimate"},
		{overloaded{managers: []scenario.PositionID{"2"}, most: "2"}, "1 manager overloaded by the estimate"},
		{overloaded{managers: make([]scenario.PositionID, 12), most: "2", simulated: true}, "12 managers overloaded in the simulation"},
	} {
		if got := tt.is.words(); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// Once a run is fresh, the walk from one overloaded manager to the next goes by it, as the
// status bar does: the estimate may count others.
func TestNextOverloadedGoesByTheSimulationLikeTheStatusBar(t *testing.T) {
	w := openFirm(t)
	w.openDemonstration()
	w.run(cmdSimulate)
	walked := 0
	for _, sc := range w.session.Scenarios() {
		w.show(sc.ID)
		over := w.overloadedShown()
		if !over.simulated {
			t.Fatalf("%s is not simulated", sc.Name)
		}
		if got := w.slide().Figures[3]; got.Value != plot.Count(over.count()) || got.Label != "overloaded" {
			t.Errorf("%s: the slide says %+v, the status bar %q", sc.Name, got, over.words())
		}
		if over.count() == 0 {
			if why := w.command(cmdNextOverloaded).why(); why != "nobody is above 100% in the simulation" {
				t.Errorf("%s: %q", sc.Name, why)
			}
			continue
		}
		w.selectPosition("")
		for _, want := range over.managers {
			w.run(cmdNextOverloaded)
			if w.selected != want {
				t.Errorf("%s: at %s, want %s", sc.Name, w.selected, want)
			}
			walked++
		}
		if got := w.status.said.Value(); !strings.HasSuffix(got, "(in the simulation)") || !strings.Contains(got, over.words()[:1]) {
			t.Errorf("%s: %q", sc.Name, got)
		}
	}
	if walked == 0 {
		t.Error("nobody is overloaded in the demonstration")
	}
}

// A refusal stands until something is done that is not refused.
func TestRefusalGoesWithTheNextGoodAction(t *testing.T) {
	refused := func(w *Window) {
		w.run(cmdUndo)
		if got := w.status.said.Value(); !strings.Contains(got, "nothing to undo") {
			t.Fatalf("status %q", got)
		}
	}
	for name, act := range map[string]func(*Window){
		"a command":   func(w *Window) { w.run(cmdZoomIn) },
		"a selection": func(w *Window) { w.pick("4") },
		"a tab":       func(w *Window) { w.tabs.Select(tabTable) },
	} {
		w := openFirm(t)
		w.pick("2")
		refused(w)
		w.run(cmdUndo)
		if w.status.said.Value() == "" {
			t.Errorf("%s: refused again and nothing is said", name)
		}
		if act(w); w.status.said.Value() != "" {
			t.Errorf("%s: status %q", name, w.status.said.Value())
		}
	}
	w := openFirm(t)
	w.status.say("Saved as a.spanwise")
	if w.run(cmdZoomIn); w.status.said.Value() != "Saved as a.spanwise" {
		t.Error("what is no refusal goes with the next action")
	}
}
