package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/session"
	"spanwise/ui/orgchart"
)

const cmdTrace commandID = 1100

// tracing lights in the chart how escalations reach the selected manager.
type tracing struct {
	on     bool
	net    *escalation.Network // of the wave shown, nil for not compiled yet
	solved escalation.Estimate
	of     shown
}

func (w *Window) traceCommands() []*command {
	return []*command{{
		id: cmdTrace, label: "Trace escalations", tip: "Light the ways by which escalations reach the selected manager, the thicker the more",
		shortcut: plainKey(fyne.KeyF7), run: w.toggleTrace, on: func() bool { return w.tracing.on },
	}}
}

func (w *Window) toggleTrace() {
	w.tracing.on = !w.tracing.on
	w.showTrace()
	switch {
	case !w.tracing.on:
		w.status.say("The trace is off")
	case w.selected == "":
		w.status.say("Select a manager: the trace follows the selection")
	}
}

// showTrace brings the trace up to date with the selection and the document.
func (w *Window) showTrace() {
	if !w.tracing.on {
		w.chart.SetTrace(orgchart.Trace{})
		return
	}
	figure := w.figure()
	m, ok := figure.Estimate.Manager(w.selected)
	if !ok {
		w.chart.SetTrace(orgchart.Trace{})
		return
	}
	w.chart.SetTrace(orgchart.Trace{Manager: m.ID, PerWeek: perWeekOn(w.org(), w.streamsTo(m.ID))})
	w.status.say(fmt.Sprintf("%.1f escalations a week reach %s: %.1f from the reports themselves, %.1f passed up from below them (estimate)",
		m.NeededPerWeek+m.NeedlessPerWeek, w.positionName(m.ID), m.NeededPerWeek+m.NeedlessPerWeek-m.PassedUpPerWeek, m.PassedUpPerWeek))
}

// streamsTo returns how escalations reach a manager of what is shown: by the live
// estimate, which is of the whole scenario, or by a network made for a wave of it.
func (w *Window) streamsTo(manager scenario.PositionID) []escalation.Stream {
	t := &w.tracing
	if !w.wave.on {
		live, err := w.figures.Follow(w.session, w.active)
		if err != nil {
			return nil // the card of the scenario says why
		}
		return live.Trace(manager)
	}
	if t.net == nil || t.of != w.shown() {
		baseline, _ := w.session.State(session.Baseline) // the baseline always exists
		net, err := escalation.Compile(baseline, w.state())
		if err != nil {
			return nil
		}
		t.net, t.solved, t.of = net, net.Solve(), w.shown()
	}
	return t.net.Trace(t.solved, manager)
}

// perWeekOn returns how much each position of the chart sends up a week. What passes a
// vacant position on its way goes over that one too.
func perWeekOn(org *scenario.Org, streams []escalation.Stream) map[scenario.PositionID]float64 {
	out := make(map[scenario.PositionID]float64, len(streams))
	for _, s := range streams {
		p, ok := org.Position(s.From)
		for ok && p.ID != s.To {
			out[p.ID] += s.PerWeek
			p, ok = org.Position(p.Manager)
		}
	}
	return out
}
