package scenario_test

import (
	"fmt"
	"testing"

	"spanwise/scenario"
)

// large builds a chart of n positions, six reports a manager, everybody seated.
// 218,819 is the size of the Government of Canada's directory, the largest chart
// that the budgets are stated for.
func large(tb testing.TB, n int) *scenario.Org {
	tb.Helper()
	positions := make([]scenario.Position, n)
	people := make([]scenario.Person, n)
	for i := range n {
		id := scenario.PositionID(fmt.Sprintf("E%06d", i))
		positions[i] = scenario.Position{ID: id, Title: "Analyst", FTE: 1, Cost: scenario.Some(70_000.0), Currency: "CAD"}
		if i > 0 {
			positions[i].Manager = positions[(i-1)/6].ID
		}
		people[i] = scenario.Person{ID: scenario.PersonID("p" + id), Name: "Person", FTE: 1, Seat: id}
	}
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		tb.Fatal(err)
	}
	return o
}

const canada = 218_819

func BenchmarkNewOrg(b *testing.B) {
	o := large(b, canada)
	var positions []scenario.Position
	var people []scenario.Person
	for p := range o.Positions() {
		positions = append(positions, p)
	}
	for p := range o.People() {
		people = append(people, p)
	}
	for b.Loop() {
		if _, err := scenario.NewOrg(positions, people); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkClone(b *testing.B) {
	o := large(b, canada)
	for b.Loop() {
		o.Clone()
	}
}

func BenchmarkStructureOf(b *testing.B) {
	o := large(b, canada)
	for b.Loop() {
		scenario.StructureOf(o)
	}
}

func BenchmarkGrades(b *testing.B) {
	s := scenario.State{Org: large(b, canada), Model: scenario.DefaultModel()}
	for b.Loop() {
		scenario.Grades(s, s)
	}
}
