package edit_test

import (
	"fmt"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// BenchmarkMove applies and takes back one move at the size of the Government of
// Canada's directory. Budget: 1 ms for each.
func BenchmarkMove(b *testing.B) {
	const n = 218_819
	positions := make([]scenario.Position, n)
	for i := range positions {
		positions[i] = scenario.Position{ID: pid(fmt.Sprintf("E%06d", i)), FTE: 1}
		if i > 0 {
			positions[i].Manager = positions[(i-1)/6].ID
		}
	}
	o, err := scenario.NewOrg(positions, nil)
	if err != nil {
		b.Fatal(err)
	}
	s := scenario.State{Org: o, Model: scenario.DefaultModel()}
	for b.Loop() {
		u, err := edit.Apply(&s, e(scenario.Move{Position: "E000100", Manager: "E000002"}))
		if err != nil {
			b.Fatal(err)
		}
		u.Revert(&s)
	}
}
