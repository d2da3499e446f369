package sim

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spanwise/scenario"
)

// A sequential run takes the first number of replications that is sharp enough, and
// is the run of that fixed number.
func TestSequentialRunStopsWhenSharpEnough(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{3, 5}, nil)
	cfg := Config{Weeks: 20, WarmupWeeks: 4, Replications: 5, TargetHalfWidth: 0.05, MaxReplications: 300, Seed: 2, Workers: 1}
	r := mustRun(t, s, s, cfg)
	n := r.Config.Replications
	leads := r.Organisation[LeadTimeMean]
	if n <= cfg.Replications || n >= cfg.MaxReplications || len(leads) != n {
		t.Fatalf("%d replications, %d lead times", n, len(leads))
	}
	for k := cfg.Replications; k <= n; k++ {
		e := leads[:k].Estimate()
		if sharp := e.HalfWidth.Value <= 0.05*e.Mean.Value; sharp != (k == n) {
			t.Errorf("after %d of %d replications %v ± %v", k, n, e.Mean.Value, e.HalfWidth.Value)
		}
	}
	fixed := mustRun(t, s, s, Config{Weeks: 20, WarmupWeeks: 4, Replications: n, Seed: 2})
	for _, workers := range []int{1, 2, 7} {
		cfg.Workers = workers
		got := mustRun(t, s, s, cfg)
		if d := cmp.Diff(fixed, got, cmpopts.IgnoreFields(Result{}, "Elapsed", "Config"), cmpopts.EquateNaNs()); d != "" {
			t.Fatalf("%d workers:\n%s", workers, d)
		}
	}
}

func TestSequentialRunEndsAtTheMaximum(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{6}, nil)
	var last [2]int
	for _, c := range []struct {
		name         string
		state        scenario.State
		replications int
		most, want   int
		target       float64
	}{
		{"never sharp enough", s, 3, 9, 9, 1e-9},
		{"at once", s, 3, 9, 3, 1e9},
		{"one has no half-width", s, 1, 9, 2, 1e9},
		{"a maximum below the start", s, 6, 2, 6, 1e-9},
		{"nobody escalates", tree(t, scenario.DefaultModel(), nil, nil), 3, 9, 3, 0.01},
	} {
		cfg := Config{Weeks: 3, Replications: c.replications, TargetHalfWidth: c.target, MaxReplications: c.most}
		r, err := Run(t.Context(), Snapshot{c.state, c.state}, cfg, func(done, total int) { last = [2]int{done, total} })
		if err != nil {
			t.Fatal(err)
		}
		if n := r.Config.Replications; n != c.want || last != [2]int{n, n} {
			t.Errorf("%s: %d replications, progress ended at %v; want %d", c.name, n, last, c.want)
		}
	}
}

func TestConfigOfTheModel(t *testing.T) {
	m := scenario.DefaultModel()
	m.Weeks, m.WarmupWeeks, m.Replications, m.MaxReplications, m.TargetHalfWidth = 9, 2, 11, 99, 0.05
	want := Config{Weeks: 9, WarmupWeeks: 2, Replications: 11, MaxReplications: 99, TargetHalfWidth: 0.05, Seed: 4}
	if got := ConfigOf(m, 4); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
