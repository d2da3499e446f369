package sim

import (
	"hash/fnv"
	"math"

	"spanwise/scenario"
)

// source draws the random numbers of one replication. Every decision has its own
// blocks of four numbers, named by who raised it, in which week, as which of that
// week, and by which visit to a manager it is. No draw depends on how many came
// before it: what happens elsewhere, or in another scenario, shifts nothing.
type source struct{ key [2]uint64 }

func newSource(seed uint64, replication int) source {
	return source{[2]uint64{seed, uint64(replication)}}
}

// raised is the block of a decision as it arises: gap, class, absorbed, escalated.
func (s source) raised(origin uint64, week, index int32) [4]uint64 {
	return philox([4]uint64{origin, uint64(week)<<32 | uint64(index), 0, 0}, s.key)
}

// visited is the block of a visit: outcome, need, patience, rework. hops ≥ 1 counts
// the managers reached, reworks how often it came back.
func (s source) visited(origin uint64, v *visit) [4]uint64 {
	return philox([4]uint64{
		origin, uint64(v.week)<<32 | uint64(v.index),
		uint64(v.hops)<<32 | uint64(v.reworks), 0,
	}, s.key)
}

// hashOf names a position in the counter, the same in every scenario (FNV-1a).
func hashOf(id scenario.PositionID) uint64 {
	h := fnv.New64a()
	h.Write([]byte(id))
	return h.Sum64()
}

// uniform maps a word to the middle of one of 2^52 equal parts of (0,1); it is
// never 0 or 1.
func uniform(word uint64) float64 { return (float64(word>>12) + 0.5) * (1.0 / (1 << 52)) }

// exponential maps a word to an exponential of mean 1.
func exponential(word uint64) float64 { return -math.Log(uniform(word)) }

// normal maps a word to a standard normal by inversion.
func normal(word uint64) float64 {
	return math.Sqrt2 * math.Erfinv(float64(2*uniform(word))-1)
}

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
	variance := math.Log1p(scv)
	return handling{hours: hours, kind: lognormal, sigma: math.Sqrt(variance), shift: -variance / 2}
}

// longestNeed bounds a need, h, so that absurd settings stay finite.
const longestNeed = 1e15

// draw returns a handling time in hours.
func (h *handling) draw(word uint64) float64 {
	switch h.kind {
	case exponentially:
		return min(longestNeed, h.hours*exponential(word))
	case lognormal:
		return min(longestNeed, h.hours*math.Exp(float64(h.sigma*normal(word))+h.shift))
	default:
		return min(longestNeed, h.hours)
	}
}
