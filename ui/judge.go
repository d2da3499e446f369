package ui

import (
	"maps"
	"slices"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/phrase"
	"spanwise/scenario/readiness"
	"spanwise/scenario/session"
	"spanwise/ui/sidebar"
)

// What becomes of the foundations of each scenario.

// mostJudged is how many positions a scenario may have for its foundations to be asked
// after every change; those of a larger one are asked when they are looked at.
const mostJudged = 2_000

// judged keeps the report on each scenario until it changes.
type judged map[scenario.ScenarioID]readiness.Report

// forget drops the report on a scenario, those on all where the baseline changed.
func (j judged) forget(id scenario.ScenarioID) {
	if id == session.Baseline {
		clear(j)
	}
	delete(j, id)
}

// judge asks every check of a scenario.
func (w *Window) judge(id scenario.ScenarioID) readiness.Report {
	if r, ok := w.judged[id]; ok {
		return r
	}
	now, err := w.session.State(id)
	sc := w.session.Scenario(id)
	if err != nil || sc == nil {
		return readiness.Report{}
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	in := readiness.Input{
		Baseline: baseline, Current: now, Edits: sc.Edits, Estimate: w.figures.Of(w.session, id).Estimate,
		OpenOutcomes: displaced.Count(displaced.Of(baseline, now), displaced.Open), Today: w.now().Format(time.DateOnly),
	}
	if work, err := displaced.WorkOf(baseline, sc.Edits); err == nil {
		in.UnownedHours = work.HoursWithoutOwner()
	}
	r := readiness.Of(in)
	if w.judged == nil {
		w.judged = judged{}
	}
	w.judged[id] = r
	return r
}

// knownReadiness returns the report on a scenario, and false for one too large to ask
// without being told to.
func (w *Window) knownReadiness(id scenario.ScenarioID) (readiness.Report, bool) {
	state, err := w.session.State(id)
	if _, known := w.judged[id]; err != nil || state.Org.Len() == 0 || state.Org.Len() > mostJudged && !known {
		return readiness.Report{}, false
	}
	return w.judge(id), true
}

// cardReady says in a word how far the foundations of a scenario stand.
func (w *Window) cardReady(id scenario.ScenarioID) sidebar.Ready {
	r, known := w.knownReadiness(id)
	if !known {
		return sidebar.Ready{}
	}
	state, _ := w.session.State(id) // it was judged, so it stands
	ready := sidebar.Ready{Words: "ready", Tone: sidebar.ToneGood, Tip: "Its foundations stand"}
	switch red, amber := r.Count(readiness.Red), r.Count(readiness.Amber); {
	case red > 0 && state.Foundations == nil && onlyUnsaid(r):
		ready = sidebar.Ready{Words: "Readiness not filled in", Tone: sidebar.ToneOpen}
		ready.Tip = "Nothing is said about purpose, priorities and roles yet: click to say it"
	case red > 0:
		ready = sidebar.Ready{Words: phrase.Counted(red, "check not ready", "checks not ready"), Tone: sidebar.ToneBad}
		ready.Tip = "Which foundations of the scenario do not stand yet"
	case amber > 0:
		ready = sidebar.Ready{Words: "ready, " + phrase.Counted(amber, "check", "checks") + " to mind", Tone: sidebar.ToneTight}
		ready.Tip = "Which foundations of the scenario ask to be minded"
	}
	return ready
}

// onlyUnsaid reports whether what is not ready is only what nobody has said yet, as in a
// scenario just made: nothing that an edit left open.
func onlyUnsaid(r readiness.Report) bool {
	for _, c := range r.Checks {
		if c.Level == readiness.Red && c.Place != readiness.PlaceFoundations && c.Place != readiness.PlaceRights {
			return false
		}
	}
	return true
}

// unitsOf lists all units of an organisation, in order.
func unitsOf(o *scenario.Org) []string {
	units := map[string]bool{}
	for p := range o.Positions() {
		units[p.Unit] = true
	}
	delete(units, "")
	return slices.Sorted(maps.Keys(units))
}

// supportWords says what the clarity of a scenario stands on; of a baseline nothing is
// said.
func supportWords(s scenario.State, isBaseline bool) map[string]string {
	if isBaseline {
		return nil
	}
	words := "Nothing supports it yet: see Scenario, Foundations"
	for i, said := range readiness.Support(s) {
		if i == 0 {
			words = "Stands on "
		} else {
			words += ", "
		}
		words += readiness.English.Print(said)
	}
	return map[string]string{"clarity": words}
}
