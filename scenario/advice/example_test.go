package advice_test

import (
	"context"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/advice"
)

// team is one manager with so many reports.
func team(reports int) scenario.State {
	positions := []scenario.Position{{ID: "boss", FTE: 1}}
	people := []scenario.Person{{ID: "p", Seat: "boss"}}
	for i := range reports {
		id := fmt.Sprint(i)
		positions = append(positions, scenario.Position{ID: scenario.PositionID(id), Manager: "boss", FTE: 1})
		people = append(people, scenario.Person{ID: scenario.PersonID(id), Seat: scenario.PositionID(id)})
	}
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		panic(err)
	}
	return scenario.State{Org: o, Model: scenario.DefaultModel()}
}

func ExampleRobust() {
	study, err := advice.Robust(context.Background(), team(5),
		[]advice.Case{{Name: "Nine reports", State: team(9)}}, advice.Options{Draws: 300, Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range study.Verdicts {
		fmt.Printf("%s: holds in more than half: %v, hangs most on %s\n", v.Name, v.Holds > study.Draws/2, v.Drivers[0].Name)
	}
	// Output:
	// Baseline: holds in more than half: true, hangs most on own_work_hours
	// Nine reports: holds in more than half: false, hangs most on own_work_hours
}
