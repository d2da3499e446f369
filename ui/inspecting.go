package ui

import (
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/sim"
	"spanwise/ui/inspector"
	"spanwise/ui/operating"
)

// What the inspector shows of the positions selected.

func (w *Window) showInspector() {
	if len(w.all()) > 1 {
		w.inspector.ShowSeveral(w.severalOf(w.all()))
		return
	}
	p, ok := w.org().Position(w.selected)
	if !ok {
		w.inspector.Clear()
		return
	}
	w.inspector.Show(w.subjectOf(p))
}

func (w *Window) subjectOf(p scenario.Position) inspector.Subject {
	org := w.org()
	s := inspector.Subject{
		Position: p, Layer: org.Depth(p.ID), Reports: len(org.Reports(p.ID)), Below: org.CountBelow(p.ID),
		Grade: w.gradeOf(p.ID), Limit: w.state().Model.LoadLimit, Frozen: w.fixed(),
		Settings: w.settingsOf(p.ID), History: w.historyOf(p.ID),
	}
	if holders := org.Holders(p.ID); len(holders) > 0 {
		s.Filled = true
		s.Holder, _ = org.Person(holders[0])
	}
	figure := w.figure()
	if m, ok := figure.Estimate.Manager(p.ID); ok {
		s.Estimate = scenario.Some(m)
		s.Result = w.resultOf(p.ID)
		s.Senders = w.sendersOf(p.ID)
	}
	return s
}

func (w *Window) gradeOf(id scenario.PositionID) int {
	return w.figure().Grade(id)
}

// resultOf returns what the last run said of a manager in the scenario shown.
func (w *Window) resultOf(id scenario.PositionID) *inspector.Result {
	side, ok := w.runs.Of(w.active)
	if !ok || w.wave.on {
		return nil // what was simulated is the whole scenario
	}
	for _, m := range side.Result.Managers {
		if m.ID != id {
			continue
		}
		load := m.Metrics[sim.Load].Estimate()
		return &inspector.Result{
			Load: load.Mean.Or(0), LoadHalf: load.HalfWidth.Or(0), HalfKnown: load.HalfWidth.OK,
			LapsedPerWeek:   m.Metrics[sim.ManagerLapsedPerWeek].Estimate().Mean.Or(0),
			OvertimePerWeek: m.Metrics[sim.ManagerOvertime].Estimate().Mean.Or(0),
			Stale:           w.runs.Stale(w.active, w.figures),
		}
	}
	return nil
}

// sendersOf lists what the reports of a manager send up; none where that cannot be
// worked out, and of a wave, which the live estimate of the whole scenario leaves out.
func (w *Window) sendersOf(id scenario.PositionID) []inspector.Sender {
	if w.wave.on {
		return nil
	}
	live, err := w.figures.Follow(w.session, w.active)
	if err != nil {
		return nil // the card of the scenario says why
	}
	var out []inspector.Sender
	for _, r := range live.Reports(id) {
		out = append(out, inspector.Sender{
			ID: r.ID, Name: w.positionName(r.ID), Needed: r.NeededPerWeek, Needless: r.NeedlessPerWeek, PassedUp: r.PassedUpPerWeek,
		})
	}
	return out
}

// settingsOf lists the settings that hold at a position, and whose each one is.
func (w *Window) settingsOf(id scenario.PositionID) []inspector.Setting {
	state := w.state()
	held := state.Model.SettingsAt(state.Org, id)
	var out []inspector.Setting
	add := func(name, value string) {
		from := state.Model.SetBy(state.Org, id, name)
		s := inspector.Setting{Name: operating.Called(name), Value: value, From: from}
		if from != "" {
			s.Where = w.positionName(from)
		}
		out = append(out, s)
	}
	for _, p := range scenario.ScopedParameters {
		add(p.Name, settingText(p.Name, p.Get(held)))
	}
	mix := held.Mix
	if mix == "" {
		mix = "of the classes"
	}
	add("mix", mix)
	return out
}

// settingText writes the value of a parameter with its unit: "0.8", "6 h".
func settingText(name string, value float64) string {
	text := strconv.FormatFloat(value, 'g', 4, 64)
	if p, ok := scenario.ParameterNamed(name); ok && p.Unit == "h" {
		return text + " h"
	}
	return text
}

// historyOf lists the edits of the scenario shown that touched a position.
func (w *Window) historyOf(id scenario.PositionID) []inspector.Event {
	sc := w.session.Scenario(w.active)
	if sc == nil {
		return nil
	}
	var out []inspector.Event
	for i, e := range sc.Edits {
		for _, part := range edit.About(e, id, w.org().Holders(id)...) {
			out = append(out, inspector.Event{Step: i + 1, Words: edit.Words(part.Do, w.positionName), Note: noteOf(e, part)})
		}
	}
	return out
}

// noteOf joins what was noted of an edit: the operation that it is a part of, the
// reason, the wave and the day.
func noteOf(whole, part scenario.Edit) string {
	var notes []string
	if g, ok := whole.Do.(scenario.Group); ok {
		notes = append(notes, g.Name)
	}
	for _, note := range []string{part.Reason, part.Wave, part.Date} {
		if note != "" {
			notes = append(notes, note)
		}
	}
	return strings.Join(notes, " · ")
}
