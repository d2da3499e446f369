package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/readiness"
	"spanwise/scenario/session"
	"spanwise/ui/foundations"
	"spanwise/ui/moves"
	readinessview "spanwise/ui/readiness"
	"spanwise/ui/widgets"
)

// What a scenario stands on, and when its moves are made.

func (w *Window) planCommands() []*command {
	return append([]*command{
		w.lockCommand(),
		{id: cmdReadiness, label: "Readiness…", tip: "Which foundations of the scenario stand, and which do not yet", shortcut: ctrl(fyne.KeyR), blocked: w.onBaseline, run: func() { w.askReadiness(nil) }},
		{id: cmdFoundations, label: "Foundations…", tip: "Purpose, priorities, until when expectations stay, roles", blocked: w.onBaseline, run: w.askFoundations},
		{id: cmdMoves, label: "Plan the moves…", tip: "Give moves a reason, a wave and a date", shortcut: ctrlShift(fyne.KeyM), blocked: w.onBaseline, run: w.askMoves},
	}, append(w.outcomeCommands(), w.orderCommands()...)...)
}

// reorder puts a scenario where its card was dropped.
func (w *Window) reorder(id scenario.ScenarioID, to int) {
	if err := w.changeable(); err != nil {
		w.status.say(err.Error())
		return
	}
	if err := w.session.Reorder(id, to); err != nil {
		w.fail("The scenario was not moved", err)
	}
}

func (w *Window) askReadinessOf(id scenario.ScenarioID) {
	if id != w.active || w.wave.on {
		w.show(id)
	}
	w.run(cmdReadiness)
}

func (w *Window) askFoundations() {
	w.askReadiness(func(form *foundations.Form) { form.Focus(w.win.Canvas(), foundations.FieldPurpose) })
}

// askReadiness opens the checks of the scenario shown, with the form of its
// foundations beside them. Begin is run on the form once it shows; nil is nothing.
func (w *Window) askReadiness(begin func(*foundations.Form)) {
	if w.wave.on {
		w.leaveWave()
	}
	id := w.active
	var sheet *widgets.Sheet
	form := foundations.New(foundations.Handlers{Set: func(f scenario.Foundations) string {
		return wordsOrNone(w.apply(scenario.SetFoundations{Foundations: f}))
	}})
	view := readinessview.New(readinessview.Handlers{Go: func(c readiness.Check) {
		if c.Place == readiness.PlaceFoundations {
			form.Focus(w.win.Canvas(), fieldOf(c))
			return
		}
		sheet.Close()
		w.goTo(c)
	}})
	show := func() {
		state, err := w.session.State(id)
		if err != nil || w.session.Scenario(id) == nil {
			return
		}
		view.Set(w.judge(id))
		baseline, _ := w.session.State(session.Baseline) // the baseline always exists
		form.Show(foundations.Source{
			Said: state.Foundations, Touched: readiness.Touched(baseline, state), Units: unitsOf(state.Org), Fixed: w.fixed(),
		})
	}
	show()
	stop := w.session.Subscribe(func(session.Event) { show() })
	sheet = readinessview.Show(w.win.Canvas(), fmt.Sprintf("Is “%s” ready?", w.session.Title(id)), view, form.Object(), func() {
		stop()
		w.showScenarios() // a large organisation's card says only now how it stands
	})
	if begin != nil {
		begin(form)
	}
}

// fieldOf is the field of the form that a check asks for.
func fieldOf(c readiness.Check) foundations.Field {
	switch said := c.Said.(type) {
	case readiness.Direction:
		if said.Purpose {
			return foundations.FieldPriorities
		}
	case readiness.Expectations:
		return foundations.FieldUntil
	case readiness.Roles:
		return foundations.FieldRoles
	}
	return foundations.FieldPurpose
}

// goTo opens the place where what a check asks about is set.
func (w *Window) goTo(c readiness.Check) {
	switch c.Place {
	case readiness.PlaceModel:
		w.run(cmdOperating)
	case readiness.PlaceOutcomes:
		w.run(cmdOutcomes)
	case readiness.PlaceMoves:
		w.run(cmdMoves)
	case readiness.PlaceRights:
		w.run(cmdRights)
	default:
		w.open(tabChart)
	}
}

// askMoves opens the list of the scenario's edits, to be planned.
func (w *Window) askMoves() {
	id := w.active
	if w.wave.on {
		w.leaveWave()
	}
	view := moves.New(moves.Handlers{Annotate: func(paths [][]int, a scenario.Annotation) string {
		if err := w.changeable(); err != nil {
			return short(err)
		}
		return wordsOrNone(w.session.Annotate(id, paths, a))
	}})
	show := func() {
		if sc := w.session.Scenario(id); sc != nil {
			view.Set(moves.Source{Edits: sc.Edits, Called: w.calledIn(id), Fixed: w.fixed()})
		}
	}
	show()
	stop := w.session.Subscribe(func(session.Event) { show() })
	moves.Show(w.win.Canvas(), "Moves of “"+w.session.Title(id)+"”", view, stop)
}

// calledIn names the positions of a scenario and of the baseline by title and id.
func (w *Window) calledIn(id scenario.ScenarioID) func(scenario.PositionID) string {
	now, err := w.session.State(id)
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	return func(position scenario.PositionID) string {
		if p, ok := baseline.Org.Position(position); ok && p.Title != "" {
			return p.Title + " (" + string(position) + ")"
		}
		if err != nil { // the edits no longer fit: there is no organisation of theirs
			return string(position)
		}
		if p, ok := now.Org.Position(position); ok && p.Title != "" {
			return p.Title + " (" + string(position) + ")"
		}
		return string(position)
	}
}
