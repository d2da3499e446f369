package ui

import (
	"context"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/session"
	"spanwise/scenario/sim"
)

// simulate runs the baseline and every scenario on copies, with the same random
// numbers, so that they can be compared.
func (w *Window) simulate() { w.simulateAs(w.runs.Config) }

// sureHalfWidth is the share of the mean lead time at which a run is sure enough.
const sureHalfWidth = 0.05

// simulateUntilSure goes on until the half-width of the mean lead time is small on
// every side, from as many replications on as the run settings ask for.
func (w *Window) simulateUntilSure() {
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	config := w.runs.Config
	config.TargetHalfWidth, config.MaxReplications = sureHalfWidth, max(baseline.Model.MaxReplications, config.Replications)
	w.simulateAs(config)
}

// simulateAs runs with a config that asks for no less than the run settings do.
func (w *Window) simulateAs(run sim.Config) {
	ids, named, stamps, err := w.sides()
	if err != nil {
		w.fail("The simulation could not start", err)
		return
	}
	baseline, runs, config := named[0].State, w.runs, w.runs.Config
	var found compare.Comparison
	if w.job == nil { // else it does not start
		w.simulating = true
	}
	w.start("Simulating", func(ctx context.Context, progress func(done, total int)) (err error) {
		found, err = compare.Run(ctx, baseline, named[1:], run, progress)
		return err
	}, func(err error) {
		w.simulating = false
		if err != nil {
			w.showFigures()
			w.failUnlessCancelled("The simulation stopped", err)
			return
		}
		if runs != w.runs {
			w.showFigures() // which do not come any more
			w.status.say("The document was replaced while it was simulated. Simulate again for this one")
			return
		}
		w.keep(found, config, ids, stamps)
	})
	if w.simulating && w.runs.Count() == 0 {
		w.showFigures()
	}
}

// sides copies the states to simulate, the baseline first, with their change counts.
func (w *Window) sides() (ids []scenario.ScenarioID, named []compare.Named, stamps []int, err error) {
	ids = []scenario.ScenarioID{session.Baseline}
	for _, sc := range w.session.Scenarios() {
		ids = append(ids, sc.ID)
	}
	for _, id := range ids {
		state, err := w.session.State(id)
		if err != nil {
			return nil, nil, nil, err
		}
		if id != session.Baseline {
			state = state.Clone() // the baseline never changes, a scenario may while it is simulated
		}
		side := compare.Named{Name: w.session.Title(id), State: state}
		if sc := w.session.Scenario(id); sc != nil {
			side.Edits = append([]scenario.Edit{}, sc.Edits...)
		}
		named = append(named, side)
		stamps = append(stamps, w.figures.Stamp(id))
	}
	return ids, named, stamps, nil
}

// keep holds a run and shows it.
func (w *Window) keep(c compare.Comparison, ran sim.Config, ids []scenario.ScenarioID, stamps []int) {
	w.hold(c, ran, ids, stamps)
	w.status.say(runWords(c))
	if isQuick(c) {
		defer w.tryPlausible()
	}
	if w.tabs.Selected() == tabChart {
		w.tabs.Select(tabResults)
	}
}

// hold takes a run over as the one that the views show.
func (w *Window) hold(c compare.Comparison, ran sim.Config, ids []scenario.ScenarioID, stamps []int) {
	w.runs.Take(c, ran, ids, stamps)
	for _, id := range ids { // moves may have been planned while they were simulated
		w.runs.Follow(w.session, id, w.figures)
	}
	w.showScenarios()
	w.showStatus()
	w.showFigures()
	w.showInspector()
	w.showPresentation(unedited)
}

func runWords(c compare.Comparison) string {
	elapsed := c.Baseline.Result.Elapsed
	for _, s := range c.Scenarios {
		elapsed += s.Result.Elapsed
	}
	return fmt.Sprintf("Simulated %d × %d weeks, %d structures, in %.1f s",
		c.Baseline.Result.Config.Replications, c.Baseline.Result.Config.Weeks, len(c.Scenarios)+1, elapsed.Seconds())
}

// configOf is the run that the document asks for, with the seed in use.
func configOf(s *session.Session, seed uint64) sim.Config {
	baseline, _ := s.State(session.Baseline) // the baseline always exists
	return sim.ConfigOf(baseline.Model, seed)
}
