package scenariotest

import (
	"fmt"

	"spanwise/scenario"
)

// Canada is how many positions the Government of Canada's directory lists, the largest
// organisation that the budgets speak of.
const Canada = 218_819

// Directory returns as many positions as that, each filled, six under every manager, with
// titles and units that repeat as they do. Their ids begin so.
func Directory(prefix string) ([]scenario.Position, []scenario.Person) {
	positions, people := make([]scenario.Position, Canada), make([]scenario.Person, Canada)
	for i := range positions {
		id := fmt.Sprintf("%s%06d", prefix, i)
		positions[i] = scenario.Position{ID: scenario.PositionID(id), Title: fmt.Sprint("Officer ", i%400), Unit: fmt.Sprint("Unit ", i%900), FTE: 1}
		if i > 0 {
			positions[i].Manager = positions[(i-1)/6].ID
		}
		people[i] = scenario.Person{ID: scenario.PersonID(id), Name: fmt.Sprint("Person ", i), FTE: 1, Seat: scenario.PositionID(id)}
	}
	return positions, people
}
