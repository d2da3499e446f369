package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"spanwise/scenario/session"
	"spanwise/scenario/sim"
	"spanwise/ui/colouring"
)

const cmdReplay commandID = 1200

// A simulated year in the chart. It ends when the document or what is shown of it
// changes.

func (w *Window) replayCommands() []*command {
	return []*command{{
		id: cmdReplay, label: "Replay a year", tip: "Simulate one year of what is shown and see week by week what waits at whom",
		shortcut: plainKey(fyne.KeyF9), blocked: w.notReplayable, run: w.toggleReplay, on: func() bool { return w.replay.On() },
	}}
}

func (w *Window) notReplayable() string {
	if w.replay.On() {
		return "" // it can be ended at any time
	}
	if len(w.figure().Estimate.Managers) == 0 {
		return "nobody manages anybody here"
	}
	return w.whileBusy()
}

func (w *Window) newReplay() *colouring.Replay {
	return colouring.NewReplay(colouring.Handlers{Every: w.every, Week: func() { w.chart.Repaint() }, End: w.endReplay}, w.tips)
}

func (w *Window) toggleReplay() {
	if w.replay.On() {
		w.endReplay()
		return
	}
	state := w.state()
	if w.active != session.Baseline {
		state = state.Clone() // it may change while it is simulated
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	config, of := w.runs.Config, w.shown()
	var year *sim.Replay
	w.start("Simulating a year", func(ctx context.Context, progress func(done, total int)) (err error) {
		year, err = sim.Record(ctx, sim.Snapshot{Baseline: baseline, Current: state}, config, progress)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			w.failUnlessCancelled("The year could not be replayed", err)
		case of != w.shown():
			w.status.say("What is shown changed while the year was simulated. Replay it again")
		default:
			w.beginReplay(year, of)
		}
	})
}

// beginReplay colours the chart by a year and plays it.
func (w *Window) beginReplay(year *sim.Replay, of shown) {
	w.replayed = of
	w.replay.Begin(year)
	w.tabs.Select(tabChart)
	w.replay.Play()
	w.recolour()
}

// endReplay gives the colours back.
func (w *Window) endReplay() {
	if !w.replay.On() {
		return
	}
	w.replay.End()
	w.recolour()
}

// recolour colours the chart anew, and all of it.
func (w *Window) recolour() {
	w.frame.Refresh()
	w.colours.lit = nil
	w.chart.Recolour(w.colouring())
	w.chartBar.showLegend()
	w.refreshCommands()
}

// endStaleReplay ends a replay of something else than what is shown.
func (w *Window) endStaleReplay() {
	if w.replay.On() && w.replayed != w.shown() {
		w.endReplay()
		w.status.say("The replay ended: it was of another state")
	}
}
