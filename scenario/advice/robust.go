package advice

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"gonum.org/v1/gonum/mat"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// Case is a scenario as it stands after its edits.
type Case struct {
	Name  string
	State scenario.State
}

// Options says how many settings to draw.
type Options struct {
	Draws    int    // ≥ 1; 300 tells shares to about 3 percentage points
	Seed     uint64 // the same seed draws the same settings
	Workers  int    // 0 is one per core; the study does not depend on it
	Progress func(done, total int)
}

// Study is what many plausible settings make of the same structures.
type Study struct {
	Draws    int
	Seed     uint64
	Verdicts []Verdict // the baseline, then the cases in their order

	baseline scenario.State
	cases    []Case // the baseline first
	worlds   worlds
	points   *mat.Dense // share of its range by draw and row
}

// Verdict is how one of them fares.
type Verdict struct {
	Name string
	// Holds counts the draws in which no manager is above the load limit.
	Holds int
	// Best counts the draws in which this one has the lowest share of managers above
	// the load limit, and the lowest highest load among those that share it; among
	// equals the earlier is the best, the baseline first of all.
	Best     int
	Now      Outcome  // with the document's own values
	Drivers  []Driver // widest swing first, then strongest correlation; none without effect
	Outcomes []Outcome
}

// Outcome is what the estimate says of one setting.
type Outcome struct {
	Managers, Over int     // of them above the document's load limit
	Highest        float64 // highest load, 0 without managers
}

// Holds reports whether no manager is above the load limit.
func (o Outcome) Holds() bool { return o.Over == 0 }

// better reports whether o is strictly better than other.
func (o Outcome) better(other Outcome) bool {
	if a, b := o.share(), other.share(); a != b {
		return a < b
	}
	return o.Highest < other.Highest
}

func (o Outcome) share() float64 {
	if o.Managers == 0 {
		return 0
	}
	return float64(o.Over) / float64(o.Managers)
}

// Robust estimates the baseline and the cases in many plausible settings. Errors:
// scenario.ErrInvalid for fewer than one draw or a model that is not valid, and the
// context's own, wrapped, when it is done first.
func Robust(ctx context.Context, baseline scenario.State, cases []Case, opts Options) (*Study, error) {
	if opts.Draws < 1 {
		return nil, fmt.Errorf("%d draws: %w", opts.Draws, scenario.ErrInvalid)
	}
	s := &Study{Draws: opts.Draws, Seed: opts.Seed, baseline: baseline, worlds: worlds{rows()}}
	s.cases = append([]Case{{scenario.BaselineName, baseline}}, cases...)
	s.points = hypercube(opts.Draws, len(s.worlds.rows), opts.Seed)
	settings := s.settings()
	outcomes, err := s.estimate(ctx, settings, opts)
	if err != nil {
		return nil, fmt.Errorf("estimate plausible settings: %w", err)
	}
	for c, cs := range s.cases {
		v := Verdict{Name: cs.Name, Outcomes: outcomes[c][:opts.Draws], Now: outcomes[c][len(settings)-forms]}
		for _, o := range v.Outcomes {
			if o.Holds() {
				v.Holds++
			}
		}
		v.Drivers = s.drivers(v.Outcomes, outcomes[c][opts.Draws:])
		s.Verdicts = append(s.Verdicts, v)
	}
	s.rank()
	return s, nil
}

// rank finds the best of every draw.
func (s *Study) rank() {
	for d := range s.Draws {
		best := 0
		for c := range s.Verdicts {
			if s.Verdicts[c].Outcomes[d].better(s.Verdicts[best].Outcomes[d]) {
				best = c
			}
		}
		s.Verdicts[best].Best++
	}
}

// setting is one way to set the model: the draws first, then each row alone at the
// ends of its range, then the structural switches.
type setting struct {
	shares   []float64
	mean     bool                           // autonomy as a weighted mean
	patience func(*scenario.OperatingModel) // changes who gives up; nil leaves it
}

// estimate returns the outcomes by case and setting.
func (s *Study) estimate(ctx context.Context, settings []setting, opts Options) ([][]Outcome, error) {
	out := make([][]Outcome, len(s.cases))
	for c := range out {
		out[c] = make([]Outcome, len(settings))
	}
	workers := opts.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var (
		mu         sync.Mutex
		next, done int
		failed     error
		wg         sync.WaitGroup
	)
	take := func(last error) (int, bool) {
		mu.Lock()
		defer mu.Unlock()
		if failed == nil {
			failed = last
		}
		if failed == nil {
			failed = ctx.Err()
		}
		next++
		return next - 1, failed == nil && next <= len(settings)
	}
	finish := func() {
		mu.Lock()
		defer mu.Unlock()
		if done++; opts.Progress != nil {
			opts.Progress(done, len(settings))
		}
	}
	for range min(workers, len(settings)) {
		wg.Go(func() {
			var err error
			for i, ok := take(nil); ok; i, ok = take(err) {
				if err = s.estimateOne(settings[i], i, out); err == nil {
					finish()
				}
			}
		})
	}
	wg.Wait()
	return out, failed
}

// estimateOne estimates all cases in one setting.
func (s *Study) estimateOne(set setting, at int, out [][]Outcome) error {
	for c, cs := range s.cases {
		base, now := s.worlds.at(set.shares, s.baseline, cs.State)
		if set.patience != nil {
			set.patience(base.Model)
			set.patience(now.Model)
		}
		net, err := escalation.Compile(base, now)
		if err != nil {
			return fmt.Errorf("%s: %w", cs.Name, err)
		}
		if set.mean {
			net.Autonomy = escalation.WeightedMean
		}
		out[c][at] = outcomeOf(net.Solve(), now.Model.LoadLimit)
	}
	return nil
}

func outcomeOf(e escalation.Estimate, limit float64) Outcome {
	o := Outcome{Managers: len(e.Managers)}
	for i := range e.Managers {
		load := e.Managers[i].Load
		o.Highest = max(o.Highest, load)
		if load > limit {
			o.Over++
		}
	}
	return o
}
