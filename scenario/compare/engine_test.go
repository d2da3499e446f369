package compare

import (
	"context"
	"os"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/scenario/roster"
	"spanwise/scenario/sim"
)

var short = sim.Config{Weeks: 16, WarmupWeeks: 2, Replications: 5, Seed: 1}

// With common random numbers a scenario that changes nothing differs by exactly
// nothing, in every replication of every figure, however many sides there are.
func TestTheSameOrganisationDiffersByNothing(t *testing.T) {
	s := firm(t)
	var last [2]int
	c, err := Run(context.Background(), s, []Named{{"Same", s.Clone()}, {"Same again", s}}, short, func(done, total int) { last = [2]int{done, total} })
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Scenarios {
		for m, d := range a.Difference {
			if d.Mean.Or(0) != 0 || d.HalfWidth.Or(0) != 0 || d.Clear || d.Matters {
				t.Errorf("%s, %s: %+v", a.Name, sim.OrganisationMetrics[m].Name, d)
			}
		}
		for _, m := range a.Managers {
			if m.Difference.Or(0) != 0 || m.Clear {
				t.Errorf("%s, manager %s: %+v", a.Name, m.ID, m)
			}
		}
	}
	if want := 3 * short.Replications; last != [2]int{want, want} {
		t.Errorf("progress ended at %v, want all %d replications", last, want)
	}
}

func TestRunCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Run(ctx, firm(t), nil, short, nil); err == nil {
		t.Error("a cancelled run gave a comparison")
	}
}

// Taking a layer out of a real organisation loads those who are left: clearly so,
// and the sentences say it.
func TestAdventureWorksWithoutItsThirdLayer(t *testing.T) {
	f, err := os.Open("../../../shared/data/adventureworks-290.csv")
	if err != nil {
		t.Skip("the organisations to test with are not beside the repository: ", err)
	}
	defer f.Close()
	imp, err := roster.Read(context.Background(), "adventureworks-290.csv", f, roster.Options{})
	if err != nil || imp.Blocked() {
		t.Fatal(err, "or blocked")
	}
	base := scenario.State{Org: imp.Org, Model: scenario.DefaultModel()}
	op, err := flatten.Parse("remove-layer:3")
	if err != nil {
		t.Fatal(err)
	}
	plan, err := op.Plan(base)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Run(context.Background(), base, []Named{{"Layer 3 removed", replay(t, base, plan.Edit)}}, short, nil)
	if err != nil {
		t.Fatal(err)
	}
	a := c.Scenarios[0]
	if a.Structure.Layers != c.Baseline.Structure.Layers-1 || a.Changes.Moved == 0 || a.Structure.People != 290 {
		t.Errorf("%d layers from %d, %d moved, %d people", a.Structure.Layers, c.Baseline.Structure.Layers, a.Changes.Moved, a.Structure.People)
	}
	if d := a.Difference[sim.LapseShare]; Verdict(d) != Matters || DirectionOf(sim.OrganisationMetrics[sim.LapseShare], d) != Worse {
		t.Errorf("lapses: %+v, want clearly more", d)
	}
	if got := FindingsOf(c); got.Tone != Bad || got.Scenarios[0].Tone != Bad {
		t.Errorf("%s", English.Print(got.Headline))
	}
	for _, r := range a.Changes.WithReasons([]scenario.Edit{plan.Edit}).Rows {
		if r.Operation == "" {
			t.Errorf("%s %s%s: the operation is not named", r.What, r.Position, r.Person)
		}
	}
}
