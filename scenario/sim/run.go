package sim

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
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
// valid, ErrTooLarge, and the context's own once it is done, before the next
// simulated week begins.
func Run(ctx context.Context, snap Snapshot, cfg Config, progress Progress) (Result, error) {
	return run(ctx, snap, cfg, progress, nil)
}

func run(ctx context.Context, snap Snapshot, cfg Config, progress Progress, watch watcher) (Result, error) {
	start := time.Now()
	if err := cfg.check(); err != nil {
		return Result{}, err
	}
	net, err := escalation.Compile(snap.Baseline, snap.Current)
	if err != nil {
		return Result{}, err
	}
	if n := decisionsPerWeek(net); !(n <= mostDecisions) {
		return Result{}, fmt.Errorf("%.3g decisions a week: %w", n, ErrTooLarge)
	}
	p := newPlan(net, cfg, watch)
	f := newFindings(p)
	if err := replicate(ctx, p, f, progress); err != nil {
		return Result{}, fmt.Errorf("simulate: %w", err)
	}
	r := f.result()
	r.Elapsed = time.Since(start)
	return r, nil
}

func (c Config) check() error {
	switch {
	case c.WarmupWeeks < 0:
		return fmt.Errorf("warm-up of %d weeks: %w", c.WarmupWeeks, scenario.ErrInvalid)
	case c.Weeks <= c.WarmupWeeks:
		return fmt.Errorf("%d weeks, of which %d are warm-up: %w", c.Weeks, c.WarmupWeeks, scenario.ErrInvalid)
	case c.Replications < 1:
		return fmt.Errorf("%d replications: %w", c.Replications, scenario.ErrInvalid)
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

// replicate deals the replications to the workers. Each worker keeps its buffers
// and writes to the places of its replication alone.
func replicate(ctx context.Context, p *plan, f *findings, progress Progress) error {
	workers := p.cfg.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var (
		mu         sync.Mutex
		next, done int
		failed     error
		wg         sync.WaitGroup
	)
	take := func() (int, bool) {
		mu.Lock()
		defer mu.Unlock()
		next++
		return next - 1, failed == nil && next <= p.cfg.Replications
	}
	finish := func(err error) {
		mu.Lock()
		defer mu.Unlock()
		if err != nil {
			failed = err
			return
		}
		if done++; progress != nil {
			progress(done, p.cfg.Replications)
		}
	}
	for range min(workers, p.cfg.Replications) {
		wg.Go(func() {
			r := newReplication(p)
			for i, ok := take(); ok; i, ok = take() {
				err := r.run(ctx, i)
				if err == nil {
					f.take(r, i)
				}
				finish(err)
			}
		})
	}
	wg.Wait()
	return failed
}
