package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/session"
	"spanwise/ui/operating"
)

// The operating model in the window.

func (w *Window) newOperating() *operating.View {
	return operating.New(operating.Handlers{
		Set:         func(set scenario.SetModel) string { return wordsOrNone(w.adjust(set)) },
		Apply:       func(e scenario.Edit) string { return wordsOrNone(w.applyEdit(e)) },
		Try:         w.tryEstimate,
		Soon:        w.soon,
		Words:       short,
		NewScenario: func() { w.run(cmdNewScenario) },
		Pick: func(question string, picked func(scenario.PositionID)) {
			w.pickIn(w.org, question, nil, picked)
		},
		Reveal: w.revealInChart,
		Canvas: func() fyne.Canvas { return w.win.Canvas() },
	}, w.tips)
}

// showOperating shows the operating model of the scenario in front, while its tab is.
func (w *Window) showOperating() {
	if w.tabs.Selected() != tabOperating {
		return
	}
	state, baseline := w.state(), w.figures.Of(w.session, session.Baseline)
	base, _ := w.session.State(session.Baseline) // the baseline always exists
	w.operating.Show(operating.Subject{
		Title: w.session.Title(w.active), State: state, Estimate: w.figure().Estimate,
		Baseline: base, Before: baseline.Estimate, Selected: w.selected,
		Fixed: w.fixedWords(), IsBaseline: w.active == session.Baseline,
		Support: supportWords(state, w.active == session.Baseline),
	})
}

// fixedWords is [Window.fixed] for views that do not make a scenario of the baseline
// by themselves.
func (w *Window) fixedWords() string {
	if why := w.fixed(); why != "" || w.active != session.Baseline {
		return why
	}
	return "The baseline is not edited: make a scenario of it, and change that."
}

// adjust sets a value of the scenario shown that is tried out: values of one setting
// that follow each other are one step.
func (w *Window) adjust(a scenario.Action) error {
	if err := w.changeable(); err != nil {
		return err
	}
	return w.session.Adjust(w.active, scenario.Edit{Do: a})
}

// tryEstimate estimates what an edit would make of the scenario shown.
func (w *Window) tryEstimate(a scenario.Action) (e escalation.Estimate, err error) {
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	var unsolved error
	err = w.session.Try(w.active, scenario.Edit{Do: a}, func(st scenario.State) {
		e, unsolved = escalation.Solve(baseline, st)
	})
	if err == nil {
		err = unsolved
	}
	return e, err
}
