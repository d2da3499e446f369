package ui

import (
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/flatten"
	"spanwise/scenario/session"
	"spanwise/ui/colouring"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// outcome is what becomes of somebody in the scenario shown.
func outcome(w *Window, id scenario.PersonID) displaced.Outcome {
	baseline, _ := w.session.State(session.Baseline)
	for _, p := range displaced.Of(baseline, w.state()) {
		if p.ID == id {
			return p.Outcome
		}
	}
	return ""
}

// told reports whether the open panel draws these words.
func told(t *testing.T, w *Window, words string) bool {
	t.Helper()
	all := uitest.Drawn(openDialog(t, w)) + "|" + strings.Join(uitest.Words(openDialog(t, w)), "|")
	return strings.Contains(all, words)
}

func TestPeopleAreGivenAnOutcome(t *testing.T) {
	w := openFirm(t)
	if w.whyNot(w.command(cmdOutcomes)) == "" {
		t.Error("on the baseline nobody is displaced")
	}
	who := w.org().Holders("2")[0]
	if err := w.apply(scenario.Remove{Position: "2"}); err != nil {
		t.Fatal(err)
	}
	if got := w.openLine(w.active); got != "1 outcome is open" {
		t.Errorf("the card says %q", got)
	}
	w.run(cmdOutcomes)
	if !told(t, w, "No saving is shown while it is open what becomes of 1 person.") || !told(t, w, "Work without an owner: 14 h a week") {
		t.Errorf("%q", uitest.Words(openDialog(t, w)))
	}
	for _, s := range uitest.Find[*widgets.Select](openDialog(t, w)) {
		if strings.HasPrefix(s.PlaceHolder, "Choose what") {
			s.SetSelected("Waits unplaced")
			break
		}
	}
	if got := outcome(w, who); got != displaced.Unplaced {
		t.Errorf("%s is %s", who, got)
	}
	if name, _ := w.session.CanUndo(); name != "Waiting unplaced for 1 person" {
		t.Errorf("the step is %q", name)
	}
	for _, s := range uitest.Find[*widgets.Select](openDialog(t, w)) {
		if s.PlaceHolder == "Who takes it over?" {
			s.SetSelected("Declare it stopped")
			break
		}
	}
	if told(t, w, "Work without an owner: 14 h a week") {
		t.Error("stopped work still has no owner")
	}
}

func TestAssignSaysWhoCouldNotBeGivenTheOutcome(t *testing.T) {
	w := openFirm(t)
	if err := w.apply(scenario.Remove{Position: "2"}); err != nil {
		t.Fatal(err)
	}
	if got := w.assign(w.active, []scenario.PersonID{w.org().Holders("3")[0]}, displaced.Choice{Outcome: displaced.Exit}); !strings.Contains(got, "keeps the seat") {
		t.Errorf("%q", got)
	}
	if got := w.assign("none", nil, displaced.Choice{Outcome: displaced.Exit}); got == "" {
		t.Error("a scenario that is not there")
	}
}

func TestTermsAreSetInTheDocument(t *testing.T) {
	w := openFirm(t)
	if why := w.setTerms(scenario.Terms{SeveranceMonths: 3, HiringShare: 0.1}); why != "" || w.session.Terms().SeveranceMonths != 3 {
		t.Errorf("%q, %+v", why, w.session.Terms())
	}
	if w.setTerms(scenario.Terms{SeveranceMonths: -1}) == "" {
		t.Error("less than nothing was taken")
	}
}

// The chart in the panel of the operations shows the plan, and changes nothing.
func TestThePlannedChartShowsThePlan(t *testing.T) {
	w := openFirm(t)
	before := w.state().Clone()
	plan, err := flatten.RemoveLayer{Layer: 2}.Plan(t.Context(), before)
	if err != nil {
		t.Fatal(err)
	}
	after := before.Clone()
	if _, err := edit.Apply(&after, plan.Edit); err != nil {
		t.Fatal(err)
	}
	chart := newPlanChart()
	chart.Draw(before, after, escalation.Estimate{})
	if _, got, _ := colouring.Change(before.Org, after.Org).Of("2"); got != "fields" {
		t.Errorf("2, now on a track, is %q", got)
	}
	w.run(cmdRemoveLayer)
	if !told(t, w, "On the chart") || w.active != session.Baseline {
		t.Errorf("%q", uitest.Drawn(openDialog(t, w)))
	}
}
