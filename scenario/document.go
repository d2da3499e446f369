package scenario

import (
	"slices"
	"strconv"
)

// Document is what a project file holds.
type Document struct {
	Name     string
	Origin   Origin // of the baseline
	Baseline State
	Terms    Terms // what change costs once
	// Thresholds is from which difference on a figure matters; never changed in place.
	Thresholds Thresholds
	Scenarios  []*Scenario
}

// Clone returns a copy whose list of scenarios, and every list of edits, is its own.
// The baseline is shared: it is never changed in place.
func (d *Document) Clone() *Document {
	c := *d
	c.Scenarios = make([]*Scenario, len(d.Scenarios))
	for i, s := range d.Scenarios {
		c.Scenarios[i] = s.Clone()
	}
	return &c
}

// ScenarioID names a scenario for the life of the document; names may change.
type ScenarioID string

// Scenario is a list of edits on the baseline, in order.
type Scenario struct {
	ID   ScenarioID
	Name string
	Note string
	// Locked scenarios are not edited until they are unlocked.
	Locked bool
	Edits  []Edit
}

// Clone returns a copy whose list of edits is its own.
func (s *Scenario) Clone() *Scenario {
	c := *s
	c.Edits = slices.Clone(s.Edits)
	return &c
}

// BaselineName is how the baseline is called wherever a scenario's name could stand.
const BaselineName = "Baseline"

// Scenario returns the scenario of that id, or nil.
func (d *Document) Scenario(id ScenarioID) *Scenario {
	for _, s := range d.Scenarios {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// ScenarioNamed returns the scenario of that name, or nil.
func (d *Document) ScenarioNamed(name string) *Scenario {
	for _, s := range d.Scenarios {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// FreeScenarioID returns an id that no scenario of the document has. Numbers up
// to above are passed over, so that ids of deleted scenarios are not given again.
func FreeScenarioID(d *Document, above int) ScenarioID {
	for n := max(above, len(d.Scenarios)) + 1; ; n++ {
		if id := ScenarioID("s" + strconv.Itoa(n)); d.Scenario(id) == nil {
			return id
		}
	}
}
