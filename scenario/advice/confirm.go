package advice

import (
	"context"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// Confirmation sets the simulation beside the estimate in one draw.
type Confirmation struct {
	Draw      int
	Name      string // of the baseline or case
	Estimated Outcome
	Simulated Outcome // loads are means over the replications
}

// Agrees reports whether both say the same about holding.
func (c Confirmation) Agrees() bool { return c.Estimated.Holds() == c.Simulated.Holds() }

// Confirm simulates baseline and cases in some of the draws, such as 0, 1 and 2, with
// the given run. The simulation knows the settling in, the squeeze of coaching and
// the overtime that the estimate leaves out. Errors are those of [sim.Run], and
// scenario.ErrInvalid for a draw that the study lacks.
func (s *Study) Confirm(ctx context.Context, draws []int, cfg sim.Config, progress sim.Progress) ([]Confirmation, error) {
	var out []Confirmation
	for _, d := range draws {
		if d < 0 || d >= s.Draws {
			return nil, fmt.Errorf("draw %d of %d: %w", d, s.Draws, scenario.ErrInvalid)
		}
		for c, cs := range s.cases {
			base, now := s.worlds.at(s.points.RawRowView(d), s.baseline, cs.State)
			r, err := sim.Run(ctx, sim.Snapshot{Baseline: base, Current: now}, cfg, progress)
			if err != nil {
				return nil, fmt.Errorf("draw %d, %s: %w", d, cs.Name, err)
			}
			out = append(out, Confirmation{
				Draw: d, Name: cs.Name,
				Estimated: s.Verdicts[c].Outcomes[d],
				Simulated: simulated(r, now.Model.LoadLimit),
			})
		}
	}
	return out, nil
}

func simulated(r sim.Result, limit float64) Outcome {
	o := Outcome{Managers: len(r.Managers)}
	for i := range r.Managers {
		load := r.Managers[i].Metrics[sim.Load].Estimate().Mean.Or(0)
		o.Highest = max(o.Highest, load)
		if load > limit {
			o.Over++
		}
	}
	return o
}
