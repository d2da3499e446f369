package operating

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// Subject is what the view shows. States are read only.
type Subject struct {
	Title    string // of the scenario
	State    scenario.State
	Estimate escalation.Estimate // of State
	Baseline scenario.State
	Before   escalation.Estimate // of Baseline
	Selected scenario.PositionID // in the chart, "" for none
	Fixed    string              // why nothing can be changed, "" if it can
	// IsBaseline says that it is fixed for being the baseline: then the view offers a
	// new scenario.
	IsBaseline bool
	// Support says, by the name of a parameter, what its value stands on; it is told
	// beside the slider, before the source.
	Support map[string]string
}

// Handlers are what the view calls.
type Handlers struct {
	// Set writes one value. Values of one parameter that follow each other are one
	// undo step. It returns why not, "" where it did.
	Set func(scenario.SetModel) (why string)
	// Apply adds an edit as a step of its own.
	Apply func(scenario.Edit) (why string)
	// Try estimates what an edit would make of the scenario, which it leaves alone.
	Try func(scenario.Action) (escalation.Estimate, error)
	// Soon calls do on the UI goroutine after the events that wait there.
	Soon func(do func())
	// Words says why an edit was refused.
	Words       func(error) string
	NewScenario func()
	// Pick lets the user choose a position of the scenario.
	Pick   func(question string, picked func(scenario.PositionID))
	Reveal func(scenario.PositionID) // in the chart
	Canvas func() fyne.Canvas
}
