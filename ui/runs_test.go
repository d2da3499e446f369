package ui

import (
	"fmt"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/session"
	"spanwise/scenario/sim"
)

func TestSimulateFillsResultsAndCompareAndMarksThemStale(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	id := w.active
	w.drop("5", "3")
	w.run(cmdSimulate)
	if w.tabs.Selected() != tabResults || w.runs.Stale(id, w.figures) {
		t.Fatalf("tab %d, stale %v", w.tabs.Selected(), w.runs.Stale(id, w.figures))
	}
	c, ok := w.runs.Comparison(w.session)
	if !ok || len(c.Scenarios) != 1 || c.Baseline.Result.Events == 0 {
		t.Fatalf("comparison %v, %d scenarios", ok, len(c.Scenarios))
	}
	if w.resultOf("3") == nil || w.resultOf("3").Stale {
		t.Error("the inspector does not get the simulated load")
	}
	w.run(cmdUndo)
	if !w.runs.Stale(id, w.figures) || !w.runs.StaleAny(w.session, w.figures) {
		t.Error("results must be stale once the scenario changes")
	}
}

func TestCancelledSimulationChangesNothing(t *testing.T) {
	w := openFirm(t)
	w.background = func(work func()) {
		w.job.cancel()
		work()
	}
	w.run(cmdSimulate)
	if _, ok := w.runs.Comparison(w.session); ok || w.job != nil {
		t.Error("a cancelled run must leave nothing behind")
	}
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("a cancel is no error")
	}
}

func TestRunSettingsRefuseWhatCannotBe(t *testing.T) {
	w := openFirm(t)
	w.run(cmdRunSettings)
	field(t, w, 0).SetText("3") // the warm-up takes four
	pressAnswer(t, w, "Set")
	if !says(t, w, "must be more than") {
		t.Error("the dialog must say why")
	}
	field(t, w, 0).SetText("20")
	field(t, w, 2).SetText("5")
	field(t, w, 3).SetText("7")
	pressAnswer(t, w, "Set")
	if c := w.runs.Config; c.Weeks != 20 || c.Replications != 5 || c.Seed != 7 {
		t.Errorf("%+v", c)
	}
}

func TestRunSettingsMakeResultsStale(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdSimulate)
	if err := w.session.RenameScenario(w.active, "Other"); err != nil {
		t.Fatal(err)
	}
	if w.runs.Stale(w.active, w.figures) {
		t.Error("a new name makes no result stale")
	}
	if err := w.setRun("52", "4", "30", "2"); err != nil {
		t.Fatal(err)
	}
	if !w.runs.Stale(w.active, w.figures) {
		t.Error("another seed gives other figures")
	}
}

func TestUndoOfRunSettingsMakesTheRunFreshAgain(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	id := w.active
	w.run(cmdSimulate)
	if err := w.setRun("30", "4", "30", "1"); err != nil {
		t.Fatal(err)
	}
	if !w.runs.Stale(id, w.figures) {
		t.Error("fewer weeks give other figures")
	}
	w.run(cmdUndo)
	if w.runs.Stale(id, w.figures) || w.active != id {
		t.Errorf("stale %v, shown %q", w.runs.Stale(id, w.figures), w.active)
	}
}

func TestRunUntilSureIsSureAndFresh(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdRunSettings)
	field(t, w, 0).SetText("20")
	field(t, w, 2).SetText("2")
	pressAnswer(t, w, "Set")
	w.run(cmdUntilSure)
	c, ok := w.runs.Comparison(w.session)
	if !ok || w.runs.StaleAny(w.session, w.figures) {
		t.Fatalf("comparison %v, stale %v", ok, w.runs.StaleAny(w.session, w.figures))
	}
	lead := c.Baseline.Result.Organisation[sim.LeadTimeMean].Estimate()
	n := c.Baseline.Result.Config.Replications
	if lead.HalfWidth.Value > sureHalfWidth*lead.Mean.Value && n < w.runs.Config.MaxReplications || n <= 2 {
		t.Errorf("%d replications, %v ± %v", n, lead.Mean.Value, lead.HalfWidth.Value)
	}
}

func TestPlausibleSettingsFollowASimulation(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdPlausible) // nothing was simulated
	if w.runs.Verdict(w.active) != nil {
		t.Error("settings were tried on nothing")
	}
	w.run(cmdSimulate)
	c, _ := w.runs.Comparison(w.session)
	if p := c.Scenarios[0].Plausible; !p.OK || p.Value.Draws != plausibleDraws || p.Value.Holds > p.Value.Draws {
		t.Errorf("plausible %+v", p)
	}
	if v := w.runs.Verdict(w.active); v == nil || len(v.Outcomes) != plausibleDraws {
		t.Error("the scenario shown has no verdict")
	}
}

// The card of a scenario says what Compare says, in its colour.
func TestCardsFollowTheVerdictOfTheRun(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	base := w.figures.Of(w.session, session.Baseline)
	if got := w.scenarioCard(w.active, w.figures.Of(w.session, w.active), base); !strings.HasSuffix(got.Verdict, "(estimate)") {
		t.Errorf("before a run the card says %q", got.Verdict)
	}
	w.run(cmdSimulate)
	c, _ := w.runs.Comparison(w.session)
	about := compare.FindingsOf(c).Scenarios[0]
	got := w.scenarioCard(w.active, w.figures.Of(w.session, w.active), base)
	if want := compare.English.Print(compare.Brief{Stands: about.Findings[0].(compare.Stands)}); got.Verdict != want || got.Tone != tones[about.Tone] {
		t.Errorf("the card says %q in tone %d, Compare %q in tone %d", got.Verdict, got.Tone, want, tones[about.Tone])
	}
	if p := c.Scenarios[0].Plausible; about.Tone == compare.Amber && !strings.HasSuffix(got.Verdict, fmt.Sprintf("in %d of %d", p.Value.Holds, p.Value.Draws)) {
		t.Errorf("the card says %q, without the %d plausible settings", got.Verdict, p.Value.Holds)
	}
}

// A plan made after the run is what the comparison, and so every export, tells.
func TestMovesPlannedAfterTheRunAreInItsComparison(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	plan := func(wave string) {
		t.Helper()
		if err := w.session.Annotate(w.active, [][]int{{0}}, scenario.Annotation{Wave: scenario.Some(wave), Reason: scenario.Some("agreed")}); err != nil {
			t.Fatal(err)
		}
	}
	planned := func(wave, reason string) {
		t.Helper()
		c, fresh := w.freshComparison()
		if !fresh {
			t.Fatal("a plan makes no result stale")
		}
		e := c.Scenarios[0].Edits[0]
		if e.Wave != wave || e.Reason != reason || c.Scenarios[0].Changes.Rows[0].Reason != reason {
			t.Errorf("wave %q, reason %q, in the list %q", e.Wave, e.Reason, c.Scenarios[0].Changes.Rows[0].Reason)
		}
	}
	w.run(cmdSimulate)
	plan("Spring")
	planned("Spring", "agreed")
	w.run(cmdUndo)
	planned("", "")
	pending := delayed(w)
	w.run(cmdSimulate)
	plan("Autumn")
	letRun(pending)
	planned("Autumn", "agreed")
}
