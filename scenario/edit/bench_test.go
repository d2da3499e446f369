package edit_test

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/scenariotest"
)

// BenchmarkMove applies and takes back one move at the size of the Government of
// Canada's directory. Budget: 1 ms for each.
func BenchmarkMove(b *testing.B) {
	positions, _ := scenariotest.Directory("E")
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
