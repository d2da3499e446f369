package escalation

import (
	"math"
	"sync"

	"spanwise/scenario"
)

// Estimate is the steady state of the model (MODEL §10): everybody settled in, AI
// fully there, skill as at the start, coaching funded, no overtime. Every number in
// it is finite.
type Estimate struct {
	Managers     []ManagerEstimate // chart order
	Organisation OrganisationEstimate
	at           func() map[scenario.PositionID]int // made when asked for; nil in the zero Estimate
}

// ManagerEstimate holds the figures of one manager, a filled position with at
// least one filled report. Rates are a week.
type ManagerEstimate struct {
	ID    scenario.PositionID
	Title string
	Span  int // filled reports
	Grade int // authority grade

	ArrivalsPerWeek  float64 // needed + needless + rework
	NeededPerWeek    float64
	NeedlessPerWeek  float64
	PassedUpPerWeek  float64 // the part that came out of a lower manager's triage
	ReworkPerWeek    float64
	WorkHoursPerWeek float64 // hours of need that join

	DecisionHoursPerWeek float64 // C0: hours that there are
	Load                 float64 // work / decision hours
	// WaitMean is the wait of the served in hours, unset when saturated or when
	// nothing arrives.
	WaitMean      scenario.Opt[float64]
	LapsedPerWeek float64
	// Saturated says that the queue grows without end: load ≥ 1 and nobody gives up.
	Saturated bool
	Hours     Week
}

// OrganisationEstimate holds the figures of the whole. A share of nothing is unset.
type OrganisationEstimate struct {
	DecisionsPerWeek     float64
	DecidedAtSourceShare scenario.Opt[float64]
	NeedlessShare        scenario.Opt[float64] // of hops, rework excluded
	WorkHoursPerWeek     float64
	ManagersOver085      int
	ManagersOver100      int
}

// Solve compiles and estimates. Errors are those of [Compile].
func Solve(baseline, current scenario.State) (Estimate, error) {
	n, err := Compile(baseline, current)
	if err != nil {
		return Estimate{}, err
	}
	return n.Solve(), nil
}

// Manager returns the figures of a manager, false for a position that is none.
func (e *Estimate) Manager(id scenario.PositionID) (ManagerEstimate, bool) {
	if e.at == nil {
		return ManagerEstimate{}, false
	}
	i, ok := e.at()[id]
	if !ok {
		return ManagerEstimate{}, false
	}
	return e.Managers[i], true
}

// Solve estimates the whole organisation, from the bottom up.
func (n *Network) Solve() Estimate {
	f := newFlows(n)
	f.solveAll()
	return Estimate{
		Managers:     f.estimates,
		Organisation: f.organisation(n.tops),
		at:           indexOf(f.estimates),
	}
}

func indexOf(managers []ManagerEstimate) func() map[scenario.PositionID]int {
	return sync.OnceValue(func() map[scenario.PositionID]int {
		at := make(map[scenario.PositionID]int, len(managers))
		for i := range managers {
			at[managers[i].ID] = i
		}
		return at
	})
}

func shareOf(part, whole float64) scenario.Opt[float64] {
	if !(whole > 0) || math.IsInf(whole, 0) {
		return scenario.Opt[float64]{}
	}
	return scenario.Some(part / whole)
}

// finite keeps absurd but valid settings, such as 1e300 hours, out of files that
// cannot hold an infinity.
func finite(v float64) float64 {
	switch {
	case math.IsNaN(v):
		return 0
	default:
		return min(v, math.MaxFloat64)
	}
}
