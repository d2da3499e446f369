package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario/session"
)

// Why what is shown is not changed: the document is only read, the scenario is locked,
// or only one of its waves is shown.

const (
	lockedWords = "The scenario is locked: unlock it to change it."
	waveWords   = "Only one wave of the scenario is shown: go back to the whole scenario to change it."
)

// fixed says why the scenario shown cannot be changed, "" where it can. A change of
// the baseline goes into a new scenario.
func (w *Window) fixed() string {
	switch sc := w.session.Scenario(w.active); {
	case w.frozen != "":
		return w.frozen
	case w.wave.on:
		return waveWords
	case sc != nil && sc.Locked:
		return lockedWords
	}
	return ""
}

// lockCommand locks the scenario shown, or unlocks it.
func (w *Window) lockCommand() *command {
	return &command{
		id: cmdLock, label: "Locked", tip: "Keep the scenario as it is until it is unlocked", blocked: w.onBaseline,
		edits: true, anyway: true, run: w.toggleLock, on: w.locked,
	}
}

func (w *Window) locked() bool {
	sc := w.session.Scenario(w.active)
	return sc != nil && sc.Locked
}

func (w *Window) toggleLock() {
	lock := !w.locked()
	if err := w.session.Lock(w.active, lock); err != nil {
		w.fail("The scenario was not locked", err)
		return
	}
	said := "Unlocked “"
	if lock {
		said = "Locked “"
	}
	w.status.say(said + w.session.Title(w.active) + "”")
}

// orderCommands move the scenario shown in the list.
func (w *Window) orderCommands() []*command {
	return []*command{
		{
			id: cmdEarlier, label: "Move up", tip: "One place up in the list of scenarios", shortcut: alt(fyne.KeyUp),
			blocked: func() string { return w.notMovedBy(-1) }, edits: true, anyway: true, run: func() { w.moveScenario(-1) },
		},
		{
			id: cmdLater, label: "Move down", tip: "One place down in the list of scenarios", shortcut: alt(fyne.KeyDown),
			blocked: func() string { return w.notMovedBy(1) }, edits: true, anyway: true, run: func() { w.moveScenario(1) },
		},
	}
}

// placeOf returns the place of the scenario shown in the list, −1 for the baseline.
func (w *Window) placeOf() int {
	for i, sc := range w.session.Scenarios() {
		if sc.ID == w.active {
			return i
		}
	}
	return -1
}

func (w *Window) notMovedBy(by int) string {
	at := w.placeOf()
	switch to := at + by; {
	case w.active == session.Baseline:
		return "the baseline comes first"
	case to < 0:
		return "the scenario comes first already"
	case to >= len(w.session.Scenarios()):
		return "the scenario comes last already"
	}
	return ""
}

func (w *Window) moveScenario(by int) {
	if err := w.session.Reorder(w.active, w.placeOf()+by); err != nil {
		w.fail("The scenario was not moved", err)
	}
}
