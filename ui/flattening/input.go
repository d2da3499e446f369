package flattening

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/flatten"
)

// Input is what is flattened. Its states are copies that nobody else changes.
type Input struct {
	Name     string // of the scenario
	IsNew    bool   // what is applied goes into a new scenario, not into this one
	Baseline scenario.State
	State    scenario.State
	Estimate escalation.Estimate // of State
	Selected scenario.PositionID // in the chart, "" for none
}

// Surround is what the panel asks of the window.
type Surround struct {
	Canvas fyne.Canvas
	// Work runs do off the UI goroutine and then done on it.
	Work func(do, done func())
	// Pick lets the user choose a position of an organisation.
	Pick func(org *scenario.Org, title string, picked func(scenario.PositionID))
	// Words says why an operation cannot be done.
	Words func(error) string
	// Apply takes a plan over and says why not, "" where it did.
	Apply func(flatten.Plan) (why string)
}

// Kind is one of the operations that the panel offers.
type Kind int

// The operations, in the order shown.
const (
	RemoveLayer Kind = iota
	CollapseChains
	MergeTeams
	CapLayers
	WidenSpans
	SplitTeam
	Delegate
	DelegateClass
	TrackPosts
)
