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
	Edits    []scenario.Edit     // that led from the baseline to State
	Terms    scenario.Terms      // what change costs once
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
	// Apply takes a plan over and says why not, "" where it did; made is what a scenario
	// that holds nothing else is called: "Without layer 4".
	Apply func(plan flatten.Plan, made string) (why string)
	// Chart draws what a plan makes of a state; nil where there is none to draw it on.
	Chart Chart
}

// Chart draws a state that is planned, with what differs from the one before marked.
type Chart interface {
	Object() fyne.CanvasObject
	Draw(before, after scenario.State, planned escalation.Estimate)
	// Fit brings all of it into view, once it shows.
	Fit()
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
	SetSettings
	TrackPosts
)
