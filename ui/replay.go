package ui

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/scenario/session"
	"spanwise/scenario/sim"
	"spanwise/ui/orgchart"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

const cmdReplay commandID = 1200

// replay shows a simulated year in the chart, week by week: what waits at every manager,
// as colour and number. It ends when the document or what is shown of it changes.
type replay struct {
	root   *fyne.Container
	play   *widgets.Button
	slider *widgets.Slider
	words  *widgets.Text
	window *Window

	year  *sim.Replay // nil while none is shown
	index map[scenario.PositionID]int
	by    *orgchart.Colouring // of the week shown
	week  int
	of    shown
	every func(time.Duration, func()) (stop func())
	stop  func() // of the clock, nil while it stands
}

// replayPace is how long a week is shown.
const replayPace = 400 * time.Millisecond

func (w *Window) replayCommands() []*command {
	return []*command{{
		id: cmdReplay, label: "Replay a year", tip: "Simulate one year of what is shown and see week by week what waits at whom",
		shortcut: plainKey(fyne.KeyF9), blocked: w.notReplayable, run: w.toggleReplay, on: func() bool { return w.replay.year != nil },
	}}
}

func (w *Window) notReplayable() string {
	if w.replay.year != nil {
		return "" // it can be ended at any time
	}
	if len(w.figure().estimate.Managers) == 0 {
		return "nobody manages anybody here"
	}
	return w.whileBusy()
}

// newReplay returns the line under the chart, hidden.
func newReplay(w *Window) *replay {
	r := &replay{window: w, every: w.every, words: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})}
	r.play = widgets.NewButton("", fynetheme.MediaPlayIcon(), w.tips, r.togglePlay)
	r.slider = widgets.NewSlider(widgets.Scale{High: 1, Step: 1}, 0)
	r.slider.Moving = func(v float64) { r.show(int(v)) }
	end := widgets.NewButton("", fynetheme.CancelIcon(), w.tips, r.end)
	end.Tip = "End the replay"
	right := widgets.Row(8, widgets.Fixed(r.words, 330, 0), end)
	line := widgets.Frame{Left: widgets.Row(8, r.play, widgets.Space(2, 1)), Centre: r.slider, Right: widgets.Row(0, widgets.Space(10, 1), right)}
	r.root = widgets.Column(0, widgets.Rule(), widgets.NewPanel(widgets.Inset(line.Object(), 3, 12), widgets.PlainStyle))
	r.root.Hide()
	return r
}

func (w *Window) toggleReplay() {
	if w.replay.year != nil {
		w.replay.end()
		return
	}
	state := w.state()
	if w.active != session.Baseline {
		state = state.Clone() // it may change while it is simulated
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	config, of := w.runs.config, w.shown()
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
			w.replay.begin(year, of)
		}
	})
}

// begin shows a year from its first week and plays it.
func (r *replay) begin(year *sim.Replay, of shown) {
	r.year, r.of = year, of
	r.index = make(map[scenario.PositionID]int, len(year.Managers))
	for m, id := range year.Managers {
		r.index[id] = m
	}
	r.slider.Set(widgets.Scale{High: float64(year.Weeks - 1), Step: 1}, 0, float64(year.Warmup))
	r.root.Show()
	r.window.frame.Refresh()
	r.window.tabs.Select(tabChart)
	r.by = r.newColouring()
	r.window.colours.lit = nil
	r.window.chart.Recolour(r.by)
	r.moveTo(0)
	r.togglePlay()
	r.window.chartBar.showLegend()
	r.window.refreshCommands()
}

// end hides the replay and gives the colours back.
func (r *replay) end() {
	if r.year == nil {
		return
	}
	r.stand()
	r.year, r.index = nil, nil
	r.root.Hide()
	w := r.window
	w.frame.Refresh()
	w.colours.lit = nil
	w.chart.Recolour(w.colouring())
	w.chartBar.showLegend()
	w.refreshCommands()
}

// endIfStale ends a replay of something else than what is shown.
func (r *replay) endIfStale() {
	w := r.window
	if r.year != nil && r.of != w.shown() {
		r.end()
		w.status.say("The replay ended: it was of another state")
	}
}

// show brings a week into the chart. The slider keeps the keys when the year ends, and
// may still be moved by them.
func (r *replay) show(week int) {
	if r.year == nil {
		return
	}
	r.week = min(max(week, 0), r.year.Weeks-1)
	words := fmt.Sprintf("End of week %d of %d · %s", r.week+1, r.year.Weeks, counted(r.year.Waiting(r.week), "escalation waits", "escalations wait"))
	if r.week < r.year.Warmup {
		words += " · warming up"
	}
	r.words.Set(words)
	r.window.chart.Repaint()
}

// togglePlay plays, from the start where it stands at the end, or stands still.
func (r *replay) togglePlay() {
	if r.stop != nil || r.year == nil { // the button keeps the keys when the year ends
		r.stand()
		return
	}
	if r.week == r.year.Weeks-1 {
		r.moveTo(0)
	}
	r.stop = r.every(replayPace, r.step)
	r.play.SetIcon(fynetheme.MediaPauseIcon())
	r.play.Tip = "Stand still"
}

func (r *replay) stand() {
	if r.stop != nil {
		r.stop()
		r.stop = nil
	}
	r.play.SetIcon(fynetheme.MediaPlayIcon())
	r.play.Tip = "Play week by week"
}

// step goes a week on, and stands at the end. The clock may tick once more after it
// was stopped.
func (r *replay) step() {
	if r.stop == nil || r.year == nil {
		return
	}
	r.moveTo(r.week + 1)
	if r.week == r.year.Weeks-1 {
		r.stand()
	}
}

func (r *replay) moveTo(week int) {
	r.show(week)
	r.slider.Set(widgets.Scale{High: float64(r.year.Weeks - 1), Step: 1}, float64(r.week), float64(r.year.Warmup))
}

// backlogUpTo bounds the groups of backlog, in shares of the hours that a week leaves
// for decisions; what is more is the last group.
var backlogUpTo = [...]float32{0, 0.25, 0.5, 1}

// backlogGroups is the legend of a replay.
func backlogGroups() []colourGroup {
	return []colourGroup{
		{"nothing waits", theme.Other},
		{"≤ ¼ week", theme.Slack},
		{"≤ ½ week", theme.Healthy},
		{"≤ 1 week of hours waits", theme.Stretched},
		{"more", theme.Overloaded},
	}
}

func (r *replay) newColouring() *orgchart.Colouring {
	by := &orgchart.Colouring{}
	for _, g := range backlogGroups() {
		by.Fills = append(by.Fills, g.fill)
	}
	year, index := r.year, r.index
	by.Of = func(id scenario.PositionID) (int, string, bool) {
		m, ok := index[id]
		if !ok {
			return 0, "", false
		}
		q := year.At(r.week, m)
		return backlogGroup(q), waitingWords(q), true
	}
	return by
}

func backlogGroup(q sim.Queue) int {
	for i, bound := range backlogUpTo {
		if q.Backlog <= bound {
			return i
		}
	}
	return len(backlogUpTo)
}

func waitingWords(q sim.Queue) string {
	if q.Waiting < 1000 {
		return strconv.Itoa(int(q.Waiting))
	}
	return plot.Count(int(q.Waiting))
}
