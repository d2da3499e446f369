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
	// Edits led to the state; nil where it is not made of edits. They say what becomes
	// of the work of removed positions.
	Edits []scenario.Edit
}

// Run simulates the baseline and every scenario with common random numbers and
// compares them. Of one that changes structure and settings each half is simulated as
// well. In a sequential run each side goes on until it is sharp enough;
// then all are brought to the largest number of replications that one of them took, so
// that replication pairs with replication. Progress counts the replications of all sides
// together; it may be nil. The error is ctx.Err() wrapped when cancelled, sim.ErrTooLong
// wrapped where the sides cannot all be held, or says which side could not run.
func Run(ctx context.Context, baseline scenario.State, scenarios []Named, cfg sim.Config, progress sim.Progress) (Comparison, error) {
	return run(ctx, sim.Run, baseline, scenarios, cfg, progress)
}

type engine func(context.Context, sim.Snapshot, sim.Config, sim.Progress) (sim.Result, error)

func run(ctx context.Context, simulate engine, baseline scenario.State, scenarios []Named, cfg sim.Config, progress sim.Progress) (Comparison, error) {
	named := append([]Named{{Name: scenario.BaselineName, State: baseline}}, scenarios...)
	halves, err := halvesOf(baseline, scenarios)
	if err != nil {
		return Comparison{}, err
	}
	for _, h := range halves {
		named = append(named, h.Named)
	}
	managers := make([]int, len(named))
	for i, n := range named {
		managers[i] = scenario.StructureOf(n.State.Org).Managers
	}
	if err := cfg.CheckSize(managers...); err != nil {
		return Comparison{}, err
	}
	results := make([]sim.Result, len(named))
	side := func(i int, cfg sim.Config, progress sim.Progress) (err error) {
		snapshot := sim.Snapshot{Baseline: baseline, Current: named[i].State}
		if results[i], err = simulate(ctx, snapshot, cfg, progress); err != nil {
			return fmt.Errorf("simulate %s: %w", named[i].Name, err)
		}
		if i > len(scenarios) { // a half: its managers are those of no organisation that is shown
			results[i].Managers = nil
		}
		return nil
	}
	for i := range named {
		if err := side(i, cfg, share(progress, i, len(named))); err != nil {
			return Comparison{}, err
		}
	}
	if err := level(results, cfg, side, progress); err != nil {
		return Comparison{}, err
	}
	sides := make([]Side, len(scenarios)+1)
	for i := range sides {
		sides[i] = SideOf(named[i].Name, named[i].State, results[i])
		sides[i].Edits = named[i].Edits
	}
	for i, h := range halves {
		h.joins(&sides[h.of+1], results[len(sides)+i])
	}
	return Of(sides[0], sides[1:]), nil
}

// half is the structure or the settings of a scenario alone, to be simulated.
type half struct {
	Named
	of       int // the scenario's place
	settings bool
}

// halvesOf lists the halves of every scenario that changes structure and settings.
func halvesOf(baseline scenario.State, scenarios []Named) ([]half, error) {
	var out []half
	for i, s := range scenarios {
		if !ChangesOf(baseline, s.State).Both() {
			continue
		}
		structure, err := StructureAlone(baseline, s.State)
		if err != nil {
			return nil, fmt.Errorf("structure of %s alone: %w", s.Name, err)
		}
		settings, err := SettingsAlone(baseline, s.State)
		if err != nil {
			return nil, fmt.Errorf("settings of %s alone: %w", s.Name, err)
		}
		out = append(out, half{Named{Name: s.Name + ", structure alone", State: structure}, i, false},
			half{Named{Name: s.Name + ", settings alone", State: settings}, i, true})
	}
	return out, nil
}

// joins puts the result of a half beside the scenario's own.
func (h half) joins(s *Side, r sim.Result) {
	if s.Parts == nil {
		s.Parts = &Parts{}
	}
	if h.settings {
		s.Parts.Settings = r
	} else {
		s.Parts.Structure = r
	}
}

// level runs the sides again that took fewer replications than another, with a fixed
// number. Replication r of a side is the same in a run of any number, so that they keep
// those they had and gain the rest.
func level(results []sim.Result, cfg sim.Config, side func(int, sim.Config, sim.Progress) error, progress sim.Progress) error {
	most := 0
	for _, r := range results {
		most = max(most, r.Config.Replications)
	}
	var short []int
	for i, r := range results {
		if r.Config.Replications < most {
			short = append(short, i)
		}
	}
	fixed := cfg
	fixed.Replications, fixed.TargetHalfWidth = most, 0
	done := len(results) - len(short)
	for n, i := range short {
		if err := side(i, fixed, share(progress, done+n, len(results))); err != nil {
			return err
		}
		results[i].Config.TargetHalfWidth = cfg.TargetHalfWidth // as it was asked for
	}
	return nil
}

// share reports the progress of one of several equal runs as part of them all.
func share(progress sim.Progress, at, of int) sim.Progress {
	if progress == nil {
		return nil
	}
	return func(done, total int) { progress(at*total+done, of*total) }
}
