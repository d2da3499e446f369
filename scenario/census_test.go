package scenario_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spanwise/scenario"
)

// Whatever is done to a chart and taken back, its structure is that of a copy that is
// counted anew.
func TestStructureFollowsEveryStep(t *testing.T) {
	start := small(t)
	rapid.Check(t, func(t *rapid.T) {
		s := scenario.State{Org: start.Clone()}
		scenario.StructureOf(s.Org) // counted from here on
		var undo []scenario.Undo
		for step := range rapid.IntRange(1, 40).Draw(t, "steps") {
			if len(undo) > 0 && rapid.IntRange(0, 3).Draw(t, "back") == 0 {
				undo[len(undo)-1].Revert(&s)
				undo = undo[:len(undo)-1]
			} else {
				d := scenario.NewDraft(&s)
				stepAtRandom(t, d, step)
				undo = append(undo, d.Undo())
			}
			if diff := cmp.Diff(scenario.StructureOf(s.Org.Clone()), scenario.StructureOf(s.Org)); diff != "" {
				t.Fatalf("counted anew (−) and followed (+): %s", diff)
			}
		}
	})
}

// stepAtRandom does some step, which may be refused: then nothing may be counted.
func stepAtRandom(t *rapid.T, d *scenario.Draft, step int) {
	ids := []scenario.PositionID{""}
	for p := range d.Org().Positions() {
		ids = append(ids, p.ID)
	}
	var people []scenario.PersonID
	for p := range d.Org().People() {
		people = append(people, p.ID)
	}
	id, other := rapid.SampledFrom(ids).Draw(t, "position"), rapid.SampledFrom(ids).Draw(t, "other")
	amount := float64(rapid.IntRange(0, 2000).Draw(t, "amount")) / 100
	p := scenario.Position{
		ID: id, FTE: amount / 10, Currency: rapid.SampledFrom([]string{"EUR", "EUR", "GBP"}).Draw(t, "currency"),
		Cost: scenario.Opt[float64]{Value: amount, OK: rapid.Bool().Draw(t, "known")},
	}
	who := scenario.Person{ID: rapid.SampledFrom(people).Draw(t, "person"), Seat: other, Leaving: rapid.Bool().Draw(t, "leaving")}
	switch rapid.IntRange(0, 5).Draw(t, "kind") {
	case 0:
		p.ID, p.Manager = scenario.PositionID(fmt.Sprint("N", step)), other
		_ = d.AddPosition(p, rapid.IntRange(-1, 2).Draw(t, "at"))
	case 1:
		_ = d.RemovePosition(id)
	case 2, 3:
		_ = d.MovePosition(id, other, rapid.IntRange(-1, 2).Draw(t, "at"))
	case 4:
		_ = d.UpdatePosition(p)
	case 5:
		if rapid.Bool().Draw(t, "new") {
			who.ID = scenario.PersonID(fmt.Sprint("n", step))
			_ = d.AddPerson(who)
		} else {
			_ = d.UpdatePerson(who)
		}
	}
}
