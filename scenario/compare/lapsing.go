package compare

import "spanwise/scenario/sim"

// decidedOnly are the metrics of the escalations that are decided: those that lapse are
// left out of them (MODEL §8).
var decidedOnly = [...]sim.OrganisationMetric{sim.LeadTimeMean, sim.LeadTimeP50, sim.LeadTimeP90, sim.HopsMean}

// mostLapse is the share that lapses from which on what is decided is the lesser part.
const mostLapse = 0.5

// markLapsing marks the metrics that leave out what lapses where that forbids a verdict on
// them: where most escalations lapse on either side, or where lapses change the other way by
// what matters. Those who waited longest may then only have gone from one figure to the other.
// Before is the share that lapses in the baseline.
func markLapsing(list *[sim.NumOrganisationMetrics]Difference, before float64) {
	lapses := list[sim.LapseShare]
	most := max(before, before+lapses.Mean.Or(0)) >= mostLapse
	for _, m := range decidedOnly {
		d := &list[m]
		opposite := lapses.Matters && (lapses.Mean.Value < 0) != (d.Mean.Value < 0)
		d.Lapsing = most || d.Matters && opposite
	}
}

// lapsed is the share of escalations that lapse in a result, 0..1.
func lapsed(r sim.Result) float64 { return r.Organisation[sim.LapseShare].Estimate().Mean.Or(0) }

// What keeps a difference that matters from being better or worse, in a few words.
const (
	FewerOnly     = "fewer managers only"
	LapsesLeftOut = "lapses left out"
)

// WhyNeither says in a few words why a difference that matters is neither better nor worse
// although its metric has a better side, "" where nothing keeps it from that.
func WhyNeither(d Difference) string {
	switch {
	case Verdict(d) != Matters:
		return ""
	case d.Fewer:
		return FewerOnly
	case d.Lapsing:
		return LapsesLeftOut
	}
	return ""
}
