package scenario_test

import (
	"fmt"

	"spanwise/scenario"
)

func ExampleNewOrg() {
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "2", Title: "Head of delivery", Manager: "1", FTE: 1},
		{ID: "1", Title: "Chief executive", FTE: 1},
		{ID: "3", Title: "Planner", Manager: "2", FTE: 0.8},
	}, []scenario.Person{
		{ID: "p1", Name: "Ada", FTE: 1, Seat: "1"},
		{ID: "p3", Name: "Bo", FTE: 0.8, Seat: "3"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for p, layer := range org.Positions() {
		fmt.Println(layer, p.Title, org.Filled(p.ID))
	}
	fmt.Println("who answers position 3:", org.FilledAbove("3"))
	// Output:
	// 1 Chief executive true
	// 2 Head of delivery false
	// 3 Planner true
	// who answers position 3: 1
}

func ExampleStructureOf() {
	org, _ := scenario.NewOrg([]scenario.Position{
		{ID: "1", FTE: 1, Cost: scenario.Some(90_000.0), Currency: "EUR"},
		{ID: "2", Manager: "1", FTE: 1, Cost: scenario.Some(60_000.0), Currency: "EUR"},
		{ID: "3", Manager: "1", FTE: 0.5},
	}, nil)
	s := scenario.StructureOf(org)
	cost := s.Cost.Or(scenario.Cost{})
	fmt.Println(s.Layers, "layers, span", s.SpanMean)
	fmt.Println(cost.Amount, cost.Currency, "known for", s.CostKnown, "of", s.Positions)
	// Output:
	// 2 layers, span 2
	// 150000 EUR known for 2 of 3
}

func ExampleOperatingModel_Check() {
	m := scenario.DefaultModel()
	m.Settings.Control = 1.5
	fmt.Println(m.Check())
	// Output: control: 1.5 is not valid, it must be 0..1: value is not valid
}
