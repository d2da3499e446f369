package refresh_test

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
)

func works(names map[pid]string, positions ...post) *scenario.Org {
	var people []scenario.Person
	for i := range positions {
		positions[i].FTE = 1
		if name, ok := names[positions[i].ID]; ok {
			people = append(people, scenario.Person{ID: scenario.PersonID(positions[i].ID), Name: name, FTE: 1, Seat: positions[i].ID})
		}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		panic(err)
	}
	return org
}

// A month later one head is gone and somebody was given another id. The plan to move
// two makers is replayed: one move is rewritten, one has nobody left to go to, and
// another position takes the place.
func Example() {
	march := works(map[pid]string{"1": "Ada Fox", "2": "Bo Ash", "4": "Di Oak"},
		post{ID: "1", Title: "Chief"}, post{ID: "2", Title: "Head", Manager: "1"}, post{ID: "3", Title: "Works manager", Manager: "1"},
		post{ID: "4", Title: "Maker", Manager: "2"}, post{ID: "5", Title: "Maker", Manager: "2"})
	april := works(map[pid]string{"1": "Ada Fox", "2": "Bo Ash", "E4": "Di Oak"},
		post{ID: "1", Title: "Chief"}, post{ID: "2", Title: "Head", Manager: "1"},
		post{ID: "E4", Title: "Maker", Manager: "2"}, post{ID: "5", Title: "Maker", Manager: "2"}, post{ID: "6", Title: "Works manager", Unit: "North", Manager: "1"})
	doc := &scenario.Document{
		Baseline: scenario.State{Org: march, Model: scenario.DefaultModel()},
		Scenarios: []*scenario.Scenario{{ID: "s1", Name: "Flatter", Edits: []scenario.Edit{
			{Do: scenario.Move{Position: "4", Manager: "1"}}, {Do: scenario.Move{Position: "5", Manager: "3"}},
		}}},
	}
	m := refresh.Match(march, april)
	fmt.Println(m.Candidates[0].Old, "is", m.Candidates[0].New, "?", m.Candidates[0].Why)
	m = m.Confirm(m.Candidates...)

	plan := refresh.Replay(doc, april, scenario.Origin{Files: []string{"april.csv"}}, m, nil)
	misfit := plan.Scenarios[0].Misfits[0]
	fmt.Println("joined", plan.Joined, "left", plan.Left)
	fmt.Println(misfit.Words+":", misfit.Reason, misfit.Suggested)

	plan = refresh.Replay(doc, april, scenario.Origin{}, m, []refresh.Choice{
		{Scenario: "s1", Path: misfit.Path, Do: refresh.Retarget, Of: misfit.Replace, Position: misfit.Suggested[0]},
	})
	for _, e := range plan.Document.Scenarios[0].Edits {
		fmt.Println(e.Do)
	}
	// Output:
	// 4 is E4 ? the same name, title and unit under the same manager
	// joined [6] left [3]
	// Move 5 (Maker) under 3 (Works manager): 3 (Works manager) is not in the new roster [6 1]
	// {E4 1}
	// {5 6}
}

// A file in which two people changed managers becomes one group of edits.
func ExampleEdits() {
	from := works(nil, post{ID: "1"}, post{ID: "2", Manager: "1"}, post{ID: "3", Manager: "2"})
	file := works(nil, post{ID: "1"}, post{ID: "3", Manager: "1"}, post{ID: "2", Manager: "3"})
	edits, conflicts := refresh.Edits(scenario.State{Org: from, Model: scenario.DefaultModel()}, file, nil, refresh.Options{File: "edited.xlsx"})
	fmt.Println(edits[0].Do.(scenario.Group).Name, len(conflicts))
	for _, e := range edits[0].Do.(scenario.Group).Edits {
		fmt.Println(e.Do)
	}
	// Output:
	// Import of edited.xlsx 0
	// {3 1}
	// {2 3}
}
