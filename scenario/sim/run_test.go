package sim

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spanwise/scenario"
)

func TestRefusals(t *testing.T) {
	good := Config{Weeks: 3, WarmupWeeks: 1, Replications: 1}
	with := func(change func(*scenario.OperatingModel)) *scenario.OperatingModel {
		m := scenario.DefaultModel()
		change(m)
		return m
	}
	fine := scenario.DefaultModel()
	for _, c := range []struct {
		name  string
		cfg   Config
		model *scenario.OperatingModel
		want  error
	}{
		{"no replication", Config{Weeks: 3}, fine, scenario.ErrInvalid},
		{"all warm-up", Config{Weeks: 3, WarmupWeeks: 3, Replications: 1}, fine, scenario.ErrInvalid},
		{"negative target", Config{Weeks: 3, Replications: 1, TargetHalfWidth: -0.1}, fine, scenario.ErrInvalid},
		{"no target", Config{Weeks: 3, Replications: 1, TargetHalfWidth: math.NaN()}, fine, scenario.ErrInvalid},
		{"negative warm-up", Config{Weeks: 3, WarmupWeeks: -1, Replications: 1}, fine, scenario.ErrInvalid},
		{"invalid parameter", good, with(func(m *scenario.OperatingModel) { m.Rework = 1 }), scenario.ErrInvalid},
		{"no class", good, with(func(m *scenario.OperatingModel) { m.Classes = nil }), scenario.ErrInvalid},
		{"too much", good, with(func(m *scenario.OperatingModel) { m.Settings.DecisionsPerFTEWeek = 1e300 }), ErrTooLarge},
		{"no model", good, nil, scenario.ErrInvalid},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := tree(t, c.model, []int{3}, nil)
			if _, err := Run(t.Context(), Snapshot{s, s}, c.cfg, nil); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
}

func TestSameResultOnAnyNumberOfWorkers(t *testing.T) {
	baseline := tree(t, scenario.DefaultModel(), []int{3, 6, 5}, nil)
	current := tree(t, builtIn(), []int{4, 14}, nil)
	var results []Result
	for _, workers := range []int{1, 2, 8, 0, 1} {
		r := mustRun(t, baseline, current, Config{Weeks: 8, WarmupWeeks: 2, Replications: 9, Seed: 42, Workers: workers})
		r.Config.Workers = 0
		results = append(results, r)
	}
	for _, r := range results[1:] {
		if d := cmp.Diff(results[0], r, cmpopts.IgnoreFields(Result{}, "Elapsed"), cmpopts.EquateNaNs()); d != "" {
			t.Fatal(d)
		}
	}
}

func TestSeedAndReplicationMatter(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{8}, nil)
	cfg := Config{Weeks: 8, WarmupWeeks: 2, Replications: 2, Seed: 1}
	one := mustRun(t, s, s, cfg).Organisation[LeadTimeMean]
	cfg.Seed = 2
	other := mustRun(t, s, s, cfg).Organisation[LeadTimeMean]
	if one[0] == one[1] || one[0] == other[0] {
		t.Errorf("the same lead time twice: %v, %v", one, other)
	}
}

// Reports come at most every tellEvery, by the clock, and once when all is done.
func TestProgress(t *testing.T) {
	clock, reports := time.Unix(0, 0), [][2]int(nil)
	g := &gathering{
		plan:     &plan{cfg: Config{Replications: 10}},
		found:    make([]*figures, 10),
		now:      func() time.Time { return clock },
		progress: func(done, total int) { reports = append(reports, [2]int{done, total}) },
	}
	for _, i := range []int{2, 1, 0, 3, 5, 4, 6, 9, 8, 7} {
		g.put(i, &figures{}, nil)
		clock = clock.Add(tellEvery / 2)
	}
	if want := [][2]int{{1, 10}, {3, 10}, {5, 10}, {7, 10}, {9, 10}, {10, 10}}; !slices.Equal(reports, want) {
		t.Errorf("progress %v, want %v", reports, want)
	}
}

func TestCancel(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{4}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	_, err := Run(ctx, Snapshot{s, s}, Config{Weeks: 50, Replications: 1e6, Workers: 2}, func(done, _ int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// A cancelled run stops within a week, not at the end of the replication.
func TestCancelWithinAReplication(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{4}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	last := 0
	watch := func(_, _ int, _ *visit, start float64) {
		last = int(start / s.Model.WeekHours)
		if last >= 10 {
			cancel()
		}
	}
	_, err := run(ctx, Snapshot{s, s}, Config{Weeks: 100000, Replications: 1}, nil, watch)
	if !errors.Is(err, context.Canceled) || last > 11 {
		t.Errorf("error %v, last week seen %d", err, last)
	}
}

// Nor does it wait for a week that never ends.
func TestCancelWithinAnEndlessWeek(t *testing.T) {
	m := scenario.DefaultModel()
	m.Rework = 1 - 1e-12
	for k := range m.Classes {
		m.Classes[k].HandlingHours = 0
	}
	s := tree(t, m, []int{2}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	starts := 0
	watch := func(int, int, *visit, float64) {
		if starts++; starts == 1000 {
			cancel()
		}
	}
	_, err := run(ctx, Snapshot{s, s}, Config{Weeks: 1, Replications: 1}, nil, watch)
	if !errors.Is(err, context.Canceled) || starts > 2*checkEvery {
		t.Errorf("error %v after %d services", err, starts)
	}
}

// looked is a context that is cancelled when it is looked at for the given time.
type looked struct {
	context.Context
	looks, until int
}

func (l *looked) Err() error {
	if l.looks++; l.looks >= l.until {
		return context.Canceled
	}
	return nil
}

// However much one manager is asked in a week, a cancelled run ends within a bounded
// number of steps: the context is looked at in every part of the work, and hardly again
// once it is done.
func TestCancelWithinAHugeWeek(t *testing.T) {
	m := scenario.DefaultModel()
	m.Settings.DecisionsPerFTEWeek = 1500
	s := tree(t, m, []int{1000}, nil)
	snap, cfg := Snapshot{s, s}, Config{Weeks: 1, Replications: 1, Workers: 1}
	whole := &looked{Context: t.Context(), until: math.MaxInt}
	r, err := Run(whole, snap, cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	raised, joined := r.Organisation[DecisionsPerWeek][0], r.Managers[0].Metrics[ArrivalsPerWeek][0]
	waiting := r.Managers[0].Metrics[BacklogEnd][0]
	// Raising, joining and waiting on each take their looks; a step each at least.
	if least := int((raised + joined + waiting) / (2 * checkEvery)); whole.looks < least {
		t.Errorf("%d looks for %.0f decisions, %.0f of which join and %.0f wait; want %d", whole.looks, raised, joined, waiting, least)
	}
	for until := 1; until < whole.looks; until += 10 {
		ctx := &looked{Context: t.Context(), until: until}
		if _, err := Run(ctx, snap, cfg, nil); !errors.Is(err, context.Canceled) {
			t.Fatalf("cancelled at look %d: %v", until, err)
		}
		if after := ctx.looks - until; after > 8 {
			t.Errorf("cancelled at look %d, it went on for %d more", until, after)
		}
	}
}

func TestLoadsOnlyKeepsTheSameLoads(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{3, 6, 5}, nil)
	cfg := Config{Weeks: 8, WarmupWeeks: 2, Replications: 4, Seed: 42}
	want := mustRun(t, s, s, cfg)
	cfg.LoadsOnly = true
	got := mustRun(t, s, s, cfg)
	for i := range want.Managers {
		of := &want.Managers[i].Metrics
		*of = [NumManagerMetrics]Samples{Load: of[Load]}
	}
	want.Config.LoadsOnly = true
	if d := cmp.Diff(want, got, cmpopts.IgnoreFields(Result{}, "Elapsed"), cmpopts.EquateNaNs()); d != "" {
		t.Error(d)
	}
}
