package compare

import "spanwise/scenario"

// Plausible says how a side fares in plausible settings, drawn by package advice
// (MODEL §9).
type Plausible struct{ Draws, Holds, Best int }

// Robust says in how many plausible settings a scenario holds.
type Robust struct{ Plausible }

// Code implements Finding.
func (Robust) Code() string { return "robust" }

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
