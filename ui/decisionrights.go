package ui

import (
	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/figures"
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
	after := w.rightsIn(w.active, base, state)
	w.rights.Show(rights.Subject{
		Title: w.session.Title(w.active), State: state, Baseline: base,
		Positions: after.positions, Tops: after.tops,
		Before: w.rightsIn(session.Baseline, base, base).classes, After: after.classes,
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

// keptRights keeps what the estimate says of each scenario until it or the baseline, with
// which all are compared, changes: a large organisation takes a good part of a second.
type keptRights struct {
	doc *figures.Kept // that the stamps are of
	by  map[scenario.ScenarioID]stampedRights
}

type stampedRights struct {
	solvedRights
	own, baseline int // stamps
}

// rightsIn solves the decision rights of a scenario, or of the wave of it that is shown.
func (w *Window) rightsIn(id scenario.ScenarioID, baseline, state scenario.State) solvedRights {
	if w.wave.on && id != session.Baseline {
		return solveRights(baseline, state)
	}
	k := &w.rightsKept
	if k.doc != w.figures {
		*k = keptRights{w.figures, map[scenario.ScenarioID]stampedRights{}}
	}
	own, base := w.figures.Stamp(id), w.figures.Stamp(session.Baseline)
	kept, ok := k.by[id]
	if !ok || kept.own != own || kept.baseline != base {
		kept = stampedRights{solveRights(baseline, state), own, base}
		k.by[id] = kept
	}
	return kept.solvedRights
}
