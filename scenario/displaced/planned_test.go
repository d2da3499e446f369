package displaced_test

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
	"spanwise/scenario/waves"
)

// What becomes of a manager and of the work belongs to the wave that takes the seat:
// done at once, the seat would stand empty above its team until then.
func TestOutcomesAndWorkAreDoneInTheWaveThatTakesTheSeat(t *testing.T) {
	base := works(t)
	edits := []scenario.Edit{
		{Do: scenario.Remove{Position: "b1"}},
		{Do: scenario.Group{Name: "Flatter", Edits: []scenario.Edit{{Do: scenario.Remove{Position: "a1"}}}}, Wave: "Spring", Date: "2027-03-31"},
	}
	for _, c := range []displaced.Choice{{Outcome: displaced.Exit}, {Outcome: displaced.OnTrack}, {Outcome: displaced.Unplaced}} {
		now, err := edit.Replay(base, edits)
		if err != nil {
			t.Fatal(err)
		}
		group, _, err := displaced.AssignAfter(base, now, edits, []scenario.PersonID{"p-a1", "p-b1"}, c)
		if err != nil {
			t.Fatal(err)
		}
		all := append(edits[:2:2], scenario.Edit{Do: group}, displaced.Planned(scenario.Edit{Do: scenario.TakeOver{From: "a1", Stopped: true}}, edits, "a1"))
		first, err := waves.State(base, all, 0)
		if err != nil {
			t.Fatal(err)
		}
		if list := waves.Of(all); len(list) != 2 || list[1].Date != "2027-03-31" {
			t.Errorf("%s: waves %+v", c.InWords(), list)
		}
		if p, _ := first.Now.Org.Person("p-a1"); p.Seat != "a1" || len(first.Left) > 0 {
			t.Errorf("%s: before its wave p-a1 is %+v, left %v", c.InWords(), p, first.Left)
		}
		if got := outcomes(base, first.Now)["p-b1"]; got != c.Outcome {
			t.Errorf("%s: p-b1, whose seat goes at once, has %s", c.InWords(), got)
		}
		last, err := waves.State(base, all, 1)
		if err != nil {
			t.Fatal(err)
		}
		if got := outcomes(base, last.Now)["p-a1"]; got != c.Outcome || len(last.Left) > 0 {
			t.Errorf("%s: in the end p-a1 has %s, left %v", c.InWords(), got, last.Left)
		}
	}
}
