package escalation_test

import (
	"math"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// With nobody asking needlessly each class is decided where its authority lies; the
// shares of the layers are then those of the classes.
func TestDecidedByLayerFollowsAuthority(t *testing.T) {
	positions := []scenario.Position{
		{ID: "top", FTE: 0},
		{ID: "m1", Manager: "top", FTE: 0},
		{ID: "m2", Manager: "top", FTE: 0},
		{ID: "a", Manager: "m1", FTE: 1},
		{ID: "b", Manager: "m2", FTE: 3},
	}
	var people []scenario.Person
	for _, p := range positions {
		people = append(people, scenario.Person{ID: scenario.PersonID("h" + p.ID), FTE: p.FTE, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	m := scenario.DefaultModel()
	m.Settings.Control, m.Settings.Clarity, m.Settings.Stability, m.Weights.Confidence = 0, 1, 1, 0
	m.Classes = []scenario.DecisionClass{
		{Name: "Task", Share: 0.6, HandlingHours: 0.01}, {Name: "Team", Share: 0.3, Authority: 1, HandlingHours: 0.01}, {Name: "Unit", Share: 0.1, Authority: 2, HandlingHours: 0.01},
	}
	net, err := escalation.Compile(scenario.State{Org: org, Model: m}, scenario.State{Org: org, Model: m})
	if err != nil {
		t.Fatal(err)
	}
	got := net.DecidedByLayer(org)
	for i, want := range []float64{0.1, 0.3, 0.6} {
		if len(got) != 3 || math.Abs(got[i]-want) > 1e-12 {
			t.Fatalf("shares %v, want 0.1, 0.3, 0.6 from the top", got)
		}
	}
	m = m.Clone()
	m.Settings.DecisionsPerFTEWeek = 0
	idle, err := escalation.Compile(scenario.State{Org: org, Model: m}, scenario.State{Org: org, Model: m})
	if err != nil || idle.DecidedByLayer(org) != nil {
		t.Errorf("nothing is decided, yet %v, %v", idle.DecidedByLayer(org), err)
	}
}
