package session_test

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

func Example() {
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "E1", FTE: 1},
		{ID: "E7", Manager: "E1", FTE: 1},
		{ID: "E42", Manager: "E1", FTE: 1},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := &scenario.Document{Name: "Plan", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
	s := session.New(doc, "")
	stop := s.Subscribe(func(e session.Event) { fmt.Println("redraw", e.Changes) })
	defer stop()

	id, _ := s.AddScenario("Deeper", session.Baseline)
	if err := s.Apply(id, scenario.Edit{Do: scenario.Move{Position: "E42", Manager: "E7"}}); err != nil {
		fmt.Println(err)
	}
	name, _ := s.CanUndo()
	fmt.Println("undo", name)
	s.Undo()
	// Output:
	// redraw []
	// redraw [{E42  false} {E1  false} {E7  false}]
	// undo Move position
	// redraw [{E42  false} {E1  false} {E7  false}]
}
