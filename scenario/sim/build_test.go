package sim

import (
	"context"
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

// state seats one person in every position.
func state(t testing.TB, m *scenario.OperatingModel, positions []scenario.Position) scenario.State {
	t.Helper()
	people := make([]scenario.Person, len(positions))
	for i, p := range positions {
		people[i] = scenario.Person{ID: scenario.PersonID("p-" + p.ID), FTE: 1, Seat: p.ID}
	}
	return vacantState(t, m, positions, people)
}

func vacantState(t testing.TB, m *scenario.OperatingModel, positions []scenario.Position, people []scenario.Person) scenario.State {
	t.Helper()
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: o, Model: m}
}

// tree builds spans[0] reports under a top, spans[1] under each of these, …, with
// grades by layer where given.
func tree(t testing.TB, m *scenario.OperatingModel, spans, grades []int) scenario.State {
	t.Helper()
	return state(t, m, scenariotest.Tree(spans, grades))
}

func builtIn() *scenario.OperatingModel {
	m := scenario.DefaultModel()
	s := &m.Settings
	s.Practice, s.Embedded, s.Control, s.Clarity, s.Stability = 1, 0.8, 0.15, 0.92, 0.92
	s.AdminHours, s.OwnWorkHours, s.ExecutiveModelling = 6, 12, 0.9
	return m
}

func boltedOn() *scenario.OperatingModel {
	m := scenario.DefaultModel()
	m.Settings.Practice = 1
	return m
}

func mustRun(t testing.TB, baseline, current scenario.State, cfg Config) Result {
	t.Helper()
	r, err := Run(context.Background(), Snapshot{baseline, current}, cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func mean(s Samples) float64 { return s.Estimate().Mean.Or(math.NaN()) }

// within asks for agreement to 3 standard errors of the replications' mean, plus
// the rounding of the figure wanted.
func within(t testing.TB, what string, s Samples, want, rounding float64) {
	t.Helper()
	m, se := meanAndError(s)
	if tolerance := 3*se + rounding; !(math.Abs(m-want) <= tolerance) {
		t.Errorf("%s = %.6g, want %.6g ± %.2g", what, m, want, tolerance)
	}
}

// meanAndError returns the mean over the replications and its standard error.
func meanAndError(s Samples) (m, se float64) {
	known := s.Known()
	n := float64(len(known))
	for _, x := range known {
		m += x / n
	}
	v := 0.0
	for _, x := range known {
		v += (x - m) * (x - m) / (n - 1)
	}
	return m, math.Sqrt(v / n)
}
