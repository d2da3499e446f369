package compare

import (
	"context"
	"errors"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

func TestRunPairsEverySideWithTheBaseline(t *testing.T) {
	s := firm(t)
	led := replay(t, s, scenario.Edit{Do: scenario.SetModel{Parameter: "practice", Value: "1"}})
	var seen []sim.Snapshot
	simulate := func(_ context.Context, snap sim.Snapshot, cfg sim.Config, progress sim.Progress) (sim.Result, error) {
		seen = append(seen, snap)
		progress(cfg.Replications, cfg.Replications)
		return resultOf(snap.Current, cfg.Seed, nil), nil
	}
	var reports [][2]int
	c, err := run(context.Background(), simulate, s, []Named{{Name: "Led", State: led}, {Name: "Same", State: s}},
		sim.Config{Replications: replications, Seed: 7}, func(done, total int) { reports = append(reports, [2]int{done, total}) })
	if err != nil {
		t.Fatal(err)
	}
	if len(seen) != 3 || seen[1].Baseline.Org != s.Org || seen[1].Current.Model != led.Model {
		t.Errorf("ran %d sides; the second must be led on the baseline", len(seen))
	}
	if want := [][2]int{{20, 60}, {40, 60}, {60, 60}}; len(reports) != 3 || reports[0] != want[0] || reports[2] != want[2] {
		t.Errorf("progress %v, want %v", reports, want)
	}
	if c.Baseline.Name != scenario.BaselineName || c.Seed != 7 || len(c.Scenarios) != 2 {
		t.Errorf("comparison %q seed %d with %d scenarios", c.Baseline.Name, c.Seed, len(c.Scenarios))
	}
}

func TestRunRefusesSidesThatCannotAllBeHeld(t *testing.T) {
	s := firm(t)
	never := func(context.Context, sim.Snapshot, sim.Config, sim.Progress) (sim.Result, error) {
		t.Fatal("a side was run")
		return sim.Result{}, nil
	}
	_, err := run(context.Background(), never, s, []Named{{Name: "Flat", State: s}}, sim.Config{Weeks: 52, Replications: 1_000_000_000}, nil)
	if !errors.Is(err, sim.ErrTooLong) {
		t.Errorf("got %v", err)
	}
}

func TestRunNamesTheSideThatFails(t *testing.T) {
	s := firm(t)
	fails := func(_ context.Context, snap sim.Snapshot, _ sim.Config, _ sim.Progress) (sim.Result, error) {
		if snap.Current.Org == s.Org {
			return sim.Result{}, nil
		}
		return sim.Result{}, context.Canceled
	}
	_, err := run(context.Background(), fails, s, []Named{{Name: "Flat", State: s.Clone()}}, sim.Config{}, nil)
	if !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "Flat") {
		t.Errorf("got %v", err)
	}
}
