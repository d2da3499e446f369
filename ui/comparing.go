package ui

import (
	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/readiness"
	"spanwise/scenario/session"
	compareview "spanwise/ui/compare"
)

// The comparison of the last run, and how it gets to its view.

func (w *Window) newCompare() *compareview.View {
	return compareview.New(compareview.Handlers{
		Simulate: func() { w.run(cmdSimulate) }, Try: func() { w.run(cmdPlausible) }, Plot: w.plotMenu, Select: w.revealInScenario,
		Readiness: func(name string) { w.askReadinessOf(w.named(name)) },
		People:    func(name string) { w.showNamed(name); w.run(cmdOutcomes) },
		Charts:    w.showBesideBaseline,
		Matters:   w.setThresholds,
	})
}

func (w *Window) setThresholds(t scenario.Thresholds) string {
	if err := w.changeable(); err != nil {
		return short(err)
	}
	return wordsOrNone(w.session.SetThresholds(t))
}

// comparison sets the scenarios of the last run against the baseline, with how far the
// foundations of each stand where they were asked. It returns false before the first run.
func (w *Window) comparison() (compare.Comparison, bool) {
	c, ok := w.runs.Comparison(w.session)
	if !ok {
		return c, false
	}
	return c.WithReadiness(w.readinessByName()), true
}

// readinessByName counts the checks of each scenario that were asked.
func (w *Window) readinessByName() map[string]compare.Readiness {
	by := map[string]compare.Readiness{}
	for _, sc := range w.session.Scenarios() {
		if r, known := w.knownReadiness(sc.ID); known {
			stand, mind, not := r.Count(readiness.Green), r.Count(readiness.Amber), r.Count(readiness.Red)
			by[sc.Name] = compare.Readiness{Asked: stand + mind + not, Stand: stand, Mind: mind, NotReady: not}
		}
	}
	return by
}

func (w *Window) showComparison() {
	if len(w.session.Scenarios()) == 0 {
		w.compare.SetNone("There is nothing to compare yet: make a scenario, by dragging a position or from the menu Scenario.", "")
		return
	}
	c, ok := w.comparison()
	if !ok && w.simulating {
		w.compare.SetNone("The scenarios are being simulated: the line at the foot of the window shows how far it is.", "")
		return
	}
	if !ok || len(c.Scenarios) == 0 {
		w.compare.SetNone("The scenarios were not simulated yet.", "Simulate")
		return
	}
	open := ""
	if sc := w.session.Scenario(w.active); sc != nil {
		open = sc.Name
	}
	w.compare.SetOpen(open)
	w.compare.SetVerdicts(w.runs.VerdictsBy(w.session.Title))
	w.compare.SetComparison(c, w.runs.StaleAny(w.session, w.figures))
}

// showNamed brings the scenario of that name into the chart.
func (w *Window) showNamed(name string) {
	if id := w.named(name); id != w.active || w.wave.on {
		w.show(id)
	}
}

// showBesideBaseline opens the chart of a scenario with the baseline's at its left.
func (w *Window) showBesideBaseline(name string) {
	w.showNamed(name)
	w.tabs.Select(tabChart)
	if !w.twin.on && w.active != session.Baseline {
		w.toggleTwin()
	}
}
