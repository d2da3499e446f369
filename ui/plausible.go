package ui

import (
	"context"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/compare"
	"spanwise/scenario/escalation"
	"spanwise/ui/results"
)

// How far a verdict hangs on the assumptions: plausible settings are tried on the
// structures of the last run.

const (
	plausibleDraws = 300
	// unasked bounds the work, positions times settings, that is done without being
	// asked for after a simulation: a few seconds.
	unasked = 20_000_000
)

// tryPlausible tries plausible settings on what was simulated.
func (w *Window) tryPlausible() {
	baseline, cases := w.runs.Cases()
	runs, run := w.runs, w.runs.Count()
	var study *advice.Study
	w.start("Trying plausible settings", func(ctx context.Context, progress func(done, total int)) (err error) {
		study, err = advice.Robust(ctx, baseline, cases, advice.Options{Draws: plausibleDraws, Seed: runs.Ran().Seed, Progress: progress})
		return err
	}, func(err error) {
		if err != nil {
			w.failUnlessCancelled("Plausible settings could not be tried", err)
			return
		}
		if runs != w.runs || run != w.runs.Count() {
			return // another run has taken its place
		}
		w.runs.Judge(study)
		w.showFigures()
		w.showScenarios() // the cards take the colour of the verdict, and so does a slide
		w.showPresentation(unedited)
	})
}

// isQuick reports whether plausible settings are tried on a run without being asked.
func isQuick(c compare.Comparison) bool {
	work := c.Baseline.Structure.Positions
	for _, s := range c.Scenarios {
		work += s.Structure.Positions
	}
	return work*(plausibleDraws+2*len(scenario.Parameters)) <= unasked
}

// besideResult is what is known of the scenario shown beside its result.
func (w *Window) besideResult() results.Beside {
	b := results.Beside{Draws: plausibleDraws, Verdict: w.runs.Verdict(w.active)}
	if !w.runs.Stale(w.active, w.figures) {
		estimate := w.figures.Of(w.session, w.active).Estimate // of what was simulated, not of a wave of it
		b.Weeks = func(id scenario.PositionID) (escalation.Week, bool) {
			m, ok := estimate.Manager(id)
			return m.Hours, ok
		}
	}
	return b
}

// notPlausible says why plausible settings cannot be tried now, "" if they can.
func (w *Window) notPlausible() string {
	if w.runs.Count() == 0 {
		return "simulate first: it tries the structures of the last run"
	}
	return w.whileBusy()
}
