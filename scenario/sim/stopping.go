package sim

import "math"

// The number of replications is fixed, or found as they come in (MODEL §1): from
// the first on that leaves the half-width of the mean lead time at or below the
// target, a share of that mean, no more are needed. Replications are judged in their
// order, one by one, so that the number does not depend on how many run at once.

// most is the largest number of replications that a run may take.
func (c Config) most() int {
	if c.TargetHalfWidth > 0 {
		return max(c.Replications, c.MaxReplications)
	}
	return c.Replications
}

// enough reports whether no more replications are needed. Where no decision was
// escalated there is no lead time to be sure of.
func (c Config) enough(leads Samples) bool {
	switch {
	case len(leads) < c.Replications:
		return false
	case len(leads) >= c.most():
		return true
	}
	e := leads.Estimate()
	return !e.Mean.OK || e.HalfWidth.OK && e.HalfWidth.Value <= float64(c.TargetHalfWidth*e.Mean.Value)
}

// expected guesses how many replications a run takes, from those it has: a half-width
// shrinks with the root of their number.
func (c Config) expected(leads Samples) int {
	e := leads.Estimate()
	if c.TargetHalfWidth == 0 || len(leads) < c.Replications || !e.HalfWidth.OK || e.Mean.Value <= 0 {
		return max(c.Replications, min(len(leads)+1, c.most()))
	}
	off := e.HalfWidth.Value / float64(c.TargetHalfWidth*e.Mean.Value)
	guess := math.Ceil(float64(len(leads)) * off * off)
	return int(max(float64(len(leads)+1), min(guess, float64(c.most()))))
}
