package ui

import (
	"strings"
	"testing"

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
	for ; w.overloaded(id, w.figures.Of(w.session, id)).count == 0; at++ {
		id = w.session.Scenarios()[at].ID
	}
	for name, tap := range map[string]func(){
		"pill": func() { pills(w)[0].Tapped(nil) }, "status bar": func() { w.status.leads.Tapped(nil) },
	} {
		w.show(id)
		want := w.overloadedShown()
		if want.count == 0 || want.simulated {
			t.Fatalf("the demonstration has %+v", want)
		}
		f := w.figure()
		most, _ := f.Estimate.Manager(want.most)
		for _, id := range f.Over() {
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
		{overloaded{count: 1, most: "2"}, "1 manager overloaded by the estimate"},
		{overloaded{count: 12, most: "2", simulated: true}, "12 managers overloaded in the simulation"},
	} {
		if got := tt.is.words(); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
