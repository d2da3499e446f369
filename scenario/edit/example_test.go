package edit_test

import (
	"errors"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

func office() scenario.State {
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "1", FTE: 1},
		{ID: "2", Manager: "1", FTE: 1},
		{ID: "3", Manager: "2", FTE: 1},
	}, []scenario.Person{{ID: "p2", Name: "Bo", FTE: 1, Seat: "2"}})
	if err != nil {
		panic(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

// A removed position leaves its person waiting; taking the edit back seats the
// person again.
func ExampleApply() {
	state := office()
	undo, err := edit.Apply(&state, scenario.Edit{
		Do:     scenario.Remove{Position: "2", Handover: scenario.Handover{Stopped: true}},
		Reason: "one layer less", Wave: "1", Date: "2030-01-15",
	})
	fmt.Println(err, state.Org.Reports("1"), state.Org.Unplaced()[0].Name)

	undo.Revert(&state)
	fmt.Println(state.Org.Reports("1"), state.Org.HolderName("2"), len(state.Org.Unplaced()))
	// Output:
	// <nil> [3] Bo
	// [2] Bo 0
}

// A group is one step: when a part does not fit, nothing of it stays.
func ExampleApply_group() {
	state := office()
	_, err := edit.Apply(&state, scenario.Edit{Do: scenario.Group{Name: "Swap", Edits: []scenario.Edit{
		{Do: scenario.Move{Position: "3", Manager: "1"}},
		{Do: scenario.Move{Position: "1", Manager: "3"}},
	}}})
	fmt.Println(errors.Is(err, scenario.ErrLoop), state.Org.Reports("2"))
	fmt.Println(err)
	// Output:
	// true [3]
	// Swap, step 2 (move): position "1" under "3": reports to itself in a loop
}

func ExampleReplay() {
	baseline := office()
	after, err := edit.Replay(baseline, []scenario.Edit{
		{Do: scenario.Set{Position: "3", Field: scenario.FieldAuthority, Value: "2"}},
		{Do: scenario.Move{Position: "3", Manager: "1"}},
	})
	fmt.Println(err, baseline.Org.Depth("3"), after.Org.Depth("3"))
	// Output: <nil> 3 2
}
