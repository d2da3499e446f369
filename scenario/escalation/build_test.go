package escalation

import (
	"flag"
	"math"
	"testing"

	_ "pgregory.net/rapid" // registers the flag below
	"spanwise/scenario"
	"spanwise/scenario/scenariotest"
)

// Property tests draw the same cases every time; -rapid.seed draws others.
func init() {
	if err := flag.Set("rapid.seed", "1"); err != nil {
		panic(err)
	}
}

// state builds a state with one person in every position but the vacant ones.
func state(t testing.TB, m *scenario.OperatingModel, vacant string, positions ...scenario.Position) scenario.State {
	t.Helper()
	var people []scenario.Person
	for _, p := range positions {
		if !containsID(vacant, p.ID) {
			people = append(people, scenario.Person{ID: scenario.PersonID("p-" + p.ID), FTE: p.FTE, Seat: p.ID})
		}
	}
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: o, Model: m}
}

// containsID finds one-letter ids in a word such as "ace".
func containsID(vacant string, id scenario.PositionID) bool {
	for _, v := range vacant {
		if string(v) == string(id) {
			return true
		}
	}
	return false
}

func pos(id, manager string) scenario.Position {
	return scenario.Position{ID: scenario.PositionID(id), Manager: scenario.PositionID(manager), FTE: 1}
}

// tree builds spans[0] reports under one top, spans[1] under each of these, …;
// grades by layer where given.
func tree(t testing.TB, m *scenario.OperatingModel, spans, grades []int) scenario.State {
	t.Helper()
	return state(t, m, "", scenariotest.Tree(spans, grades)...)
}

func mustSolve(t testing.TB, baseline, current scenario.State) Estimate {
	t.Helper()
	e, err := Solve(baseline, current)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func mustCompile(t testing.TB, baseline, current scenario.State) *Network {
	t.Helper()
	n, err := Compile(baseline, current)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func (n *Network) find(t testing.TB, id string) *Place {
	t.Helper()
	for i := range n.Places {
		if n.IDs[i] == scenario.PositionID(id) && n.Places[i].Filled {
			return &n.Places[i]
		}
	}
	t.Fatalf("no filled position %q", id)
	return nil
}

// team finds the team of a manager.
func (n *Network) team(t testing.TB, id string) *Team {
	t.Helper()
	p := n.find(t, id)
	if p.Team == NoTeam {
		t.Fatalf("nobody reports to %q", id)
	}
	return &n.Teams[p.Team]
}

func near(t testing.TB, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s = %.9g, want %.9g ± %.2g", what, got, want, tolerance)
	}
}
