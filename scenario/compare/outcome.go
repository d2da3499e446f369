package compare

import (
	"cmp"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// Standing says whether an organisation carries its load. It goes by the mean load
// of each manager over the replications.
type Standing int

// The standings, from good to bad.
const (
	NoManagers Standing = iota // nobody to carry anything
	// Holds: no manager is above the load limit.
	Holds
	// HoldsWithoutReserve: it holds, but the busiest manager is so near the limit
	// that noise, or a little more work, would pass it.
	HoldsWithoutReserve
	// Stretched: it does not hold, somebody is above the limit, but nobody is overloaded.
	Stretched
	// Breaks: somebody is overloaded, with more than a week's work a week. This goes
	// before the limit, should a document set that above 100%.
	Breaks
)

// reserve is how far below the limit the busiest manager must stay, half-width
// included, for there to be something in hand.
const reserve = 0.05

// overload is the load from which work cannot be finished (MODEL §8).
const overload = 1.0

// Holds reports whether no manager is above the limit, with reserve or without.
func (s Standing) Holds() bool { return s == Holds || s == HoldsWithoutReserve }

// Outcome is how one side stands, with the figures that say so.
type Outcome struct {
	Standing
	Managers   int // filled positions with filled reports
	OverLimit  int // managers whose mean load is above the limit
	Overloaded int // managers whose mean load is above 1
	// Excess is the work that lies above the limit, h a week, summed over managers. Unlike
	// the counts it does not fall because there are fewer managers to be overloaded, and
	// unlike loads it does not grow because one of them has hardly an hour to divide by.
	Excess float64
	// Busiest is the manager with the highest mean load; Load its mean and half-width.
	Busiest scenario.PositionID
	Title   string
	Load    sim.Estimate
	// Worst are the overloaded managers, the most loaded first, at most mostNamed.
	Worst []Loaded
	// FirstWeekOver is the first week in which a manager overloaded on average has
	// more than a week's hours waiting.
	FirstWeekOver scenario.Opt[int]
	// SqueezedOut is the first week in which less than half of the planned coaching
	// takes place, on average over managers (MODEL §8).
	SqueezedOut scenario.Opt[int]
}

// Loaded is a manager with the load that it has.
type Loaded struct {
	ID    scenario.PositionID
	Title string
	Load  sim.Estimate
}

// OutcomeOf judges a result against a load limit.
func OutcomeOf(r sim.Result, limit float64) Outcome {
	o := Outcome{Managers: len(r.Managers), SqueezedOut: squeezedOut(r.Weekly.CoachingFunded)}
	for _, m := range r.Managers {
		e := m.Metrics[sim.Load].Estimate()
		load := e.Mean.Or(0)
		if load > limit {
			o.OverLimit++
			o.Excess += (load - limit) * m.Hours
		}
		if load > overload {
			o.Overloaded++
			o.Worst = append(o.Worst, Loaded{m.ID, m.Title, e})
			o.FirstWeekOver = earlier(o.FirstWeekOver, m.WeekOver)
		}
		if o.Busiest == "" || load > o.Load.Mean.Or(0) {
			o.Busiest, o.Title, o.Load = m.ID, m.Title, e
		}
	}
	slices.SortStableFunc(o.Worst, func(a, b Loaded) int { return cmp.Compare(b.Load.Mean.Value, a.Load.Mean.Value) })
	o.Worst = o.Worst[:min(len(o.Worst), mostNamed)]
	o.Standing = o.standing(limit)
	return o
}

// Overloaded lists the managers whose mean load is above 1, in chart order, and the one of
// them with the highest; "" for none.
func Overloaded(r sim.Result) (ids []scenario.PositionID, most scenario.PositionID) {
	highest := overload
	for _, m := range r.Managers {
		load := m.Metrics[sim.Load].Estimate().Mean.Or(0)
		if load > overload {
			ids = append(ids, m.ID)
		}
		if load > highest {
			most, highest = m.ID, load
		}
	}
	return ids, most
}

func (o Outcome) standing(limit float64) Standing {
	highest := o.Load.Mean.Or(0) + o.Load.HalfWidth.Or(0)
	switch {
	case o.Managers == 0:
		return NoManagers
	case o.Overloaded > 0:
		return Breaks
	case o.OverLimit > 0:
		return Stretched
	case highest > limit-reserve:
		return HoldsWithoutReserve
	}
	return Holds
}

func earlier(a, b scenario.Opt[int]) scenario.Opt[int] {
	if !a.OK || b.OK && b.Value < a.Value {
		return b
	}
	return a
}

func squeezedOut(funded []sim.Estimate) scenario.Opt[int] {
	for week, e := range funded {
		if e.Mean.OK && e.Mean.Value < 0.5 {
			return scenario.Some(week)
		}
	}
	return scenario.Opt[int]{}
}
