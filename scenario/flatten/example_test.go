package flatten_test

import (
	"context"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
)

func ExampleParse() {
	var positions []scenario.Position
	var people []scenario.Person
	for _, s := range [][2]scenario.PositionID{
		{"chief", ""}, {"north", "chief"}, {"south", "chief"}, {"n1", "north"}, {"n2", "north"}, {"s1", "south"},
	} {
		positions = append(positions, scenario.Position{ID: s[0], Manager: s[1], FTE: 1})
		people = append(people, scenario.Person{ID: "p-" + scenario.PersonID(s[0]), FTE: 1, Seat: s[0]})
	}
	org, _ := scenario.NewOrg(positions, people)
	state := scenario.State{Org: org, Model: scenario.DefaultModel()}

	op, _ := flatten.Parse("merge-teams:min=3,max=6,displaced=exit")
	plan, _ := op.Plan(context.Background(), state)
	fmt.Printf("%s: managers %d → %d\n", op.Name(), plan.Before.Managers, plan.After.Managers)
	for _, h := range plan.Handovers {
		fmt.Printf("%s takes over %g FTE from %s\n", h.To, h.FTE, h.From)
	}
	for _, u := range plan.Unowned {
		fmt.Printf("nobody takes over %g h a week of %s's own work\n", u.Hours, u.Position)
	}
	// Output:
	// Merge teams under 3 up to 6, its managers leave: managers 3 → 2
	// north takes over 1 FTE from south
	// nobody takes over 14 h a week of south's own work
}
