package sample

import (
	"math"
	"math/rand/v2"
	"slices"
)

// vacate leaves n posts without anybody: posts without reports, and now and then
// a manager between one manager and the team, whom the one above stands in for.
func (c *company) vacate(rng *rand.Rand, n int) {
	for tries := 0; n > 0 && tries < 100*len(c.posts); tries++ {
		p := c.posts[rng.IntN(len(c.posts))]
		if p.vacant || p.protected || p.manager == nil || p.reports > 0 && p.manager.reports > 1 {
			continue
		}
		p.vacant = true
		n--
	}
}

// protectOne makes the last post without reports in finance one that the law asks
// for, so that a protected position can be seen at work.
func (c *company) protectOne() {
	for _, p := range slices.Backward(c.posts) {
		if p.reports == 0 && p.function == financeName {
			p.title, p.pay, p.protected = "Data protection officer", 7, true
			return
		}
	}
}

// fteOf draws full-time equivalents: one in six without reports works part-time,
// and a few leads of small teams do.
func fteOf(rng *rand.Rand, p *post) float64 {
	draw := rng.Float64()
	switch {
	case p.protected || p.reports > 3 || p.pay > ranks[0].pay:
		return 1
	case p.reports > 0 && draw >= 0.1:
		return 1
	case draw < 0.07:
		return 0.8
	case draw < 0.12:
		return 0.6
	case draw < 0.16:
		return 0.5
	}
	return 1
}

// Cost of a full-time position in the lowest pay grade in use, and how much one
// pay grade adds.
const (
	lowestPay  = 3
	lowestCost = 42_000.0
	payStep    = 1.155
)

// costOf returns the yearly cost of a position in EUR, in whole hundreds.
func costOf(rng *rand.Rand, pay int, fte float64) float64 {
	full := lowestCost * math.Pow(payStep, float64(pay-lowestPay)) * (0.94 + 0.12*rng.Float64())
	return math.Round(full*fte/100) * 100
}
