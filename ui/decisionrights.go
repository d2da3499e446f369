package ui

import (
	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/session"
	"spanwise/ui/rights"
)

// The decision rights in the window.

func (w *Window) newRights() *rights.View {
	return rights.New(rights.Handlers{
		Do:          func(a scenario.Action) string { return wordsOrNone(w.applyEdit(scenario.Edit{Do: a})) },
		Adjust:      func(a scenario.Action) string { return wordsOrNone(w.adjust(a)) },
		NewScenario: func() { w.run(cmdNewScenario) },
		Reveal:      w.revealInChart,
	}, w.tips)
}

// showRights shows the decision rights of the scenario in front, while their tab is.
func (w *Window) showRights() {
	if w.tabs.Selected() != tabRights {
		return
	}
	state := w.state()
	base, _ := w.session.State(session.Baseline) // the baseline always exists
	w.rights.Show(rights.Subject{
		Title: w.session.Title(w.active), State: state, Baseline: base, Grade: w.gradeOf,
		Before: w.baselineClasses.of(w, base), After: classesOf(base, state),
		Fixed: w.fixedWords(), IsBaseline: w.active == session.Baseline,
	})
}

// classesOf estimates by decision class; nil where there is no estimate.
func classesOf(baseline, state scenario.State) []escalation.ClassEstimate {
	net, err := escalation.Compile(baseline, state)
	if err != nil {
		return nil
	}
	_, classes := net.SolveClasses()
	return classes
}

// baselineClasses keeps the estimate by class of the baseline, with which every
// scenario is compared, until the baseline changes.
type baselineClasses struct {
	session *session.Session
	stamp   int
	classes []escalation.ClassEstimate
}

func (b *baselineClasses) of(w *Window, baseline scenario.State) []escalation.ClassEstimate {
	if stamp := w.figures.stamp(session.Baseline); b.session != w.session || b.stamp != stamp {
		*b = baselineClasses{w.session, stamp, classesOf(baseline, baseline)}
	}
	return b.classes
}
