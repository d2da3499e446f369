package scenario_test

import (
	"fmt"
	"slices"
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
		scenario.UnitSizes(s.Org) // counted from here on, and the structure with them
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
			anew := recounted(t, s.Org)
			for _, o := range []*scenario.Org{s.Org, s.Org.Clone()} {
				if diff := cmp.Diff(scenario.StructureOf(anew), scenario.StructureOf(o)); diff != "" {
					t.Fatalf("counted anew (−) and followed (+): %s", diff)
				}
				if diff := cmp.Diff(scenario.UnitSizes(anew), scenario.UnitSizes(o)); diff != "" {
					t.Fatalf("units counted anew (−) and followed (+): %s", diff)
				}
			}
			for p := range s.Org.Positions() {
				below := -1
				for range s.Org.Below(p.ID) {
					below++
				}
				if got := s.Org.CountBelow(p.ID); got != below {
					t.Fatalf("%d positions under %s, want %d", got, p.ID, below)
				}
			}
		}
	})
}

// recounted returns an organisation of the same positions and people that nobody has
// counted.
func recounted(t *rapid.T, o *scenario.Org) *scenario.Org {
	var positions []scenario.Position
	for p := range o.Positions() {
		positions = append(positions, p)
	}
	anew, err := scenario.NewOrg(positions, slices.Collect(o.People()))
	if err != nil {
		t.Fatal(err)
	}
	return anew
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
		ID: id, FTE: amount / 10, Unit: rapid.SampledFrom([]string{"", "Otters", "Herons"}).Draw(t, "unit"), Currency: rapid.SampledFrom([]string{"EUR", "EUR", "GBP"}).Draw(t, "currency"),
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
