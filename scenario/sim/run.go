package sim

import (
	"context"
	"errors"
	"fmt"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// ErrTooLarge is returned for settings that raise more decisions than a machine can
// follow, such as an FTE of 1e9.
var ErrTooLarge = errors.New("too many decisions to simulate")

// mostDecisions bounds the decisions raised in a week.
const mostDecisions = 1e8

// Run simulates a snapshot. The result depends on the snapshot and on cfg without
// Workers; only Elapsed differs from run to run. progress may be nil.
//
// Errors: scenario.ErrInvalid for a configuration or an operating model that is not
// valid, ErrTooLarge, ErrTooLong, and the context's own once it is done, at once for all
// that a person would notice.
func Run(ctx context.Context, snap Snapshot, cfg Config, progress Progress) (Result, error) {
	return run(ctx, snap, cfg, progress, nil)
}

func run(ctx context.Context, snap Snapshot, cfg Config, progress Progress, watch watcher) (Result, error) {
	start := time.Now()
	p, err := prepare(snap, cfg, watch)
	if err != nil {
		return Result{}, err
	}
	found, err := gather(ctx, p, progress)
	if err != nil {
		return Result{}, fmt.Errorf("simulate: %w", err)
	}
	r := resultOf(p, found)
	r.Elapsed = time.Since(start)
	return r, nil
}

// prepare checks and compiles what a run needs.
func prepare(snap Snapshot, cfg Config, watch watcher) (*plan, error) {
	if err := cfg.check(); err != nil {
		return nil, err
	}
	net, err := escalation.Compile(snap.Baseline, snap.Current)
	if err != nil {
		return nil, err
	}
	if n := decisionsPerWeek(net); !(n <= mostDecisions) {
		return nil, fmt.Errorf("%.3g decisions a week: %w", n, ErrTooLarge)
	}
	p := newPlan(net, cfg, watch)
	return p, cfg.CheckSize(len(p.managers))
}

func (c Config) check() error {
	switch {
	case c.WarmupWeeks < 0:
		return fmt.Errorf("warm-up of %d weeks: %w", c.WarmupWeeks, scenario.ErrInvalid)
	case c.Weeks <= c.WarmupWeeks:
		return fmt.Errorf("%d weeks, of which %d are warm-up: %w", c.Weeks, c.WarmupWeeks, scenario.ErrInvalid)
	case c.Replications < 1:
		return fmt.Errorf("%d replications: %w", c.Replications, scenario.ErrInvalid)
	case !(c.TargetHalfWidth >= 0):
		return fmt.Errorf("target half-width of %v: %w", c.TargetHalfWidth, scenario.ErrInvalid)
	}
	return nil
}

func decisionsPerWeek(net *escalation.Network) float64 {
	sum := 0.0
	for i := range net.Places {
		sum += net.Places[i].Rate
	}
	return sum * max(1, net.Model.AIAcceleration)
}
