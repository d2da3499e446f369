package rights

import (
	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// Subject is what the view shows. States are read only.
type Subject struct {
	Title           string // of the scenario
	State, Baseline scenario.State
	// Positions counts the filled positions of State by authority grade, Tops those
	// without a manager, who decide everything and are not among them.
	Positions map[int]int
	Tops      int
	// Before and After are the estimates by class of Baseline and State; nil where
	// there is none.
	Before, After []escalation.ClassEstimate
	Fixed         string // why nothing can be changed, "" if it can
	// IsBaseline says that it is fixed for being the baseline: then the view offers a
	// new scenario.
	IsBaseline bool
}

// Handlers are what the view calls.
type Handlers struct {
	// Do adds an edit as a step of its own; it returns why not, "" where it did.
	Do func(scenario.Action) (why string)
	// Adjust is Do for a number: those of one field that follow each other are one step.
	Adjust      func(scenario.Action) (why string)
	NewScenario func()
	Reveal      func(scenario.PositionID) // in the chart
}
