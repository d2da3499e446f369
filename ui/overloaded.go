package ui

import (
	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/figures"
	"spanwise/scenario/phrase"
)

// Who is overloaded, counted once for the card of a scenario and the status bar.

// overloaded says how many managers are above 100%, and who most.
type overloaded struct {
	count     int
	most      scenario.PositionID // "" where nobody is
	simulated bool                // else it is the estimate's
}

// overloaded counts by the simulation while that is fresh, else by the estimate.
func (w *Window) overloaded(id scenario.ScenarioID, f figures.Figure) overloaded {
	side, ok := w.runs.Fresh(id, w.figures)
	if !ok {
		return overloadedByEstimate(f)
	}
	o := overloaded{simulated: true}
	outcome := compare.OutcomeOf(side.Result, 1)
	if o.count = outcome.Overloaded; o.count > 0 {
		o.most = outcome.Busiest
	}
	return o
}

func overloadedByEstimate(f figures.Figure) overloaded {
	var o overloaded
	highest := 1.0
	for _, id := range f.Over() {
		o.count++
		if m, _ := f.Estimate.Manager(id); m.Load > highest {
			o.most, highest = id, m.Load
		}
	}
	return o
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
	by := " overloaded by the estimate"
	if o.simulated {
		by = " overloaded in the simulation"
	}
	if o.count == 0 {
		return "no manager" + by
	}
	return phrase.Counted(o.count, "manager", "managers") + by
}

// showOverloaded goes to the most overloaded manager in the chart of a scenario.
func (w *Window) showOverloaded(id scenario.ScenarioID) {
	if id != w.active || w.wave.on {
		w.show(id)
	}
	w.goToOverloaded()
}

// goToOverloaded goes to the most overloaded manager of what is shown.
func (w *Window) goToOverloaded() {
	if o := w.overloadedShown(); o.most != "" {
		w.tabs.Select(tabChart)
		w.revealInChart(o.most)
		w.status.say("The most overloaded manager; F8 goes to the next")
	}
}
