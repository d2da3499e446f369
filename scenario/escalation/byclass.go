package escalation

import "slices"

// ClassEstimate holds the figures of one decision class over the whole organisation,
// all a week, in the steady state of [Estimate].
type ClassEstimate struct {
	RaisedPerWeek   float64 // seen, not absorbed
	NeededPerWeek   float64 // hops: arrivals at managers, rework excluded
	NeedlessPerWeek float64
	DecidedPerWeek  float64 // final decisions, wherever they are made
	// DelegatedPerWeek is the part of these made by a position, no top, whose baseline
	// grade lies below the class's authority in the baseline (MODEL §8).
	DelegatedPerWeek float64
	// UnalignedPerWeek is the price of that: the sum over the delegated ones of the
	// chance that they are not in line (MODEL §8).
	UnalignedPerWeek float64
}

// SolveClasses estimates as [Network.Solve] does, and by decision class.
func (n *Network) SolveClasses() (Estimate, []ClassEstimate) {
	e := n.Solve()
	return e, n.solveClasses(e, nil).out
}

// solveClasses settles where each class is decided, given the estimate. What is decided
// at each place is added to byPlace, where that is not nil.
func (n *Network) solveClasses(e Estimate, byPlace []float64) *classFlows {
	c := newClassFlows(n, byPlace)
	for at := len(n.managers) - 1; at >= 0; at-- {
		lapse := 0.0
		if m := &e.Managers[at]; m.ArrivalsPerWeek > 0 {
			lapse = m.LapsedPerWeek / m.ArrivalsPerWeek
		}
		c.manage(n.managers[at], lapse)
	}
	for _, i := range n.tops {
		for k := range c.out {
			rate := c.raised(i, k)
			c.out[k].RaisedPerWeek += rate
			c.decide(i, k, rate)
		}
	}
	return c
}

// classFlows adds up by class what climbs, from the bottom up.
type classFlows struct {
	net              *Network
	phase            Phase
	out              []ClassEstimate
	byPlace          []float64 // final decisions; nil where nobody asks
	needed, needless []float64 // what arrives at the manager at hand
	up               []float64 // what managers pass up, by team and class
}

func newClassFlows(n *Network, byPlace []float64) *classFlows {
	k := len(n.Classes)
	return &classFlows{
		net: n, byPlace: byPlace, phase: n.SteadyPhase(), out: make([]ClassEstimate, k),
		needed: make([]float64, k), needless: make([]float64, k), up: make([]float64, k*len(n.Teams)),
	}
}

// passed returns what place i passes up by class, nil where nobody reports to it.
func (c *classFlows) passed(i int32) []float64 {
	team := c.net.Places[i].Team
	if team == NoTeam {
		return nil
	}
	from := int(team) * len(c.out)
	return c.up[from : from+len(c.out)]
}

func (c *classFlows) raised(i int32, k int) float64 {
	p, class := &c.net.Places[i], &c.net.Classes[k]
	return p.Rate * c.net.Mixes[p.Mix][k] * c.phase.Acceleration * (1 - float64(class.Absorbed*c.phase.Ramp))
}

// manage gathers what arrives at manager m and settles it. lapse is the share of
// visits that give up there.
func (c *classFlows) manage(m int32, lapse float64) {
	clear(c.needed)
	clear(c.needless)
	doubt := c.net.Doubt(m, c.phase, c.net.TeamOf(m).StartSkill, false)
	for _, r := range slices.Backward(c.net.TeamOf(m).Reports) {
		c.gather(r, doubt)
	}
	p := &c.net.Places[m]
	above := 0.0
	if !p.IsTop() {
		above = c.net.Doubt(p.Manager, c.phase, c.net.TeamOf(p.Manager).StartSkill, false)
	}
	up := c.passed(m)
	for k := range c.out {
		c.out[k].NeededPerWeek += c.needed[k]
		c.out[k].NeedlessPerWeek += c.needless[k]
		arrives, chance := c.needed[k]+c.needless[k], 0.0
		if !p.IsTop() {
			chance, _ = Rises(int(p.Grade), c.net.Classes[k].Authority, above, Below)
		}
		up[k] = arrives * chance * (1 - lapse)
		c.decide(m, k, arrives*(1-chance)*final(lapse, c.net.Model.Rework))
	}
}

// final is the share of the decisions made at a manager that end in one: each visit
// may lapse, and each that does not may come back.
func final(lapse, rework float64) float64 {
	served := 1 - lapse
	return served * (1 - rework) / (1 - float64(served*rework))
}

// gather takes what place r sends to the manager who doubts so much of it: its own
// decisions, and what it passes up.
func (c *classFlows) gather(r int32, doubt float64) {
	grade, passed := int(c.net.Places[r].Grade), c.passed(r)
	for k := range c.out {
		authority := c.net.Classes[k].Authority
		rate := c.raised(r, k)
		chance, needed := Rises(grade, authority, doubt, Own)
		arrives := rate * chance
		c.out[k].RaisedPerWeek += rate
		c.decide(r, k, rate-arrives)
		if passed != nil {
			arrives += passed[k]
		}
		if needed {
			c.needed[k] += arrives
		} else {
			c.needless[k] += arrives
		}
	}
}

// decide counts final decisions of class k made by place i.
func (c *classFlows) decide(i int32, k int, rate float64) {
	c.out[k].DecidedPerWeek += rate
	if c.byPlace != nil {
		c.byPlace[i] += rate
	}
	if rate == 0 || !c.net.Delegated(i, k) {
		return
	}
	m := c.net.Places[i].Manager
	c.out[k].DelegatedPerWeek += rate
	c.out[k].UnalignedPerWeek += rate * c.net.Unaligned(m, c.phase, c.net.TeamOf(m).StartSkill, false)
}
