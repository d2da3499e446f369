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
	after := solveRights(base, state)
	w.rights.Show(rights.Subject{
		Title: w.session.Title(w.active), State: state, Baseline: base,
		Positions: after.positions, Tops: after.tops,
		Before: w.baselineRights.of(w, base), After: after.classes,
		Fixed: w.fixedWords(), IsBaseline: w.active == session.Baseline,
	})
}

// solvedRights is what the estimate says of the decision rights of a scenario; nothing
// where there is no estimate.
type solvedRights struct {
	classes   []escalation.ClassEstimate
	positions map[int]int // filled ones by authority grade, tops apart
	tops      int
}

func solveRights(baseline, state scenario.State) solvedRights {
	net, err := escalation.Compile(baseline, state)
	if err != nil {
		return solvedRights{}
	}
	s := solvedRights{positions: map[int]int{}}
	for i := range net.Places {
		if p := &net.Places[i]; p.IsTop() {
			s.tops++
		} else {
			s.positions[int(p.Grade)]++
		}
	}
	_, s.classes = net.SolveClasses()
	return s
}

// baselineRights keeps the estimate by class of the baseline, with which every
// scenario is compared, until the baseline changes.
type baselineRights struct {
	session *session.Session
	stamp   int
	classes []escalation.ClassEstimate
}

func (b *baselineRights) of(w *Window, baseline scenario.State) []escalation.ClassEstimate {
	if stamp := w.figures.Stamp(session.Baseline); b.session != w.session || b.stamp != stamp {
		*b = baselineRights{w.session, stamp, solveRights(baseline, baseline).classes}
	}
	return b.classes
}
