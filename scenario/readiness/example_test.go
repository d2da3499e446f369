package readiness_test

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/readiness"
)

func Example() {
	org, _ := scenario.NewOrg(
		[]scenario.Position{{ID: "1", FTE: 1}, {ID: "2", Manager: "1", FTE: 1}, {ID: "3", Manager: "2", FTE: 1, Unit: "Desk"}},
		[]scenario.Person{{ID: "a", FTE: 1, Seat: "1"}, {ID: "b", FTE: 1, Seat: "2"}, {ID: "c", FTE: 1, Seat: "3"}},
	)
	baseline := scenario.State{Org: org, Model: scenario.DefaultModel()}
	edits := []scenario.Edit{
		{Do: scenario.SetRights{Class: 1, Authority: 0}},
		{Do: scenario.SetFoundations{Foundations: scenario.Foundations{Purpose: "Answer within a day"}}},
	}
	now, _ := edit.Replay(baseline, edits)
	e, _ := escalation.Solve(baseline, now)
	r := readiness.Of(readiness.Input{Baseline: baseline, Current: now, Edits: edits, Estimate: e, Today: "2027-01-01"})
	for _, c := range r.Checks {
		if c.Level >= readiness.Red {
			fmt.Printf("%s: %s\n", readiness.English.Title(c.Said), readiness.English.Print(c.Said))
		}
	}
	// Output:
	// Purpose and priorities: A purpose is written down, but no priorities.
	// Empowerment with direction: Empowerment without direction: Team moved down for no priority.
	// Decision rights in words: Moved down without a boundary, an example and whom to inform: Team.
}
