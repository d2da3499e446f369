package ui

import (
	"maps"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/readiness"
	"spanwise/ui/sidebar"
)

// How far the foundations of a scenario stand, in words.

// judge asks every check of a scenario.
func (w *Window) judge(id scenario.ScenarioID) readiness.Report {
	return w.figures.Readiness(w.session, id, w.now())
}

// knownReadiness returns the report on a scenario, and false for one too large to ask
// without being told to.
func (w *Window) knownReadiness(id scenario.ScenarioID) (readiness.Report, bool) {
	return w.figures.KnownReadiness(w.session, id, w.now())
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
		ready = sidebar.Ready{Words: phrase.Counted(red, "check to fill in", "checks to fill in"), Tone: sidebar.ToneOpen}
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
