package readiness

import (
	"time"

	"spanwise/scenario"
	"spanwise/scenario/waves"
)

const (
	// LowStability is the lower end of the plausible range of stability.
	LowStability = 0.5
	// FairStability lies between that and the default, 0.85.
	FairStability = 0.7
	// SteadyMonths is how long expectations stay once the last wave is done: 8 weeks
	// are what clerical work takes to settle, 26 and more what executives do (the source
	// of settle_weeks), and a quarter is what most plans are made for.
	SteadyMonths = 3
)

// Expectations says how steady they are.
type Expectations struct {
	Stability float64 // the setting, as mean over managers
	Until     string  // ISO 8601 day, "" where nobody said
	// Last is the day on which the last wave is done, today where nothing is dated, ""
	// where that was not asked.
	Last string
	Days int // from Last to Until, below 0 where that comes first
}

// Code implements [Finding].
func (Expectations) Code() string { return "expectations" }

func (f *facts) expectations() Check {
	e := Expectations{
		Stability: f.meanOf(func(s scenario.Settings) float64 { return s.Stability }),
		Until:     f.said.SteadyUntil, Last: f.lastDay(),
	}
	until, errUntil := time.Parse(time.DateOnly, e.Until)
	last, errLast := time.Parse(time.DateOnly, e.Last)
	red, amber := e.Stability < LowStability, e.Stability < FairStability || errUntil != nil
	if errUntil == nil && errLast == nil {
		e.Days = int(until.Sub(last).Hours() / 24)
		red = red || until.Before(last)
		amber = amber || until.Before(last.AddDate(0, SteadyMonths, 0))
	}
	place := PlaceFoundations
	if e.Stability < FairStability && errUntil == nil {
		place = PlaceModel
	}
	return Check{graver(red, amber), e, place}
}

// lastDay is the day on which the last wave is done; what has no day is done today.
func (f *facts) lastDay() string {
	last := f.Today
	for _, w := range waves.Of(f.Edits) {
		last = max(last, w.Date)
	}
	return last
}
