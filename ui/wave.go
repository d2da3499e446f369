package ui

import (
	"fmt"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/figures"
	"spanwise/scenario/phrase"
	"spanwise/scenario/session"
	"spanwise/scenario/waves"
	"spanwise/ui/sidebar"
)

// One wave of a scenario, shown in the place of the whole: read only.

// waveShown is the wave that the window shows.
type waveShown struct {
	on     bool
	at     int // among those of the scenario shown
	count  int
	step   waves.Step
	prior  scenario.State // what stands before it, as the edits make it
	figure figures.Figure
}

// figure is that of what the window shows: a scenario, or one of its waves.
func (w *Window) figure() figures.Figure {
	if w.wave.on {
		return w.wave.figure
	}
	return w.figures.Of(w.session, w.active)
}

// reference is what changes are marked against: the baseline, or what a wave starts
// from.
func (w *Window) reference() scenario.State {
	if w.wave.on {
		return w.wave.prior
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	return baseline
}

// shownTitle names what the window shows.
func (w *Window) shownTitle() string {
	title := w.session.Title(w.active)
	if w.wave.on {
		title += fmt.Sprintf(", wave %d of %d", w.wave.at+1, w.wave.count)
	}
	return title
}

// showWave shows what stands once a wave of a scenario is done; the same wave again
// goes back to the whole.
func (w *Window) showWave(id scenario.ScenarioID, at int) {
	again := w.wave.on && w.active == id && w.wave.at == at
	w.wave = waveShown{}
	w.active = id
	if !again {
		w.wave = w.waveOf(id, at)
	}
	w.showAll()
}

// followWave keeps up with the edits of the scenario, and leaves a wave that is gone.
func (w *Window) followWave() {
	if w.wave.on {
		w.wave = w.waveOf(w.active, w.wave.at)
	}
}

// waveOf works a wave out; one that there is not is not shown.
func (w *Window) waveOf(id scenario.ScenarioID, at int) waveShown {
	sc := w.session.Scenario(id)
	if sc == nil {
		return waveShown{}
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	step, err := waves.State(baseline, sc.Edits, at)
	if err != nil {
		return waveShown{}
	}
	shown := waveShown{on: true, at: at, count: len(waves.Of(sc.Edits)), step: step, prior: baseline}
	if before, err := waves.State(baseline, sc.Edits, at-1); err == nil {
		shown.prior = before.Now
	}
	grades := scenario.Grades(step.Before, step.Now)
	shown.figure = figures.Figure{Structure: scenario.StructureOf(step.Now.Org), Grade: func(id scenario.PositionID) int { return grades[id] }}
	shown.figure.Estimate, shown.figure.Err = escalation.Solve(step.Before, step.Now)
	return shown
}

// showWaveNotice says which wave is shown, with the way to the others and back.
func (w *Window) showWaveNotice() {
	if before := w.waveNotice.root.Hidden; before && !w.wave.on {
		return
	} else if before == w.wave.on { // the strip takes its room, or gives it back
		defer w.frame.Refresh()
	}
	if !w.wave.on {
		w.waveNotice.say("")
		return
	}
	words := fmt.Sprintf("“%s”, wave %d of %d: %s", w.session.Title(w.active), w.wave.at+1, w.wave.count, w.wave.step.Wave.Title())
	if day := w.wave.step.Wave.Date; day != "" && day != w.wave.step.Wave.Title() {
		words += ", done by " + dayWords(day)
	}
	if n := len(w.wave.step.Left); n > 0 {
		words += " · " + phrase.Counted(n, "edit waits", "edits wait") + " for a later wave"
	}
	words += " · only to be looked at"
	links := []remedy{{"Back to the whole scenario", w.leaveWave}}
	if w.wave.at+1 < w.wave.count {
		links = append([]remedy{{"Next wave", func() { w.showWave(w.active, w.wave.at+1) }}}, links...)
	}
	if w.wave.at > 0 {
		links = append([]remedy{{"Wave before", func() { w.showWave(w.active, w.wave.at-1) }}}, links...)
	}
	w.waveNotice.say(words, links...)
}

func (w *Window) leaveWave() {
	w.wave = waveShown{}
	w.showAll()
}

// cardWaves lists the waves of a scenario under its card.
func (w *Window) cardWaves(sc *scenario.Scenario) []sidebar.Wave {
	list := waves.Of(sc.Edits)
	if len(list) < 2 {
		return nil // one wave is the whole scenario
	}
	var out []sidebar.Wave
	for i, wave := range list {
		about := phrase.Counted(wave.Moves, "move", "moves")
		if wave.Date != "" && wave.Date != wave.Title() {
			about += " · " + dayWords(wave.Date)
		}
		out = append(out, sidebar.Wave{Title: wave.Title(), About: about, Shown: w.wave.on && w.active == sc.ID && w.wave.at == i})
	}
	return out
}

// dayWords writes an ISO 8601 day as "31 Mar 2027".
func dayWords(iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return day.Format("2 Jan 2006")
}
