package ui

import (
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/figures"
	"spanwise/scenario/phrase"
)

// Who is overloaded, counted once for the card of a scenario and the status bar.

// overloaded says who is above 100%, and who most.
type overloaded struct {
	managers  []scenario.PositionID // chart order
	most      scenario.PositionID   // "" where nobody is
	simulated bool                  // else it is the estimate's
}

func (o overloaded) count() int { return len(o.managers) }

// overloaded goes by the simulation while that is fresh, else by the estimate.
func (w *Window) overloaded(id scenario.ScenarioID, f figures.Figure) overloaded {
	managers, most, ok := w.runs.Over(id, w.figures)
	if !ok {
		return overloadedByEstimate(f)
	}
	return overloaded{managers: managers, most: most, simulated: true}
}

func overloadedByEstimate(f figures.Figure) overloaded {
	managers, most := f.Over()
	return overloaded{managers: managers, most: most}
}

// overloadedShown counts in what the window shows; a wave is not simulated.
func (w *Window) overloadedShown() overloaded {
	if w.wave.on {
		return overloadedByEstimate(w.figure())
	}
	return w.overloaded(w.active, w.figure())
}

// words say how many, and by what.
func (o overloaded) words() string {
	if o.count() == 0 {
		return "no manager overloaded " + o.by()
	}
	return phrase.Counted(o.count(), "manager", "managers") + " overloaded " + o.by()
}

// by says what found them.
func (o overloaded) by() string {
	if o.simulated {
		return "in the simulation"
	}
	return "by the estimate"
}

// showOverloaded goes to the most overloaded manager in the chart of a scenario.
func (w *Window) showOverloaded(id scenario.ScenarioID) {
	if id != w.active || w.wave.on {
		w.show(id)
	}
	w.goToOverloaded()
}

// overIn lists those above 100% by the estimate, as the chart colours them.
func overIn(f figures.Figure) []scenario.PositionID {
	managers, _ := f.Over()
	return managers
}

// goToOverloaded goes to the most overloaded manager of what is shown.
func (w *Window) goToOverloaded() {
	if o := w.overloadedShown(); o.most != "" {
		w.open(tabChart)
		w.revealInChart(o.most)
		w.status.say("The most overloaded manager; F8 goes to the next")
	}
}

// nextOverloaded goes to the overloaded manager that follows the selected one in chart
// order, and from the last one to the first.
func (w *Window) nextOverloaded() {
	over := w.overloadedShown()
	next := 0
	if at := slices.Index(over.managers, w.selected); at >= 0 {
		next = (at + 1) % over.count()
	}
	w.revealInChart(over.managers[next])
	w.status.say(fmt.Sprintf("Overloaded manager %d of %d (%s)", next+1, over.count(), over.by()))
}

func (w *Window) nobodyOverloaded() string {
	if over := w.overloadedShown(); over.count() == 0 {
		return "nobody is above 100% " + over.by()
	}
	return ""
}
