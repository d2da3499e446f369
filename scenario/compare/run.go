package compare

import (
	"context"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// Named is a scenario as it stands after its edits.
type Named struct {
	Name  string
	State scenario.State
}

// Run simulates the baseline and every scenario with common random numbers and
// compares them. Progress counts the replications of all sides together; it may be
// nil. The error is ctx.Err() wrapped when cancelled, sim.ErrTooLong
// wrapped where the sides cannot all be held, or says which side could not run.
func Run(ctx context.Context, baseline scenario.State, scenarios []Named, cfg sim.Config, progress sim.Progress) (Comparison, error) {
	return run(ctx, sim.Run, baseline, scenarios, cfg, progress)
}

type engine func(context.Context, sim.Snapshot, sim.Config, sim.Progress) (sim.Result, error)

func run(ctx context.Context, simulate engine, baseline scenario.State, scenarios []Named, cfg sim.Config, progress sim.Progress) (Comparison, error) {
	named := append([]Named{{scenario.BaselineName, baseline}}, scenarios...)
	managers := make([]int, len(named))
	for i, n := range named {
		managers[i] = scenario.StructureOf(n.State.Org).Managers
	}
	if err := cfg.CheckSize(managers...); err != nil {
		return Comparison{}, err
	}
	sides := make([]Side, 0, len(named))
	for i, n := range named {
		snapshot := sim.Snapshot{Baseline: baseline, Current: n.State}
		r, err := simulate(ctx, snapshot, cfg, share(progress, i, len(named)))
		if err != nil {
			return Comparison{}, fmt.Errorf("simulate %s: %w", n.Name, err)
		}
		sides = append(sides, SideOf(n.Name, n.State, r))
	}
	return Of(sides[0], sides[1:]), nil
}

// share reports the progress of one of several equal runs as part of them all.
func share(progress sim.Progress, at, of int) sim.Progress {
	if progress == nil {
		return nil
	}
	return func(done, total int) { progress(at*total+done, of*total) }
}
