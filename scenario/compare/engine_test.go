package compare

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
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
	c, err := Run(context.Background(), s, []Named{{Name: "Same", State: s.Clone()}, {Name: "Same again", State: s}}, short, func(done, total int) { last = [2]int{done, total} })
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

// Each side alone would stop at a number of its own; together all go on to the largest,
// keep the replications that they had, and are paired over every one.
func TestSequentialSidesEndWithTheSameReplications(t *testing.T) {
	few := firm(t)
	few.Model.Settings.DecisionsPerFTEWeek = 8
	more := replay(t, few, scenario.Edit{Do: scenario.SetModel{Parameter: "decisions_per_fte_week", Value: "30"}})
	cfg := short
	cfg.TargetHalfWidth, cfg.MaxReplications = 0.08, 200
	states := []scenario.State{few, more, few}
	alone := make([]sim.Result, len(states))
	most := 0
	for i, s := range states {
		var err error
		if alone[i], err = sim.Run(t.Context(), sim.Snapshot{Baseline: few, Current: s}, cfg, nil); err != nil {
			t.Fatal(err)
		}
		most = max(most, alone[i].Config.Replications)
	}
	if alone[0].Config.Replications == alone[1].Config.Replications || most == cfg.MaxReplications {
		t.Fatalf("alone the sides take %d and %d replications: nothing to level", alone[0].Config.Replications, alone[1].Config.Replications)
	}
	var last [2]int
	c, err := Run(t.Context(), few, []Named{{Name: "Busier", State: more}, {Name: "Same", State: few}}, cfg, func(done, total int) { last = [2]int{done, total} })
	if err != nil {
		t.Fatal(err)
	}
	fixed := cfg
	fixed.Replications, fixed.TargetHalfWidth = most, 0
	for i, side := range []Side{c.Baseline, c.Scenarios[0].Side, c.Scenarios[1].Side} {
		whole, err := sim.Run(t.Context(), sim.Snapshot{Baseline: few, Current: states[i]}, fixed, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := side.Result.Config; got.Replications != most || got.TargetHalfWidth != cfg.TargetHalfWidth {
			t.Errorf("%s ends with %+v, want %d replications", side.Name, got, most)
		}
		leads, before := side.Result.Organisation[sim.LeadTimeMean], alone[i].Organisation[sim.LeadTimeMean]
		if !slices.Equal(leads, whole.Organisation[sim.LeadTimeMean]) || !slices.Equal(leads[:len(before)], before) {
			t.Errorf("%s: not the replications that it had, and more", side.Name)
		}
	}
	if last != [2]int{3 * most, 3 * most} {
		t.Errorf("progress ended at %v", last)
	}
	for m, d := range c.Scenarios[1].Difference {
		if d.Mean.Or(0) != 0 || d.HalfWidth.Or(0) != 0 {
			t.Errorf("the same organisation, %s: %+v", sim.OrganisationMetrics[m].Name, d)
		}
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
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the organisations to test with are not beside the repository: ", err)
	}
	if err != nil {
		t.Fatal(err)
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
	plan, err := op.Plan(t.Context(), base)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Run(context.Background(), base, []Named{{Name: "Layer 3 removed", State: replay(t, base, plan.Edit)}}, short, nil)
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
