package sim

import (
	"math"
	"time"

	"spanwise/scenario"
)

// Snapshot is what a run simulates: a state, and the baseline that its authority
// grades, settling in and starting skill come from (MODEL §4, §5, §7). The two
// are the same when the baseline itself is run.
type Snapshot struct {
	Baseline, Current scenario.State
}

// Config says how long and how often to simulate.
type Config struct {
	Weeks        int // horizon, warm-up included
	WarmupWeeks  int
	Replications int // in a Result, those that were run
	// TargetHalfWidth above 0 makes the number of replications sequential: from
	// Replications on until the half-width of the organisation's mean lead time is at
	// most this share of the mean, at most MaxReplications (MODEL §1).
	TargetHalfWidth float64
	MaxReplications int
	Seed            uint64
	// LoadsOnly keeps of every manager's figures the load alone, all that a comparison
	// reads; the other samples of a Manager are nil.
	LoadsOnly bool
	Workers   int // 0 is one per core; the result does not depend on it
}

// ConfigOf returns the run that the operating model asks for.
func ConfigOf(m *scenario.OperatingModel, seed uint64) Config {
	return Config{
		Weeks: m.Weeks, WarmupWeeks: m.WarmupWeeks,
		Replications: m.Replications, TargetHalfWidth: m.TargetHalfWidth, MaxReplications: m.MaxReplications,
		Seed: seed,
	}
}

// Progress is told how many of total replications are done, at most 20 times a
// second and once when all are; in a sequential run total is a guess until then. It
// may be called from any goroutine, never from two at once.
type Progress func(done, total int)

// Result holds what a run found, per replication, so that runs can be paired.
type Result struct {
	Config       Config
	Events       int64 // decisions raised, handlings finished and lapses in the counted weeks
	Elapsed      time.Duration
	Organisation [NumOrganisationMetrics]Samples
	Weekly       Weekly
	LeadTimes    [len(LeadTimeAt)]Samples // quantiles of the lead time, h, at the shares of LeadTimeAt
	Managers     []Manager                // chart order
}

// LeadTimeAt are the shares of decided decisions, 0..1, at which the distribution of the
// lead time is read.
var LeadTimeAt = [...]float64{0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95}

// Manager is a filled position with at least one filled report (MODEL §5).
type Manager struct {
	ID       scenario.PositionID
	Title    string
	Span     int                        // filled direct reports, MODEL §6
	Grade    int                        // authority grade
	Hours    float64                    // for decisions in a week, coaching in full and no overtime: C0 (MODEL §6)
	WeekOver scenario.Opt[int]          // first week with more than a week's hours waiting, lower median
	Metrics  [NumManagerMetrics]Samples // nil where the run did not keep them
}

// Samples holds one value per replication; NaN where the figure does not exist,
// such as a wait where nothing was served.
type Samples []float64

// Estimate is a mean with its 95% half-width; each is unset where it does not exist.
type Estimate struct {
	Mean, HalfWidth scenario.Opt[float64]
}

// Weekly holds the series of MODEL §8 by week, warm-up included.
type Weekly struct {
	Backlog, Skill, CoachingFunded, LeadTime []Estimate
}

// Known returns the values that exist.
func (s Samples) Known() []float64 {
	var out []float64
	for _, v := range s {
		if !math.IsNaN(v) {
			out = append(out, v)
		}
	}
	return out
}

// Estimate returns the mean over the replications in which the figure exists, with
// the Student-t half-width at 95%; the latter needs two of them.
func (s Samples) Estimate() Estimate { return EstimateAt(s.Known(), 0.95) }
