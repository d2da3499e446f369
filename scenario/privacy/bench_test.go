package privacy

import (
	"fmt"
	"testing"

	"spanwise/scenario"
)

// BenchmarkNewCopy is what begins a presentation without names of 218,819 positions.
func BenchmarkNewCopy(b *testing.B) {
	var positions []scenario.Position
	var people []scenario.Person
	for i := range 218_819 {
		id, manager := scenario.PositionID(fmt.Sprint("post-", i)), scenario.PositionID("")
		if i > 0 {
			manager = scenario.PositionID(fmt.Sprint("post-", (i-1)/8))
		}
		positions = append(positions, scenario.Position{ID: id, Manager: manager, Title: fmt.Sprint("Analyst of branch ", i%977), Unit: fmt.Sprint("Directorate ", i%311), FTE: 1})
		people = append(people, scenario.Person{ID: scenario.PersonID(fmt.Sprint("h", i)), Name: fmt.Sprint("Holder ", i%5003), Seat: id, FTE: 1})
	}
	o := org(b, positions, people)
	for b.Loop() {
		NewCopy(o)
	}
}
