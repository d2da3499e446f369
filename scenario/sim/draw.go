package sim

import (
	"hash/fnv"
	"math"

	"spanwise/scenario"
)

// The random numbers of a run form a tree, so that what happens elsewhere, or in
// another scenario, shifts nothing (MODEL §9):
//
//	seed, replication, position   → base, a Philox block
//	base, week, part of the count → stream of what the position raises
//	stream, decision              → stream of the decision
//	decision, hop                 → stream of the visit to a manager
//	visit, rework                 → stream of the next visit there
//
// Below the base each is a SplitMix64 stream whose seed is a number of the one above.
// Two of n streams of m numbers overlap by chance with probability n²·m/2^64: in the
// largest runs it may happen once, to a handful of numbers.

// Places in the stream of what a position raises in a week: the count, and from
// firstDecision on the decisions themselves.
const (
	countPlace    = 1
	firstDecision = 2
)

// Places in the stream of a decision. Its seed is also its class and coin.
const (
	momentPlace  = 1
	absorbPlace  = 2
	arrivalPlace = 3 // stream of the first visit
)

// Places in the stream of a visit.
const (
	outcomePlace  = 1
	needPlace     = 2
	patiencePlace = 3
	returnPlace   = 4
	hopPlace      = 5 // stream of the visit to the next manager
	reworkPlace   = 6 // stream of the visit when it comes back
)

// baseOf is where the streams of a position begin in a replication.
func baseOf(seed uint64, replication int, origin uint64) uint64 {
	return philox([4]uint64{origin}, [2]uint64{seed, uint64(replication)})[0]
}

// raisedBy is the stream of what a position raises in a week; part counts the
// tables that its number is drawn from.
func raisedBy(base uint64, week, part int) uint64 {
	return word(base, uint64(week)<<32|uint64(part+1))
}

// hashOf names a position in the counter, the same in every scenario (FNV-1a).
func hashOf(id scenario.PositionID) uint64 {
	h := fnv.New64a()
	h.Write([]byte(id))
	return h.Sum64()
}

// uniform maps a word to the middle of one of 2^52 equal parts of (0,1); it is
// never 0 or 1.
func uniform(w uint64) float64 { return (float64(w>>12) + 0.5) * (1.0 / (1 << 52)) }

// toParts returns a share of that many parts.
func toParts(share float64, parts uint64) uint64 { return uint64(int64(share * float64(parts))) }

// toBits returns a share, 0..1, in parts of 2^53: the top bits of a word are less
// than it with that probability.
func toBits(share float64) uint64 { return uint64(int64(share * (1 << 53))) }

// heads is 1 with the chance in bits, else 0, without a branch.
func heads(w, bits uint64) int {
	h := 0
	if falls(w, bits) {
		h = 1
	}
	return h
}

// falls reports whether a coin that shows heads with the chance in bits does so.
func falls(w, bits uint64) bool { return w>>11 < bits }

// handling is the distribution of one class's handling time at full clarity.
type handling struct {
	hours        float64
	kind         handlingKind
	sigma, shift float64 // of the lognormal's logarithm, relative to hours
}

type handlingKind int

const (
	constant handlingKind = iota
	exponentially
	lognormal
)

func newHandling(hours, scv float64) handling {
	switch scv {
	case 0:
		return handling{hours: hours}
	case 1:
		return handling{hours: hours, kind: exponentially}
	}
	variance := log1p(scv)
	return handling{hours: hours, kind: lognormal, sigma: math.Sqrt(variance), shift: -variance / 2}
}

// Absurd settings stay finite: these bound a need, h, at full clarity; the factor that
// unclarity or a short week makes of it; and a load.
const (
	longestNeed = 1e15
	mostFactor  = 1e15
	mostLoad    = 1e100
)

// draw returns a handling time in hours.
func (h *handling) draw(w uint64) float64 {
	switch h.kind {
	case exponentially:
		return min(longestNeed, float64(h.hours*exponential(w)))
	case lognormal:
		return min(longestNeed, float64(h.hours*exp(float64(h.sigma*normal(w))+h.shift)))
	default:
		return min(longestNeed, h.hours)
	}
}
