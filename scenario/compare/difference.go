package compare

import (
	"math"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// Difference is scenario minus baseline, paired by replication, in the metric's
// unit (shares as 0..1). Mean is unset where no replication has the figure on both
// sides, HalfWidth where fewer than two have.
type Difference struct {
	Mean, HalfWidth scenario.Opt[float64]
	Clear           bool // |mean| is larger than the half-width
	Matters         bool // clear, and at least the practical threshold
	// Fewer says that a figure that adds up over managers falls only because there are
	// fewer of them, and not because those who are left are better off.
	Fewer bool
	// Lapsing says that a figure of the escalations that are decided allows no verdict, as
	// too many lapse or as lapses go the other way.
	Lapsing bool
}

// Judgement is what a difference allows to be said.
type Judgement int

// The judgements, from the least to the most that can be claimed.
const (
	NoFigure Judgement = iota // the figure does not exist on both sides
	NoClearDifference
	TooSmall // clear, but too small to matter
	Matters
)

// Verdict judges a difference.
func Verdict(d Difference) Judgement {
	switch {
	case !d.Mean.OK:
		return NoFigure
	case !d.Clear:
		return NoClearDifference
	case !d.Matters:
		return TooSmall
	}
	return Matters
}

// Direction says whether a difference helps.
type Direction int

// The directions. A metric without a better side never improves or worsens.
const (
	Neither Direction = iota
	Better
	Worse
)

// DirectionOf says whether a difference that matters is for the better.
func DirectionOf(m sim.Metric, d Difference) Direction {
	if Verdict(d) != Matters || m.Better == sim.Neutral || d.Fewer || d.Lapsing {
		return Neither
	}
	if (d.Mean.Value < 0) == (m.Better == sim.LowerIsBetter) {
		return Better
	}
	return Worse
}

// The practical thresholds of MODEL §9.
const (
	shareThreshold   = 0.02 // percentage points, as a share
	relativeOfMean   = 0.05 // of the baseline's mean, for times, rates and counts
	managerThreshold = 1    // manager
)

// Threshold returns the least difference of a metric that matters by default, in its unit.
// Where the baseline's mean is 0 a share of it says nothing: the threshold is 0
// then, and whatever is clearly more than nothing matters.
func Threshold(m sim.OrganisationMetric, baselineMean float64) float64 {
	switch {
	case m == sim.ManagersOver085 || m == sim.ManagersOver100:
		return managerThreshold
	case sim.OrganisationMetrics[m].Unit == sim.Share:
		return shareThreshold
	}
	return relativeOfMean * math.Abs(baselineMean)
}

// perManager are the metrics that add up over managers, so that they fall with their
// number: with a third of the managers gone, a third of the overloaded may be gone too
// while those who are left fare as badly.
var perManager = [...]sim.OrganisationMetric{sim.ManagersOver085, sim.ManagersOver100, sim.OvertimePerWeek}

// Fewer reports whether a fall from before to after goes no further, by the practical
// threshold of rates, than it would have gone had each manager's part stayed as it was;
// kept is how many managers there are afterwards for each before.
func Fewer(before, after, kept float64) bool {
	return kept < 1 && after < before && after > before*kept*(1-relativeOfMean)
}

// differences sets the metrics of two results against each other; kept is how many
// managers the current chart has for each of the baseline's.
func differences(baseline, current sim.Result, kept, level float64) (out [sim.NumOrganisationMetrics]Difference) {
	for m := range sim.NumOrganisationMetrics {
		before, after := baseline.Organisation[m], current.Organisation[m]
		d := paired(before, after, level)
		mean := before.Estimate().Mean.Or(0)
		d.Matters = d.Clear && math.Abs(d.Mean.Value) >= Threshold(m, mean)
		out[m] = d
	}
	for _, m := range perManager {
		before, after := baseline.Organisation[m].Estimate().Mean, current.Organisation[m].Estimate().Mean
		out[m].Fewer = Fewer(before.Or(0), after.Or(0), kept)
	}
	markLapsing(&out, lapsed(baseline))
	return out
}

// kept is how many managers there are in a result for each of the baseline's, 1 where the
// baseline has none.
func kept(baseline, current sim.Result) float64 {
	if len(baseline.Managers) == 0 {
		return 1
	}
	return float64(len(current.Managers)) / float64(len(baseline.Managers))
}

// paired estimates after − before over the replications that have both.
func paired(before, after sim.Samples, level float64) Difference {
	var diffs sim.Samples
	for r := range min(len(before), len(after)) {
		diffs = append(diffs, after[r]-before[r]) // NaN where either is
	}
	e := sim.EstimateAt(diffs.Known(), level)
	return Difference{
		Mean: e.Mean, HalfWidth: e.HalfWidth,
		Clear: e.HalfWidth.OK && math.Abs(e.Mean.Value) > e.HalfWidth.Value,
	}
}
