package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/phrase"
	"spanwise/scenario/readiness"
	"spanwise/scenario/session"
	"spanwise/ui/outcomes"
)

// cmdOutcomes opens the people whose seat or team goes.
const cmdOutcomes commandID = 1310

func (w *Window) outcomeCommands() []*command {
	return []*command{{
		id: cmdOutcomes, label: "People and work…", tip: "What becomes of those whose seat or team goes, what it saves, and the work that nobody does",
		shortcut: ctrlShift(fyne.KeyP), blocked: w.onBaseline, run: w.askOutcomes,
	}}
}

// askOutcomes opens the people of the scenario shown.
func (w *Window) askOutcomes() {
	id := w.active
	if w.wave.on {
		w.leaveWave()
	}
	view := outcomes.New(outcomes.Handlers{
		Assign:   func(people []scenario.PersonID, c displaced.Choice) string { return w.assign(id, people, c) },
		HandOver: func(all ...scenario.TakeOver) string { return wordsOrNone(w.applyEdit(w.handedOver(id, all))) },
		SetTerms: w.setTerms,
		PickSeat: func(picked func(scenario.PositionID)) {
			w.pickIn(w.org, "Which vacant position? One with reports gives the person their team.", func(p scenario.PositionID) bool { return !w.org().Filled(p) }, picked)
		},
		PickTaker: func(picked func(scenario.PositionID)) {
			w.pickIn(w.org, "Who takes the work over?", func(p scenario.PositionID) bool { return w.org().Filled(p) }, picked)
		},
	})
	show := func() {
		if source, ok := w.outcomesOf(id); ok {
			view.Set(source)
		}
	}
	show()
	stop := w.session.Subscribe(func(session.Event) { show() })
	outcomes.Show(w.win.Canvas(), "People and work of “"+w.session.Title(id)+"”", view, func() {
		stop()
		w.showScenarios()
	})
}

// handedOver is one edit by which work finds its owners, each part planned for the wave
// that left it without one.
func (w *Window) handedOver(id scenario.ScenarioID, all []scenario.TakeOver) scenario.Edit {
	var edits []scenario.Edit
	for _, t := range all {
		edits = append(edits, displaced.Planned(scenario.Edit{Do: t}, w.editsOf(id), t.From))
	}
	if len(edits) == 1 {
		return edits[0]
	}
	return scenario.Edit{Do: scenario.Group{Name: "Work without an owner", Edits: edits}}
}

// outcomesOf is false for a scenario that no longer fits the baseline.
func (w *Window) outcomesOf(id scenario.ScenarioID) (outcomes.Source, bool) {
	now, err := w.session.State(id)
	sc := w.session.Scenario(id)
	if err != nil || sc == nil {
		return outcomes.Source{}, false
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	work, _ := displaced.WorkOf(baseline, sc.Edits)  // the edits fit: the state is made of them
	return outcomes.Source{
		Baseline: baseline, State: now, People: displaced.Of(baseline, now), Terms: w.session.Terms(),
		Savings: displaced.SavingsOf(baseline, now, w.session.Terms()), Work: work, Fixed: w.fixed(),
	}, true
}

// openLine counts on a scenario's card the people of whom nobody has said what becomes
// of them, "" for none or where it was not asked yet.
func (w *Window) openLine(id scenario.ScenarioID) string {
	r, _ := w.figures.Judged(id)
	for _, c := range r.Checks {
		if said, ok := c.Said.(readiness.Outcomes); ok && said.Open > 0 {
			return phrase.Counted(said.Open, "outcome is open", "outcomes are open")
		}
	}
	return ""
}

// assign gives people an outcome, as one step, and says who did not get it.
func (w *Window) assign(id scenario.ScenarioID, people []scenario.PersonID, c displaced.Choice) (why string) {
	now, err := w.session.State(id)
	if err != nil {
		return short(err)
	}
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	group, refused, err := displaced.AssignAfter(baseline, now, w.editsOf(id), people, c)
	if err != nil {
		if len(refused) > 0 {
			return refusedOutcome(refused)
		}
		return short(err)
	}
	if err := w.apply(group); err != nil {
		return short(err)
	}
	return refusedOutcome(refused)
}

// editsOf returns the edits of a scenario, none of the baseline.
func (w *Window) editsOf(id scenario.ScenarioID) []scenario.Edit {
	if sc := w.session.Scenario(id); sc != nil {
		return sc.Edits
	}
	return nil
}

// refusedOutcome says why people keep what they had, "" for nobody.
func refusedOutcome(refused []displaced.Refusal) string {
	if len(refused) == 0 {
		return ""
	}
	words := "Not chosen: " + string(refused[0].Person) + " " + refused[0].Reason
	if more := len(refused) - 1; more > 0 {
		words += ", and " + phrase.Counted(more, "more", "more")
	}
	return words + "."
}

func (w *Window) setTerms(t scenario.Terms) string {
	if err := w.changeable(); err != nil {
		return short(err)
	}
	return wordsOrNone(w.session.SetTerms(t))
}
