package compare

import "spanwise/scenario"

// Plausible says how a side fares in plausible settings, drawn by package advice
// (MODEL §9).
type Plausible struct {
	Draws, Holds, Best int
	Deciding           Deciding
}

// Deciding are the assumptions that decide whether a side holds: each alone, at an end of
// its plausible range, moves the highest load across the limit.
type Deciding struct {
	First [mostNamed]string // the strongest, in words with the end at which it decides; "" behind the last
	Count int               // how many there are
	Holds bool              // with the assumptions as they are, in the estimate that they were tried in
}

// DecidedBy returns assumptions that decide, the strongest first, whether a side that
// holds as they are, or does not, still does.
func DecidedBy(names []string, holds bool) Deciding {
	d := Deciding{Count: len(names), Holds: holds}
	copy(d.First[:], names)
	return d
}

// Share is the part of the plausible settings in which the side holds, 0..1.
func (p Plausible) Share() float64 { return float64(p.Holds) / float64(max(p.Draws, 1)) }

// Robust says in how many plausible settings a scenario holds.
type Robust struct{ Plausible }

// Code implements Finding.
func (Robust) Code() string { return "robust" }

// Readiness says how many checks of a scenario's foundations were asked, and how they
// came out.
type Readiness struct{ Asked, Stand, Mind, NotReady int }

// WithReadiness returns the comparison with how far the foundations of its scenarios
// stand, by name; of those that are not named it is not known.
func (c Comparison) WithReadiness(by map[string]Readiness) Comparison {
	c.Scenarios = append([]Against(nil), c.Scenarios...)
	for i := range c.Scenarios {
		s := &c.Scenarios[i].Side
		r, ok := by[s.Name]
		s.Readiness = scenario.Opt[Readiness]{Value: r, OK: ok}
	}
	return c
}

// WithPlausible returns the comparison with how its sides fare in plausible settings,
// by name; sides that are not named keep what they had.
func (c Comparison) WithPlausible(by map[string]Plausible) Comparison {
	set := func(s *Side) {
		if p, ok := by[s.Name]; ok {
			s.Plausible = scenario.Some(p)
		}
	}
	set(&c.Baseline)
	c.Scenarios = append([]Against(nil), c.Scenarios...)
	for i := range c.Scenarios {
		set(&c.Scenarios[i].Side)
	}
	return c
}
