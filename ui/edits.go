package ui

import (
	"errors"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

// apply adds an edit for which nothing is planned, see [Window.applyEdit].
func (w *Window) apply(a scenario.Action) error { return w.applyEdit(scenario.Edit{Do: a}) }

// applyEdit adds an edit to the scenario shown. On the baseline, which stays as
// imported, it first opens a scenario for it.
func (w *Window) applyEdit(e scenario.Edit) error { return w.applyNamed(e, w.freeName()) }

// applyNamed adds an edit to the scenario shown; one that is opened for it gets the name.
func (w *Window) applyNamed(e scenario.Edit, name string) error {
	if err := w.changeable(); err != nil {
		return err
	}
	if why := w.fixed(); why != "" {
		return frozenError{why}
	}
	if w.active != session.Baseline {
		return w.session.Apply(w.active, e)
	}
	id, err := w.session.Branch(name, session.Baseline, e)
	if err != nil || id == session.Baseline {
		return err
	}
	w.show(id)
	w.status.say("The baseline stays as it was; the change went into “" + w.session.Title(id) + "”")
	return nil
}

// do applies an edit and tells what went wrong, if anything.
func (w *Window) do(a scenario.Action) bool {
	err := w.apply(a)
	if err != nil {
		w.fail("The change was not made", err)
	}
	return err == nil
}

func (w *Window) org() *scenario.Org { return w.state().Org }

// state is that of the scenario shown; the baseline's where that one no longer
// replays, as its card in the list then says.
func (w *Window) state() scenario.State {
	if w.wave.on {
		return w.wave.step.Now
	}
	state, err := w.session.State(w.active)
	if err != nil {
		state, _ = w.session.State(session.Baseline) // the baseline always exists
	}
	return state
}

func (w *Window) setField(id scenario.PositionID, field scenario.Field, value string) string {
	return wordsOrNone(w.apply(scenario.Set{Position: id, Field: field, Value: value}))
}

func (w *Window) renamePerson(id scenario.PersonID, name string) string {
	return wordsOrNone(w.apply(scenario.SetPerson{Person: id, Field: scenario.FieldName, Value: name}))
}

func wordsOrNone(err error) string {
	if err == nil {
		return ""
	}
	return short(err)
}

// refuse says why a position cannot go under a manager, "" if it can.
func (w *Window) refuse(position, manager scenario.PositionID) string {
	p, ok := w.org().Position(position)
	switch {
	case w.fixed() != "":
		return w.fixed()
	case !ok:
		return "There is no such position any more"
	case p.Protected:
		return "The position is protected"
	case position == manager:
		return "A position cannot report to itself"
	case w.org().IsUnder(manager, position):
		return w.positionName(manager) + " is in this team"
	case p.Manager == manager:
		return "Reports there already"
	}
	return ""
}

func (w *Window) cutTeam() {
	w.cut = w.selected
	w.status.say("Cut " + w.positionName(w.cut) + " and all below; select a manager and paste")
}

func (w *Window) pasteTeam() {
	if why := w.refuse(w.cut, w.selected); why != "" {
		w.status.refuse("Not moved: " + why)
		return
	}
	position := w.cut
	if w.do(scenario.Move{Position: position, Manager: w.selected}) {
		w.cut = ""
		w.chart.Select(position)
		w.selectPosition(position)
		w.chart.Reveal(position)
	}
}

func (w *Window) unseat(id scenario.PersonID) { w.do(scenario.Unseat{Person: id}) }

func (w *Window) unseatSelected() {
	if holders := w.org().Holders(w.selected); len(holders) > 0 {
		w.unseat(holders[0])
	}
}

func (w *Window) undo() {
	name, _ := w.session.CanUndo()
	if id, ok := w.session.Undo(); ok {
		w.follow(id)
		w.status.say("Undone: " + name)
	}
}

func (w *Window) redo() {
	name, _ := w.session.CanRedo()
	id, ok, err := w.session.Redo()
	if err != nil {
		w.fail("The step could not be done again", err)
		return
	}
	if ok {
		w.follow(id)
		w.status.say("Done again: " + name)
	}
}

// follow shows the scenario that a step of the history belongs to; a step of the
// whole document, or one that took a scenario away, moves nobody.
func (w *Window) follow(id scenario.ScenarioID) {
	if w.session.Scenario(id) != nil && id != w.active {
		w.show(id)
	}
}

// Why a command cannot be run now; "" if it can.

func (w *Window) nothingToUndo() string {
	if _, ok := w.session.CanUndo(); !ok {
		return "nothing to undo"
	}
	return ""
}

func (w *Window) nothingToRedo() string {
	if _, ok := w.session.CanRedo(); !ok {
		return "nothing to redo"
	}
	return ""
}

func (w *Window) nothingSelected() string {
	if w.selected == "" {
		return "select a position first"
	}
	return ""
}

func (w *Window) notMovable() string {
	p, ok := w.org().Position(w.selected)
	switch {
	case !ok:
		return "select a position first"
	case p.Protected:
		return "the position is protected"
	}
	return ""
}

func (w *Window) notSeated() string {
	switch {
	case w.selected == "":
		return "select a position first"
	case !w.org().Filled(w.selected):
		return "nobody sits there"
	}
	return ""
}

func (w *Window) notSeatable() string {
	switch {
	case w.selected == "":
		return "select a vacant position first"
	case w.org().Filled(w.selected):
		return "somebody sits there"
	case w.figure().Structure.Unplaced == 0:
		return "nobody waits unplaced"
	}
	return ""
}

func (w *Window) nothingCut() string {
	switch {
	case w.cut == "":
		return "cut a team first"
	case w.selected == "":
		return "select the manager it goes to"
	}
	return ""
}

func (w *Window) onBaseline() string {
	if w.active == session.Baseline {
		return "the baseline stays as it is; make a scenario of it"
	}
	return ""
}

var errOpening = errors.New("a file is being opened; wait for it, or cancel")

const noTarget = "Choose a position from the list."
