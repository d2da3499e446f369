package compare

import (
	"math/rand/v2"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/sim"
)

// firm is a top with two heads; A has a team of three, B of one.
func firm(t *testing.T) scenario.State {
	t.Helper()
	positions := []scenario.Position{
		{ID: "top", Title: "Chief executive", FTE: 1},
		{ID: "a", Title: "Head of A", Manager: "top", FTE: 1},
		{ID: "b", Title: "Head of B", Manager: "top", FTE: 1},
		{ID: "a1", Title: "Analyst", Manager: "a", FTE: 1},
		{ID: "a2", Title: "Analyst", Manager: "a", FTE: 1},
		{ID: "a3", Title: "Analyst", Manager: "a", FTE: 1},
		{ID: "b1", Title: "Clerk", Manager: "b", FTE: 1},
	}
	var people []scenario.Person
	for _, p := range positions {
		people = append(people, scenario.Person{ID: scenario.PersonID("p-" + p.ID), Name: "Holder of " + string(p.ID), FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

func replay(t *testing.T, s scenario.State, edits ...scenario.Edit) scenario.State {
	t.Helper()
	out, err := edit.Replay(s, edits)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

const replications = 20

// around returns one value per replication near a mean: mean ± spread/2.
func around(rng *rand.Rand, mean, spread float64) sim.Samples {
	out := make(sim.Samples, replications)
	for r := range out {
		out[r] = mean + spread*(rng.Float64()-0.5)
	}
	return out
}

// resultOf invents a result in which every manager has the load given, or 0.5, of ten
// hours; a twentieth of the escalations lapse.
func resultOf(s scenario.State, seed uint64, loads map[scenario.PositionID]float64) sim.Result {
	rng := rand.New(rand.NewPCG(seed, 1))
	r := sim.Result{Config: sim.Config{Weeks: 52, WarmupWeeks: 4, Replications: replications, Seed: 7}}
	for m := range r.Organisation {
		r.Organisation[m] = around(rng, 0.5, 0.01)
	}
	r.Organisation[sim.LapseShare] = around(rng, 0.05, 0.001)
	for p := range s.Org.Positions() {
		if len(s.Org.Reports(p.ID)) == 0 {
			continue
		}
		load, ok := loads[p.ID]
		if !ok {
			load = 0.5
		}
		m := sim.Manager{ID: p.ID, Title: p.Title, Span: len(s.Org.Reports(p.ID)), Hours: 10}
		for k := range m.Metrics {
			m.Metrics[k] = around(rng, load, 0.01)
		}
		if load > 1 {
			m.WeekOver = scenario.Some(6)
		}
		r.Managers = append(r.Managers, m)
	}
	return r
}
