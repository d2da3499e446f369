package uitest

import (
	"testing"

	"spanwise/scenario"
)

// Firm is a small organisation: a top, two managers, two reports each.
func Firm(t testing.TB) scenario.State {
	t.Helper()
	return Staffed(t,
		scenario.Position{ID: "1", Title: "Chief executive", FTE: 1},
		scenario.Position{ID: "2", Title: "Head of delivery", Manager: "1", Unit: "Delivery", FTE: 1},
		scenario.Position{ID: "3", Title: "Head of product", Manager: "1", Unit: "Product", FTE: 1},
		scenario.Position{ID: "4", Title: "Planner", Manager: "2", FTE: 1},
		scenario.Position{ID: "5", Title: "Engineer", Manager: "2", FTE: 1},
		scenario.Position{ID: "6", Title: "Analyst", Manager: "3", FTE: 1},
		scenario.Position{ID: "7", Title: "Designer", Manager: "3", FTE: 1},
	)
}

// TwoTeams is a top, two managers under it and three reports each, all without a unit.
func TwoTeams(t testing.TB) scenario.State {
	t.Helper()
	var positions []scenario.Position
	for _, p := range []struct{ id, manager scenario.PositionID }{
		{"1", ""}, {"2", "1"}, {"3", "1"}, {"4", "2"}, {"5", "2"}, {"6", "2"}, {"7", "3"}, {"8", "3"}, {"9", "3"},
	} {
		positions = append(positions, scenario.Position{ID: p.id, Manager: p.manager, Title: "Post " + string(p.id), FTE: 1})
	}
	return Staffed(t, positions...)
}

// Staffed seats a person in every position, "p4" called "Person 4" in 4, under the
// built-in model.
func Staffed(t testing.TB, positions ...scenario.Position) scenario.State {
	t.Helper()
	var people []scenario.Person
	for _, p := range positions {
		people = append(people, scenario.Person{ID: scenario.PersonID("p" + p.ID), Name: "Person " + string(p.ID), FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}
