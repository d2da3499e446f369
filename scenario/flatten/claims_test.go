package flatten_test

import (
	"context"
	"fmt"
	"math"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/scenario/sim"
)

// tall is a firm of spans 3, 4, 3 and 4 from the top: 5 layers, everybody seated.
func tall(t testing.TB) scenario.State {
	seats := []seat{{"e", "", "", "p-e"}}
	above := []string{"e"}
	for _, span := range []int{3, 4, 3, 4} {
		var layer []string
		for _, m := range above {
			for i := range span {
				id := fmt.Sprint(m, ".", i+1)
				seats = append(seats, seat{id, m, "", "p-" + id})
				layer = append(layer, id)
			}
		}
		above = layer
	}
	return stateOf(t, seats...)
}

// What the model says of a layer that goes (MODEL §12), on the simulation: without
// moving authority those above carry more load; moving it down takes load off them
// again, at the price of decisions made without alignment.
func TestALayerWithoutAndWithAuthority(t *testing.T) {
	before := tall(t)
	flat, plan := applied(t, before, flatten.RemoveLayer{Layer: 4, Displaced: flatten.Exit})
	rights, _ := applied(t, flat, flatten.On(before, flatten.Delegate{Grades: 1}))

	as, alone, moved := run(t, before, before), run(t, before, flat), run(t, before, rights)
	load := func(r sim.Result) float64 { // of the layer above the one that goes
		sum, n := 0.0, 0
		for _, m := range r.Managers {
			if flat.Org.Depth(m.ID) == 3 {
				sum += mean(m.Metrics[sim.Load])
				n++
			}
		}
		return sum / float64(n)
	}
	if len(plan.Displaced) != 36 || !(load(alone) > 1.5*load(as)) {
		t.Errorf("%d managers go: load above %.2f, before %.2f", len(plan.Displaced), load(alone), load(as))
	}
	if !(load(moved) < 0.8*load(alone)) {
		t.Errorf("rights down: load %.2f, without %.2f", load(moved), load(alone))
	}
	lead := func(r sim.Result) float64 { return mean(r.Organisation[sim.LeadTimeMean]) }
	if !(lead(alone) > lead(moved)) {
		t.Errorf("lead time %.2f h, with rights down %.2f h", lead(alone), lead(moved))
	}
	price := func(r sim.Result) float64 { return mean(r.Organisation[sim.UnalignedPerWeek]) }
	if price(as) != 0 || price(alone) != 0 || !(price(moved) > 0) {
		t.Errorf("unaligned a week: %v, %v, with rights down %v", price(as), price(alone), price(moved))
	}
}

func run(t *testing.T, baseline, current scenario.State) sim.Result {
	t.Helper()
	r, err := sim.Run(context.Background(), sim.Snapshot{Baseline: baseline, Current: current}, sim.Config{Weeks: 20, WarmupWeeks: 4, Replications: 3, Seed: 1}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func mean(s sim.Samples) float64 { return s.Estimate().Mean.Or(math.NaN()) }
